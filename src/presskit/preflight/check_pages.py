"""Checks of the pages: how many, how large, and how their boxes lie in one another."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.expected import Expected
from presskit.preflight.facts import PageFacts, PdfFacts
from presskit.preflight.findings import PAGE_BOXES_NESTED_WRONGLY, PAGE_COUNT_DIFFERS, PAGE_SIZE_DIFFERS
from presskit.units import mm_to_pt

_TOLERANCE_MM = 0.01


def check_page_count(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The PDF has as many pages as were laid out."""
    if len(facts.pages) != expected.pages:
        yield PAGE_COUNT_DIFFERS.at(
            None, f"The PDF has {len(facts.pages)} pages, but {expected.pages} were laid out."
        )


def check_page_size(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every page is trimmed to the size of the piece, to a hundredth of a millimetre."""
    size = expected.size
    for page in facts.pages:
        width_mm, height_mm = page.boxes.trim_mm
        if max(abs(width_mm - size.width_mm), abs(height_mm - size.height_mm)) > _TOLERANCE_MM:
            yield PAGE_SIZE_DIFFERS.at(
                None,
                f"Page {page.number} is trimmed to {width_mm:.2f} x {height_mm:.2f} mm, "
                f"but {size.name} is {size.width_mm:g} x {size.height_mm:g} mm.",
            )


def check_page_boxes(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The trim lies within the bleed, the bleed within the sheet, and no ArtBox stands beside a TrimBox."""
    for page in facts.pages:
        for fault in _box_faults(page):
            yield PAGE_BOXES_NESTED_WRONGLY.at(None, f"Page {page.number}: {fault}.")


def _box_faults(page: PageFacts) -> Iterator[str]:
    boxes, tolerance_pt = page.boxes, mm_to_pt(_TOLERANCE_MM)
    if boxes.trim and boxes.art:
        yield "it states both a TrimBox and an ArtBox"
    if boxes.bleed and not boxes.bleed.holds(boxes.finished, tolerance_pt):
        yield "the trim reaches out of the bleed"
    for name, box in (("trim", boxes.trim), ("bleed", boxes.bleed), ("crop", boxes.crop)):
        if box and not boxes.media.holds(box, tolerance_pt):
            yield f"the {name} reaches out of the sheet"
