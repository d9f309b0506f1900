"""The operators that choose a colour; capitals are for lines (ISO 32000-1, 8.6.8)."""

from collections.abc import Mapping

from pikepdf import Name

from presskit.preflight.facts.colour import CMYK, GREY, RGB, Colour, ColourSpace, Components
from presskit.preflight.reading.content.colour_spaces import first_values, read_space
from presskit.preflight.reading.content.scope import Operands, Operator, Scope, numbers


def _set_fill(scope: Scope, space: ColourSpace, values: Components, pattern: str = "") -> None:
    scope.state.fill, scope.state.fill_pattern = Colour(space, values), pattern


def _set_stroke(scope: Scope, space: ColourSpace, values: Components, pattern: str = "") -> None:
    scope.state.stroke, scope.state.stroke_pattern = Colour(space, values), pattern


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
