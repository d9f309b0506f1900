"""Addresses that may be printed, linked and put into a QR code, and those that may not."""

import pytest
from tests.load.made_kits import NOWHERE, codes

from presskit.load.checks.web_address import find_hidden, judge_address

RIGHT_TO_LEFT = "\u202e"


@pytest.mark.parametrize(
    "address",
    [
        "https://inpud.net/a-report/?page=2#summary",
        "HTTPS://RECORDS.EXAMPLE",
        "https://records.example:8443/%C3%A4",
        "mailto:press@records.example?subject=Report",
        "tel:+442079460000",
    ],
)
def test_a_good_address_passes(address: str) -> None:
    """The web, a mailbox and a telephone."""
    assert judge_address(address, NOWHERE) == []


@pytest.mark.parametrize(
    ("address", "code"),
    [
        (" ", "url-empty"),
        ("#top", "url-placeholder"),
        ("report.pdf", "url-relative"),
        ("//records.example", "url-relative"),
        ("javascript:alert(1)", "url-scheme"),
        ("JAVASCRIPT:alert(1)", "url-scheme"),
        ("java\tscript:alert(1)", "url-hidden-character"),
        ("data:text/html,x", "url-scheme"),
        ("file:///etc/hosts", "url-scheme"),
        ("https://user@records.example", "url-user-info"),
        ("https://records.example@evil.example", "url-user-info"),
        (f"https://records.example/{RIGHT_TO_LEFT}fdp", "url-hidden-character"),
        ("https://records.example/%E2%80%AEfdp", "url-hidden-character"),
        ("https://records.example/%0D%0ASet-Cookie:x", "url-hidden-character"),
        ("https://records\u00ad.example", "url-hidden-character"),
        ("https://records.example/a b", "url-bad-character"),
        ("https://records.example/100%", "url-bad-character"),
        ("https:\\\\records.example", "url-bad-character"),
        ("https:/records.example", "url-bad-host"),
        ("https://records.example:99999", "url-bad-host"),
        ("https://[::1", "url-bad-host"),
        ("https://r\u0435cords.example", "url-mixed-script"),
        ("mailto:press", "url-bad-address"),
        ("mailto:a@records.example,b@records.example", "url-bad-address"),
        ("mailto:press@server", "url-bad-address"),
        ("mailto:press@r\u0435cords.example", "url-mixed-script"),
        ("tel:call-us", "url-bad-address"),
    ],
)
def test_a_bad_address_is_one_error(address: str, code: str) -> None:
    """The first thing that is wrong, and nothing that follows from it."""
    assert codes(judge_address(address, NOWHERE)) == [code]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://records.example", ["http-link"]),
        ("https://records.example/?a=1&utm_source=x", ["tracking-parameter"]),
        ("https://records.example/?UTM_Medium=x", ["tracking-parameter"]),
        ("https://records.example/?a=1;fbclid=x", ["tracking-parameter"]),
        ("https://records.example/#utm_source=x", ["tracking-parameter"]),
        ("https://BIT.LY./x", ["link-shortener"]),
        ("https://192.0.2.1/", ["url-local"]),
        ("http://server/?gclid=1", ["http-link", "url-local", "tracking-parameter"]),
    ],
)
def test_a_doubtful_address_is_warned_of(address: str, said: list[str]) -> None:
    """Every doubt, however it is written."""
    assert codes(judge_address(address, NOWHERE)) == said


def test_an_address_without_its_scheme_is_shown_whole() -> None:
    """The hint is the very thing to type."""
    assert judge_address("www.records.example/x", NOWHERE)[0].hint == 'write "https://www.records.example/x"'


def test_a_hidden_character_is_found() -> None:
    """The first of them, or nothing."""
    assert find_hidden(f"a{RIGHT_TO_LEFT}\u200b") == RIGHT_TO_LEFT
    assert find_hidden("https://пример.рф/ä") == ""
