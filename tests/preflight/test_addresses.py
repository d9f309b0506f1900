"""Why an address is refused, in words, and which addresses stand near a QR code."""

import pytest
from tests.preflight.made_facts import letters, words

from presskit.preflight.addresses import AddressesNearby, why_refused
from presskit.rules.addresses import AddressFault, refusal_of


@pytest.mark.parametrize(
    "address",
    ["https://a.example/", "mailto:press@a.example?subject=x", "tel:+441632960000", "https://m\u00fcller.example/"],
)
def test_usual_addresses_may_be_used(address: str) -> None:
    """The public web, a mailbox and a telephone number are fine."""
    assert why_refused(address) == ""


REFUSED = {
    "": "is empty",
    "#report": "is a placeholder that leads nowhere",
    "www.a.example": "does not begin with https://",
    "javascript:alert(1)": 'is a "javascript:" address, not one of the web',
    "https:///x": "names no site",
    "https://user@a.example/": "holds a user name before the site's name",
    "https://-a.example/": 'names a site that cannot exist: "-a.example"',
    "https://192.168.0.1/": "gives a number instead of a site's name",
    "https://press.lan/": "can be opened in one network only",
    "https://a\u200b.example/": "holds a character that nobody sees: zero width space (U+200B)",
    "https://a.example/x y": "holds a character that no address may hold: a space",
    "https://a.example/{x}": "holds a character that no address may hold: {",
    "https://h\u0430rbour.example/": "mixes Cyrillic and Latin letters, in its name",
    "https://\u0441\u043e\u0441\u043e.com/": "has Cyrillic letters alone, which look like Latin ones, in its name",
    "mailto:press": "names no mailbox",
    "tel:": "names no telephone number",
}


@pytest.mark.parametrize(("address", "reason"), REFUSED.items())
def test_others_are_refused_with_the_reason(address: str, reason: str) -> None:
    """What leads nowhere, to one computer, or elsewhere than it seems is refused, and the reason is said."""
    assert why_refused(address) == reason


def test_every_fault_has_its_reason() -> None:
    """The list above meets each that the rule knows."""
    refusals = [refusal_of(address) for address in REFUSED]
    assert {refusal.fault for refusal in refusals if refusal} == set(AddressFault)


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
