"""Checks of the edition for office machines: no colour, and no large dark areas."""

from collections.abc import Iterator

from presskit.model.edition import Edition
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.artwork import pages_of
from presskit.preflight.check import PHOTOCOPY, Topic, check
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import Colour
from presskit.preflight.facts.films import FULL_INK_LEVEL, INK_CELL_MM, InkMap
from presskit.preflight.facts.pdf import PdfFacts, films_of
from presskit.preflight.telling import one_finding

_LARGEST_SOLID_MM2 = 1000.0  # 10 cm2
_WIDEST_STROKE_MM = 25.0  # letters of a poster are drawn in strokes up to here
_DARK_RATIO = 0.6  # house rule: from here on toner lies as a film and not as dots
_SAME_RATIO = 0.005
_MM2_PER_CM2 = 100.0

PHOTOCOPY_COLOUR = FindingKind(
    "photocopy-colour",
    Severity.ERROR,
    "Is everything in the photocopy edition black or grey?",
    "A copier turns colours to grey as it likes: red text on a dark ground becomes unreadable.",
    "Give the colour a grey of its own in the template.",
)


@check(Topic.PHOTOCOPIES, PHOTOCOPY, PHOTOCOPY_COLOUR)
def check_photocopy_grey(facts: PdfFacts, _edition: Edition) -> Iterator[Finding]:
    """Everything in the photocopy edition is black, white or a grey between them."""
    for page, painted in pages_of(facts):
        coloured = [thing for thing in painted.painted if not _is_grey(thing.colour)]
        pictures = [picture for picture in painted.pictures if picture.space and not picture.space.is_grey]
        yield from one_finding(PHOTOCOPY_COLOUR, page, [*coloured, *pictures], "{is} in colour")


PHOTOCOPY_SOLID = FindingKind(
    "photocopy-solid",
    Severity.ERROR,
    "Has the photocopy edition no solid dark ground over 10 cm2?",
    "Office machines print large dark areas with streaks, and use a month's toner for them. Strokes of letters and "
    "lines up to 25 mm wide are none (house rule).",
    "Leave the ground white, and use lines or a light grey.",
)


@check(Topic.PHOTOCOPIES, PHOTOCOPY, PHOTOCOPY_SOLID)
def check_photocopy_solids(facts: PdfFacts, _edition: Edition) -> Iterator[Finding]:
    """No dark area that is wider than a stroke is larger than 10 cm2."""
    for page, ink_map in zip(facts.pages, films_of(facts).maps, strict=True):
        for cells, area in solid_areas(ink_map, round(_DARK_RATIO * FULL_INK_LEVEL), _WIDEST_STROKE_MM):
            size_mm2 = cells * INK_CELL_MM**2
            if size_mm2 > _LARGEST_SOLID_MM2:
                message = f"Page {page.number}: a dark area covers {size_mm2 / _MM2_PER_CM2:.0f} cm2."
                yield PHOTOCOPY_SOLID.on(page.area(area), message)


def _is_grey(colour: Colour) -> bool:
    """Grey of whatever space: one black ink, or as much red as green and blue."""
    if colour.space.is_grey:
        return True
    if colour.inks is not None:
        return max(colour.inks[:3]) <= _SAME_RATIO
    # Of a gradient only the space is known, and in RGB a copier takes it for a colour.
    is_rgb = colour.space.family == "DeviceRGB" and bool(colour.values)
    return is_rgb and max(colour.values) - min(colour.values) <= _SAME_RATIO


def solid_areas(ink_map: InkMap, darkest_light: int, wider_than_mm: float = 0.0) -> Iterator[tuple[int, Box]]:
    """The cells of each area that is at least so dark and everywhere wider than this, and the rectangle around it."""
    columns, side = ink_map.columns, int(wider_than_mm / INK_CELL_MM) + 1
    is_dark = ink_map.dark_cells(darkest_light)
    if (
        b"\1" * side not in is_dark
    ):  # of a page of text, nearly always: no row has so many dark cells one after another
        return
    wide = _wide_parts({place for place, level in enumerate(is_dark) if level}, columns, side)
    while wide:
        area = _area_around(wide.pop(), wide, columns)
        rows_of, columns_of = [place // columns for place in area], [place % columns for place in area]
        yield len(area), ink_map.box(min(columns_of), min(rows_of), max(columns_of), max(rows_of))


def _wide_parts(dark: set[int], columns: int, side: int) -> set[int]:
    """The cells that lie in a dark square of so many cells a side.

    Found by the largest square that ends at each cell, which is one larger than the least of those at its neighbours.
    """
    ends: dict[int, int] = {}
    for place in sorted(dark):
        before = (place - 1, place - columns, place - columns - 1)
        ends[place] = 1 + min(ends.get(cell, 0) for cell in before) if place % columns else 1
    corners = [place for place, square in ends.items() if square >= side]
    rows = {corner - across for corner in corners for across in range(side)}
    return {place - down * columns for place in rows for down in range(side)}


def _area_around(start: int, dark: set[int], columns: int) -> list[int]:
    """The cells that hang together with this one, taken from the dark ones."""
    area, waiting = [], [start]
    while waiting:
        place = waiting.pop()
        area.append(place)
        neighbours = {place - columns, place + columns}
        neighbours |= {place - 1} if place % columns else set()
        neighbours |= {place + 1} if (place + 1) % columns else set()
        found = neighbours & dark
        dark -= found
        waiting.extend(found)
    return area
