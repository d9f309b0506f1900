"""An address as the network has it, as it is printed, and as two are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.rules.address_forms import (
    as_compared,
    ascii_address,
    begins,
    breakable_parts,
    printed_address,
    shown_web,
    web_url,
)

HOSTS = st.sampled_from(
    ["a.example", "www.brückenforum.example", "faß.example", "пример.рф", "例え.jp", "xn--80ak6aa92e.com", "مثال.com"]
)
PATHS = st.text(st.sampled_from("abZ019/-_.~?=&#äößéçñабвгαβγ漢字مةe\u0301%ﬁ”"), max_size=20)
ADDRESSES = st.builds("https://{}/{}".format, HOSTS, PATHS.map(lambda path: path.replace("%", "%25")))


@pytest.mark.parametrize(
    ("written", "carried"),
    [
        (
            "https://www.brückenforum.example/zählung?x=ä",
            "https://www.xn--brckenforum-uhb.example/z%C3%A4hlung?x=%C3%A4",
        ),
        ("https://MÜNCHEN.example:8443/", "https://xn--mnchen-3ya.example:8443/"),
        ("https://m%C3%BCnchen.example/", "https://xn--mnchen-3ya.example/"),
        ("https://a.example#ö", "https://a.example#%C3%B6"),
        ("http://[::1]/ä", "http://[::1]/%C3%A4"),
        ("mailto:prässe@brückenforum.example", "mailto:pr%C3%A4sse@xn--brckenforum-uhb.example"),
        ("HTTPS://RECORDS.EXAMPLE/%2f%c3%a4?q=a+b", "HTTPS://RECORDS.EXAMPLE/%2f%c3%a4?q=a+b"),
        ("https://archive.example/https://ö.example/", "https://archive.example/https://%C3%B6.example/"),
        ("tel:+441234567", "tel:+441234567"),
    ],
)
def test_a_link_carries_an_address_in_ascii(written: str, carried: str) -> None:
    """The site by IDNA, all else percent-encoded; what is in ASCII already stays to the letter."""
    assert ascii_address(written) == carried


@given(ADDRESSES)
def test_what_is_carried_is_ascii_for_good(address: str) -> None:
    """Doing it again changes nothing."""
    carried = ascii_address(address)
    assert carried.isascii()
    assert ascii_address(carried) == carried


@given(ADDRESSES)
def test_what_is_printed_is_typed_back_as_the_same_address(address: str) -> None:
    """A reader who types the printed letters, scheme first, gets where the link leads."""
    carried = ascii_address(address)
    typed = ascii_address(f"https://{printed_address(carried)}")
    assert typed.rstrip("/").upper() == carried.rstrip("/").upper()


@given(ADDRESSES)
def test_all_forms_compare_alike(address: str) -> None:
    """As written, as carried and as printed."""
    carried = ascii_address(address)
    assert as_compared(carried) == as_compared(address) == as_compared(printed_address(carried))


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        ("https://inpud.net/", "inpud.net"),
        ("https://inpud.net/covid-19", "inpud.net/covid-19"),
        ("http://example.org/a/", "example.org/a/"),
        ("HTTPS://RECORDS.example/?p=1702", "RECORDS.example/?p=1702"),
        ("mailto:press@network.example", "press@network.example"),
        ("tel:+441234567", "+441234567"),
        ("https://www.xn--brckenforum-uhb.example/z%C3%A4hlung?x=%c3%a4", "www.brückenforum.example/zählung?x=ä"),
        ("mailto:presse@xn--brckenforum-uhb.example", "presse@brückenforum.example"),
        ("https://zh.wikipedia.org/wiki/%E6%AF%92%E5%93%81", "zh.wikipedia.org/wiki/毒品"),
        ("https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com"),
        ("https://a.example/%C2%A0%E2%80%9D/%20/%2F", "a.example/%C2%A0%E2%80%9D/%20/%2F"),
        ("https://a.example/e%CC%81/%EF%AC%81/%80", "a.example/e%CC%81/%EF%AC%81/%80"),
        ("https://a.example/%D9%85%D8%B1", "a.example/%D9%85%D8%B1"),
    ],
)
def test_an_address_is_printed_for_people(url: str, printed: str) -> None:
    """Without its scheme, and in its own letters but where these would deceive, vanish, turn round or be mistyped."""
    assert printed_address(url) == printed


def test_letters_that_no_font_draws_stay_encoded() -> None:
    """Each part by itself: a reader can type what is there, and nothing is a box."""
    address = "https://xn--e1afmkfd.xn--p1ai/%E6%AF%92/%C3%A4"
    assert printed_address(address, lambda letters: "毒" not in letters) == "пример.рф/%E6%AF%92/ä"
    assert printed_address(address, str.isascii) == "xn--e1afmkfd.xn--p1ai/%E6%AF%92/%C3%A4"


@pytest.mark.parametrize(
    "address",
    [
        "inpud.net/drug-decriminalisation-progress-or-political-red-herring-2/",
        "a.example",
        "press.un.org/en/2021/ga.htm",
        "brückenforum.example/zählung-der-fahrgäste?x=ä",
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


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("inpud.net/red-herring-2/", ("inpud.net/", "red", "-herring-2/")),
        ("a.example/abc/12345678", ("a.example/", "abc/", "12345678")),
        ("a.example/abc/1234567", ("a.example/", "abc/1234567")),
        ("a.example/x", ("a.example/x",)),
        ("un.org", ("un.org",)),
    ],
)
def test_no_short_end_stands_alone(address: str, parts: tuple[str, ...]) -> None:
    """The last part has at least eight characters, or there is only one part."""
    assert breakable_parts(address) == parts


def test_a_web_address_becomes_a_live_link() -> None:
    """The link gets the scheme that the printed letters leave out, and ASCII letters."""
    assert web_url("www.inpud.net") == "https://www.inpud.net"
    assert web_url("http://old.example") == "http://old.example"
    assert web_url("www.brückenforum.example") == "https://www.xn--brckenforum-uhb.example"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.A.example/x/", "a.example/x"),
        ("WWW.a.example", "HTTP://a.example"),
        ("mailto:Press@a.example", "press@a.example"),
        ("https://a.example/%C3%A9t%C3%A9", "a.example/\u00e9t\u00e9"),
        ("https://xn--mller-kva.example:8443/", "m\u00fcller.example:8443"),
        ("https://xn--fa-hia.example/", "FAß.example"),
        ("mailto:presse@xn--brckenforum-uhb.example", "presse@brückenforum.example"),
        (" https://a.example ", "a.example"),
    ],
)
def test_printed_and_linked_form_are_the_same(one: str, other: str) -> None:
    """Scheme, www, capitals, a closing slash and the network's spelling make no difference."""
    assert as_compared(one) == as_compared(other)


