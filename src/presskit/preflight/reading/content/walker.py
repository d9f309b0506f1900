"""Follows the content of a page, of its forms, patterns and drawn letters."""

from collections.abc import Mapping

import pikepdf
from pikepdf import Object

from presskit.preflight.reading.content.colour_operators import COLOUR_OPERATORS
from presskit.preflight.reading.content.object_operators import OBJECT_OPERATORS, draw_picture
from presskit.preflight.reading.content.path_operators import PATH_OPERATORS
from presskit.preflight.reading.content.scope import Operands, Operator, Scope
from presskit.preflight.reading.content.state_operators import STATE_OPERATORS
from presskit.preflight.reading.content.text_operators import TEXT_OPERATORS

# What a broken page makes Python or the PDF library raise; each is a fact about the page.
BROKEN = (KeyError, IndexError, TypeError, ValueError, AttributeError, ArithmeticError, pikepdf.PdfError)
_MOST_NESTED = 25
_MOST_STREAMS = 3000  # forms that draw one another twice at each level would never end
# They close a path, shape lines in small, mark content, or begin the letters of a Type 3 font.
_PAINTING_NOTHING = frozenset(("h", "J", "j", "M", "d", "ri", "i", "BMC", "BDC", "EMC", "MP", "DP", "ET", "d0", "d1"))
_OPERATORS: Mapping[str, Operator] = {
    **STATE_OPERATORS,
    **COLOUR_OPERATORS,
    **PATH_OPERATORS,
    **TEXT_OPERATORS,
    **OBJECT_OPERATORS,
}


def walk(content: Object | pikepdf.Page, scope: Scope) -> None:
    """Follow one stream to its end; what cannot be followed is noted as a fault of the page.

    Raises:
        RecursionError: forms draw one another without end.
    """
    scope.bench.streams += 1
    if scope.depth > _MOST_NESTED or scope.bench.streams > _MOST_STREAMS:
        raise RecursionError("forms draw one another without end")
    for instruction in pikepdf.parse_content_stream(content):
        operator = "unreadable"
        try:
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                operator = "BI"
                draw_picture(scope, instruction.iimage)
            else:
                operator = str(instruction.operator)
                _apply(operator, instruction.operands, scope)
        except BROKEN as error:
            scope.bench.page.fault(_reason(operator, error))


def _apply(operator: str, operands: Operands, scope: Scope) -> None:
    if scope.uncoloured and operator in COLOUR_OPERATORS:
        return
    if (apply := _OPERATORS.get(operator)) is not None:
        apply(scope, operands)
    elif operator not in _PAINTING_NOTHING and not scope.compatible:
        raise ValueError("there is no such operator")


def _reason(operator: str, error: Exception) -> str:
    if isinstance(error, KeyError):
        return f'the operator "{operator}" asks for {error.args[0]}, which is not in the file'
    words = "its operands do not fit" if isinstance(error, TypeError) else str(error)
    return f'the operator "{operator}" cannot be followed: {words}'
