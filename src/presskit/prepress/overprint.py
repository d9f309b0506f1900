"""Black text printed over what lies under it, so that a plate out of register leaves no white rim round letters.

Never for white or any other colour: overprinted, white disappears.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pikepdf import ContentStreamInstruction, Dictionary, Name, Object, Operator

from presskit.prepress.colour_operators import Instruction

_BLACK = (0.0, 0.0, 0.0, 1.0)
_SETS_COLOUR = {"g", "rg", "k", "cs", "sc", "scn"}  # in capitals for strokes
_SHOWS_TEXT = {"Tj", "TJ", "'", '"'}
_PAINTS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"}
# ISO 32000-1, table 106: which of fill and stroke a text rendering mode paints with.
_FILLS, _STROKES = {0, 2, 4, 6}, {1, 2, 5, 6}


@dataclass(frozen=True, slots=True)
class _State:
    """What decides whether text is printed over; `is_on` is what the content says at this place."""

    fill_is_black: bool = False
    stroke_is_black: bool = False
    text_mode: int = 0
    is_on: bool = False

    @property
    def text_is_black(self) -> bool:
        """Whether every ink that text is painted with now is black alone."""
        fills, strokes = self.text_mode in _FILLS, self.text_mode in _STROKES
        is_black = (self.fill_is_black or not fills) and (self.stroke_is_black or not strokes)
        return is_black and (fills or strokes)


def with_black_overprint(instructions: Iterable[Instruction]) -> list[Instruction]:
    """The drawing with overprint on for text in black ink alone, and off for all else that is painted."""
    state, saved = _State(), []
    drawing: list[Instruction] = []
    for instruction in instructions:
        operator = str(instruction.operator)
        if operator == "q":
            saved.append(state)
        elif operator == "Q" and saved:
            state = saved.pop()
        elif operator in _SHOWS_TEXT or operator in _PAINTS:
            wanted = operator in _SHOWS_TEXT and state.text_is_black
            if wanted != state.is_on:
                drawing.append(_switch(wanted))
                state = replace(state, is_on=wanted)
        else:
            state = _after(state, instruction)
        drawing.append(instruction)
    return drawing


def add_overprint_states(resources: Object) -> None:
    """Give a page or form the graphics states that its instructions now name."""
    if "/ExtGState" not in resources:
        resources.ExtGState = Dictionary()
    # ISO 32000-1, 8.6.7: with OPM 1 an ink of 0 leaves alone what another object has printed in it.
    resources.ExtGState.BlackOverprints = Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=1)
    resources.ExtGState.KnocksOut = Dictionary(Type=Name.ExtGState, OP=False, op=False, OPM=0)


def _switch(wanted: bool) -> ContentStreamInstruction:
    return ContentStreamInstruction([Name.BlackOverprints if wanted else Name.KnocksOut], Operator("gs"))


def _after(state: _State, instruction: Instruction) -> _State:
    """The state after an instruction that paints nothing."""
    operator = str(instruction.operator)
    if operator == "Tr":
        return replace(state, text_mode=int(instruction.operands[0]))
    if operator.lower() in _SETS_COLOUR:
        is_black = operator.lower() == "k" and tuple(float(value) for value in instruction.operands) == _BLACK
        if operator.isupper():
            return replace(state, stroke_is_black=is_black)
        return replace(state, fill_is_black=is_black)
    return state
