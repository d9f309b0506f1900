"""The colours in a content stream, found wherever they are set and written anew."""

from collections.abc import Callable, Iterable, Sequence

import pikepdf
from pikepdf import ContentStreamInlineImage, ContentStreamInstruction, Dictionary, Name, Object, Operator

from presskit.prepress.colour_values import Colour, rgb_of_lab

Instruction = ContentStreamInstruction | ContentStreamInlineImage
Paint = Callable[[Colour, bool], Sequence[Instruction]]
"""Writes the instructions that set a colour, for strokes if the second is true, else for fills and text."""

# ISO 32000-1, table 74: operators with a space of their own, here those for fills; and what a space begins with.
_SHORT = {"g", "rg", "k"}
_FIRST_COLOUR = {1: (0.0,), 3: (0.0, 0.0, 0.0), 4: (0.0, 0.0, 0.0, 1.0)}
# A space that names inks, or a pattern, has no colours of light to be read.
_COMPONENTS = {"/DeviceGray": 1, "/CalGray": 1, "/DeviceRGB": 3, "/CalRGB": 3, "/Lab": 3, "/DeviceCMYK": 4}
_OPERATORS = {Name.DeviceGray: ("g", "G"), Name.DeviceCMYK: ("k", "K")}


def repainted(instructions: Iterable[Instruction], resources: Object, paint: Paint) -> list[Instruction]:
    """The same drawing with every colour as `paint` writes it; patterns and named inks stay."""
    state = _ColourState(resources.get("/ColorSpace", Dictionary()))
    painted: list[Instruction] = []
    for instruction in instructions:
        colour = state.colour_set_by(instruction)
        is_stroke = str(instruction.operator).isupper()
        painted += [instruction] if colour is None else paint(colour, is_stroke)
    return painted


def colour_instruction(colour: Colour, space: Name, *, is_stroke: bool) -> ContentStreamInstruction:
    """The instruction that sets a colour of DeviceGray or DeviceCMYK."""
    return ContentStreamInstruction(list(colour), Operator(_OPERATORS[space][is_stroke]))


def component_count(space: Object) -> int:
    """How many shares a colour of this space of light or process inks has; 0 for patterns and named inks."""
    family = _family(space)
    return int(space[1].N) if family == "/ICCBased" else _COMPONENTS.get(family, 0)


def _family(space: Object) -> str:
    return str(space) if isinstance(space, Name) else str(space[0])


class _ColourState:
    """The spaces that colours are set in, as `q` saves them and `Q` brings them back."""

    def __init__(self, named: Object) -> None:
        self._named = named
        self._spaces: tuple[Object | None, Object | None] = (None, None)
        self._saved: list[tuple[Object | None, Object | None]] = []

    def colour_set_by(self, instruction: Instruction) -> Colour | None:
        """The colour that the instruction sets; None if it sets none that can be read."""
        operator = str(instruction.operator)
        if operator == "q":
            self._saved.append(self._spaces)
        elif operator == "Q" and self._saved:
            self._spaces = self._saved.pop()
        elif operator.lower() in _SHORT:
            return tuple(float(value) for value in instruction.operands)
        elif operator in ("cs", "CS"):
            return self._choose(instruction, is_stroke=operator == "CS")
        elif operator.lower() in ("sc", "scn"):
            return self._read(instruction, self._spaces[operator.isupper()])
        return None

    def _choose(self, instruction: Instruction, *, is_stroke: bool) -> Colour | None:
        name = instruction.operands[0]
        space = self._named.get(str(name), name)
        fill, stroke = self._spaces
        self._spaces = (fill, space) if is_stroke else (space, stroke)
        return _FIRST_COLOUR.get(component_count(space))

    def _read(self, instruction: Instruction, space: Object | None) -> Colour | None:
        if space is None or not component_count(space):
            return None
        colour = tuple(float(value) for value in instruction.operands)
        return rgb_of_lab(colour) if _family(space) == "/Lab" else colour


def read_instructions(stream: Object | pikepdf.Page) -> list[Instruction]:
    """The instructions of a page or form."""
    return list(pikepdf.parse_content_stream(stream))
