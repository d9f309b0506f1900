"""One PDF opened and stated."""

import pikepdf
from tests.preflight.made_pdfs import drawn_pdf, edited

from presskit.model.piece import FinishedPiece
from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.read_facts import read_facts


def test_unstated_boxes_are_none() -> None:
    """A foreign PDF may state a MediaBox alone."""
    (page,) = read_facts(drawn_pdf(b"")).pages
    assert page.boxes.media == page.boxes.crop == page.boxes.finished == Box(0, 0, 400, 400)
    assert (page.boxes.trim, page.boxes.bleed, page.boxes.art) == (None, None, None)


def test_corners_in_any_order_make_the_same_box(clean: FinishedPiece) -> None:
    """ISO 32000-1, 7.9.5: a rectangle is given by any two opposite corners."""

    def turn_over(pdf: pikepdf.Pdf) -> None:
        left, bottom, right, top = pdf.pages[0].trimbox
        pdf.pages[0].TrimBox = pikepdf.Array([right, top, left, bottom])

    assert read_facts(edited(clean, turn_over).pdf).pages[0].boxes == read_facts(clean.pdf).pages[0].boxes


def test_reading_twice_gives_the_same_facts(clean: FinishedPiece) -> None:
    """Facts depend on the bytes alone."""
    assert read_facts(clean.pdf) == read_facts(clean.pdf)
