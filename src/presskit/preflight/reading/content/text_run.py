"""Text as it is shown: how large, how far, and where the next letter goes."""

from pikepdf import Array, String

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.content.matrix import box_through, moved, side_scales, times
from presskit.preflight.reading.content.state import GraphicsState

_ADJUSTMENT_EM = 1000.0  # TJ moves by thousandths of the font size
_TYPE_3_UNIT_EM = 0.001


def show(state: GraphicsState, shown: String | Array) -> tuple[Box, float] | None:
    """The place of the text and its effective size in points; None for no letters. The state goes on behind it.

    Raises:
        ValueError: no font was chosen.
    """
    if state.font is None:
        raise ValueError("text is shown without a font")
    way_pt, letters = _way(state, shown)
    matrix = moved(0.0, state.rise_pt, times(state.text_matrix, state.matrix))
    size_pt = abs(state.font_size_pt)
    if state.font.glyph_matrix:
        size_pt *= abs(state.font.glyph_matrix[3]) / _TYPE_3_UNIT_EM
    reach = sorted((state.font.descent_em * size_pt, state.font.ascent_em * size_pt))
    box = box_through(matrix, min(0.0, way_pt), reach[0], max(0.0, way_pt), reach[1])
    state.text_matrix = moved(way_pt, 0.0, state.text_matrix)
    return (box, size_pt * side_scales(matrix)[1]) if letters else None


def _way(state: GraphicsState, shown: String | Array) -> tuple[float, int]:
    """How far the text goes in its own space (ISO 32000-1, 9.4.4), and how many letters it has."""
    font = state.font
    assert font is not None  # noqa: S101 - show() has looked
    parts = list(shown) if isinstance(shown, Array) else [shown]
    codes_shown = b"".join([bytes(part) for part in parts if isinstance(part, String)])
    adjusted = sum([float(part) for part in parts if not isinstance(part, String)])
    advance_em, letters, spaces = font.advance(codes_shown)
    size_pt = state.font_size_pt
    way_pt = (advance_em - adjusted / _ADJUSTMENT_EM) * size_pt
    way_pt += letters * state.letter_space_pt + spaces * state.word_space_pt
    return way_pt * state.stretch_ratio, letters
