"""The page contents, mended."""

import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from tests.made_pieces import composed, sheets

from presskit.model.piece import RenderedPiece
from presskit.prepress import finish_piece
from presskit.prepress.content import tidy_content
from presskit.render import FontStage, render_piece


def test_empty_strings_leave_the_text(rendered: RenderedPiece) -> None:
    """PDFium would lose a number behind them; strings with letters, numbers and empty dictionaries stay."""
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        pdf.pages[0].contents_add(b"/Artifact <<>> BDC BT [<>-7<0041>3<>4] TJ ET EMC")
        made = finish_piece(replace(rendered, pdf=pdf_bytes(pdf), stationery_pdf=None))
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        assert pdf.pages[0].Contents.read_bytes().endswith(b"/Artifact <<>> BDC BT [ -7<0041>3 4] TJ ET EMC")


def pdf_bytes(pdf: pikepdf.Pdf) -> bytes:
    """The open file, saved."""
    stream = io.BytesIO()
    pdf.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("array", "tidied"),
    [
        (b"[<>-7<>3] TJ", ["-7", "3"]),
        (b"[<0041>-7<>-3<0042>4] TJ", ["A", "-7", "-3", "B", "4"]),
        (b"[1.5<>.5<0041>] TJ", ["1.5", "0.5", "A"]),
        (b"[<0041><><0042>] TJ", ["A", "B"]),
        (b"[<0041>12<>] TJ", ["A", "12"]),
    ],
)
def test_numbers_beside_an_empty_string_stay_two(array: bytes, tidied: list[str]) -> None:
    """-7<>3 is -7 and 3, never -73: what takes the string's place keeps them apart."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.obj.Contents = pdf.make_stream(b"BT " + array + b" ET")
    tidy_content(pdf)
    _, shown, _ = pikepdf.parse_content_stream(pdf.pages[0])
    read = [
        bytes(item).decode("utf-16-be") if isinstance(item, pikepdf.String) else f"{float(item):g}"
        for item in shown.operands[0].as_list()
    ]
    assert read == tidied


def letter_positions(data: bytes) -> list[float]:
    """Where each letter of the first page begins, in points from the left."""
    page = pypdfium2.PdfDocument(data)[0].get_textpage()
    return [page.get_charbox(index)[0] for index in range(page.count_chars())]


def last_letter(spacing_pt: float, fonts: FontStage) -> tuple[bytes, float]:
    """The engine's content for a line set with this spacing, and where its last letter begins once it is finished."""
    body = sheets("<p>Spaced letters in a line</p>", f"p {{ letter-spacing: {spacing_pt}pt }}")
    rendered = render_piece(composed(body), fonts)
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    return content, letter_positions(finish_piece(rendered).pdf)[-1]


def test_spaced_letters_stand_where_they_should(fonts: FontStage) -> None:
    """Each of 23 gaps is as much wider as the style sheet says; the engine writes empty strings among the numbers."""
    _, plain_pt = last_letter(0, fonts)
    for spacing_pt in (1.2, 0.5, -0.2):
        content, spaced_pt = last_letter(spacing_pt, fonts)
        assert b"<>" in content
        assert spaced_pt - plain_pt == pytest.approx(23 * spacing_pt, abs=0.2)
