"""Checks of the pages: how many, how large, how they lie, and how their boxes lie in one another."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.box_findings import (
    PAGE_BOXES_DIFFER,
    PAGE_BOXES_NESTED_WRONGLY,
    PAGE_SIZE_DIFFERS,
    PAGE_TURNED,
    TRIM_MISSING,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.findings import PAGE_COUNT_DIFFERS
from presskit.preflight.telling import on_pages
from presskit.units import mm_to_pt

_TOLERANCE_MM = 0.01


def check_page_count(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The PDF has as many pages as were laid out."""
    count = len(facts.pages) + facts.unseen_pages
    if expected.pages is not None and count != expected.pages:
        yield PAGE_COUNT_DIFFERS.at(None, f"{expected.pages} pages were laid out, and the PDF has {count}.")


def check_page_size(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every page is trimmed to the size of the piece, to a hundredth of a millimetre."""
    size = expected.size
    for page in facts.pages if size else ():
        width_mm, height_mm = page.boxes.trim_mm
        if size and max(abs(width_mm - size.width_mm), abs(height_mm - size.height_mm)) > _TOLERANCE_MM:
            yield PAGE_SIZE_DIFFERS.on(
                page.area(page.boxes.finished),
                f"Page {page.number} is trimmed to {width_mm:.2f} x {height_mm:.2f} mm, "
                f"but {size.name} is {size.width_mm:g} x {size.height_mm:g} mm.",
            )


def check_page_boxes(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The trim lies within the bleed, the bleed within the sheet, and no ArtBox stands beside a TrimBox."""
    for page in facts.pages:
        for fault in _box_faults(page):
            yield PAGE_BOXES_NESTED_WRONGLY.on(page.area(), f"Page {page.number}: {fault}.")


def check_trim_stated(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every page of a print file has a TrimBox, or an ArtBox in its place."""
    if expected.spec is None:
        return
    untrimmed = [page for page in facts.pages if page.boxes.trim is None and page.boxes.art is None]
    yield from on_pages(TRIM_MISSING, untrimmed, "do{es} not say where to cut")


def check_pages_alike(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """All pages of a print file have the trim and the bleed of the first."""
    for page in facts.pages[1:] if expected.spec else ():
        if not _alike(page, facts.pages[0]):
            width_mm, height_mm = page.boxes.trim_mm
            message = (
                f"Page {page.number} is {width_mm:.1f} x {height_mm:.1f} mm with {page.boxes.bleed_mm:.1f} mm bleed, "
                "and page 1 is not"
            )
            yield PAGE_BOXES_DIFFER.on(page.area(), f"{message}.")


def check_pages_upright(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No page of a print file is turned or scaled by the viewer."""
    for page in facts.pages if expected.spec else ():
        if page.boxes.rotation_degrees % 360:
            message = f"Page {page.number} is turned by {page.boxes.rotation_degrees} degrees when it is shown."
            yield PAGE_TURNED.on(page.area(), message)
        if page.boxes.user_unit_pt != 1:
            message = f"Page {page.number} is shown {page.boxes.user_unit_pt:g} times as large as it is drawn."
            yield PAGE_TURNED.on(page.area(), message)


def _box_faults(page: PageFacts) -> Iterator[str]:
    boxes, tolerance_pt = page.boxes, mm_to_pt(_TOLERANCE_MM)
    if boxes.trim and boxes.art:
        yield "it states both a TrimBox and an ArtBox"
    if boxes.bleed and not boxes.bleed.holds(boxes.finished, tolerance_pt):
        yield "the trim reaches out of the bleed"
    for name, box in (("trim", boxes.trim), ("bleed", boxes.bleed), ("crop", boxes.crop)):
        if box and not boxes.media.holds(box, tolerance_pt):
            yield f"the {name} reaches out of the sheet"


def _alike(page: PageFacts, first: PageFacts) -> bool:
    figures_mm = ((*each.boxes.trim_mm, each.boxes.bleed_mm) for each in (page, first))
    return all(abs(one_mm - other_mm) <= _TOLERANCE_MM for one_mm, other_mm in zip(*figures_mm, strict=True))
