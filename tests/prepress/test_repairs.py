"""What is mended on the way, and what is found that cannot be."""

import io
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Name
from tests.made_pieces import composed

from presskit.model.piece import FinishedPiece, RenderedPiece
from presskit.prepress import finish_piece
from presskit.render import FontStage, render_piece


@pytest.fixture
def pdf(finished: FinishedPiece) -> Iterator[pikepdf.Pdf]:
    """The finished file, open."""
    with pikepdf.open(io.BytesIO(finished.pdf)) as opened:
        yield opened


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


def test_no_image_is_smoothed(pdf: pikepdf.Pdf, rendered: RenderedPiece) -> None:
    """PDF/A forbids it; the engine asks for it."""
    assert b"/Interpolate true" in unpacked(rendered.pdf)
    assert b"/Interpolate true" not in unpacked(pdf_bytes(pdf))


def test_empty_strings_leave_the_text(rendered: RenderedPiece) -> None:
    """PDFium would lose a number behind them; strings with letters, numbers and empty dictionaries stay."""
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        pdf.pages[0].contents_add(b"/Artifact <<>> BDC BT [<>-7<0041>3<>4] TJ ET EMC")
        made = finish_piece(replace(rendered, pdf=pdf_bytes(pdf), stationery_pdf=None))
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        assert pdf.pages[0].Contents.read_bytes().endswith(b"/Artifact <<>> BDC BT [ -7<0041>3 4] TJ ET EMC")


@pytest.mark.parametrize("address", ["annual-report.html", "../../x", "file:///etc/hostname", "http://kit.invalid/x"])
def test_a_link_to_nowhere_is_an_error(address: str, fonts: FontStage) -> None:
    """A relative address becomes one under the neutral base; the page is named."""
    made = finish_piece(render_piece(composed(f'<p>One</p><p><a href="{address}">x</a></p>'), fonts))
    assert [finding.code for finding in made.findings] == ["link-leads-nowhere"]
    assert made.findings[0].is_error
    assert "page 1" in made.findings[0].message


def test_a_link_with_other_elements_in_it_is_one_link(pdf: pikepdf.Pdf, rendered: RenderedPiece) -> None:
    """The engine makes one for each element; no annotation and no reference to one is left of the others."""
    with pikepdf.open(io.BytesIO(rendered.pdf)) as raw:
        assert len(raw.pages[0].Annots) > 1
    (link,) = pdf.pages[0].Annots
    assert link.A.URI == "https://www.example.org/report"
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    holder = numbers[2 * [int(key) for key in numbers[::2]].index(int(link.StructParent)) + 1]
    assert holder.get("/S") == Name.Link
    references = [
        item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == Name.OBJR
    ]
    assert len(references) == sum(len(page.get("/Annots", [])) for page in pdf.pages)


def test_whole_addresses_are_fine(finished: FinishedPiece) -> None:
    """Web, mail and places in the file itself."""
    assert finished.findings == ()


def test_text_that_cannot_be_read_aloud_is_an_error(fonts: FontStage) -> None:
    """With `opacity` the engine draws text as a form of its own, out of the structure's reach."""
    made = finish_piece(render_piece(composed('<p style="opacity: .5">Faint</p>'), fonts))
    assert [finding.code for finding in made.findings] == ["transparent-text"]


def unpacked(data: bytes) -> bytes:
    """The file without compression of its objects."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        stream = io.BytesIO()
        pdf.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return stream.getvalue()


def pdf_bytes(pdf: pikepdf.Pdf) -> bytes:
    """The open file, saved."""
    stream = io.BytesIO()
    pdf.save(stream)
    return stream.getvalue()
