"""The body laid over its stationery."""

import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from tests.made_pieces import composed, sheets
from tests.prepress.conftest import ASSETS, STATIONERY, STATIONERY_CSS

from presskit.model.piece import FinishedPiece, RenderedPiece
from presskit.prepress import finish_piece
from presskit.prepress.images import image_streams
from presskit.render import FontStage, render_piece


def text_of(data: bytes, page: int) -> str:
    """All words of a page, those of the stationery among them."""
    return str(pypdfium2.PdfDocument(data)[page].get_textpage().get_text_range())


def pixel(data: bytes, page: int, x_mm: float, y_mm: float) -> tuple[int, ...]:
    """The colour of the finished page at this place, from its upper left corner."""
    scale = 2
    image = pypdfium2.PdfDocument(data)[page].render(scale=scale).to_pil()
    return tuple(image.getpixel((round(x_mm * 72 / 25.4 * scale), round(y_mm * 72 / 25.4 * scale)))[:3])


def test_the_first_sheet_lies_under_page_one_only(finished: FinishedPiece) -> None:
    """The continuation sheet lies under the others."""
    assert finished.pages == 2
    assert "Harbour Clinic" in text_of(finished.pdf, 0)
    assert "Continuation" not in text_of(finished.pdf, 0)
    assert "Continuation" in text_of(finished.pdf, 1)


def test_a_third_page_gets_the_continuation_sheet_too(rendered: RenderedPiece) -> None:
    """However long the letter, there are two sheets."""
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        pdf.pages.append(pdf.pages[1])
        stream = io.BytesIO()
        pdf.save(stream)
    assert "Continuation" in text_of(finish_piece(replace(rendered, pdf=stream.getvalue())).pdf, 2)


def test_the_sheet_comes_first_and_as_an_artifact(pdf: pikepdf.Pdf) -> None:
    """Under the text, and not read aloud."""
    for page in pdf.pages:
        assert page.Contents.read_bytes().startswith(b"/Artifact BMC q /Stationery Do Q EMC\n")


def test_a_letter_of_one_page_holds_nothing_of_the_continuation_sheet(fonts: FontStage) -> None:
    """The engine's pages share their resources; what only another sheet shows must not travel along unseen."""
    stationery = sheets(STATIONERY, STATIONERY_CSS, ASSETS)
    made = finish_piece(render_piece(composed("<p>Letter</p>", stationery=stationery), fonts))
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        assert made.pages == 1
        assert image_streams(pdf) == []


def test_the_two_sheets_share_their_fonts(pdf: pikepdf.Pdf) -> None:
    """Regular type is in the file twice at most: once for the body and once for both sheets, under other names."""
    names = [
        str(item.FontName)
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == pikepdf.Name.FontDescriptor
    ]
    regular = [name for name in names if name.endswith("+Inter")]
    assert len(regular) == 2
    assert len(set(names)) == len(names)


def test_bleed_of_the_stationery_is_kept(pdf: pikepdf.Pdf) -> None:
    """The form's box is the sheet with its bleed, though pikepdf would cut it at the trim."""
    box = [float(number) for number in pdf.pages[1].Resources.XObject.Stationery.BBox]
    assert box == pytest.approx([-8.504, -8.504, 306.142, 428.032], abs=0.01)


def test_the_sheet_is_drawn_in_its_place(finished: FinishedPiece) -> None:
    """The strip at the foot of the continuation sheet is green down to the trim; page one has none."""
    assert pixel(finished.pdf, 1, 50, 146) == pytest.approx((0x19, 0x84, 0x66), abs=8)
    assert pixel(finished.pdf, 0, 50, 146) == (255, 255, 255)


def test_without_stationery_nothing_is_stamped(rendered: RenderedPiece) -> None:
    """For pre-printed paper."""
    bare = finish_piece(replace(rendered, stationery_pdf=None))
    assert b"/Stationery" not in bare.pdf
    assert "Harbour Clinic" not in text_of(bare.pdf, 0)
