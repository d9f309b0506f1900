"""Checks of the edition for office machines: no colour, and no large dark areas."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.model.piece import Edition
from presskit.preflight.artwork import pages_of
from presskit.preflight.checks.solid_areas import solid_areas
from presskit.preflight.expected import Expected
from presskit.preflight.facts.colour import Colour
from presskit.preflight.facts.films import FULL_INK_LEVEL, INK_CELL_MM
from presskit.preflight.facts.pdf import PdfFacts, films_of
from presskit.preflight.photocopy_findings import PHOTOCOPY_COLOUR, PHOTOCOPY_SOLID
from presskit.preflight.telling import one_finding

_LARGEST_SOLID_MM2 = 1000.0  # 10 cm2
_DARK_RATIO = 0.6  # house rule: from here on toner lies as a film and not as dots
_SAME_RATIO = 0.005
_MM2_PER_CM2 = 100.0


def check_photocopy_grey(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Everything in the photocopy edition is black, white or a grey between them."""
    for page, painted in pages_of(facts) if expected.edition is Edition.PHOTOCOPY else ():
        coloured = [thing for thing in painted.painted if not _is_grey(thing.colour)]
        pictures = [picture for picture in painted.pictures if picture.space and not picture.space.is_grey]
        yield from one_finding(PHOTOCOPY_COLOUR, page, [*coloured, *pictures], "{is} in colour")


def check_photocopy_solids(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No dark area of the photocopy edition is larger than 10 cm2."""
    if expected.edition is not Edition.PHOTOCOPY:
        return
    for page, ink_map in zip(facts.pages, films_of(facts).maps, strict=True):
        for cells, area in solid_areas(ink_map, round(_DARK_RATIO * FULL_INK_LEVEL)):
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
    return colour.space.family == "DeviceRGB" and max(colour.values) - min(colour.values) <= _SAME_RATIO
