"""Pages: how many, how large, and their boxes."""

from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from tests.preflight.made_pdfs import edited

from presskit.model.piece import FinishedPiece

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
