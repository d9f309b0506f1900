"""The operators that show text (ISO 32000-1, 9.4.3)."""

from collections.abc import Mapping

from pikepdf import Dictionary, Object

from presskit.preflight.facts.painting import PaintKind
from presskit.preflight.reading.content.font_metrics import FontMetrics
from presskit.preflight.reading.content.matrix import Matrix, times
from presskit.preflight.reading.content.painting import paint
from presskit.preflight.reading.content.scope import Operands, Operator, Scope, numbers
from presskit.preflight.reading.content.state_operators import next_line
from presskit.preflight.reading.content.text_run import show

_OUTLINED_TEXT = (1, 5)
_UNSEEN_TEXT = (3, 7)


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
    if font.glyph_matrix is not None and id(font) not in scope.bench.drawn_fonts:
        scope.bench.drawn_fonts.add(id(font))
        _draw_letters(scope, font, first_letter)
    outlined = state.text_mode in _OUTLINED_TEXT
    paint(scope, PaintKind.TEXT, box, size_pt * scope.bench.unit_pt, with_stroke_colour=outlined)


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
