"""What PDFium draws: words, and the QR codes decoded from the page."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pypdfium2
import pytest
from tests.made_pieces import checkout_fonts, composed, sheets
from tests.preflight.corpus.clean_page import HEADING, page
from tests.preflight.made_pdfs import drawn_pdf, drawn_qr_code

from presskit.model.piece import FinishedPiece
from presskit.preflight.facts.page import PageText
from presskit.preflight.reading.drawn.pages import DrawnPage, read_pages, read_text
from presskit.preflight.reading.guard import ReadingGuard
from presskit.render import render_piece, stage_fonts

PAYLOAD = "https://harbour.example/survey/"


def _pages(data: bytes, units_pt: list[float], guard: ReadingGuard | None = None) -> tuple[DrawnPage, ...]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return tuple(read_pages(data, pdf, dict(enumerate(units_pt, 1)), guard or ReadingGuard()).values())


def test_qr_code_has_its_place_and_size() -> None:
    """The code lies where it was drawn, within a printer's dot, its modules measured within 1 %."""
    module_pt = 0.6 * 72 / 25.4
    (page,) = _pages(drawn_pdf(drawn_qr_code(PAYLOAD, 100, 200, module_pt)), [1.0])
    (symbol,) = page.codes.symbols
    assert symbol.payload == PAYLOAD
    assert symbol.module_mm == pytest.approx(0.6, rel=0.01)
    assert symbol.box.left_pt == pytest.approx(100 + 4 * module_pt, abs=0.5)
    assert symbol.box.bottom_pt == pytest.approx(200 + 4 * module_pt, abs=0.5)


def test_a_page_in_larger_units_is_larger() -> None:
    """PDFium does not know UserUnit: what is drawn in it counts twice as large."""
    module_pt = 0.6 * 72 / 25.4
    (page,) = _pages(drawn_pdf(drawn_qr_code(PAYLOAD, 100, 200, module_pt)), [2.0])
    assert page.codes.symbols[0].module_mm == pytest.approx(1.2, rel=0.01)


def test_two_codes_on_a_page_are_read_from_the_top() -> None:
    """All codes of a page are read, in the order of reading."""
    drawing = drawn_qr_code("https://a.example/", 20, 20, 2) + drawn_qr_code("https://b.example/", 20, 200, 2)
    (page,) = _pages(drawn_pdf(drawing), [1.0])
    assert [symbol.payload for symbol in page.codes.symbols] == ["https://b.example/", "https://a.example/"]


def test_only_so_many_pages_are_read(clean: FinishedPiece) -> None:
    """As many as there are units, with their words; an empty page has none."""
    assert _pages(clean.pdf, []) == ()
    (page,) = _pages(clean.pdf, [1.0])
    assert page.words.text.startswith("International Drug Users Day") or "INTERNATIONAL" in page.words.text
    (empty,) = _pages(drawn_pdf(b""), [1.0])
    assert (empty.words.text, empty.codes.symbols, empty.drawn.count) == ("", (), 0)


def _text_of(pdf: bytes) -> PageText:
    return read_text(pypdfium2.PdfDocument(pdf)[0].get_textpage())


def test_every_letter_has_its_place() -> None:
    """Letters have boxes from left to right, spaces and line ends have none."""
    words = _text_of(page(HEADING))
    assert words.text.startswith("International Drug Users Day\nFor years")
    assert len(words.text) == len(words.boxes_pt)
    assert [bool(box) for box in words.boxes_pt] == [not letter.isspace() for letter in words.text]
    first = words.box(0, 13)
    assert first is not None
    assert first.right_pt > first.left_pt + 50


def test_hyphens_of_the_layout_are_known() -> None:
    """A soft hyphen that became one at a line end divides a word; a typed one does not."""
    words = _text_of(page(f"{HEADING}<p style='width: 25mm'>inter\u00adnational\u00adisation</p><p>peer-led</p>"))
    assert [words.text[place] for place in words.divisions] == ["\u2010"]
    assert "peer-led" in words.text


def test_every_letter_of_a_page_made_well_is_mapped() -> None:
    """The engine says for each sign which letters it stands for."""
    assert _text_of(page()).unmapped == ()


def test_a_letter_beyond_the_first_plane_is_one() -> None:
    """PDFium gives it as two halves."""
    with TemporaryDirectory() as folder:
        fonts = stage_fonts(checkout_fonts(), Path(folder))
        pdf = render_piece(composed("<p>one \U0001f600 two</p>"), fonts).pdf
    words = _text_of(pdf)
    assert "one \U0001f600 two" in words.text
    assert len(words.text) == len(words.boxes_pt)
    assert words.unmapped == ()


def test_a_sign_that_stands_for_nothing_is_no_letter(tmp_path: Path) -> None:
    """Wide ways inside words of Arabic letters have such a sign, so that readers copy no space for them."""
    body = sheets("<p>چاہتے ذریعے</p>", "p { font: 12pt Amiri; direction: rtl }")
    piece = render_piece(composed(body), stage_fonts(checkout_fonts(), tmp_path))

    with pypdfium2.PdfDocument(piece.pdf) as document:
        assert read_text(document[0].get_textpage()).text == "چاہتے ذریعے"
