"""Checks of the bleed: as wide as the print shop asks, and reached by what touches the trim."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.artwork import artwork, pages_of
from presskit.preflight.box_findings import BLEED_NOT_REACHED, BLEED_SMALL, CONTENT_OUTSIDE_BLEED
from presskit.preflight.expected import Expected
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.painting import Painted
from presskit.preflight.facts.pdf import PdfFacts, films_of
from presskit.preflight.telling import on_pages, one_finding
from presskit.units import mm_to_pt

_TOLERANCE_MM = 0.01
_REACHES_ON_MM = 0.5


def check_bleed_width(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every page with a trim has the bleed of the print specification on all sides."""
    if expected.spec is None:
        return
    asked_mm = expected.spec.bleed_mm
    small: dict[str, list[PageFacts]] = {}
    for page in facts.pages:
        if page.boxes.trim is not None and page.boxes.bleed_mm < asked_mm - _TOLERANCE_MM:
            has = f"{page.boxes.bleed_mm:.2f} mm of bleed" if page.boxes.bleed else "no BleedBox"
            small.setdefault(has, []).append(page)
    for has, pages in small.items():
        yield from on_pages(BLEED_SMALL, pages, f"{{has}} {has}, and {asked_mm:g} mm of bleed are asked for")


def check_bleed_reached(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Where ink touches the trim it goes on to the edge of the bleed."""
    if expected.spec is None:
        return
    for page, gaps in zip(facts.pages, films_of(facts).bleed_gaps, strict=True):
        for gap in gaps:
            message = (
                f"Page {page.number}: artwork touches the {gap.side.value} trim and stops short of the bleed "
                f"over {gap.length_mm:.0f} mm"
            )
            yield BLEED_NOT_REACHED.on(page.area(gap.box), f"{message}.")


def check_artwork_ends(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Nothing that lies on the bleed reaches beyond it."""
    for page, painted in pages_of(facts) if expected.spec else ():
        edge, slack_pt = page.boxes.bleed, mm_to_pt(_REACHES_ON_MM) / page.boxes.user_unit_pt
        if edge is None:
            continue
        beyond = [
            thing for thing in artwork(page, painted) if _is_seen(thing) and not edge.holds(thing.box, slack_pt)
        ]
        yield from one_finding(CONTENT_OUTSIDE_BLEED, page, beyond, "reach{es} beyond the edge of the bleed")


def _is_seen(thing: Painted) -> bool:
    """White is not seen, and marks have checks of their own."""
    return not thing.colour.is_paper and not thing.colour.is_registration
