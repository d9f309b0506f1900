"""What PDFium draws: text, pictures, QR codes."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.made_pdfs import drawn_pdf, drawn_qr_code

from presskit.model.piece import FinishedPiece
from presskit.preflight.read_pages import read_pages

PAYLOAD = "https://harbour.example/survey/"


def _image(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.make_stream(
        bytes(100 * 50 * 3),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=100,
        Height=50,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
    )


def test_picture_in_a_scaled_form_has_its_printed_resolution() -> None:
    """A form drawn at half its size doubles the resolution of the picture inside it; a turned one changes nothing."""
    pdf = pikepdf.Pdf.new()
    image = _image(pdf)
    form = pdf.make_stream(b"q 72 0 0 36 0 0 cm /I Do Q", Type=Name.XObject, Subtype=Name.Form)
    form.BBox = Array([0, 0, 72, 36])
    form.Resources = Dictionary(XObject=Dictionary(I=image))
    content = b"q 72 0 0 36 0 0 cm /I Do Q q 0 72 -36 0 100 0 cm /I Do Q q .5 0 0 .5 200 200 cm /F Do Q"
    (page,) = read_pages(drawn_pdf(content, Dictionary(XObject=Dictionary(I=image, F=form)), pdf))
    assert [image.effective_ppi for image in page.images] == pytest.approx([100, 100, 200])
    assert {(image.width_px, image.height_px) for image in page.images} == {(100, 50)}


def test_qr_code_has_its_place_and_size() -> None:
    """The code lies where it was drawn, within a printer's dot, its modules measured within 1 %."""
    module_pt = 0.6 * 72 / 25.4
    (page,) = read_pages(drawn_pdf(drawn_qr_code(PAYLOAD, 100, 200, module_pt)))
    (symbol,) = page.qr_symbols
    assert symbol.payload == PAYLOAD
    assert symbol.module_mm == pytest.approx(0.6, rel=0.01)
    assert symbol.box.left_pt == pytest.approx(100 + 4 * module_pt, abs=0.5)
    assert symbol.box.bottom_pt == pytest.approx(200 + 4 * module_pt, abs=0.5)


def test_two_codes_on_a_page_are_read_from_the_top() -> None:
    """All codes of a page are read, in the order of reading."""
    drawing = drawn_qr_code("https://a.example/", 20, 20, 2) + drawn_qr_code("https://b.example/", 20, 200, 2)
    (page,) = read_pages(drawn_pdf(drawing))
    assert [symbol.payload for symbol in page.qr_symbols] == ["https://b.example/", "https://a.example/"]


def test_characters_are_placed_only_beside_qr_codes(clean: FinishedPiece) -> None:
    """The places of letters are asked for by the codes alone."""
    (page,) = read_pages(clean.pdf)
    assert "".join(letter.text for letter in page.characters) == "".join(page.text.split())
    (empty,) = read_pages(drawn_pdf(b""))
    assert (empty.text, empty.characters, empty.images) == ("", (), ())
