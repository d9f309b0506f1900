"""E-mail addresses, web addresses and telephone numbers of the form they must have."""

import pytest
from tests.load.made_kits import NOWHERE, codes

from presskit.load.checks.contact_details import check_email, check_telephone, check_web

ZERO_WIDTH = "\u200b"
CYRILLIC_I = "\u0456"


@pytest.mark.parametrize(
    "address", ["", "press@records.example", "A.B+c@Sub.Records.example", "é@records.example", "info@bücher.example"]
)
def test_a_mailbox_passes(address: str) -> None:
    """Also one in another script, and none at all."""
    assert check_email(address, NOWHERE) is None


@pytest.mark.parametrize(
    "address",
    [
        "press",
        "press@records",
        "press@localhost",
        "press@10.0.0.1",
        ".press@records.example",
        "a..b@records.example",
        "mailto:press@records.example",
        "a@records.example, b@records.example",
        "press(at)records.example",
        "press@records.example ",
        "press@" + "a" * 250 + ".example",
        f"pre{ZERO_WIDTH}ss@records.example",
        f"{CYRILLIC_I}nfo@records.example",
        "press@r\u0435cords.example",
    ],
)
def test_no_mailbox_is_refused(address: str) -> None:
    """Also a letter that cannot be seen, and one of another script that looks the same."""
    assert codes(filter(None, [check_email(address, NOWHERE)])) == ["bad-contact"]


@pytest.mark.parametrize(
    "number", ["", "+44 20 7946 0000", "(020) 7946-0000", "+44\u00a020\u00a07946 0000", "020 7946 0000 ext. 12"]
)
def test_a_telephone_number_passes(number: str) -> None:
    """As it stands on a business card."""
    assert check_telephone(number, NOWHERE) is None


@pytest.mark.parametrize("number", ["call us", "112", "+", "+44–20–7946–0000", "1" * 200, "0123456 or 7654321"])
def test_no_telephone_number_is_refused(number: str) -> None:
    """Dashes that a word processor made of hyphens cannot be dialled from the page."""
    assert codes(filter(None, [check_telephone(number, NOWHERE)])) == ["bad-contact"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", []),
        ("www.records.example", []),
        ("https://records.example/about", []),
        ("http://records.example", ["http-link"]),
        ("records", ["url-local"]),
        ("www.records,example", ["url-bad-host"]),
        ("@records", ["bad-contact"]),
        ("mailto:press@records.example", ["bad-contact"]),
        ("javascript:alert(1)", ["bad-contact"]),
        ("ftp://records.example", ["url-scheme"]),
    ],
)
def test_a_web_address_is_judged_as_it_is_printed(address: str, said: list[str]) -> None:
    """With or without https:// in front; what is no site is no web address."""
    assert codes(check_web(address, NOWHERE)) == said


@pytest.mark.parametrize("written", ["mailto:press@records.example", "Press desk <press@records.example>"])
def test_an_address_with_something_around_it_is_shown_alone(written: str) -> None:
    """As it is copied from a browser or a mail."""
    finding = check_email(written, NOWHERE)
    assert finding is not None
    assert finding.hint == 'write "press@records.example" alone'
