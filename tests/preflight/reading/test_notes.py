"""Annotations that are no links, and layers."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import Note
from presskit.preflight.reading.notes import read_layers, read_notes


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """An empty PDF to put notes and layers into."""
    return pikepdf.open(BytesIO(drawn_pdf(b"")))


def test_notes_are_read_with_words_and_place(pdf: pikepdf.Pdf) -> None:
    """A comment is one note; its pop-up, links, fields and printer's marks are none."""
    comment = pdf.make_indirect(
        Dictionary(Subtype=Name.Text, Rect=Array([1, 2, 3, 4]), Contents=String("Ask\nAnna"), F=4)
    )
    others = [Dictionary(Subtype=Name(f"/{sort}")) for sort in ("Link", "Widget", "PrinterMark", "FileAttachment")]
    pdf.pages[0].Annots = Array([comment, Dictionary(Subtype=Name.Popup, Parent=comment), *others])
    assert list(read_notes(list(pdf.pages))) == [Note(1, "Text", Box(1, 2, 3, 4), "Ask Anna")]


@pytest.mark.parametrize(("flags", "hidden"), [(0, False), (4, False), (2, True), (32, True), (String("x"), False)])
def test_hidden_notes_are_known_by_their_flags(pdf: pikepdf.Pdf, flags: object, hidden: bool) -> None:
    """Hidden and not viewed are unseen; printed alone is not; a word is no flag."""
    pdf.pages[0].Annots = Array([Dictionary(Subtype=Name.Stamp, F=flags)])
    assert [note.hidden for note in read_notes(list(pdf.pages))] == [hidden]


def _layer(pdf: pikepdf.Pdf, name: str, **entries: Any) -> Dictionary:
    return pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name), **entries))


def test_layers_that_are_off_by_any_way(pdf: pikepdf.Pdf) -> None:
    """In the list of those off, off unless listed as on, not viewed, or not printed."""
    off, on = _layer(pdf, "off"), _layer(pdf, "on")
    unviewed = _layer(pdf, "unviewed", Usage=Dictionary(View=Dictionary(ViewState=Name.OFF)))
    unprinted = _layer(pdf, "unprinted", Usage=Dictionary(Print=Dictionary(PrintState=Name.OFF)))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([off, on, unviewed, unprinted]), D=Dictionary(OFF=Array([off])))
    assert read_layers(pdf) == (("off", "on", "unviewed", "unprinted"), ("off", "unviewed", "unprinted"))
    pdf.Root.OCProperties.D = Dictionary(BaseState=Name.OFF, ON=Array([on, unviewed, unprinted]))
    assert read_layers(pdf)[1] == ("off", "unviewed", "unprinted")


def test_a_pdf_without_layers(pdf: pikepdf.Pdf) -> None:
    """No properties, or something else in their place."""
    assert read_layers(pdf) == ((), ())
    pdf.Root.OCProperties = 3
    assert read_layers(pdf) == ((), ())
