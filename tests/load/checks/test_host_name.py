"""The names of sites: those that can exist, and those that are not what they seem."""

import pytest
from tests.load.made_kits import NOWHERE

from presskit.load.checks.host_name import check_host, is_local, mixed_scripts


@pytest.mark.parametrize(
    "host",
    [
        "inpud.net",
        "a_b.records.example",
        "records.example.",
        "münchen.example",
        "пример.рф",
        "例え.テスト",
        "192.0.2.1",
        "::1",
    ],
)
def test_a_name_that_can_exist_passes(host: str) -> None:
    """In one script, or in those that Japanese writes together."""
    assert check_host(host, NOWHERE) is None


@pytest.mark.parametrize(
    ("host", "code"),
    [
        ("", "url-bad-host"),
        ("a..example", "url-bad-host"),
        ("-a.example", "url-bad-host"),
        ("a" * 64 + ".example", "url-bad-host"),
        ("a." * 127 + "example", "url-bad-host"),
        ("127.1", "url-bad-host"),
        ("0x7f.1", "url-bad-host"),
        ("xn--a", "url-bad-host"),
        ("faß.example", "url-bad-host"),
        ("records。example", "url-bad-host"),
        ("r\u0435cords.example", "url-mixed-script"),
        ("ｒecords.example", "url-mixed-script"),
    ],
)
def test_a_name_that_cannot_is_refused(host: str, code: str) -> None:
    """Also one that the network would quietly read as another name."""
    finding = check_host(host, NOWHERE)
    assert finding is not None
    assert finding.code == code


def test_the_hint_shows_a_deceptive_name_for_what_it_is() -> None:
    """The ASCII form of a name with a Cyrillic letter does not look like the name."""
    finding = check_host("\u0430pple.com", NOWHERE)
    assert finding is not None
    assert "Cyrillic and Latin" in finding.message
    assert "xn--pple-43d.com" in finding.hint


@pytest.mark.parametrize(
    ("name", "scripts"), [("records", ""), ("日本ニュース", ""), ("p\u0430ge", "Cyrillic and Latin"), ("a1-", "")]
)
def test_scripts_that_no_language_mixes_are_named(name: str, scripts: str) -> None:
    """Digits and hyphens belong to all."""
    assert mixed_scripts(name) == scripts


@pytest.mark.parametrize(
    ("host", "local"), [("records.example", False), ("server", True), ("10.0.0.1", True), ("nas.local.", True)]
)
def test_a_name_of_one_network_is_told(host: str, *, local: bool) -> None:
    """A number, a name without a dot, and the endings of home networks."""
    assert is_local(host) is local
