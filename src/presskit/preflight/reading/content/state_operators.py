"""The operators that change what a page remembers: matrix, line width, colours, text settings, `gs`."""

from collections.abc import Mapping

from pikepdf import Array, Dictionary, Name

from presskit.preflight.facts.colour import CMYK, GREY, RGB, Colour, ColourSpace, Components
from presskit.preflight.reading.content.colour_spaces import first_values, read_space
from presskit.preflight.reading.content.matrix import IDENTITY, as_matrix, moved, times
from presskit.preflight.reading.content.scope import Operands, Operator, Scope, numbers
from presskit.preflight.reading.content.state import GraphicsState
from presskit.rules.pdf_entries import as_text, knows_intent


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


def _rendering_intent(scope: Scope, operands: Operands) -> None:
    if not knows_intent(operands[0]):
        scope.bench.page.unknown_intents.add(as_text(operands[0]).removeprefix("/"))


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
    "ri": _rendering_intent,
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


def _set_fill(scope: Scope, space: ColourSpace, values: Components, pattern: str = "") -> None:
    scope.state.fill = Colour(space, values)
    scope.state.fill_pattern = (scope.resources, pattern) if pattern else None


def _set_stroke(scope: Scope, space: ColourSpace, values: Components, pattern: str = "") -> None:
    scope.state.stroke = Colour(space, values)
    scope.state.stroke_pattern = (scope.resources, pattern) if pattern else None


def _fill_space(scope: Scope, operands: Operands) -> None:
    space = read_space(operands[0], scope.resources)
    _set_fill(scope, space, first_values(space))


def _stroke_space(scope: Scope, operands: Operands) -> None:
    space = read_space(operands[0], scope.resources)
    _set_stroke(scope, space, first_values(space))


def _fill_colour(scope: Scope, operands: Operands) -> None:
    _set_fill(scope, scope.state.fill.space, *_values_and_pattern(operands))


def _stroke_colour(scope: Scope, operands: Operands) -> None:
    _set_stroke(scope, scope.state.stroke.space, *_values_and_pattern(operands))


def _values_and_pattern(operands: Operands) -> tuple[Components, str]:
    if operands and isinstance(operands[-1], Name):
        return numbers(operands[:-1]), str(operands[-1])
    return numbers(operands), ""


COLOUR_OPERATORS: Mapping[str, Operator] = {
    "g": lambda scope, operands: _set_fill(scope, GREY, numbers(operands)),
    "G": lambda scope, operands: _set_stroke(scope, GREY, numbers(operands)),
    "rg": lambda scope, operands: _set_fill(scope, RGB, numbers(operands)),
    "RG": lambda scope, operands: _set_stroke(scope, RGB, numbers(operands)),
    "k": lambda scope, operands: _set_fill(scope, CMYK, numbers(operands)),
    "K": lambda scope, operands: _set_stroke(scope, CMYK, numbers(operands)),
    "cs": _fill_space,
    "CS": _stroke_space,
    "sc": _fill_colour,
    "scn": _fill_colour,
    "SC": _stroke_colour,
    "SCN": _stroke_colour,
}


def apply_extended_state(state: GraphicsState, stated: Dictionary) -> None:
    """The state as this dictionary sets it; what the dictionary does not name stays."""
    if "/LW" in stated:
        state.line_width_pt = float(stated.LW)
    _set_overprint(state, stated)
    _set_transparency(state, stated)


def _set_overprint(state: GraphicsState, stated: Dictionary) -> None:
    if "/OP" in stated:  # without an entry of its own the fill does as the stroke
        state.stroke_overprints = state.fill_overprints = bool(stated.OP)
    if "/op" in stated:
        state.fill_overprints = bool(stated["/op"])
    if "/OPM" in stated:
        state.overprint_mode = int(stated.OPM)


def _set_transparency(state: GraphicsState, stated: Dictionary) -> None:
    if "/ca" in stated:
        state.fill_opacity_ratio = float(stated["/ca"])
    if "/CA" in stated:
        state.stroke_opacity_ratio = float(stated["/CA"])
    if "/BM" in stated:
        mode = stated.BM[0] if isinstance(stated.BM, Array) else stated.BM
        state.blend_mode = str(mode).removeprefix("/")
    if "/SMask" in stated:
        state.masked = isinstance(stated.SMask, Dictionary)
