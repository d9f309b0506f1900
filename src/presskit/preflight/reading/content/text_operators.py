"""The operators that show text: how large, how far, and where the next letter goes (ISO 32000-1, 9.4.3)."""

from collections.abc import Mapping

from pikepdf import Array, Dictionary, Object, String

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import PaintKind
from presskit.preflight.reading.content.fonts import FontMetrics
from presskit.preflight.reading.content.matrix import Matrix, box_through, mean_scale, moved, side_scales, times
from presskit.preflight.reading.content.painting import paint
from presskit.preflight.reading.content.scope import Operands, Operator, Scope, numbers
from presskit.preflight.reading.content.state import GraphicsState
from presskit.preflight.reading.content.state_operators import next_line

_ADJUSTMENT_EM = 1000.0  # TJ moves by thousandths of the font size
_TYPE_3_UNIT_EM = 0.001
_OUTLINED_TEXT = (1, 5)
_FILLED_AND_OUTLINED_TEXT = (2, 6)
_UNSEEN_TEXT = (3, 7)


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


def codes_shown(shown: String | Array) -> bytes:
    """The codes of one or several strings, without what moves them."""
    if isinstance(shown, String):
        return bytes(shown)
    return b"".join([bytes(part) for part in shown if isinstance(part, String)])


def _way(state: GraphicsState, shown: String | Array) -> tuple[float, int]:
    """How far the text goes in its own space (ISO 32000-1, 9.4.4), and how many letters it has."""
    font = state.font
    assert font is not None  # noqa: S101 - show() has looked
    parts = list(shown) if isinstance(shown, Array) else [shown]
    adjusted = sum([float(part) for part in parts if not isinstance(part, String)])
    advance_em, letters, spaces = font.advance(codes_shown(shown))
    size_pt = state.font_size_pt
    way_pt = (advance_em - adjusted / _ADJUSTMENT_EM) * size_pt
    way_pt += letters * state.letter_space_pt + spaces * state.word_space_pt
    return way_pt * state.stretch_ratio, letters


def _show(scope: Scope, operands: Operands) -> None:
    state, font = scope.state, scope.state.font
    first_letter = times(state.text_matrix, state.matrix)
    shown = show(state, operands[-1])
    if shown is None or font is None:
        return
    box, size_pt = shown
    scope.bench.page.font_uses.setdefault(id(font), (font, box))
    if state.text_mode in _UNSEEN_TEXT:
        return
    if (span := scope.bench.span) is not None:
        span.shown.append((font, codes_shown(operands[-1])))
        span.box = span.box.around(box) if span.box else box
    if font.glyph_matrix is not None and id(font) not in scope.bench.drawn_fonts:
        scope.bench.drawn_fonts.add(id(font))
        _draw_letters(scope, font, first_letter)
    outlined, outline_pt = state.text_mode in _OUTLINED_TEXT, None
    if outlined or (state.text_mode in _FILLED_AND_OUTLINED_TEXT and state.fill_is_unseen):
        outline_pt = state.line_width_pt * mean_scale(state.matrix) * scope.bench.unit_pt
    paint(scope, PaintKind.TEXT, box, size_pt * scope.bench.unit_pt, outlined, outline_pt)


def _draw_letters(scope: Scope, font: FontMetrics, first_letter: Matrix) -> None:
    """Follow the drawings of a Type 3 font once, for their colours: each as if it stood where the text begins."""
    size_pt = scope.state.font_size_pt
    matrix = times((size_pt, 0.0, 0.0, size_pt, 0.0, 0.0), first_letter)
    for drawing in _drawings(font.font):
        state = scope.state.copied()
        state.matrix = times(font.glyph_matrix or matrix, matrix)
        inner = scope.inside(drawing, state)
        if isinstance(own := font.font.get("/Resources"), Dictionary):
            inner.resources = own
        inner.uncoloured = b" d1" in drawing.read_bytes()[:100]
        scope.follow(drawing, inner)


def _drawings(font: Dictionary) -> list[Object]:
    procedures = font.get("/CharProcs")
    return list(procedures.values()) if isinstance(procedures, Dictionary) else []


def _show_on_next_line(scope: Scope, operands: Operands) -> None:
    if len(operands) == 3:
        scope.state.word_space_pt, scope.state.letter_space_pt = numbers(operands[:2])
    next_line(scope, 0.0, -scope.state.leading_pt)
    _show(scope, operands)


TEXT_OPERATORS: Mapping[str, Operator] = {
    "Tj": _show,
    "TJ": _show,
    "'": _show_on_next_line,
    '"': _show_on_next_line,
}
