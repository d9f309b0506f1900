"""What a PDF carries besides its pages, gathered."""

from io import BytesIO

import pikepdf
from pikepdf import Dictionary, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.facts.document import CarriedFacts
from presskit.preflight.reading.carried import read_carried
from presskit.preflight.reading.objects import read_objects


def _carried(pdf: pikepdf.Pdf, data: bytes) -> CarriedFacts:
    return read_carried(pdf, list(pdf.pages), read_objects(pdf), data)


def test_an_empty_page_carries_nothing() -> None:
    """All is empty."""
    data = drawn_pdf(b"")
    assert _carried(pikepdf.open(BytesIO(data)), data) == CarriedFacts()


def test_each_thing_is_named_once() -> None:
    """The same folder in two strings is one; bytes around the file are counted from its bytes."""
    data = drawn_pdf(b"")
    pdf = pikepdf.open(BytesIO(data))
    pdf.Root.Notes = Dictionary(A=String("/home/anna/x"), B=String("/home/anna/x"))
    facts = _carried(pdf, data + b"mail")
    assert (facts.folder_names, facts.bytes_outside) == (("/home/anna/x",), 4)
