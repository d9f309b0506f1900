"""Colours that stay inks of their own: what is painted in the four inks that stand for one names it instead.

Its alternate is those four, so a proof and a reader without that ink show what they would show otherwise
(ISO 32000-1, 8.6.6.4). Solid colours alone are named: a gradient that runs through one, or a picture, stays.
"""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Object, Operator

from presskit.model.brand import PrintedSpot
from presskit.model.print_spec import Inks
from presskit.prepress.colour_operators import Instruction
from presskit.prepress.colour_values import Colour

# Half of what an ink is rounded to where it is written down.
_SAME_RATIO = 0.0005
_OPERATORS = {"k": ("cs", "scn"), "K": ("CS", "SCN")}


class SpotColours:
    """The inks of its own that a file is printed with, each in it once (ISO 19005-2, 6.2.4.4)."""

    def __init__(self, pdf: pikepdf.Pdf, spots: Sequence[PrintedSpot]) -> None:
        kept = [spot for spot in spots if spot.is_kept]
        self._spaces = {
            f"/Spot{number}": (spot.inks, pdf.make_indirect(_separation(spot)))
            for number, spot in enumerate(kept, start=1)
        }

    def named(self, instructions: list[Instruction], resources: Object) -> list[Instruction]:
        """The drawing with each ink by its name, which the resources then know."""
        used: set[str] = set()
        drawing: list[Instruction] = []
        for instruction in instructions if self._spaces else ():
            operator = str(instruction.operator)
            name = self._name_of(instruction) if operator in _OPERATORS else ""
            if name:
                space, paint = _OPERATORS[operator]
                drawing.append(ContentStreamInstruction([Name(name)], Operator(space)))
                drawing.append(ContentStreamInstruction([1], Operator(paint)))
                used.add(name)
            else:
                drawing.append(instruction)
        if used and "/ColorSpace" not in resources:
            resources.ColorSpace = Dictionary()
        for name in used:
            resources.ColorSpace[name] = self._spaces[name][1]
        return drawing if self._spaces else instructions

    def _name_of(self, instruction: Instruction) -> str:
        """What the resources call the ink that these four stand for; empty if they are a colour of the four."""
        painted: Colour = tuple(float(value) for value in instruction.operands)
        return next((name for name, (inks, _space) in self._spaces.items() if _are_same(painted, inks)), "")


def _are_same(painted: Colour, inks: Inks) -> bool:
    return all(abs(one - other) < _SAME_RATIO for one, other in zip(painted, inks, strict=True))


def _separation(spot: PrintedSpot) -> Array:
    """The ink by its name, and how much of the four stands for as much of it."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[*spot.inks], N=1)
    return Array([Name.Separation, Name(f"/{spot.name}"), Name.DeviceCMYK, tint])
