"""Pages: how many, how large, and their boxes."""

from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from tests.preflight.made_facts import SHEET, codes, page, pdf, told
from tests.preflight.made_pdfs import edited
from tests.preflight.made_print_facts import BLEED, PRINT, TRIM, print_page, with_pages

from presskit.model.paper import PaperSize
from presskit.model.piece import FinishedPiece
from presskit.preflight.checks.pages import (
    check_crop_box,
    check_page_boxes,
    check_page_size,
    check_pages_alike,
    check_pages_upright,
    check_trim_stated,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box, PageBoxes
from presskit.preflight.facts.document import DocumentFacts
from presskit.units import mm_to_pt, pt_to_mm

Found = Callable[[FinishedPiece], list[str]]


def test_lost_page_is_found(clean: FinishedPiece, found: Found) -> None:
    """A PDF with another number of pages than were laid out is an error."""
    assert found(replace(clean, pages=2)) == ["page-count-differs"]


def test_another_trim_is_found(clean: FinishedPiece, found: Found) -> None:
    """A TrimBox 0.02 mm too wide is an error."""

    def widen(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        wide_pt = float(page.mediabox[2]) + 0.02 * 72 / 25.4
        page.MediaBox = page.CropBox = page.BleedBox = page.TrimBox = pikepdf.Array([0, 0, wide_pt, page.mediabox[3]])

    assert found(edited(clean, widen)) == ["page-size-differs"]


def test_turned_page_is_found(clean: FinishedPiece, found: Found) -> None:
    """A page that readers show lying on its side has not the size of the piece."""
    assert "page-size-differs" in found(edited(clean, lambda pdf: pdf.pages[0].rotate(90, relative=False)))


def test_larger_unit_is_found(clean: FinishedPiece, found: Found) -> None:
    """A UserUnit that makes the page twice as large is seen."""

    def enlarge(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.UserUnit = 2

    assert "page-size-differs" in found(edited(clean, enlarge))


@pytest.mark.parametrize(
    ("box", "corners"),
    [
        ("/ArtBox", [10, 10, 100, 100]),
        ("/BleedBox", [10, 10, 300, 300]),
        ("/BleedBox", [-10, -10, 500, 700]),
    ],
)
def test_boxes_outside_one_another_are_found(
    clean: FinishedPiece, found: Found, box: str, corners: list[int]
) -> None:
    """An ArtBox beside the TrimBox, a bleed inside the trim, and a bleed beyond the sheet are errors."""

    def move(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj[box] = pikepdf.Array(corners)

    assert found(edited(clean, move)) == ["page-boxes-nested-wrongly"]


def _boxes(**boxes: object) -> list[tuple[str, str]]:
    """What is told of a page of 400 x 600 points with these boxes."""
    made = replace(PageBoxes(SHEET, SHEET), **boxes)  # type: ignore[arg-type] # any field
    facts = replace(pdf(page(boxes=made)), document=DocumentFacts(claims=("PDF/X-4",)))
    return told(check_page_boxes(facts, Expected()))


@pytest.mark.parametrize(
    ("boxes", "fault"),
    [
        ({}, ""),
        ({"trim": TRIM, "bleed": BLEED}, ""),
        ({"art": TRIM}, ""),
        ({"trim": TRIM, "art": TRIM}, "it states both a TrimBox and an ArtBox"),
        ({"trim": TRIM, "bleed": TRIM.grown(-mm_to_pt(0.009))}, ""),
        ({"trim": TRIM, "bleed": TRIM.grown(-mm_to_pt(0.02))}, "the trim reaches out of the bleed"),
        ({"bleed": TRIM}, "the trim reaches out of the bleed"),
        ({"trim": SHEET.grown(1)}, "the trim reaches out of the sheet"),
        ({"trim": TRIM, "bleed": SHEET.grown(1)}, "the bleed reaches out of the sheet"),
        ({"trim": TRIM, "crop": SHEET.grown(1)}, "the crop reaches out of the sheet"),
    ],
)
def test_boxes_lie_in_one_another(boxes: dict[str, object], fault: str) -> None:
    """To a hundredth of a millimetre; what is not stated cannot be wrong."""
    assert _boxes(**boxes) == ([("page-boxes-nested-wrongly", f"Page 1: {fault}.")] if fault else [])


def test_an_art_box_beside_the_trim_is_wrong_in_pdfx_alone() -> None:
    """Scribus writes both, alike, into every PDF; ISO 32000-1 has nothing against it."""
    boxes = replace(PageBoxes(SHEET, SHEET), trim=TRIM, art=TRIM)
    assert codes(check_page_boxes(pdf(page(boxes=boxes)), Expected())) == []


@pytest.mark.parametrize(
    ("wider_mm", "higher_mm", "count"), [(0, 0, 0), (0.009, 0, 0), (0.02, 0, 1), (0, 0.02, 1), (-0.02, 0, 1)]
)
def test_the_trim_is_the_ordered_size(wider_mm: float, higher_mm: float, count: int) -> None:
    """Either side may be off by a hundredth of a millimetre, up or down."""
    width_mm, height_mm = pt_to_mm(TRIM.width_pt), pt_to_mm(TRIM.height_pt)
    ordered = Expected(size=PaperSize("made", width_mm + wider_mm, height_mm + higher_mm))
    assert codes(check_page_size(with_pages([print_page()]), ordered)) == ["page-size-differs"] * count


def test_another_size_is_told_in_figures() -> None:
    """The page's and the ordered one."""
    (finding,) = check_page_size(with_pages([print_page(3)]), Expected(size=PaperSize("A6", 105.0, 148.0)))
    assert finding.message == "Page 3 is trimmed to 112.89 x 183.44 mm, but A6 is 105 x 148 mm."


def test_a_print_file_says_where_to_cut() -> None:
    """By a TrimBox, or an ArtBox in its place; the pages that do neither are told together."""
    pages = [print_page(1), print_page(2, trim=None, art=TRIM), print_page(3, trim=None), print_page(4, trim=None)]
    assert told(check_trim_stated(with_pages(pages), PRINT)) == [
        ("trim-missing", "Pages 3-4 do not say where to cut.")
    ]
    assert codes(check_trim_stated(with_pages(pages), Expected())) == []


@pytest.mark.parametrize(
    ("boxes", "differs"),
    [
        ({}, False),
        ({"trim": TRIM.grown(-1), "bleed": BLEED.grown(-1)}, True),
        ({"trim": Box(40, 40, 361, 560), "bleed": Box(30, 30, 371, 570)}, True),
        ({"bleed": BLEED.grown(1)}, True),
        ({"bleed": BLEED.grown(mm_to_pt(0.009))}, False),
    ],
)
def test_every_page_is_as_the_first(boxes: dict[str, object], differs: bool) -> None:
    """In width, height and bleed."""
    found = codes(check_pages_alike(with_pages([print_page(1), print_page(2, **boxes)]), PRINT))
    assert found == ["page-boxes-differ"] * differs


def test_a_page_that_differs_is_told_with_its_figures() -> None:
    """Its own; those of the first are what the reader sees first."""
    narrow = {"trim": Box(100, 40, 360, 560), "bleed": Box(91.4961, 31.4961, 368.5039, 568.5039)}
    assert told(check_pages_alike(with_pages([print_page(1), print_page(2, **narrow)]), PRINT)) == [
        ("page-boxes-differ", "Page 2 is 91.7 x 183.4 mm with 3.0 mm bleed, and page 1 is not.")
    ]


@pytest.mark.parametrize(
    ("boxes", "found"),
    [
        ({}, []),
        ({"rotation_degrees": 360}, []),
        ({"rotation_degrees": 90}, ["Page 1 is turned by 90 degrees when it is shown."]),
        ({"rotation_degrees": 180}, ["Page 1 is turned by 180 degrees when it is shown."]),
        ({"user_unit_pt": 2.0}, ["Page 1 is shown 2 times as large as it is drawn."]),
    ],
)
def test_pages_of_a_print_file_lie_upright_and_unscaled(boxes: dict[str, object], found: list[str]) -> None:
    """A whole turn is none."""
    facts = with_pages([print_page(1, **boxes)])
    assert told(check_pages_upright(facts, PRINT)) == [("page-turned", message) for message in found]
    assert codes(check_pages_upright(facts, Expected())) == []


def test_a_crop_box_inside_the_sheet_is_found_in_print_files() -> None:
    """To a hundredth of a millimetre; on screens it is how a page is cut."""
    for margin_mm, found in ((0.0, []), (0.005, []), (0.02, ["crop-box-smaller"])):
        boxes = replace(PageBoxes(SHEET, SHEET), trim=TRIM, crop=SHEET.grown(-mm_to_pt(margin_mm)))
        assert codes(check_crop_box(pdf(page(boxes=boxes)), PRINT)) == found
        assert codes(check_crop_box(pdf(page(boxes=boxes)), Expected())) == []
