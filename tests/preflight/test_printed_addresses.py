"""Addresses as they stand in print."""

import pytest
from tests.preflight.made_facts import letters, words

from presskit.preflight.printed_addresses import (
    AddressesNearby,
    printed_addresses,
    whole_mail_address,
    whole_telephone_number,
    whole_web_address,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Visit harbour.example/survey/.", ["harbour.example/survey/"]),
        ("(see www.harbour.example, HARBOUR.EXAMPLE/EN)", ["www.harbour.example", "HARBOUR.EXAMPLE/EN"]),
        ("https://harbour.example/x?y=1#z.", ["https://harbour.example/x?y=1#z"]),
        ("press@harbour.example", []),
        ("the end.Next one e.g. z.B. U.S. p.m. Mr.Smith report.pdf", []),
        ("10.1000/182 3.5 mm 1.2.2021", []),
    ],
)
def test_addresses_are_told_from_prose(text: str, found: list[str]) -> None:
    """A site with a known ending is an address; mail, numbers, abbreviations and lost spaces are none."""
    assert [address.text for address in printed_addresses(text)] == found


def test_words_that_are_an_address_as_a_whole() -> None:
    """Brackets and full stops around it count for nothing, other words do."""
    assert whole_web_address("<harbour.example/x>.") == "harbour.example/x"
    assert whole_web_address("see harbour.example") == ""
    assert whole_mail_address("(press@harbour.example)") == "press@harbour.example"
    assert whole_mail_address("write to press@harbour.example") == ""
    assert whole_telephone_number("+44 (0)1632 960 000") == "4401632960000"
    assert whole_telephone_number("2021-11-01") == ""


PAYLOAD = "https://harbour.example/report-2021/"


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("harbour.example/report-2021/", True),
        ("Read on: harbour.example/report-\n2021/ and share", True),
        ("harbour.example", True),
        ("www.harbour.example/report-2021", True),
        ("harbour.example/report-2022/", False),
        ("harbour.example/re\nport-2022/", False),
        ("another.example", False),
        ("no address at all", False),
    ],
)
def test_an_address_beside_a_code_agrees_with_it(text: str, agrees: bool) -> None:
    """The address, its beginning, or either over two lines agrees; one that goes on otherwise does not."""
    assert AddressesNearby(words(text), letters(0, 5), 20.0).agrees(PAYLOAD) is agrees


def test_only_what_is_near_counts() -> None:
    """An address at the other end of the page is not beside the code."""
    nearby = AddressesNearby(words("\n" * 40 + "harbour.example"), letters(0, 5), 20.0)
    assert not nearby.agrees("https://harbour.example")
    assert nearby.first_but(()) == ""


def test_addresses_of_others_can_be_left_out() -> None:
    """The first one that is none of those given is named as it is printed."""
    nearby = AddressesNearby(words("a.example www.b.example/"), letters(0, 5), 20.0)
    assert nearby.first_but(()) == "a.example"
    assert nearby.first_but({"a.example"}) == "www.b.example/"
    assert nearby.first_but({"a.example", "b.example"}) == ""


def test_a_site_alone_counts_only_if_no_other_address_is_nearer() -> None:
    """Right under the code stands another one; the site of its own some lines away was meant for something else."""
    code = letters(0, 5)
    assert AddressesNearby(words("another.example\n\n\nharbour.example"), code, 20.0).agrees(PAYLOAD) is False
    assert AddressesNearby(words("harbour.example\n\n\nanother.example"), code, 20.0).agrees(PAYLOAD)
    assert AddressesNearby(words(f"another.example\n\n\n{PAYLOAD}"), code, 20.0).agrees(PAYLOAD)
