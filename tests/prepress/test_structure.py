"""The structure that screen readers walk."""

import pikepdf
import pytest
from pikepdf import Name
from tests.made_pieces import composed

from presskit.prepress import finish_piece
from presskit.render import FontStage, render_piece


def elements(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Dictionary]:
    """The structure elements of this kind."""
    return [
        item
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == Name.StructElem and item.get("/S") == kind
    ]


def test_every_table_header_says_what_it_heads(pdf: pikepdf.Pdf) -> None:
    """Four head columns, one heads a row; the engine writes none of this."""
    scopes = sorted(str(header.A.Scope) for header in elements(pdf, "/TH"))
    assert scopes == ["/Column"] * 4 + ["/Row"]


def test_figures_stand_where_they_say(pdf: pikepdf.Pdf) -> None:
    """Boxes in points from below, each within its page; the engine counts pixels from the top."""
    figures = {str(figure.Alt): [float(number) for number in figure.A.BBox] for figure in elements(pdf, "/Figure")}
    assert set(figures) == {"Grey water", "A green boat", "A code"}
    left, bottom, right, top = figures["Grey water"]
    assert left == pytest.approx(12 / 25.4 * 72, abs=0.01)
    assert (right - left, top - bottom) == pytest.approx((45.0, 30.0))
    assert figures["A code"][1] == pytest.approx(figures["A green boat"][1], abs=8)
    assert 0 < figures["A code"][1] < bottom < 419


def test_text_that_cannot_be_read_aloud_is_an_error(fonts: FontStage) -> None:
    """With `opacity` the engine draws text as a form of its own, out of the structure's reach."""
    made = finish_piece(render_piece(composed('<p style="opacity: .5">Faint</p>'), fonts))
    assert [finding.code for finding in made.findings] == ["transparent-text"]
