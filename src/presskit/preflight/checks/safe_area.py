"""Checks that words and QR codes keep their distance from the trim."""

from collections.abc import Iterator, Sequence

from presskit.model.finding import Finding, FindingKind
from presskit.preflight.artwork import is_artwork
from presskit.preflight.box_findings import SAFE_AREA_CROSSED, SAFE_AREA_TOUCHED
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.words import excerpt
from presskit.units import mm_to_pt, pt_to_mm

_LEAST_MM = 3.0  # preflight-figures, house rule: trim and fold are off by up to a millimetre each
_TOLERANCE_MM = 0.05


def check_safe_area(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every letter and every QR code stands as far from the trim as the print specification asks."""
    if expected.spec is None:
        return
    asked_mm, least_mm = expected.spec.safe_inset_mm, min(_LEAST_MM, expected.spec.safe_inset_mm)
    for page in facts.pages:
        near = [box for box in _readable_near_trim(page, asked_mm) if is_artwork(page, box)]
        crossing = [box for box in near if _distance_mm(page, box) < least_mm - _TOLERANCE_MM]
        yield from _found(SAFE_AREA_CROSSED, page, crossing, least_mm)
        touching = [box for box in near if not any(_on_one_line(box, other) for other in crossing)]
        yield from _found(SAFE_AREA_TOUCHED, page, touching, asked_mm)


def _readable_near_trim(page: PageFacts, asked_mm: float) -> list[Box]:
    """The letters and codes that reach out of the safe area; a page has thousands of letters inside it."""
    safe = page.boxes.finished.grown(-mm_to_pt(asked_mm - _TOLERANCE_MM) / page.boxes.user_unit_pt)
    left, bottom, right, top = safe.left_pt, safe.bottom_pt, safe.right_pt, safe.top_pt
    letters = [
        Box(*box)
        for box in page.words.boxes_pt
        if box and (box[0] < left or box[1] < bottom or box[2] > right or box[3] > top)
    ]
    return letters + [symbol.box for symbol in page.qr_symbols if not safe.holds(symbol.box, 0.0)]


def _on_one_line(box: Box, other: Box) -> bool:
    """Whether they stand on the same line, so that one finding is enough."""
    return box.bottom_pt < other.top_pt and other.bottom_pt < box.top_pt


def _distance_mm(page: PageFacts, box: Box) -> float:
    """From the nearest edge of the trim; less than 0 beyond it."""
    trim = page.boxes.finished
    nearest_pt = min(
        box.left_pt - trim.left_pt,
        box.bottom_pt - trim.bottom_pt,
        trim.right_pt - box.right_pt,
        trim.top_pt - box.top_pt,
    )
    return pt_to_mm(nearest_pt * page.boxes.user_unit_pt)


def _found(kind: FindingKind, page: PageFacts, boxes: Sequence[Box], asked_mm: float) -> Iterator[Finding]:
    if not boxes:
        return
    area = boxes[0]
    for box in boxes[1:]:
        area = area.around(box)
    line = Box(page.boxes.media.left_pt, area.bottom_pt, page.boxes.media.right_pt, area.top_pt)
    words = page.words.inside(line)
    what = f'"{excerpt(words)}"' if words else "a QR code"
    nearest_mm = min(_distance_mm(page, box) for box in boxes)
    where = f"{nearest_mm:.1f} mm from the trim" if nearest_mm >= 0 else f"{-nearest_mm:.1f} mm beyond the trim"
    yield kind.on(page.area(area), f"Page {page.number}: {what} stands {where}; {asked_mm:g} mm are asked for.")
