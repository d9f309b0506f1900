"""`languages` of kit.toml, and the tables that must keep to them."""

import pytest
from tests.load.made_kits import codes, toml

from presskit.load.kit.listed_languages import read_languages, unlisted_languages
from presskit.model.finding import Finding


def read(*written: str) -> tuple[tuple[str, ...], list[Finding]]:
    """The codes that can be used, and what is said."""
    found: list[Finding] = []
    listed = ", ".join(f'"{code}"' for code in written)
    return read_languages(toml(f"languages = [{listed}]\n"), list(written), found), found


def test_the_order_is_kept() -> None:
    """The source language stands first."""
    assert read("fr", "en") == (("fr", "en"), [])


@pytest.mark.parametrize(
    ("written", "hint"), [("EN", "en"), ("en_GB", "en-GB"), (" fr", "fr"), ("english", "codes such as")]
)
def test_a_slip_in_a_code_is_shown_mended(written: str, hint: str) -> None:
    """Capitals and an underscore are the usual ones."""
    languages, found = read(written)
    assert languages == ()
    assert codes(found) == ["bad-language"]
    assert hint in found[0].hint


def test_a_language_twice_is_one_language() -> None:
    """It is told at the second, and each piece is made once."""
    languages, found = read("en", "fr", "en")
    assert languages == ("en", "fr")
    assert codes(found) == ["duplicate-entry"]
    assert found[0].place is not None
    assert found[0].place.column == 26


def test_a_text_in_no_language_of_the_kit_is_told() -> None:
    """At its table; a kit whose languages cannot be read tells nothing."""
    file = toml('[flyer.de]\ncall = "x"\n')
    assert codes(unlisted_languages(file, ("flyer",), ["de", "en"], ("en",))) == ["unknown-language"]
    assert unlisted_languages(file, ("flyer",), ["de"], ()) == []
