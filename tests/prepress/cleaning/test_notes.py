"""Notes, fields and attachments of pages after cleaning."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.prepress.cleaning.notes import clean_notes


@pytest.fixture
def pdf() -> Iterator[pikepdf.Pdf]:
    """An empty page."""
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as opened:
        yield opened


def _note(pdf: pikepdf.Pdf, **entries: Any) -> pikepdf.Object:
    usual: dict[str, Any] = {
        "Type": Name.Annot,
        "Rect": Array([0, 0, 9, 9]),
        "T": String("Anna"),
        "M": String("D:2021"),
    }
    return pdf.make_indirect(Dictionary(**{**usual, **entries}))


def _cleaned(pdf: pikepdf.Pdf, *notes: pikepdf.Object) -> list[pikepdf.Object]:
    pdf.pages[0].obj.Annots = Array(notes)
    clean_notes(pdf)
    return list(pdf.pages[0].obj.get("/Annots", Array()))


@pytest.mark.parametrize(
    "entries",
    [
        {"Subtype": Name.Text, "F": 2},
        {"Subtype": Name.Text, "F": 32},
        {"Subtype": Name.Popup},
        {"Subtype": Name.FileAttachment, "FS": Dictionary()},
        {"Subtype": Name.RichMedia},
    ],
)
def test_what_draws_nothing_goes(pdf: pikepdf.Pdf, entries: dict[str, Any]) -> None:
    """Hidden notes, pop-ups, files and films without a picture."""
    assert _cleaned(pdf, _note(pdf, **entries)) == []


def test_what_is_printed_stays_though_no_screen_shows_it(pdf: pikepdf.Pdf) -> None:
    """A stamp for the press alone."""
    assert len(_cleaned(pdf, _note(pdf, Subtype=Name.Stamp, F=36))) == 1


def test_of_a_note_its_drawing_stays(pdf: pikepdf.Pdf) -> None:
    """Not its words, its author, its time and its answer."""
    drawing = Dictionary(N=pdf.make_stream(b""))
    (note,) = _cleaned(pdf, _note(pdf, Subtype=Name.Highlight, Contents=String("Ask Ben"), AP=drawing))
    assert set(note.keys()) == {"/Type", "/Rect", "/Subtype", "/AP"}


def test_a_file_with_a_picture_becomes_a_stamp(pdf: pikepdf.Pdf) -> None:
    """The picture is what is seen; the file is gone."""
    file = Dictionary(EF=Dictionary(F=pdf.make_stream(b"x")))
    (note,) = _cleaned(pdf, _note(pdf, Subtype=Name.FileAttachment, FS=file, AP=Dictionary()))
    assert (note.Subtype, "/FS" in note) == (Name.Stamp, False)


def test_words_that_are_drawn_or_read_aloud_stay(pdf: pikepdf.Pdf) -> None:
    """Of a text without a drawing of its own, and of a link, which PDF/UA wants described."""
    notes = [_note(pdf, Subtype=kind, Contents=String("Words")) for kind in (Name.FreeText, Name.Link)]
    assert [str(note.Contents) for note in _cleaned(pdf, *notes)] == ["Words", "Words"]


def test_a_form_without_fields_on_a_page_goes(pdf: pikepdf.Pdf) -> None:
    """One with fields keeps their names, and loses its other kind, its scripts' order and its signatures."""
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=String("<x/>"))
    clean_notes(pdf)
    assert "/AcroForm" not in pdf.Root
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=String("<x/>"), CO=Array(), SigFlags=3)
    signed = Dictionary(Type=Name.Sig, Name=String("Anna"))
    (field,) = _cleaned(pdf, _note(pdf, Subtype=Name.Widget, FT=Name.Sig, V=signed))
    assert set(pdf.Root.AcroForm.keys()) == {"/Fields"}
    assert (str(field.T), "/V" in field) == ("Anna", False)


def test_tags_let_go_of_notes_that_are_no_more(pdf: pikepdf.Pdf) -> None:
    """And so does the index of tags; nothing may point to what is gone."""
    hidden = _note(pdf, Subtype=Name.Text, F=2, StructParent=1)
    link = _note(pdf, Subtype=Name.Link, StructParent=2)
    kids = [Dictionary(Type=Name.OBJR, Obj=note) for note in (hidden, link)]
    tag = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Annot, K=Array(kids)))
    pdf.Root.StructTreeRoot = Dictionary(K=tag, ParentTree=Dictionary(Nums=Array([0, Array(), 1, tag, 2, tag])))
    pdf.pages[0].obj.StructParents = 0
    _cleaned(pdf, hidden, link)
    assert len(tag.K) == 1
    assert [int(number) for number in list(pdf.Root.StructTreeRoot.ParentTree.Nums)[::2]] == [0, 2]
