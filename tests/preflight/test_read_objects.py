"""What lies in the objects of a PDF."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.facts import LinkFacts
from presskit.preflight.read_objects import carried_facts, link_facts, read_objects


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """An empty PDF to put things into."""
    return pikepdf.open(BytesIO(drawn_pdf(b"")))


def test_what_no_page_points_to_is_read_as_well(pdf: pikepdf.Pdf) -> None:
    """What an editor "deleted" may still lie in the file."""
    pdf.make_indirect(Dictionary(Note=String("/home/anna/kit")))
    assert carried_facts(read_objects(pdf)).folder_names == ("/home/anna/kit",)


def test_object_that_holds_itself_is_read_once(pdf: pikepdf.Pdf) -> None:
    """Circles end."""
    circle = pdf.make_indirect(Dictionary(Note=String("/home/anna/kit")))
    circle.Self = circle
    assert carried_facts(read_objects(pdf)).folder_names == ("/home/anna/kit",)


def test_deep_nesting_is_refused(pdf: pikepdf.Pdf) -> None:
    """A file nested beyond reason is not followed to the end."""
    nested = Array([])
    for _level in range(150):
        nested = Array([nested])
    pdf.Root.Deep = nested
    with pytest.raises(RecursionError, match="nested deeper"):
        read_objects(pdf)


def test_action_shared_by_two_links_is_listed_for_both_pages(pdf: pikepdf.Pdf) -> None:
    """A shared action is one object, and still two links."""
    pdf.add_blank_page(page_size=(400, 400))
    action = pdf.make_indirect(Dictionary(S=Name.URI, URI=String("https://a.example/")))
    for page in pdf.pages:
        page.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, A=action)])
    links = link_facts(pdf, read_objects(pdf))
    assert links == (LinkFacts(1, "https://a.example/"), LinkFacts(2, "https://a.example/"))


def test_utf_16_strings_are_read(pdf: pikepdf.Pdf) -> None:
    """A path does not hide in another encoding."""
    pdf.docinfo.Author = String("C:\\Users\\\u0141ukasz")
    assert carried_facts(read_objects(pdf)).folder_names == ("C:\\Users\\\u0141ukasz",)
