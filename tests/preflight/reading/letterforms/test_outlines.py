"""Outlines of letters."""

from pathlib import Path

import pytest
import uharfbuzz

from presskit.preflight.reading.letterforms import house_fonts
from presskit.preflight.reading.letterforms.outlines import Outline, drawn

_BOX = Outline("mlll", (0.0, 0.0, 0.5, 0.0, 0.5, 0.7, 0.0, 0.7), 0.6)


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        (Outline("mlll", (0.0, 0.0, 0.501, 0.0, 0.501, 0.7, 0.0, 0.7), 0.6), True),
        (Outline("mlll", (0.0, 0.0, 0.53, 0.0, 0.53, 0.7, 0.0, 0.7), 0.6), False),
        (Outline("mlll", _BOX.points_em, 0.9), True),
        (Outline("mllq", _BOX.points_em, 0.6), False),
        (Outline("", (), 0.6), False),
    ],
)
def test_what_prints_the_same(other: Outline, is_same: bool) -> None:
    """A thousandth of an em is no other letter, and the width is not the look; a corner elsewhere is one."""
    assert _BOX.prints_like(other) is is_same


def test_letters_of_a_font_differ() -> None:
    """No two of these letters are taken for one another, not even those that are turned or nearly alike."""
    font = uharfbuzz.Font(uharfbuzz.Face(Path(house_fonts()[0].path).read_bytes()))
    outlines = [drawn(font, font.get_nominal_glyph(ord(letter))) for letter in "abdpqun69O0lI1.,;:-–"]
    alike = [(one, other) for one in outlines for other in outlines if one is not other and one.prints_like(other)]
    assert alike == []
