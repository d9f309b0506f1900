"""What is wrong with an address."""

import pytest

from presskit.preflight.addresses import (
    as_printed,
    begins,
    is_unencrypted,
    is_web_address,
    shortener,
    tracking_parameters,
    why_refused,
)


@pytest.mark.parametrize(
    "address",
    [
        *("https://a.example/", "http://a.example/x?y=1#z", "HTTPS://A.EXAMPLE", "https://a.example:8443/x"),
        *(
            "mailto:press@a.example",
            "mailto:press@a.example?subject=x",
            "tel:+441632960000",
            "https://m\u00fcller.example/",
        ),
    ],
)
def test_usual_addresses_may_be_used(address: str) -> None:
    """The public web, a mailbox and a telephone number are fine."""
    assert why_refused(address) == ""


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("", "is empty"),
        ("  ", "is empty"),
        ("#", "placeholder"),
        ("#report", "placeholder"),
        ("report.html", "does not begin"),
        ("//a.example/x", "does not begin"),
        ("www.a.example", "does not begin"),
        ("javascript:alert(1)", '"javascript:"'),
        ("data:text/html,x", '"data:"'),
        ("file:///srv/x", '"file:"'),
        ("https:///x", "names no site"),
        ("https://[broken", "names no site"),
        ("https://a.example:x/", "names no site"),
        ("https://user@a.example/", "user name"),
        ("https://bank.example:x@a.example/", "user name"),
        ("https://192.168.0.1/", "number"),
        ("https://2130706433/", "number"),
        ("https://[::1]/", "number"),
        ("https://localhost/", "one network"),
        ("https://intranet/", "one network"),
        ("https://press.local/", "one network"),
        ("http://kit.invalid/x", "one network"),
        ("https://a\u200b.example/", "nobody sees"),
        ("https://a.example/%E2%80%AEx", "nobody sees"),
        ("https://h\u0430rbour.example/", "alphabets"),
        ("mailto:", "mailbox"),
        ("mailto:press", "mailbox"),
        ("tel:", "telephone"),
    ],
)
def test_others_are_refused_with_the_reason(address: str, reason: str) -> None:
    """What leads nowhere, to one computer, or elsewhere than it seems is refused, and the reason is said."""
    assert reason in why_refused(address)


def test_what_opens_a_page_is_told_from_what_does_not() -> None:
    """Mail and telephone are no web addresses; http is one, and not encrypted."""
    assert [is_web_address(x) for x in ("https://a.example", "HTTP://a.example", "mailto:a@b.example", "a")] == [
        *(True, True, False, False)
    ]
    assert [is_unencrypted(x) for x in ("http://a.example", "HTTP://a.example", "https://a.example")] == [1, 1, 0]


def test_parts_that_follow_the_reader_are_named() -> None:
    """Campaign and click parameters are found among others."""
    assert tracking_parameters("https://a.example/?page=2&utm_source=flyer&fbclid=x") == ("utm_source", "fbclid")
    assert tracking_parameters("https://a.example/?id=2") == ()
    assert tracking_parameters("https://[broken") == ()


def test_shortening_services_are_named() -> None:
    """The service is named with or without www; a site of one's own is none."""
    assert shortener("https://www.bit.ly/3xyz") == "bit.ly"
    assert shortener("https://a.example/bit.ly") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.A.example/x/", "a.example/x"),
        ("mailto:Press@a.example", "press@a.example"),
        ("https://a.example/%C3%A9t%C3%A9", "a.example/\u00e9t\u00e9"),
        ("https://xn--mller-kva.example/", "m\u00fcller.example"),
    ],
)
def test_printed_and_linked_form_are_the_same(one: str, other: str) -> None:
    """Scheme, www, capitals, a closing slash and the network's spelling make no difference."""
    assert as_printed(one) == as_printed(other)


@pytest.mark.parametrize(
    ("shown", "beginning"),
    [
        ("a.example", True),
        ("a.example/re", True),
        ("a.example/report", True),
        ("a.exam", False),
        ("b.example", False),
    ],
)
def test_what_is_shown_of_an_address_is_its_beginning(shown: str, beginning: bool) -> None:
    """The site to its end, and of its path as much as anyone likes."""
    assert begins(shown, "a.example/report") is beginning
    assert not begins("a.example", "a.example.bad.example")
