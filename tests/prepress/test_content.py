"""The page contents, mended."""

import io
from dataclasses import replace

import pikepdf

from presskit.model.piece import RenderedPiece
from presskit.prepress import finish_piece


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
