"""The sheet's slug: what is printed here, which side it is and how it is turned, in the free paper at an edge."""

from collections.abc import Sequence
from dataclasses import dataclass

from presskit.model.sheet import ImpositionPlan, SheetLayout
from presskit.prepress.imposition.grid import Grid
from presskit.prepress.imposition.marks import Strip, free_strips
from presskit.prepress.imposition.slots import Side, block_corner_mm
from presskit.prepress.lettering import Point, drawable, letters_in, strokes

CAP_HEIGHT_MM = 1.8
CLEAR_MM = 1.0  # between the bleed and the letters
_BESIDE_MARK_MM = 2.0


@dataclass(frozen=True, slots=True)
class SlugLine:
    """A line of letters that begins at this point; `climbs` where it runs from the foot to the head of the sheet."""

    text: str
    x_mm: float
    y_mm: float
    climbs: bool

    def strokes(self) -> list[list[Point]]:
        """Its strokes on the sheet, in mm."""
        lines = strokes(self.text, CAP_HEIGHT_MM)
        if self.climbs:
            return [[(self.x_mm - up_mm, self.y_mm + along_mm) for along_mm, up_mm in line] for line in lines]
        return [[(self.x_mm + along_mm, self.y_mm + up_mm) for along_mm, up_mm in line] for line in lines]


def slug_parts(layout: SheetLayout, side: Side, sheets: int, title: str) -> list[str]:
    """What the slug says in letters that can be drawn, the most needed first."""
    creep = "" if side.creep_mm is None else f"creep {side.creep_mm:g} mm"
    parts = [layout.name, f"sheet {side.sheet} of {sheets}", side.name, creep, layout.turning_words, title]
    return [letters for letters in map(drawable, parts) if letters]


def slug_lines(parts: Sequence[str], grid: Grid, plan: ImpositionPlan) -> list[SlugLine]:
    """The parts in the first strip of free paper that has room, broken so that no line runs through a cut mark.

    Empty where no side has room; the last parts are left out if they are too long together.
    """
    strips, (left_mm, bottom_mm) = free_strips(grid, plan), block_corner_mm(grid, plan)
    for strip, climbs in ((strips.above, False), (strips.below, False), (strips.left, True), (strips.right, True)):
        if strip.depth_mm >= CLEAR_MM + CAP_HEIGHT_MM:
            start_mm, count = (bottom_mm, grid.rows) if climbs else (left_mm, grid.columns)
            cell_mm = grid.cell_height_mm if climbs else grid.cell_width_mm
            base_mm = _baseline_mm(strip, climbs=climbs)
            starts_mm = [start_mm + index * (cell_mm + grid.manner.gutter_mm) for index in range(count)]
            room = letters_in(cell_mm - 2 * _BESIDE_MARK_MM, CAP_HEIGHT_MM)
            texts = zip(starts_mm, _broken(parts, [room] * count), strict=True)
            return [
                _line(text, along_mm + _BESIDE_MARK_MM, base_mm, climbs=climbs) for along_mm, text in texts if text
            ]
    return []


def _baseline_mm(strip: Strip, *, climbs: bool) -> float:
    """Letters stand on it away from the copies, or below and right of them hang from where they could stand."""
    stands_on_copies = strip.outward == (-1 if climbs else 1)
    return strip.at_mm(strip.bleed_mm + CLEAR_MM + (0.0 if stands_on_copies else CAP_HEIGHT_MM))


def _line(text: str, along_mm: float, base_mm: float, *, climbs: bool) -> SlugLine:
    return SlugLine(text, base_mm, along_mm, climbs) if climbs else SlugLine(text, along_mm, base_mm, climbs)


def _broken(parts: Sequence[str], rooms: Sequence[int]) -> list[str]:
    """As many of the parts as fit into lines that hold so many letters each."""
    for count in range(len(parts), 0, -1):
        lines = [""] * len(rooms)
        if all(_set(word, lines, rooms) for word in " / ".join(parts[:count]).split()):
            return lines
    return [""] * len(rooms)


def _set(word: str, lines: list[str], rooms: Sequence[int]) -> bool:
    """Whether there was room for the word on the last line begun, or on the one after it."""
    begun = max((index for index, line in enumerate(lines) if line), default=0)
    for index in range(begun, min(begun + 2, len(lines))):
        longer = f"{lines[index]} {word}".strip()
        if len(longer) <= rooms[index]:
            lines[index] = longer
            return True
    return False
