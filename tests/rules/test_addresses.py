"""Addresses that may be printed, linked and put into a QR code, and those that may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.model.piece import BASE_URL
from presskit.rules.addresses import (
    AddressFault,
    is_unencrypted,
    is_web_address,
    refusal_of,
    refusal_of_host,
    refusal_of_mailbox,
    shortener,
    tracking_parameters,
)

RIGHT_TO_LEFT = "\u202e"


@pytest.mark.parametrize(
    "address",
    [
        "https://inpud.net/a-report/?page=2#summary",
        "HTTPS://RECORDS.EXAMPLE",
        "http://a.example/x?y=1#z",
        "https://records.example:8443/%C3%A4",
        "https://m\u00fcller.example/",
        "https://m%C3%BCller.example/",
        "https://xn--mller-kva.example/",
        "https://fa.wikipedia.org/wiki/%D8%A2%E2%80%8C%D8%A8",
        "https://abc.onion/",
        "mailto:press@records.example?subject=Report",
        "mailto:press%2Bkit@records.example",
        "tel:+442079460000",
        "tel:+44%20(0)20-7946%200000",
        "tel:112;phone-context=+44",
    ],
)
def test_a_good_address_may_be_used(address: str) -> None:
    """The web, a mailbox and a telephone, in letters of any script."""
    assert refusal_of(address) is None


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("", AddressFault.EMPTY),
        ("  ", AddressFault.EMPTY),
        ("#", AddressFault.PLACEHOLDER),
        ("#report", AddressFault.PLACEHOLDER),
        ("report.html", AddressFault.NO_SCHEME),
        ("//a.example/x", AddressFault.NO_SCHEME),
        ("www.a.example", AddressFault.NO_SCHEME),
        ("javascript:alert(1)", AddressFault.BAD_SCHEME),
        ("JAVASCRIPT:alert(1)", AddressFault.BAD_SCHEME),
        ("java\tscript:alert(1)", AddressFault.HIDDEN_CHARACTER),
        ("data:text/html,x", AddressFault.BAD_SCHEME),
        ("file:///srv/x", AddressFault.BAD_SCHEME),
        ("https:///x", AddressFault.NO_SITE),
        ("https:/records.example", AddressFault.NO_SITE),
        ("https:records.example", AddressFault.NO_SITE),
        ("https://[broken", AddressFault.NO_SITE),
        ("https://a.example:x/", AddressFault.NO_SITE),
        ("https://a.example:0/", AddressFault.NO_SITE),
        ("https://a.example:99999", AddressFault.NO_SITE),
        ("https://user@a.example/", AddressFault.USER_INFO),
        ("https://records.example@evil.example", AddressFault.USER_INFO),
        ("https://bank.example:x@a.example/", AddressFault.USER_INFO),
        (f"https://records.example/{RIGHT_TO_LEFT}fdp", AddressFault.HIDDEN_CHARACTER),
        ("https://records.example/%E2%80%AEfdp", AddressFault.HIDDEN_CHARACTER),
        ("https://records.example/%0D%0ASet-Cookie:x", AddressFault.HIDDEN_CHARACTER),
        ("https://records\u00ad.example", AddressFault.HIDDEN_CHARACTER),
        ("https://a\u200b.example/", AddressFault.HIDDEN_CHARACTER),
        ("https://a.example/\ufe0f", AddressFault.HIDDEN_CHARACTER),
        ("https://records.example/a b", AddressFault.BAD_CHARACTER),
        ("https://records.example/100%", AddressFault.BAD_CHARACTER),
        ("https:\\\\records.example", AddressFault.BAD_CHARACTER),
        ("https://a%20b.example/", AddressFault.BAD_HOST),
        ("https://127.1/", AddressFault.BAD_HOST),
        ("https://2130706433/", AddressFault.BAD_HOST),
        ("https://r\u0435cords.example", AddressFault.DISGUISED),
        ("https://сосо.com", AddressFault.DISGUISED),
        ("https://192.168.0.1/", AddressFault.LOCAL_HOST),
        ("https://192.0.2.1/", AddressFault.LOCAL_HOST),
        ("https://[::1]/", AddressFault.LOCAL_HOST),
        ("https://localhost/", AddressFault.LOCAL_HOST),
        ("https://intranet/", AddressFault.LOCAL_HOST),
        ("https://press.local/", AddressFault.LOCAL_HOST),
        ("https://reports.records.lan/", AddressFault.LOCAL_HOST),
        ("https://reports.home.arpa./", AddressFault.LOCAL_HOST),
        (BASE_URL, AddressFault.LOCAL_HOST),
        ("mailto:", AddressFault.NO_MAILBOX),
        ("mailto:press", AddressFault.NO_MAILBOX),
        ("mailto:a@records.example,b@records.example", AddressFault.NO_MAILBOX),
        ("mailto:press@server", AddressFault.NO_MAILBOX),
        ("mailto:press@r\u0435cords.example", AddressFault.DISGUISED),
        ("mailto:press@-a.example", AddressFault.BAD_HOST),
        ("tel:", AddressFault.NO_TELEPHONE),
        ("tel:call-us", AddressFault.NO_TELEPHONE),
    ],
)
def test_a_bad_address_has_one_fault(address: str, fault: AddressFault) -> None:
    """The first thing that is wrong, and nothing that follows from it."""
    refusal = refusal_of(address)
    assert refusal is not None
    assert refusal.fault is fault


@given(st.text(max_size=40) | st.text(st.sampled_from("htps:/.@%#[]?ab1\u202e ä"), max_size=40))
def test_any_text_is_judged(text: str) -> None:
    """Nothing is so broken that it cannot be refused."""
    for address in (text, f"https://{text}", f"mailto:{text}", f"tel:{text}"):
        refusal = refusal_of(address)
        assert refusal is None or isinstance(refusal.fault, AddressFault)


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("https://a\u200b.example/", "\u200b"),
        ("https://a.example/{x}", "{"),
        ("ftp://a.example", "ftp"),
        ("https://reports.records.lan/x", "reports.records.lan"),
    ],
)
def test_the_part_at_fault_is_named(address: str, part: str) -> None:
    """The character, the scheme or the site."""
    refusal = refusal_of(address)
    assert refusal is not None
    assert refusal.part == part


def test_a_disguise_is_said_in_words() -> None:
    """Which letters they are, of a site and of a mailbox."""
    site, mailbox = refusal_of_host("\u0430pple.com"), refusal_of_mailbox("\u0456nfo@records.example")
    assert site is not None
    assert mailbox is not None
    assert (site.part, site.disguise) == ("\u0430pple.com", "mixes Cyrillic and Latin letters")
    assert (mailbox.part, mailbox.disguise) == ("\u0456nfo", "mixes Cyrillic and Latin letters")


def test_an_address_without_a_site_is_refused_as_such() -> None:
    """An empty name is none."""
    refusal = refusal_of_host("")
    assert refusal is not None
    assert refusal.fault is AddressFault.NO_SITE


@pytest.mark.parametrize(
    "address",
    [
        "press@records.example",
        "A.B+c@Sub.Records.example",
        "é@records.example",
        "info@bücher.example",
        "a" * 239 + "@records.exampl",
    ],
)
def test_a_mailbox_may_be_used(address: str) -> None:
    """Also one in another script."""
    assert refusal_of_mailbox(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "press",
        "press@records",
        "press@localhost",
        "press@10.0.0.1",
        "press@mail.records.lan",
        ".press@records.example",
        "a..b@records.example",
        "mailto:press@records.example",
        "a@records.example, b@records.example",
        "press(at)records.example",
        "press@records.example ",
        "press@" + "a" * 250 + ".example",
        "a" * 240 + "@records.exampl",
        "pre\u200bss@records.example",
        "\u0456nfo@records.example",
        "press@r\u0435cords.example",
    ],
)
def test_no_mailbox_is_refused(address: str) -> None:
    """Also a letter that cannot be seen, and one of another script that looks the same."""
    assert refusal_of_mailbox(address) is not None


def test_what_opens_a_page_is_told_from_what_does_not() -> None:
    """Mail and telephone are no web addresses; http is one, and not encrypted."""
    assert is_web_address("https://a.example")
    assert is_web_address("HTTP://a.example")
    assert not is_web_address("mailto:a@b.example")
    assert not is_web_address("a")
    assert is_unencrypted("HTTP://a.example")
    assert not is_unencrypted("https://a.example")


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("https://a.example/?page=2&utm_source=flyer&fbclid=x", ("utm_source", "fbclid")),
        ("https://a.example/?UTM_Medium=x", ("UTM_Medium",)),
        ("https://a.example/?a=1;gclid=x", ("gclid",)),
        ("https://a.example/#utm_source=x", ("utm_source",)),
        ("https://a.example/?fbclid", ("fbclid",)),
        ("https://a.example/?id=2", ()),
        ("https://[broken?utm_source=x", ()),
        ("mailto:a@b.example?utm_source=x", ()),
    ],
)
def test_parts_that_follow_the_reader_are_named(address: str, names: tuple[str, ...]) -> None:
    """Campaign and click parameters, however they are joined to the address."""
    assert tracking_parameters(address) == names


@pytest.mark.parametrize(
    ("address", "service"),
    [
        ("https://www.bit.ly/3xyz", "bit.ly"),
        ("https://BIT.LY./x", "bit.ly"),
        ("https://qrco.de/x", "qrco.de"),
        ("https://a.example/bit.ly", ""),
        ("mailto:a@bit.ly", ""),
        ("https://[broken", ""),
    ],
)
def test_shortening_services_are_named(address: str, service: str) -> None:
    """With or without www, and those that sell QR codes; a site of one's own is none."""
    assert shortener(address) == service
