"""Checks of the bleed and the safe area: as wide as the print shop asks, reached by artwork, and kept by words."""

from collections.abc import Iterator, Sequence

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import artwork, is_artwork, pages_of
from presskit.preflight.check import PRINT_SPEC, Topic, check
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.painting import Painted
from presskit.preflight.facts.pdf import PdfFacts, films_of
from presskit.preflight.telling import on_pages, one_finding
from presskit.preflight.words import excerpt
from presskit.units import mm_to_pt, pt_to_mm

_BLEED_TOLERANCE_MM = 0.01
_REACHES_ON_MM = 0.5
_LEAST_MM = 3.0  # preflight-figures, house rule: trim and fold are off by up to a millimetre each
_SAFE_AREA_TOLERANCE_MM = 0.05

BLEED_SMALL = FindingKind(
    "bleed-small",
    Severity.ERROR,
    "Has every page the bleed that the print shop asks for?",
    "Cutting is up to a millimetre off, and shows white without bleed. 3 mm is usual, 3.175 mm in North America.",
    "Export the PDF with the bleed of the print specification, and with its BleedBox.",
)


@check(Topic.BLEED, PRINT_SPEC, BLEED_SMALL)
def check_bleed_width(facts: PdfFacts, spec: PrintSpec) -> Iterator[Finding]:
    """Every page with a trim has the bleed of the print specification on all sides."""
    asked_mm = spec.bleed_mm
    small: dict[str, list[PageFacts]] = {}
    for page in facts.pages:
        if page.boxes.trim is not None and page.boxes.bleed_mm < asked_mm - _BLEED_TOLERANCE_MM:
            has = f"{page.boxes.bleed_mm:.2f} mm of bleed" if page.boxes.bleed else "no BleedBox"
            small.setdefault(has, []).append(page)
    for has, pages in small.items():
        yield from on_pages(BLEED_SMALL, pages, f"{{has}} {has}, and {asked_mm:g} mm of bleed are asked for")


BLEED_NOT_REACHED = FindingKind(
    "bleed-not-reached",
    Severity.ERROR,
    "Does artwork that touches the trim go on to the edge of the bleed?",
    "A colour that ends at the trim leaves a white sliver where the knife is a little off.",
    "Draw the ground or the picture out to the edge of the bleed on every side where it touches the trim.",
)


@check(Topic.BLEED, PRINT_SPEC, BLEED_NOT_REACHED)
def check_bleed_reached(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """Where ink touches the trim it goes on to the edge of the bleed."""
    for page, gaps in zip(facts.pages, films_of(facts).bleed_gaps, strict=True):
        for gap in gaps:
            message = (
                f"Page {page.number}: artwork touches the {gap.side.value} trim and stops short of the bleed "
                f"over {gap.length_mm:.0f} mm"
            )
            yield BLEED_NOT_REACHED.on(page.area(gap.box), f"{message}.")


CONTENT_OUTSIDE_BLEED = FindingKind(
    "content-outside-bleed",
    Severity.WARNING,
    "Does artwork end at the edge of the bleed?",
    "What reaches on covers the print shop's own marks, or is cut off where the designer does not expect it.",
    "Clip the artwork to the bleed, or make the sheet end there.",
)


@check(Topic.BLEED, PRINT_SPEC, CONTENT_OUTSIDE_BLEED)
def check_artwork_ends(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """Nothing that lies on the bleed reaches beyond it."""
    for page, painted in pages_of(facts):
        edge, slack_pt = page.boxes.bleed, mm_to_pt(_REACHES_ON_MM) / page.boxes.user_unit_pt
        if edge is None:
            continue
        beyond = [
            thing for thing in artwork(page, painted) if _is_seen(thing) and not edge.holds(thing.box, slack_pt)
        ]
        yield from one_finding(CONTENT_OUTSIDE_BLEED, page, beyond, "reach{es} beyond the edge of the bleed")


SAFE_AREA_TOUCHED = FindingKind(
    "safe-area-touched",
    Severity.WARNING,
    "Do words and QR codes keep the distance from the trim that the print shop asks for?",
    "5 mm is usual: nearer, text looks squeezed even where cutting is exact.",
    "Move the text inwards, or set it smaller.",
)
SAFE_AREA_CROSSED = FindingKind(
    "safe-area-crossed",
    Severity.ERROR,
    "Do words and QR codes stand 3 mm and more from the trim?",
    "Cutting and folding are up to a millimetre off each; text nearer than 3 mm can be cut.",
    "Move the text inwards, or set it smaller.",
)


@check(Topic.BLEED, PRINT_SPEC, SAFE_AREA_TOUCHED, SAFE_AREA_CROSSED)
def check_safe_area(facts: PdfFacts, spec: PrintSpec) -> Iterator[Finding]:
    """Every letter and every QR code stands as far from the trim as the print specification asks."""
    asked_mm, least_mm = spec.safe_inset_mm, min(_LEAST_MM, spec.safe_inset_mm)
    for page in facts.pages:
        near = [box for box in _readable_near_trim(page, asked_mm) if is_artwork(page, box)]
        crossing = [box for box in near if _distance_mm(page, box) < least_mm - _SAFE_AREA_TOLERANCE_MM]
        yield from _found(SAFE_AREA_CROSSED, page, crossing, least_mm)
        touching = [box for box in near if not any(_on_one_line(box, other) for other in crossing)]
        yield from _found(SAFE_AREA_TOUCHED, page, touching, asked_mm)


def _is_seen(thing: Painted) -> bool:
    """White is not seen, and marks have checks of their own."""
    return not thing.colour.is_paper and not thing.colour.is_registration


def _readable_near_trim(page: PageFacts, asked_mm: float) -> list[Box]:
    """The letters and codes that reach out of the safe area; a page has thousands of letters inside it."""
    safe = page.boxes.finished.grown(-mm_to_pt(asked_mm - _SAFE_AREA_TOLERANCE_MM) / page.boxes.user_unit_pt)
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
