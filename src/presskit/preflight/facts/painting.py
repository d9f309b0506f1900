"""What a print shop asks about a PDF, stated without judging it.

Boxes are in PDF user space; sizes are those on paper, with UserUnit and every scaling heeded.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import sqrt

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import Colour, ColourSpace, Components


class PaintKind(StrEnum):
    """What is painted."""

    FILL = "area"
    STROKE = "line"
    TEXT = "text"
    SHADING = "gradient"


@dataclass(frozen=True, slots=True)
class Painted:
    """One thing painted, as far as it is seen: `box` ends at the clip in force.

    `size_pt` is the em of text, the width of a line, and of an area its thinnest side if it is a rule or a border,
    else None.
    """

    kind: PaintKind
    colour: Colour
    box: Box
    size_pt: float | None = None
    overprints: bool = False
    overprint_mode: int = 0


@dataclass(frozen=True, slots=True)
class SoftMask:
    """A grey picture that says how see-through each part of another picture is."""

    effective_ppi: float
    is_grey: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it stands on the page; `effective_ppi` is that of its coarser direction.

    `key` is its object in the file, (0, 0) for one in the page's content. A stencil has no colours of its own, and so
    no space. `painted_before` counts the things that were painted on the page before it.
    """

    key: tuple[int, int]
    width_px: int
    height_px: int
    bits: int
    space: ColourSpace | None
    filters: tuple[str, ...]
    effective_ppi: float
    box: Box
    painted_before: int = 0
    decode: Components = ()
    is_stencil: bool = False
    interpolated: bool = False
    soft_mask: SoftMask | None = None


@dataclass(frozen=True, slots=True)
class PaintedPage:
    """Everything painted on one page. `faults` are places where its content cannot be followed.

    `see_through` says whether anything lets through what lies under it; `group_spaces` are the colour spaces that
    the page's and its forms' transparency groups blend in; `layers` are the names of layers switched on and off.
    """

    painted: tuple[Painted, ...] = ()
    pictures: tuple[Picture, ...] = ()
    see_through: bool = False
    group_spaces: tuple[ColourSpace, ...] = ()
    blend_modes: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


# Ink is judged as its mean over 15 mm2: a square of 3.873 mm, five cells wide.
CELLS_ACROSS_WINDOW = 5
INK_CELL_MM = sqrt(15.0) / CELLS_ACROSS_WINDOW
FULL_INK_LEVEL = 255


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
    """

    sheet: Box
    cell_pt: float
    columns: int
    levels: tuple[int, ...]

    def rows_in(self, area: Box) -> InkRows:
        """The cells whose middle lies in this rectangle."""
        left, top = area.left_pt - self.sheet.left_pt, self.sheet.top_pt - area.top_pt
        first_column, first_row = max(round(left / self.cell_pt), 0), max(round(top / self.cell_pt), 0)
        last_column = min(first_column + round(area.width_pt / self.cell_pt), self.columns)
        last_row = min(first_row + round(area.height_pt / self.cell_pt), len(self.levels) // self.columns)
        starts = (row * self.columns for row in range(first_row, last_row))
        levels = tuple(self.levels[start + first_column : start + last_column] for start in starts)
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


@dataclass(frozen=True, slots=True)
class OutputIntent:
    """For which printing condition a file is made; `profile_space` is what its ICC profile turns colours into.

    `profile_fault` tells why the profile cannot be used, and is "" for a sound one or for none.
    """

    subtype: str
    identifier: str
    profile_space: str
    profile_components: int
    profile_fault: str


@dataclass(frozen=True, slots=True)
class PageNote:
    """An annotation of a page, links included."""

    page: int
    sort: str
    box: Box


@dataclass(frozen=True, slots=True)
class StandardFacts:
    """What the rules of PDF/X and PDF/A ask of the file as a whole.

    `xmp` and `info` have the properties that stand in both, under one name; a date is given in universal time.
    """

    version: str = ""
    intents: tuple[OutputIntent, ...] = ()
    has_id: bool = False
    info: Mapping[str, str] = field(default_factory=dict)
    xmp: Mapping[str, str] = field(default_factory=dict)
    pdfx_version: str = ""
    notes: tuple[PageNote, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintFacts:
    """Everything that the checks of the print side ask about.

    `films` is None where nobody asked for them, or where they could not be made for the reason in `films_fault`.
    """

    pages: tuple[PaintedPage, ...] = ()
    standard: StandardFacts = field(default_factory=StandardFacts)
    films: FilmFacts | None = None
    films_fault: str = ""
