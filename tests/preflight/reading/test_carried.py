"""What a PDF carries besides its pages."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.corpus.clean_page import page
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.facts.document import CarriedFacts
from presskit.preflight.reading.carried import Frame, read_carried, read_frame, read_layers, read_unused
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


CLOSING = b"startxref\n9\n%%EOF\n"


def test_a_file_saved_once_has_nothing_around_it() -> None:
    """Line ends and zeros behind the end belong to no one."""
    assert read_frame(drawn_pdf(b"")) == Frame(0, 0)
    assert read_frame(drawn_pdf(b"") + b"\r\n\0\0") == Frame(0, 0)


def test_each_saving_into_itself_is_counted() -> None:
    """One closing more is one version before; a file for fast viewing has two of its own."""
    assert read_frame(b"%PDF-1.7\n" + CLOSING * 3) == Frame(2, 0)
    assert read_frame(b"%PDF-1.7\n1 0 obj <</Linearized 1>>" + CLOSING * 2) == Frame(0, 0)


def test_bytes_outside_are_counted() -> None:
    """Before the header and behind the last end."""
    assert read_frame(b"abc%PDF-1.7\n" + CLOSING + b"<html>") == Frame(0, 9)
    assert read_frame(b"no PDF at all") == Frame(0, 0)


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """An empty PDF to leave things in."""
    return pikepdf.open(BytesIO(drawn_pdf(b"0 0 9 9 re f")))


def test_everything_of_a_page_is_used() -> None:
    """Fonts, tags, links, pictures and the outline are reached."""
    assert read_unused(pikepdf.open(BytesIO(page()))) == ()


def test_what_nothing_points_to_is_named(pdf: pikepdf.Pdf) -> None:
    """Pages, pictures, drawings, words and metadata, each by what a person calls it."""
    pdf.make_indirect(Dictionary(Type=Name.Page))
    pdf.make_stream(b"x", Subtype=Name.Image)
    pdf.make_stream(b"x", Subtype=Name.Form)
    pdf.make_stream(b"BT (gone) Tj ET")
    assert read_unused(pdf) == ("a drawing", "a page", "a picture", "words or a drawing")


def test_what_tells_nothing_is_passed_over(pdf: pikepdf.Pdf) -> None:
    """A lost number, a dictionary without a type and a stream that draws nothing are harmless."""
    pdf.make_indirect(Dictionary(A=1))
    pdf.make_stream(b"\0\1\2 profile")
    assert read_unused(pdf) == ()


def test_what_is_reached_through_arrays_is_used(pdf: pikepdf.Pdf) -> None:
    """References are followed through every sort of object, and in circles only once."""
    picture = pdf.make_stream(b"x", Subtype=Name.Image)
    kept = pdf.make_indirect(pikepdf.Array([picture]))
    pdf.Root.Kept = pdf.make_indirect(Dictionary(Kids=kept, Self=pdf.Root))
    assert read_unused(pdf) == ()


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
