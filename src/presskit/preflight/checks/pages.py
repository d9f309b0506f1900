"""Checks of the pages: how large they are, how they lie, and how their boxes lie in one another."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.paper import PaperSize
from presskit.model.print_spec import PrintSpec
from presskit.preflight.check import ANY_PDF, PRINT_SPEC, Topic, check, promised
from presskit.preflight.expected import Expected
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.pdf import PdfFacts, pdfx_claim
from presskit.preflight.telling import on_pages
from presskit.units import mm_to_pt

_TOLERANCE_MM = 0.01

PAGE_SIZE_DIFFERS = FindingKind(
    "page-size-differs",
    Severity.ERROR,
    "Is every page trimmed to the size that kit.toml orders?",
    "Tools have been seen to give an A4 page a trim of 213 x 300 mm; a print shop cuts what the file says.",
    "Set the page size in the template's style sheet from the variables that templates/README.md names.",
)


@check(Topic.PAGES, promised(lambda expected: expected.size), PAGE_SIZE_DIFFERS)
def check_page_size(facts: PdfFacts, size: PaperSize) -> Iterator[Finding]:
    """Every page is trimmed to the size of the piece, to a hundredth of a millimetre."""
    for page in facts.pages:
        width_mm, height_mm = page.boxes.trim_mm
        if max(abs(width_mm - size.width_mm), abs(height_mm - size.height_mm)) > _TOLERANCE_MM:
            yield PAGE_SIZE_DIFFERS.on(
                page.area(page.boxes.finished),
                f"Page {page.number} is trimmed to {width_mm:.2f} x {height_mm:.2f} mm, "
                f"but {size.name} is {size.width_mm:g} x {size.height_mm:g} mm.",
            )


PAGE_BOXES_NESTED_WRONGLY = FindingKind(
    "page-boxes-nested-wrongly",
    Severity.ERROR,
    "Does the trim lie within the bleed, and the bleed within the sheet?",
    "ISO 15930 (as restated) asks for TrimBox within BleedBox within MediaBox, and PDF/X for no ArtBox beside it.",
    "Export the PDF again with a media size that has room for the bleed; set one of TrimBox and ArtBox.",
)


@check(Topic.PAGES, ANY_PDF, PAGE_BOXES_NESTED_WRONGLY)
def check_page_boxes(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The trim lies within the bleed, the bleed within the sheet; in PDF/X no ArtBox stands beside a TrimBox."""
    is_x_or_ours = bool(pdfx_claim(facts)) or expected.claims is not None
    for page in facts.pages:
        for fault in _box_faults(page, one_of_both=is_x_or_ours):
            yield PAGE_BOXES_NESTED_WRONGLY.on(page.area(), f"Page {page.number}: {fault}.")


TRIM_MISSING = FindingKind(
    "trim-missing",
    Severity.ERROR,
    "Does every page of a print file say where it is cut?",
    "ISO 15930 (as restated) asks for a TrimBox; without it the print shop has to guess the finished size.",
    "Export the PDF with a trim size, as a preset for PDF/X does.",
)


@check(Topic.PAGES, PRINT_SPEC, TRIM_MISSING)
def check_trim_stated(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """Every page of a print file has a TrimBox, or an ArtBox in its place."""
    untrimmed = [page for page in facts.pages if page.boxes.trim is None and page.boxes.art is None]
    yield from on_pages(TRIM_MISSING, untrimmed, "do{es} not say where to cut")


PAGE_BOXES_DIFFER = FindingKind(
    "page-boxes-differ",
    Severity.WARNING,
    "Have all pages of a print file the same trim and bleed?",
    "A print shop imposes the pages of a job on one sheet; a page of another size stands crooked or is cut wrongly.",
    "Make one PDF for each size, or set all pages to the same one.",
)


@check(Topic.PAGES, PRINT_SPEC, PAGE_BOXES_DIFFER)
def check_pages_alike(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """All pages of a print file have the trim and the bleed of the first."""
    for page in facts.pages[1:]:
        if not _alike(page, facts.pages[0]):
            width_mm, height_mm = page.boxes.trim_mm
            message = (
                f"Page {page.number} is {width_mm:.1f} x {height_mm:.1f} mm with {page.boxes.bleed_mm:.1f} mm bleed, "
                "and page 1 is not"
            )
            yield PAGE_BOXES_DIFFER.on(page.area(), f"{message}.")


PAGE_TURNED = FindingKind(
    "page-turned",
    Severity.WARNING,
    "Do the pages of a print file lie as they are printed, at their own scale?",
    "Imposition programs differ in whether they heed /Rotate and /UserUnit (trade practice): a page may lie wrongly.",
    "Turn the page in the program that made it, not in a PDF viewer, and export it at its true size.",
)


@check(Topic.PAGES, PRINT_SPEC, PAGE_TURNED)
def check_pages_upright(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No page of a print file is turned or scaled by the viewer."""
    for page in facts.pages:
        if page.boxes.rotation_degrees % 360:
            message = f"Page {page.number} is turned by {page.boxes.rotation_degrees} degrees when it is shown."
            yield PAGE_TURNED.on(page.area(), message)
        if page.boxes.user_unit_pt != 1:
            message = f"Page {page.number} is shown {page.boxes.user_unit_pt:g} times as large as it is drawn."
            yield PAGE_TURNED.on(page.area(), message)


CROP_BOX_SMALLER = FindingKind(
    "crop-box-smaller",
    Severity.WARNING,
    "Does a print file show the whole of its sheet?",
    "Programs that place a page by its CropBox cut the bleed and the marks off with it (GWG 2022, R0003).",
    "Export the PDF without a CropBox, or with one as large as the sheet.",
)


@check(Topic.PAGES, PRINT_SPEC, CROP_BOX_SMALLER)
def check_crop_box(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """The CropBox of every page of a print file is its MediaBox."""
    tolerance_pt = mm_to_pt(_TOLERANCE_MM)
    cropped = [page for page in facts.pages if not page.boxes.crop.holds(page.boxes.media, tolerance_pt)]
    yield from on_pages(CROP_BOX_SMALLER, cropped, "show{s} less than the sheet (CropBox)")


def _box_faults(page: PageFacts, *, one_of_both: bool) -> Iterator[str]:
    boxes, tolerance_pt = page.boxes, mm_to_pt(_TOLERANCE_MM)
    if one_of_both and boxes.trim and boxes.art:
        yield "it states both a TrimBox and an ArtBox"
    if boxes.bleed and not boxes.bleed.holds(boxes.finished, tolerance_pt):
        yield "the trim reaches out of the bleed"
    for name, box in (("trim", boxes.trim), ("bleed", boxes.bleed), ("crop", boxes.crop)):
        if box and not boxes.media.holds(box, tolerance_pt):
            yield f"the {name} reaches out of the sheet"


def _alike(page: PageFacts, first: PageFacts) -> bool:
    figures_mm = ((*each.boxes.trim_mm, each.boxes.bleed_mm) for each in (page, first))
    return all(abs(one_mm - other_mm) <= _TOLERANCE_MM for one_mm, other_mm in zip(*figures_mm, strict=True))
