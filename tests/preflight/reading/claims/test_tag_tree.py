"""The tags as a tree."""

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.reading.claims.made_files import one_page, tag, tagged

from presskit.preflight.reading.claims.tag_tree import role_map, standard_role, tags_of


def test_tags_come_in_the_order_of_reading() -> None:
    """Each with what it stands for, and the tag that it is in."""
    pdf = tagged(tag("Document", tag("H1", 0), tag("P", Dictionary(Type=Name.MCR, MCID=1))))
    document, heading, paragraph = tags_of(pdf)
    assert [document.role, heading.role, paragraph.role] == ["Document", "H1", "P"]
    assert document.kids == [heading, paragraph]
    assert heading.parent is document
    assert [mark for _page, mark in heading.marks + paragraph.marks] == [0, 1]


def test_a_tag_is_in_the_language_of_the_tag_around_it() -> None:
    """Or of the document; None is none at all."""
    assert [each.language for each in tags_of(tagged(tag("P", tag("Span"))))] == [None, None]
    french = tag("P", tag("Span"), Lang=String("fr"))
    assert [each.language for each in tags_of(tagged(french))] == ["fr", "fr"]
    assert [each.language for each in tags_of(tagged(tag("P"), Lang=String("en")))] == ["en"]


def test_what_a_tag_stands_for_is_looked_up() -> None:
    """To its end, and not for ever."""
    roles = {"Headline": "Title", "Title": "H1", "A": "B", "B": "A"}
    assert standard_role("Headline", roles) == "H1"
    assert standard_role("P", {"P": "H1"}) == "P"
    assert standard_role("A", roles) == standard_role("Odd", roles) == ""
    assert role_map(Dictionary(RoleMap=Dictionary(Odd=Name.P))) == {"/Odd": Name.P}


def test_annotations_belong_to_their_tag() -> None:
    """By the object that they are."""
    pdf = one_page()
    note = pdf.make_indirect(Dictionary(Subtype=Name.Stamp))
    pdf.Root.StructTreeRoot = Dictionary(K=tag("Annot", Dictionary(Type=Name.OBJR, Obj=note)))
    assert [each.notes for each in tags_of(pdf)] == [[note.objgen]]


def test_tags_in_a_circle_come_to_an_end() -> None:
    """Each is met once."""
    pdf = pikepdf.new()
    ring = pdf.make_indirect(Dictionary(S=Name.P))
    ring.K = Array([ring])
    pdf.Root.StructTreeRoot = Dictionary(K=ring)
    assert len(list(tags_of(pdf))) == 1
