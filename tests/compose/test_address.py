"""Printed addresses."""

import pytest

from presskit.compose.address import breakable_parts, printed_address, web_url


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        ("https://inpud.net/", "inpud.net"),
        ("https://inpud.net/covid-19", "inpud.net/covid-19"),
        ("http://example.org/a/", "example.org/a/"),
        ("HTTPS://example.org/?p=1702", "example.org/?p=1702"),
        ("mailto:press@network.example", "press@network.example"),
        ("tel:+441234567", "+441234567"),
    ],
)
def test_an_address_is_printed_without_its_scheme(url: str, printed: str) -> None:
    """Only the scheme and a slash that says nothing are left out; every other letter stays."""
    assert printed_address(url) == printed


@pytest.mark.parametrize(
    "address",
    [
        "inpud.net/drug-decriminalisation-progress-or-political-red-herring-2/",
        "a.example",
        "press.un.org/en/2021/ga.htm",
    ],
)
def test_breaking_an_address_adds_and_loses_no_letter(address: str) -> None:
    """The parts joined are the address; a reader who types them gets there."""
    assert "".join(breakable_parts(address)) == address


def test_a_line_break_never_follows_a_hyphen() -> None:
    """A hyphen at a line's end could be taken for one that the typesetter added."""
    parts = breakable_parts("inpud.net/drug-decriminalisation-progress-or-political-red-herring-2/")
    assert len(parts) > 3
    assert not any(part.endswith("-") for part in parts)


def test_no_short_end_stands_alone() -> None:
    """The last part has at least eight characters, or there is only one part."""
    assert breakable_parts("inpud.net/red-herring-2/")[-1] == "-herring-2/"


def test_a_web_address_becomes_a_live_link() -> None:
    """The printed letters stay; the link gets the scheme that they leave out."""
    assert web_url("www.inpud.net") == "https://www.inpud.net"
    assert web_url("http://old.example") == "http://old.example"
