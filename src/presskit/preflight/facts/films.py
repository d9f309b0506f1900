"""What the films of the pages show: how much ink lies where, and where it stops short of the bleed."""

import sys
import zlib
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from presskit.preflight.facts.boxes import Box

# Ink is judged as its mean over 15 mm2: a square of 3.873 mm, five cells wide.
CELLS_ACROSS_WINDOW = 5
INK_CELL_MM = sqrt(15.0) / CELLS_ACROSS_WINDOW
FULL_INK_LEVEL = 255
# Most of a page is bare, so that its map takes a fiftieth of its room with the least effort.
_LEAST_EFFORT = 1


@dataclass(frozen=True, slots=True)
class InkRows:
    """A part of a map of ink, row by row from the top, and where it begins on the map."""

    first_column: int
    first_row: int
    levels: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class InkMap:
    """How much ink lies on each cell of a page, row by row from the top; `sheet` is the area that it covers.

    A level of 255 is one ink in full, so that four inks in full are 1020. A cell is 0.775 mm wide on paper.
    `packed` are its levels, compressed: a long file has hundreds of maps, of which each is looked at once.
    """

    sheet: Box
    cell_pt: float
    columns: int
    highest: int
    packed: bytes

    @classmethod
    def of_levels(cls, sheet: Box, cell_pt: float, columns: int, levels: "array[int]") -> "InkMap":
        """The map of these levels, numbers of 16 bits."""
        return cls(sheet, cell_pt, columns, max(levels), zlib.compress(levels.tobytes(), _LEAST_EFFORT))

    @property
    def levels(self) -> Sequence[int]:
        """All of them, unpacked anew each time."""
        levels = array("H")
        levels.frombytes(zlib.decompress(self.packed))
        return levels

    def dark_cells(self, darkest_light: int) -> bytes:
        """For each cell 1 where the level is so high or higher, else 0; `darkest_light` is of one ink at most."""
        levels = zlib.decompress(self.packed)
        lower, higher = (levels[0::2], levels[1::2]) if sys.byteorder == "little" else (levels[1::2], levels[0::2])
        dark = int.from_bytes(lower.translate(bytes(level >= darkest_light for level in range(256))))
        darker = int.from_bytes(higher.translate(bytes(level > 0 for level in range(256))))
        return (dark | darker).to_bytes(len(lower))

    def rows_in(self, area: Box) -> InkRows:
        """The cells whose middle lies in this rectangle."""
        all_levels = self.levels
        left, top = area.left_pt - self.sheet.left_pt, self.sheet.top_pt - area.top_pt
        first_column, first_row = max(round(left / self.cell_pt), 0), max(round(top / self.cell_pt), 0)
        last_column = min(first_column + round(area.width_pt / self.cell_pt), self.columns)
        last_row = min(first_row + round(area.height_pt / self.cell_pt), len(all_levels) // self.columns)
        starts = (row * self.columns for row in range(first_row, last_row))
        levels = tuple(tuple(all_levels[start + first_column : start + last_column]) for start in starts)
        return InkRows(first_column, first_row, levels)

    def box(self, left_column: int, top_row: int, right_column: int, bottom_row: int) -> Box:
        """The rectangle of the page that these cells cover; the last column and row are included."""
        return Box(
            self.sheet.left_pt + left_column * self.cell_pt,
            self.sheet.top_pt - (bottom_row + 1) * self.cell_pt,
            self.sheet.left_pt + (right_column + 1) * self.cell_pt,
            self.sheet.top_pt - top_row * self.cell_pt,
        )


class Side(StrEnum):
    """A side of the page as it lies in the file."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class BleedGap:
    """Where ink touches the trim and bare paper lies at the edge of the bleed beside it."""

    side: Side
    length_mm: float
    box: Box


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """What the films show, page by page; `faults` are things that could not be measured.

    `picture_inks_percent` has the mean ink of each CMYK picture by its object.
    """

    maps: tuple[InkMap, ...]
    bleed_gaps: tuple[tuple[BleedGap, ...], ...]
    picture_inks_percent: Mapping[tuple[int, int], float]
    faults: tuple[str, ...] = ()
