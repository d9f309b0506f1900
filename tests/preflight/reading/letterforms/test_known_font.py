"""A font file whose sum is known."""

from dataclasses import replace
from pathlib import Path

import pytest
import uharfbuzz

from presskit.preflight.reading.letterforms import house_fonts
from presskit.preflight.reading.letterforms.known_font import CutFont, KnownFont, known_font

INTER = house_fonts()[0]
_FACE = uharfbuzz.Face(Path(INTER.path).read_bytes())
_FONT = uharfbuzz.Font(_FACE)


def _glyph(letter: str) -> int:
    return int(_FONT.get_nominal_glyph(ord(letter)))


def _named(font: KnownFont, letters: str) -> set[str]:
    return {_FONT.glyph_to_string(glyph) for glyph in font.glyphs_for(letters)}


def _cut(letters: str, face: uharfbuzz.Face = _FACE, **place: float) -> CutFont:
    """A program with these letters at this place on the axes, as render cuts them."""
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = uharfbuzz.SubsetFlags.RETAIN_GIDS
    wanted.unicode_set.update(map(ord, letters))
    for tag, value in place.items():
        wanted.pin_axis_location(face, tag, value)
    return CutFont(bytes(uharfbuzz.subset(face, wanted).blob.data))


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    """A font that is not the one that was listed proves nothing."""
    changed = tmp_path / "inter.ttf"
    changed.write_bytes(Path(INTER.path).read_bytes() + b"\0")
    with pytest.raises(ValueError, match="is not the one"):
        known_font(replace(INTER, path=str(changed)))


def test_a_letter_may_have_other_forms() -> None:
    """Raised figures, figures in a table and ligatures stand for the same letters; another letter does not."""
    font = known_font(INTER)
    assert {"one", "one.tf", "one.sups"} <= _named(font, "1")
    assert {"arrowright", "hyphen.case"} <= _named(font, "->")
    assert "o" not in _named(font, "e")
    assert {"parenleft", "parenright"} <= _named(font, "(")


def test_a_letter_may_change_among_others() -> None:
    """The x between figures is a cross; a letter that others come to themselves is no form of it."""
    font = known_font(INTER)
    beside = {_FONT.glyph_to_string(glyph) for glyph in font.glyphs_beside("x", "abx34", 0)}
    assert "multiply" in beside
    assert not beside & {"a", "b", "three"}


@pytest.mark.parametrize("place", [{"wght": 400, "opsz": 14}, {"wght": 700, "opsz": 32}, {"wght": 520, "opsz": 21.7}])
def test_the_place_on_the_axes_is_found(place: dict[str, float]) -> None:
    """The program says its weight, and its optical size is told from how its letters lie."""
    letters = "Nothing about us"
    pairs = [(_glyph(letter), _glyph(letter)) for letter in letters]
    found = dict(known_font(INTER).place_of(_cut(letters, **place), pairs))
    assert found == pytest.approx(place, abs=0.15)


def test_a_small_size_between_two_alike_is_found() -> None:
    """Letters of eleven pixels lie in a valley of their own: beside it none is nearer than another."""
    (italic,) = [font for font in house_fonts() if "Literata-Italic" in font.path]
    face, letters = uharfbuzz.Face(Path(italic.path).read_bytes()), "Campaign for Quiet Streets"
    glyphs = sorted(int(uharfbuzz.Font(face).get_nominal_glyph(ord(letter)) or 0) for letter in set(letters))
    found = dict(known_font(italic).place_of(_cut(letters, face, wght=400, opsz=11.333), [(g, g) for g in glyphs]))
    assert found == pytest.approx({"wght": 400, "opsz": 11.333}, abs=0.15)


def test_a_few_exchanged_letters_do_not_draw_the_place_along() -> None:
    """The other letters still say where on its axes the program was cut."""
    letters = "Nothing about us"
    pairs = [(_glyph(letter), _glyph(letter)) for letter in letters]
    pairs[1] = (_glyph("o"), _glyph("m"))
    found = dict(known_font(INTER).place_of(_cut(letters, wght=400, opsz=25), pairs))
    assert found["opsz"] == pytest.approx(25, abs=0.3)
