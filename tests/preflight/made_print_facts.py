"""Facts of a printed page made by hand, for checks that ask about nothing else."""

from array import array
from collections.abc import Sequence
from dataclasses import replace

from tests.preflight.corpus.print_page import SPEC
from tests.preflight.made_facts import page, pdf

from presskit.preflight.expected import Expected, expected_of_any
from presskit.preflight.facts.boxes import Box, PageBoxes
from presskit.preflight.facts.colour import CMYK, Colour, ColourSpace
from presskit.preflight.facts.document import StandardFacts
from presskit.preflight.facts.films import FilmFacts, InkMap
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.painting import Painted, PaintedPage, PaintKind, Picture
from presskit.preflight.facts.pdf import PdfFacts, PrintFacts
from presskit.units import mm_to_pt

PRINT: Expected = expected_of_any(SPEC)
TRIM = Box(40, 40, 360, 560)
BLEED = TRIM.grown(mm_to_pt(3.0))
SHEET = Box(0, 0, 400, 600)
BLACK = Colour(CMYK, (0.0, 0.0, 0.0, 1.0))
WHITE = Colour(CMYK, (0.0, 0.0, 0.0, 0.0))
BLUE = Colour(CMYK, (1.0, 0.7, 0.0, 0.0))
ALL = Colour(ColourSpace("Separation", 1, ("All",)), (1.0,))
MIDDLE = Box(100, 100, 200, 120)


def ink(*shares: float) -> Colour:
    """A colour of cyan, magenta, yellow and black."""
    return Colour(CMYK, shares)


def of(family: str, *values: float, base: ColourSpace | None = None) -> Colour:
    """A colour of this family, with as many components as values."""
    return Colour(ColourSpace(family, len(values), base=base), values)


def thing(
    colour: Colour = BLUE,
    box: Box = MIDDLE,
    kind: PaintKind = PaintKind.FILL,
    size_pt: float | None = None,
    **facts: object,
) -> Painted:
    """Something painted, in the middle of the page if no place is given."""
    return replace(Painted(kind, colour, box, size_pt), **facts)  # type: ignore[arg-type] # any field


def text(colour: Colour = BLACK, size_pt: float = 9.0, box: Box = MIDDLE, **facts: object) -> Painted:
    """Text."""
    return thing(colour, box, PaintKind.TEXT, size_pt, **facts)


def line(colour: Colour = BLACK, size_pt: float = 1.0, box: Box = MIDDLE) -> Painted:
    """A line."""
    return thing(colour, box, PaintKind.STROKE, size_pt)


def picture(**facts: object) -> Picture:
    """A CMYK picture of 300 x 300 pixels at 300 ppi."""
    made = Picture((9, 0), 300, 300, 8, CMYK, (), 300.0, MIDDLE)
    return replace(made, **facts)  # type: ignore[arg-type] # any field


def print_pdf(
    *painted: Painted,
    pictures: Sequence[Picture] = (),
    films: FilmFacts | None = None,
    standard: StandardFacts | None = None,
    **painted_page: object,
) -> PdfFacts:
    """A PDF of one page of 400 x 600 points with 3 mm of bleed, on which this is painted."""
    made = replace(PaintedPage(painted, tuple(pictures)), **painted_page)  # type: ignore[arg-type] # any field
    return with_pages([print_page()], [made], films, standard)


def print_page(number: int = 1, **boxes: object) -> PageFacts:
    """A page with a trim and a bleed."""
    made = replace(PageBoxes(SHEET, SHEET, TRIM, BLEED), **boxes)  # type: ignore[arg-type] # any field
    return page("", number, boxes=made)


def with_pages(
    pages: Sequence[PageFacts],
    painted: Sequence[PaintedPage] = (),
    films: FilmFacts | None = None,
    standard: StandardFacts | None = None,
) -> PdfFacts:
    """A PDF of these pages."""
    facts = PrintFacts(tuple(painted) or (PaintedPage(),) * len(pages), standard or StandardFacts(), films)
    return replace(pdf(*pages), print=facts)


def films_with(ink_map: InkMap | None = None, **facts: object) -> FilmFacts:
    """The films of one page, on which nothing lies if no map is given."""
    made = FilmFacts((ink_map or flat_map({}),), ((),), {})
    return replace(made, **facts)  # type: ignore[arg-type] # any field


def flat_map(levels: dict[tuple[int, int], int], columns: int = 40, rows: int = 60) -> InkMap:
    """A map of cells of ten points over the sheet: these levels by column and row, and nothing elsewhere."""
    cells = [levels.get((column, row), 0) for row in range(rows) for column in range(columns)]
    return InkMap.of_levels(SHEET, 10.0, columns, array("H", cells))
