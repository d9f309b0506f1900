"""Pictures of the pages."""

from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.reading.drawn.page_pictures import MOST_PICTURES, page_pictures


def test_the_picture_shows_the_page() -> None:
    """A PNG in colour, of the page's size at this resolution."""
    (picture,) = page_pictures(drawn_pdf(b"1 0 0 rg 0 0 200 400 re f"), 72.0)
    image = Image.open(BytesIO(picture.png))
    image.verify()
    image = Image.open(BytesIO(picture.png))
    assert (image.mode, image.size) == ("RGB", (400, 400))
    assert (image.getpixel((50, 200)), image.getpixel((350, 200))) == ((255, 0, 0), (255, 255, 255))
    assert picture.page == 1
    assert picture.width_mm == pytest.approx(141.11, abs=0.01)


def test_a_large_page_is_coarser_and_its_unit_counts() -> None:
    """At most three million pixels; millimetres are those of the page."""
    pdf = pikepdf.open(BytesIO(drawn_pdf(b"")))
    pdf.pages[0].MediaBox = [0, 0, 14_400, 7_200]
    pdf.pages[0].UserUnit = 2
    stream = BytesIO()
    pdf.save(stream)
    (picture,) = page_pictures(stream.getvalue(), 110.0)
    width_px, height_px = Image.open(BytesIO(picture.png)).size
    assert width_px * height_px <= 3_010_000
    assert (picture.width_mm, picture.height_mm) == pytest.approx((10_160, 5_080))


def test_a_long_document_is_shown_in_part() -> None:
    """The first sixty pages."""
    pdf = pikepdf.Pdf.new()
    for _page in range(MOST_PICTURES + 1):
        pdf.add_blank_page(page_size=(20, 20))
    stream = BytesIO()
    pdf.save(stream)
    assert len(page_pictures(stream.getvalue(), 72.0)) == MOST_PICTURES


def test_a_page_is_drawn_as_fine_as_is_allowed() -> None:
    """So many pixels at most, and no finer than the resolution asks for."""
    page = drawn_pdf(b"1 0 0 rg 0 0 200 400 re f")
    (coarse,) = page_pictures(page, 720.0, most_pixels=10_000)
    (fine,) = page_pictures(page, 72.0, most_pixels=10**9)

    assert Image.open(BytesIO(coarse.png)).size == (100, 100)
    assert Image.open(BytesIO(fine.png)).size == (400, 400)
