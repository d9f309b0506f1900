"""Earlier versions of a file, compared with the last one."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from presskit.preflight.reading.versions import lost_since


def _saved(**entries: Any) -> tuple[bytes, pikepdf.Pdf]:
    """A file with one page, a picture, a note and an author, and what it is made of."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.pages[0].Contents = pdf.make_stream(b"0 0 9 9 re f")
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(Im=pdf.make_stream(b"12", Subtype=Name.Image)))
    note = Dictionary(Subtype=Name.Text, Contents=String("Ask Anna"), Rect=Array([0, 0, 9, 9]))
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])
    pdf.docinfo["/Author"] = String("Anna")
    pdf.docinfo["/Title"] = String("Draft")
    stream = BytesIO()
    pdf.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    data = stream.getvalue()
    return data, pikepdf.open(BytesIO(data))


def _with_second(change: Any) -> tuple[str, ...]:
    """What is lost when the file is saved into itself with a change; the version before is the file as it was."""
    first, pdf = _saved()
    change(pdf)
    return lost_since(pdf, first + b"\nstartxref\n0\n%%EOF\n")


def _blank(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Contents.write(b"")


def _other_picture(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Resources.XObject.Im.write(b"34")


def _silence(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].Contents = String("")


def _other_author(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Author"] = String("INPUD")


def _other_title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = String("Final")


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        (lambda _pdf: None, ()),
        (_other_title, ()),
        (_blank, ("other contents",)),
        (_other_picture, ("other pictures",)),
        (_silence, ("other words of notes or fields",)),
        (_other_author, ("other names of people",)),
    ],
)
def test_what_was_changed_or_taken_out_is_named(change: Any, lost: tuple[str, ...]) -> None:
    """Pages, pictures, words and people; dates and titles change in every file that is saved again."""
    assert _with_second(change) == lost


def test_many_versions_are_taken_to_have_lost_something() -> None:
    """More than are worth comparing."""
    first, pdf = _saved()
    assert lost_since(pdf, first + b"\nstartxref\n0\n%%EOF\n" * 30) == ("more versions than are compared",)


def test_a_beginning_that_is_no_file_is_passed_over() -> None:
    """Files for the web close once before their first page has come to its end."""
    _first, pdf = _saved()
    assert lost_since(pdf, b"%PDF-1.4\nstartxref\n0\n%%EOF\nstartxref\n9\n%%EOF\n") == ()
