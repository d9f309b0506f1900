"""What codes hold, and in which letters it is printed."""

import pytest
from tests.preflight.made_facts import codes, page, pdf, symbol, told
from tests.preflight.made_pdfs import placement

from presskit.preflight.checks.qr_payloads import check_qr_address_case, check_qr_payloads
from presskit.preflight.expected import Expected


def test_what_a_code_holds_is_named() -> None:
    """With its words, but for a secret."""
    facts = pdf(page(qr_symbols=(symbol("tel:+441632960000"), symbol("WIFI:T:WPA;S:a;P:open-sesame;;"))))
    assert told(check_qr_payloads(facts, Expected())) == [
        ("qr-holds-no-address", 'A QR code holds a telephone number, "tel:+441632960000", not a web address.'),
        ("qr-holds-no-address", "A QR code holds the password of a network, not a web address."),
    ]


@pytest.mark.parametrize(
    "payload", ["https://a.example/", "http://a.example/", "", "#", "file:///a", "www.a.example"]
)
def test_addresses_are_other_checks_matter(payload: str) -> None:
    """Those that lead nowhere are told by their own code."""
    assert codes(check_qr_payloads(pdf(page(qr_symbols=(symbol(payload),))), Expected())) == []


def test_what_was_promised_is_asked_elsewhere() -> None:
    """A piece's own links are its own matter, and small pictures of pages nobody's."""
    facts = pdf(page(qr_symbols=(symbol("mailto:press@a.example"),)))
    assert codes(check_qr_payloads(facts, Expected(qr_codes=(placement("mailto:press@a.example"),)))) == []
    assert codes(check_qr_payloads(facts, Expected(shows_other_pages=True))) == []


@pytest.mark.parametrize(
    ("payload", "printed", "found"),
    [
        ("https://a.example/Report", "a.example/Report", []),
        ("https://A.example/Report", "a.example/Report", []),
        ("https://a.example/Report", "A.EXAMPLE/Report", []),
        ("https://a.example/report", "A.EXAMPLE/REPORT", ["qr-address-case"]),
        ("HTTPS://A.EXAMPLE/REPORT", "a.example/report", ["qr-address-case"]),
        ("https://xn--e1afmkfd.xn--p1ai/%D0%BF%D0%BB%D0%B0%D0%BD", "пример.рф/план", []),
        ("https://a.example/%D0%9F%D0%BB%D0%B0%D0%BD", "a.example/план", ["qr-address-case"]),
        ("HTTPS://A.EXAMPLE/REPORT", "a.example/report or A.EXAMPLE/REPORT", []),
        ("HTTPS://A.EXAMPLE/", "a.example", []),
        ("https://a.example/2021/", "a.example/2021", []),
        ("https://a.example/Report", "elsewhere", []),
        ("https://a.example/Report?id=a7B", "a.example/Report?id=A7b", ["qr-address-case"]),
    ],
)
def test_capitals_count_behind_the_site(payload: str, printed: str, found: list[str]) -> None:
    """The site's name means the same in any letters, what follows it does not."""
    assert codes(check_qr_address_case(pdf(page(printed, qr_symbols=(symbol(payload),))), Expected())) == found