def test_an_address_is_compared_without_what_makes_no_difference() -> None:
    """What is left is the site and the path, in small letters."""
    assert as_compared("https://www.A.example/Report/?Q=1") == "a.example/report/?q=1"
    assert as_compared("HTTP://xn--bcher-kva.example/%C3%84/") == "bücher.example/ä"


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
def test_what_is_shown_of_an_address_is_its_beginning(shown: str, *, beginning: bool) -> None:
    """The site to its end, and of its path as much as anyone likes."""
    assert begins(shown, "a.example/report") is beginning
    assert not begins("a.example", "a.example.bad.example")


def test_two_are_compared_without_what_makes_no_difference() -> None:
    """No scheme, no www., no slash at the end, small letters; the way on the site stays."""
    assert as_compared(" https://www.Harbour.example/Survey/ ") == "harbour.example/survey"
    assert as_compared("https://harbour.example/") == "harbour.example"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("https://www.a.example/", "www.a.example"),
        ("www.a.example", "www.a.example"),
        ("https://a.example/who/", "a.example/who"),
        ("http://a.example", "http://a.example"),
        ("", ""),
    ],
)
def test_a_sender_s_web_address_is_printed_as_people_type_it(written: str, shown: str) -> None:
    """Without https://, which every browser adds; another scheme is told, and stays."""
    assert shown_web(written) == shown
