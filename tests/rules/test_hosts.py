"""The names of sites: those that can exist, those that are not what they seem, and those that lead nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.rules.hosts import (
    ascii_host,
    disguise,
    is_local,
    is_number,
    is_possible,
    is_whole_number,
    mixed_scripts,
    readable_host,
    spelt_host,
)

LABELS = st.text(st.sampled_from("abcxyz0189-_äößéçñабвгджзαβγ漢字かなーあ한글ʼ"), min_size=1, max_size=8)
HOSTS = st.lists(LABELS, min_size=1, max_size=4).map(".".join)


@pytest.mark.parametrize(
    ("host", "network_form"),
    [
        ("inpud.net", "inpud.net"),
        ("INPUD.net", "inpud.net"),
        ("a_b.records.example", "a_b.records.example"),
        ("records.example.", "records.example"),
        ("münchen.example", "xn--mnchen-3ya.example"),
        ("MÜNCHEN.example", "xn--mnchen-3ya.example"),
        ("faß.example", "xn--fa-hia.example"),
        ("пример.рф", "xn--e1afmkfd.xn--p1ai"),
        ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
        ("xn--ls8h.la", "xn--ls8h.la"),
        ("xn--mgba3gch31f060k.com", "xn--mgba3gch31f060k.com"),
        ("ශ්‍රී.com", "xn--10cl1a0b660p.com"),
        ("xn--10cl1a0b660p.com", "xn--10cl1a0b660p.com"),
        ("a." * 125 + "abc", "a." * 125 + "abc"),
    ],
)
def test_a_name_has_its_network_form(host: str, network_form: str) -> None:
    """By IDNA 2008, where ß is a letter of its own; of ASCII names only the capitals and a last full stop go."""
    assert ascii_host(host) == network_form
    assert is_possible(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "a..example",
        "-a.example",
        "a-.example",
        "a b.example",
        "a" * 64 + ".example",
        "a." * 125 + "abcd",
        "127.1",
        "0x7f.1",
        "a.0x1",
        "xn--a",
        "xn--9999999999",
        "records。example",
        "ｒecords.example",
        "re\u00adcords.example",
        "💩.la",
    ],
)
def test_what_cannot_be_a_name_has_none(host: str) -> None:
    """Nor what the network would quietly read as another name, nor half a number."""
    assert ascii_host(host) == ""
    assert not is_possible(host)


@given(HOSTS)
def test_a_network_form_is_one_for_good(host: str) -> None:
    """It is ASCII, stays as it is, and is read as a name that has the same form."""
    network_form = ascii_host(host)
    assert network_form.isascii()
    assert ascii_host(network_form) == network_form
    assert ascii_host(readable_host(network_form)) == network_form
    assert ascii_host(spelt_host(network_form)) == network_form


@given(HOSTS)
def test_what_is_shown_to_people_is_no_disguise(host: str) -> None:
    """Whatever the network form stands for."""
    assert disguise(readable_host(ascii_host(host))) == ""


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("www.xn--brckenforum-uhb.example", "www.brückenforum.example"),
        ("xn--e1afmkfd.xn--p1ai", "пример.рф"),
        ("Records.example", "records.example"),
        ("xn--80ak6aa92e.com", "xn--80ak6aa92e.com"),
        ("xn--pple-43d.com", "xn--pple-43d.com"),
        ("xn--mgba3gch31f060k.com", "xn--mgba3gch31f060k.com"),
        ("xn--ls8h.la", "xn--ls8h.la"),
        ("xn--a.example", "xn--a.example"),
    ],
)
def test_a_name_is_shown_in_its_letters_where_they_are_safe(host: str, shown: str) -> None:
    """Not as "аррӏе" in Cyrillic, not with a joiner that nobody sees, and not as an emoji, which IDNA has not."""
    assert readable_host(host) == shown


def test_a_name_is_compared_by_its_letters_whatever_they_are() -> None:
    """To find a printed name is not to print it."""
    assert spelt_host("xn--80ak6aa92e.com") == "аррӏе.com"


@pytest.mark.parametrize(
    ("host", "seeming"),
    [
        ("records.example", ""),
        ("пример.com", ""),
        ("日本tv.jp", ""),
        ("здоровʼя.укр", ""),
        ("a1-2.example", ""),
        ("r\u0435cords.example", "mixes Cyrillic and Latin letters"),
        ("ｒecords.example", "mixes Fullwidth and Latin letters"),
        ("www.сосо.com", "has Cyrillic letters alone, which look like Latin ones"),
        ("ρικα.com", "has Greek letters alone, which look like Latin ones"),
        ("сосо.рф", ""),
        ("сосо.bg", ""),
        ("ρικα.gr", ""),
    ],
)
def test_a_disguise_is_seen(host: str, seeming: str) -> None:
    """In one part of a name no two scripts meet that no language writes together; look-alikes are known at home."""
    assert disguise(host) == seeming


@pytest.mark.parametrize(
    ("name", "scripts"),
    [
        ("records", ""),
        ("日本ニュース", ""),
        ("東京のタワーtv", ""),
        ("々ー", ""),
        ("p\u0430ge", "Cyrillic and Latin"),
        ("a1-", ""),
    ],
)
def test_scripts_that_no_language_mixes_are_named(name: str, scripts: str) -> None:
    """Digits and hyphens belong to all."""
    assert mixed_scripts(name) == scripts


def test_more_than_two_scripts_are_listed() -> None:
    """In the order of the alphabet."""
    assert mixed_scripts("aαж한") == "Cyrillic, Greek, Hangul and Latin"


@pytest.mark.parametrize("host", ["192.0.2.1", "::1", "2130706433", "127.1", "0x7f.1", "a.0x1", "a.1."])
def test_a_number_is_told_from_a_name(host: str) -> None:
    """As browsers tell them: by the last part."""
    assert is_number(host)
    assert is_local(host)


def test_only_a_whole_number_can_be_a_site() -> None:
    """127.1 is one to some programs, and to others none."""
    assert is_whole_number("192.0.2.1")
    assert not is_whole_number("127.1")
    assert is_possible("::1")


@pytest.mark.parametrize(
    "host",
    [
        *("server", "localhost", "press.localhost", "nas.local.", "NAS.LAN", "x.home.arpa", "x.home", "x.corp"),
        *("x.internal", "x.intranet", "x.private", "x.localdomain", "x.test", "kit.invalid"),
    ],
)
def test_a_name_of_one_network_is_told(host: str) -> None:
    """A name without a dot, and the endings that no public name has."""
    assert is_local(host)


@pytest.mark.parametrize("host", ["records.example", "local.example", "mylan.net", "internal.org", "abc.onion"])
def test_a_public_name_is_not(host: str) -> None:
    """Examples are written with .example, and an onion service is open to all who have Tor."""
    assert not is_local(host)
