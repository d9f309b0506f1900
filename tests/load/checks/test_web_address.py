"""Addresses that may be printed, linked and put into a QR code, and what is said of those that may not."""

import pytest
from tests.load.made_kits import NOWHERE, codes

from presskit.load.checks.web_address import judge_address, refused_address
from presskit.rules.addresses import AddressFault, AddressRefusal

RIGHT_TO_LEFT = "\u202e"


@pytest.mark.parametrize(
    "address",
    [
        "https://inpud.net/a-report/?page=2#summary",
        "https://faß.example/zählung",
        "mailto:press@records.example?subject=Report",
        "tel:+442079460000",
    ],
)
def test_a_good_address_passes(address: str) -> None:
    """The web, a mailbox and a telephone."""
    assert judge_address(address, NOWHERE) == []


@pytest.mark.parametrize(
    ("address", "code", "words"),
    [
        (" ", "url-empty", "this link has no address"),
        ("#top", "url-placeholder", '"#top" leads nowhere'),
        ("report.pdf", "url-relative", '"report.pdf" does not begin with https://'),
        ("JavaScript:alert(1)", "url-scheme", '"javascript:" addresses are not taken'),
        ("https://user@records.example", "url-user-info", "a user name stands in the address, before the @"),
        (f"https://records.example/{RIGHT_TO_LEFT}fdp", "url-hidden-character", "right-to-left override (U+202E)"),
        ("https://records.example/%E2%80%AEfdp", "url-hidden-character", "right-to-left override (U+202E)"),
        ("https://records.example/a b", "url-bad-character", "the address holds a space"),
        ("https://records.example/{x}", "url-bad-character", 'the address holds the character "{"'),
        ("https:/records.example", "url-bad-host", '"https:/records.example" names no site'),
        ("https://-a.example", "url-bad-host", '"-a.example" cannot be the name of a site'),
        (
            "https://r\u0435cords.example",
            "url-mixed-script",
            'the site\'s name "r\u0435cords.example" mixes Cyrillic and Latin letters',
        ),
        ("https://192.0.2.1/", "url-local", '"192.0.2.1" cannot be opened from everywhere'),
        ("http://server/?gclid=1", "url-local", '"server" cannot be opened from everywhere'),
        ("https://reports.records.lan/x", "url-local", '"reports.records.lan" cannot be opened from everywhere'),
        ("https://nas.home.arpa/", "url-local", '"nas.home.arpa" cannot be opened from everywhere'),
        ("mailto:press@server", "url-bad-address", '"press@server" is no e-mail address'),
        ("mailto:press@r\u0435cords.example", "url-mixed-script", "mixes Cyrillic and Latin letters"),
        ("tel:call-us", "url-bad-address", '"call-us" is no telephone number'),
    ],
)
def test_a_bad_address_is_one_error(address: str, code: str, words: str) -> None:
    """The first thing that is wrong, said in words with what is at fault, and nothing that follows from it."""
    (finding,) = judge_address(address, NOWHERE)
    assert finding.code == code
    assert finding.is_error
    assert words in finding.message
    assert finding.hint


@pytest.mark.parametrize("fault", AddressFault)
def test_every_fault_has_its_words(fault: AddressFault) -> None:
    """None that the rule knows is without a finding."""
    finding = refused_address(AddressRefusal(fault, "x"), NOWHERE)
    assert "{" not in finding.message
    assert finding.hint


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://records.example", ["http-link"]),
        ("https://records.example/?a=1&utm_source=x", ["tracking-parameter"]),
        ("https://BIT.LY./x", ["link-shortener"]),
        ("https://qrco.de/x", ["link-shortener"]),
        ("http://bit.ly/?gclid=1", ["http-link", "link-shortener", "tracking-parameter"]),
    ],
)
def test_a_doubtful_address_is_warned_of(address: str, said: list[str]) -> None:
    """Every doubt, and no error."""
    findings = judge_address(address, NOWHERE)
    assert codes(findings) == said
    assert not any(finding.is_error for finding in findings)


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("www.records.example/x", 'write "https://www.records.example/x"'),
        ("//records.example/x", 'write "https://records.example/x"'),
        ("https://\u0430pple.com", 'type it by hand; if it is meant so, write it as "xn--pple-43d.com"'),
        ("https://💩.la", "write it in its ASCII form (xn--…), as the browser's address bar copies it"),
    ],
)
def test_the_hint_is_the_very_thing_to_write(address: str, hint: str) -> None:
    """A forgotten scheme, a deceptive name shown for what it is, a name that only its registry knows."""
    assert judge_address(address, NOWHERE)[0].hint == hint
