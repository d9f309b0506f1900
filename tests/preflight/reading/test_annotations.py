"""Links and notes."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import LinkFacts, Note
from presskit.preflight.reading.annotations import annotations, link_annotations, read_links, read_notes, rectangle

TARGET = "https://a.example/"


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """An empty PDF to put links and notes into."""
    return pikepdf.open(BytesIO(drawn_pdf(b"")))


def _link(**entries: Any) -> Dictionary:
    action = Dictionary(S=Name.URI, URI=String(TARGET))
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, A=action, **entries)


def test_action_shared_by_two_links_is_listed_for_both_pages(pdf: pikepdf.Pdf) -> None:
    """A shared action is one object, and still two links."""
    pdf.add_blank_page(page_size=(400, 400))
    action = pdf.make_indirect(Dictionary(S=Name.URI, URI=String(TARGET)))
    for page in pdf.pages:
        page.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, A=action)])
    assert read_links(list(pdf.pages), [TARGET]) == (LinkFacts(1, TARGET), LinkFacts(2, TARGET))


def test_targets_from_elsewhere_have_no_page(pdf: pikepdf.Pdf) -> None:
    """What is met among the objects and stands on no page is listed once, in order."""
    assert read_links(list(pdf.pages), ["b", "a", "b"]) == (LinkFacts(0, "a"), LinkFacts(0, "b"))


def test_a_link_over_two_lines_has_two_places(pdf: pikepdf.Pdf) -> None:
    """Its quadrilaterals count, and without them its rectangle, whichever corners are given."""
    quads = Array([10, 20, 50, 20, 10, 10, 50, 10, 5, 9, 20, 9, 5, 1, 20, 1])
    pdf.pages[0].Annots = Array(
        [_link(Rect=Array([5, 1, 50, 20]), QuadPoints=quads), _link(Rect=Array([50, 20, 5, 1]))]
    )
    first, second = read_links(list(pdf.pages), [])
    assert first.boxes == (Box(10, 10, 50, 20), Box(5, 1, 20, 9))
    assert second.boxes == (Box(5, 1, 50, 20),)


@pytest.mark.parametrize("corners", [Array([1, 2]), Array([String("a")] * 4), 7, Array([])])
def test_a_rectangle_of_anything_else_is_none(corners: object) -> None:
    """A file may hold words where numbers belong."""
    assert rectangle(Dictionary(Rect=corners)) is None


def test_what_is_no_annotation_is_passed_over(pdf: pikepdf.Pdf) -> None:
    """Numbers in the list of annotations, and a list that is none, are no links."""
    pdf.pages[0].Annots = Array([7, String("x"), _link(), Dictionary(Subtype=Name.Text)])
    assert len(list(annotations(pdf.pages[0]))) == 2
    assert len(list(link_annotations(pdf.pages[0]))) == 1
    pdf.pages[0].Annots = 7
    assert list(annotations(pdf.pages[0])) == []


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
