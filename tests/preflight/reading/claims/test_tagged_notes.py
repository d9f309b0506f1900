"""What annotations break for those who hear a document."""

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.reading.claims.made_files import one_page, rules_of, tag

from presskit.preflight.facts.claim_rules import Rule
from presskit.preflight.reading.claims.tag_tree import tags_of
from presskit.preflight.reading.claims.tagged_notes import breaches_of_tagged_notes


def _file(sort: str, role: str | None, alternative: str = "", **entries: Any) -> pikepdf.Pdf:
    pdf = one_page()
    usual = {"Subtype": Name(f"/{sort}"), "Rect": Array([0, 0, 9, 9])}
    note = pdf.make_indirect(Dictionary(**{**usual, **entries}))
    pdf.pages[0].Annots = Array([note])
    pdf.pages[0].Tabs = Name.S
    if role:
        holder = tag(role, Dictionary(Type=Name.OBJR, Obj=note), Alt=String(alternative))
        pdf.Root.StructTreeRoot = Dictionary(K=holder)
    return pdf


def _rules(pdf: pikepdf.Pdf) -> list[Rule]:
    return rules_of(breaches_of_tagged_notes(list(pdf.pages), list(tags_of(pdf))))


WORDS = String("Words")


@pytest.mark.parametrize(
    ("pdf", "broken"),
    [
        (_file("Highlight", "Annot", Contents=WORDS), []),
        (_file("Highlight", "Annot", "Words"), []),
        (_file("Highlight", "Annot"), [Rule.NOTE_WITHOUT_WORDS]),
        (_file("Highlight", "P", "Words"), [Rule.NOTE_NOT_TAGGED]),
        (_file("Highlight", None, Contents=WORDS), [Rule.NOTE_NOT_TAGGED]),
        (_file("Highlight", None, F=2), []),
        (_file("Highlight", None, Rect=Array([-90, -90, -80, -80])), []),
        (_file("PrinterMark", None), []),
        (_file("Widget", "Form", TU=WORDS), []),
        (_file("Widget", "Form", Parent=Dictionary(TU=WORDS)), []),
        (_file("Widget", "Document", TU=WORDS), [Rule.NOTE_NOT_TAGGED]),
        (_file("Link", "Link", Contents=WORDS), []),
        (_file("Link", "Link", Contents=String(" ")), [Rule.NOTE_WITHOUT_WORDS]),
    ],
)
def test_what_a_reader_meets_is_tagged_and_has_words(pdf: pikepdf.Pdf, broken: list[Rule]) -> None:
    """Notes, fields and links; that a link stands in the tags is another check's matter."""
    assert _rules(pdf) == broken


@pytest.mark.parametrize("order", [Name.R, Name.C, None])
def test_notes_are_gone_through_in_the_order_of_the_tags(order: Name | None) -> None:
    """On a page that has any."""
    pdf = _file("Link", "Link", Contents=WORDS)
    del pdf.pages[0].obj["/Tabs"]
    if order is not None:
        pdf.pages[0].Tabs = order
    assert _rules(pdf) == [Rule.TAB_ORDER]
    del pdf.pages[0].obj["/Annots"]
    assert _rules(pdf) == []
