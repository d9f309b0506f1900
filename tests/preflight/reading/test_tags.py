"""The tags of a PDF."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.corpus.clean_page import BODY, page
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import StructureFacts, Tag
from presskit.preflight.reading.tags import read_structure

BOX = Box(1, 2, 3, 4)


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """A page without tags, to be given some."""
    return pikepdf.open(BytesIO(drawn_pdf(b"")))


def _tag(pdf: pikepdf.Pdf, *kids: object, **root: Any) -> None:
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(K=Array(kids), **root))


def _element(role: str, *kids: object, **entries: Any) -> Dictionary:
    return Dictionary(S=Name(f"/{role}"), K=Array(kids), **entries)


def _read(pdf: pikepdf.Pdf, marks: dict[int, Box] | None = None) -> StructureFacts:
    return read_structure(pdf, list(pdf.pages), {1: marks or {}})


def test_a_page_of_the_engine_has_all_it_needs() -> None:
    """Headings in their order with places; no picture, header, link or mark is left over."""
    with pikepdf.open(BytesIO(page(BODY + "<h2>More</h2>"))) as pdf:
        facts = read_structure(pdf, list(pdf.pages), {1: {}})
    assert [heading.level for heading in facts.headings] == [1, 2, 2]
    assert (facts.pictures_without_words, facts.headers_without_scope, facts.untagged_links) == ((), (), ())


def test_a_pdf_without_tags_has_no_facts(pdf: pikepdf.Pdf) -> None:
    """Nor has one whose tree is something else."""
    assert _read(pdf) == StructureFacts()
    pdf.Root.StructTreeRoot = 9
    assert _read(pdf) == StructureFacts()


def test_a_tag_has_the_place_of_its_first_mark(pdf: pikepdf.Pdf) -> None:
    """Marks inside nested tags count; roles of one's own are looked up."""
    heading = _element("Headline", _element("Span", 5), 6, Pg=pdf.pages[0].obj)
    _tag(pdf, heading, RoleMap=Dictionary(Headline=Name.Title, Title=Name.H2))
    assert _read(pdf, {5: BOX, 6: Box(0, 0, 9, 9)}).headings == (Tag(1, BOX, 2),)


def test_pictures_need_words(pdf: pikepdf.Pdf) -> None:
    """An alternative or replacement text will do, blanks will not."""
    _tag(
        pdf,
        _element("Figure", 0, Pg=pdf.pages[0].obj, Alt=String(" ")),
        _element("Figure", 1, Alt=String("A field")),
        _element("Formula", 2, ActualText=String("E = mc2")),
    )
    assert _read(pdf, {0: BOX}).pictures_without_words == (Tag(1, BOX),)


def test_table_headers_need_a_scope_or_cells_that_name_them(pdf: pikepdf.Pdf) -> None:
    """A scope, a class, or headers named by any cell will do."""
    scoped = _element("TH", A=Array([Dictionary(O=Name.Table, Scope=Name.Row)]))
    _tag(pdf, _element("TH"), scoped, _element("TH", C=Name.Head))
    assert len(_read(pdf).headers_without_scope) == 1
    _tag(pdf, _element("TH"), _element("TD", A=Dictionary(O=Name.Table, Headers=Array([String("1")]))))
    assert _read(pdf).headers_without_scope == ()


def test_links_must_stand_in_a_link_tag(pdf: pikepdf.Pdf) -> None:
    """The annotation that no Link tag holds is told with its place."""
    notes = [pdf.make_indirect(Dictionary(Subtype=Name.Link, Rect=Array([1, 2, 3, 4]))) for _ in range(2)]
    pdf.pages[0].Annots = Array(notes)
    _tag(pdf, _element("Link", Dictionary(Type=Name.OBJR, Obj=notes[0])))
    assert _read(pdf).untagged_links == (Tag(1, BOX),)


def test_marks_that_no_tag_takes_up(pdf: pikepdf.Pdf) -> None:
    """Known are those of the tags, and those that name their tag from below, such as page numbers."""
    pdf.pages[0].StructParents = 0
    parents = Dictionary(Nums=Array([0, Array([pdf.make_indirect(_element("Span"))])]))
    _tag(pdf, _element("P", Dictionary(Type=Name.MCR, Pg=pdf.pages[0].obj, MCID=2)), ParentTree=parents)
    assert _read(pdf, {0: BOX, 2: BOX, 3: BOX}).unknown_marks == (Tag(1, BOX),)


def test_circles_end_and_depth_is_bounded(pdf: pikepdf.Pdf) -> None:
    """A tag inside itself is read once; 200 levels are more than any document has."""
    circle = pdf.make_indirect(_element("H1"))
    circle.K = Array([circle, circle])
    _tag(pdf, circle)
    assert len(_read(pdf).headings) == 1
    deep = _element("P")
    for _level in range(210):
        deep = _element("P", deep)
    _tag(pdf, deep)
    with pytest.raises(RecursionError, match="tags are nested"):
        _read(pdf)
