"""What is said beside the pages of a PDF."""

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.corpus.photograph_cases import DISPLAY

from presskit.preflight.facts.traces import FontStamp
from presskit.preflight.reading.traces import (
    TracesRead,
    comments_between,
    comments_within,
    mark_texts,
    note_profile,
    note_traces,
)


def _noted(**entries: Any) -> TracesRead:
    read = TracesRead()
    dictionary = Dictionary(**entries)
    note_traces(dictionary, dictionary.keys(), read)
    return read


def test_people_are_named_by_notes_articles_and_signatures() -> None:
    """The title of a form's field is a name too, and nobody's."""
    assert _noted(Rect=Array(), Subtype=Name.Link, T=String("Anna")).people == ["Anna"]
    assert _noted(Rect=Array(), Subtype=Name.Widget, T=String("Name")).people == []
    assert _noted(Author=String("Anna")).people == ["Anna"]
    signed = _noted(Type=Name.Sig, Name=String("Anna"), Reason=String("I agree"))
    assert (signed.signatures, _noted(ByteRange=Array()).signatures) == (["Anna, I agree"], [""])


def test_parts_are_described_by_data_of_their_own() -> None:
    """The document and its pictures are asked elsewhere."""
    pdf = pikepdf.Pdf.new()
    data = pdf.make_stream(b"<x/>")
    assert _noted(Type=Name.Page, Metadata=data).described == ["a page"]
    assert _noted(Subtype=Name.Form, Metadata=data).described == ["a drawing"]
    assert _noted(Type=Name.Catalog, Metadata=data).described == []
    assert _noted(Subtype=Name.Image, Metadata=data).described == []


def test_tags_that_hold_something_may_say_something() -> None:
    """A description of nothing is one of what was taken out."""
    words = {"Type": Name.StructElem, "Alt": String("Anna at her door")}
    assert _noted(**words).tag_words == ["Anna at her door"]
    assert _noted(**words, K=Array()).tag_words == ["Anna at her door"]
    assert _noted(**words, K=3).tag_words == []
    owner = Dictionary(N=String("Owner"), V=String("Anna"))
    assert _noted(O=Name.UserProperties, P=Array([owner])).tag_data == ["Owner: Anna"]


def test_a_font_tells_its_buyer_and_its_last_change() -> None:
    """In a program of tables; one that cannot be unpacked tells nothing."""
    pdf = pikepdf.Pdf.new()
    head = b"\0\1\0\0\0\1" + bytes(6) + b"head" + bytes(4) + (28).to_bytes(4) + (54).to_bytes(4)
    program = pdf.make_stream(head + bytes(28) + (77).to_bytes(8) + bytes(18) + b"Licensed to Anna")
    read = _noted(FontName=Name("/ABCDEF+Inter-Bold"), FontFile2=program)
    assert (read.licensees, read.font_stamps) == (["Anna"], [FontStamp("Inter", 77)])
    broken = pdf.make_stream(b"x")
    broken.write(b"no zlib", filter=Name.FlateDecode)
    assert _noted(FontFile2=broken).licensees == []


def test_only_streams_with_components_are_profiles() -> None:
    """A function has them too, and is none."""
    read, pdf = TracesRead(), pikepdf.Pdf.new()
    note_profile(pdf.make_stream(DISPLAY), read)
    note_profile(pdf.make_stream(DISPLAY, N=1, FunctionType=2), read)
    assert read.devices == []
    note_profile(pdf.make_stream(DISPLAY, N=3), read)
    assert read.facts(("x",)).devices == ("Annas Display",)


def test_remarks_are_lines_of_their_own() -> None:
    """Not what marks the file, and not what lies inside a stream."""
    data = b"%PDF-1.7\n%\xe2\xe3\n% by Anna\nstream\n% inside\nendstream\n%%EOF\n"
    assert list(comments_between(data)) == ["by Anna"]
    assert list(comments_within(b"q\n % by Anna\n(100 % sure) Tj Q")) == ["by Anna"]


@pytest.mark.parametrize(
    ("tag", "properties", "told"),
    [
        ("/P", Dictionary(MCID=1, ActualText=String("x")), []),
        ("/P", Dictionary(Owner=String("Anna")), ["Owner: Anna"]),
        ("/OC", Dictionary(Name=String("Layer")), []),
        ("/P", None, []),
    ],
)
def test_marks_say_what_the_standard_knows(tag: str, properties: object, told: list[str]) -> None:
    """Whatever else they say is a program's."""
    assert list(mark_texts(tag, properties)) == told
