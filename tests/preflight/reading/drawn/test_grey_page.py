"""A page as a grey picture."""

import pypdfium2
import pytest
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.drawn.grey_page import QR_RENDER_PPI, GreyPage, draw_grey


def _drawn(content: bytes, size: tuple[float, float] = (400, 400), unit_pt: float = 1.0) -> GreyPage:
    document = pypdfium2.PdfDocument(drawn_pdf(content))
    document[0].set_mediabox(0, 0, *size)
    return draw_grey(document[0], unit_pt)


def test_a_rectangle_lies_where_it_was_drawn() -> None:
    """User space and pixels are turned into one another."""
    page = _drawn(b"0 g 100 200 72 36 re f")
    left_px, top_px, right_px, bottom_px = page.rectangle_px(Box(100, 200, 172, 236))
    assert (right_px - left_px, bottom_px - top_px) == pytest.approx((300, 150), abs=1)
    middle = (top_px + 70) * page.stride + left_px + 150
    assert (page.values[middle], page.values[0]) == (0, 255)
    assert page.box([(left_px, top_px), (right_px, bottom_px)]).left_pt == pytest.approx(100, abs=0.3)


def test_what_lies_beside_the_page_is_cut_off() -> None:
    """A rectangle over the edge ends there."""
    page = _drawn(b"")
    assert page.rectangle_px(Box(-100, -100, 900, 900)) == (0, 0, page.width_px, page.height_px)


def test_a_large_page_is_drawn_more_coarsely() -> None:
    """No page has more than 36 million pixels, whatever its size and unit."""
    usual, large, in_units = _drawn(b""), _drawn(b"", (14_400, 14_400)), _drawn(b"", unit_pt=36.0)
    assert usual.resolution_ppi == QR_RENDER_PPI
    assert large.width_px * large.height_px <= 36_100_000
    assert in_units.resolution_ppi == large.resolution_ppi == pytest.approx(30, abs=0.1)


def test_the_trim_is_the_edge() -> None:
    """Where the page states a trim, it bounds what is left after cutting."""
    document = pypdfium2.PdfDocument(drawn_pdf(b""))
    document[0].set_trimbox(72, 72, 328, 328)
    page = draw_grey(document[0])
    assert page.edge_px == pytest.approx((300, 300, 1367, 1367), abs=1)
    assert page.rows.shape == (page.height_px, page.stride)
