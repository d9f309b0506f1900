"""The operators that change what a page remembers beside colours: matrix, line width, text settings, `gs`."""

from collections.abc import Mapping

from pikepdf import Dictionary

from presskit.preflight.reading.content.extended_state import apply_extended_state
from presskit.preflight.reading.content.matrix import IDENTITY, as_matrix, moved, times
from presskit.preflight.reading.content.scope import Operands, Operator, Scope, numbers


def next_line(scope: Scope, across_pt: float, along_pt: float) -> None:
    """The text goes on at this distance from where its line began."""
    state = scope.state
    state.line_matrix = state.text_matrix = moved(across_pt, along_pt, state.line_matrix)


def _save(scope: Scope, _operands: Operands) -> None:
    scope.saved.append(scope.state.copied())


def _restore(scope: Scope, _operands: Operands) -> None:
    if not scope.saved:
        raise ValueError("more states are brought back than were kept")
    scope.state = scope.saved.pop()


def _extended_state(scope: Scope, operands: Operands) -> None:
    stated = scope.resources["/ExtGState"][str(operands[0])]
    if not isinstance(stated, Dictionary):
        raise TypeError("an extended state is no dictionary")
    apply_extended_state(scope.state, stated)
    if "/BM" in stated:
        scope.bench.page.blend_modes.add(scope.state.blend_mode)
    if "/Font" in stated:
        scope.state.font = scope.bench.fonts.font(stated.Font[0])
        scope.state.font_size_pt = float(stated.Font[1])


def _concatenate(scope: Scope, operands: Operands) -> None:
    scope.state.matrix = times(as_matrix(operands), scope.state.matrix)


def _begin_text(scope: Scope, _operands: Operands) -> None:
    scope.state.line_matrix = scope.state.text_matrix = IDENTITY


def _text_matrix(scope: Scope, operands: Operands) -> None:
    scope.state.line_matrix = scope.state.text_matrix = as_matrix(operands)


def _next_line_with_leading(scope: Scope, operands: Operands) -> None:
    across_pt, along_pt = numbers(operands)
    scope.state.leading_pt = -along_pt
    next_line(scope, across_pt, along_pt)


def _choose_font(scope: Scope, operands: Operands) -> None:
    scope.state.font_size_pt = float(operands[1])
    scope.state.font = None
    scope.state.font = scope.bench.fonts.font(scope.resources["/Font"][str(operands[0])])


def _begin_compatible(scope: Scope, _operands: Operands) -> None:
    """ISO 32000-1, 7.8.2: operators that a reader does not know are to be passed over here."""
    scope.compatible += 1


def _end_compatible(scope: Scope, _operands: Operands) -> None:
    scope.compatible -= 1


def _text_mode(scope: Scope, operands: Operands) -> None:
    scope.state.text_mode = int(operands[0])


def _setter(name: str, factor_ratio: float = 1.0) -> Operator:
    def set_number(scope: Scope, operands: Operands) -> None:
        setattr(scope.state, name, float(operands[0]) * factor_ratio)

    return set_number


STATE_OPERATORS: Mapping[str, Operator] = {
    "BX": _begin_compatible,
    "EX": _end_compatible,
    "q": _save,
    "Q": _restore,
    "gs": _extended_state,
    "cm": _concatenate,
    "w": _setter("line_width_pt"),
    "BT": _begin_text,
    "Tm": _text_matrix,
    "Td": lambda scope, operands: next_line(scope, *numbers(operands)),
    "TD": _next_line_with_leading,
    "T*": lambda scope, _operands: next_line(scope, 0.0, -scope.state.leading_pt),
    "Tf": _choose_font,
    "Tr": _text_mode,
    "Tc": _setter("letter_space_pt"),
    "Tw": _setter("word_space_pt"),
    "Tz": _setter("stretch_ratio", 0.01),
    "TL": _setter("leading_pt"),
    "Ts": _setter("rise_pt"),
}
