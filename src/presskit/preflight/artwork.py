"""What of a page is artwork, and what lies outside its bleed as marks do."""

from collections.abc import Iterator

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.painting import Painted, PaintedPage, PaintKind
from presskit.preflight.facts.pdf import PdfFacts

_SLACK_PT = 0.3  # a tenth of a millimetre: nearer than any knife
_THICKEST_MARK_PT = 2.0


def pages_of(facts: PdfFacts) -> Iterator[tuple[PageFacts, PaintedPage]]:
    """Each page with what is painted on it."""
    return zip(facts.pages, facts.print.pages, strict=True)


def printed_area(page: PageFacts) -> Box:
    """The bleed, or the trim of a page without one."""
    return page.boxes.bleed or page.boxes.finished


def is_artwork(page: PageFacts, box: Box) -> bool:
    """Whether it lies on the bleed, and not outside it as marks do."""
    shared = printed_area(page).common(box)
    thin_pt = min(_SLACK_PT, box.width_pt / 2, box.height_pt / 2)
    return shared is not None and shared.width_pt >= thin_pt and shared.height_pt >= thin_pt


def artwork(page: PageFacts, painted: PaintedPage) -> list[Painted]:
    """What is painted on the page itself, without marks outside the bleed."""
    return [thing for thing in painted.painted if is_artwork(page, thing.box)]


def is_line(thing: Painted) -> bool:
    """Whether it is a line as marks are, or an area as thin as one."""
    if thing.kind is PaintKind.STROKE:
        return True
    return thing.kind is PaintKind.FILL and thing.size_pt is not None and thing.size_pt <= _THICKEST_MARK_PT
