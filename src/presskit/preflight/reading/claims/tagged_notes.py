"""What annotations break for those who hear a document: tags, words, and the order in which they are gone through."""

from collections.abc import Iterator, Mapping, Sequence

import pikepdf
from pikepdf import Dictionary, Name

from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.preflight.reading.annotations import annotations, rectangle
from presskit.preflight.reading.claims.notes import is_seen
from presskit.preflight.reading.claims.tag_tree import Node, ObjectId
from presskit.preflight.reading.values import read_boxes
from presskit.rules.pdf_entries import as_text, entry, words

_TAGS: Mapping[str, str] = {"/Widget": "Form", "/Link": "Link"}


def breaches_of_tagged_notes(pages: Sequence[pikepdf.Page], tags: Sequence[Node]) -> Iterator[Breach]:
    """What the notes, fields and links on the pages break."""
    holders = {note: tag for tag in tags for note in tag.notes}
    for number, page in enumerate(pages, 1):
        notes = [note for note in annotations(page) if is_seen(note) and _is_on(page, note)]
        if notes and page.obj.get("/Tabs") != Name.S:
            yield Breach(Rule.TAB_ORDER, page=number)
        for note in notes:
            yield from _note(note, holders, number)


def _note(note: Dictionary, holders: Mapping[ObjectId, Node], page: int) -> Iterator[Breach]:
    sort = as_text(note.get("/Subtype"))
    holder = holders.get(note.objgen)
    asked = _TAGS.get(sort, "Annot")
    if sort != "/Link" and not any(tag.role == asked for tag in _around(holder)):
        yield Breach(Rule.NOTE_NOT_TAGGED, sort.removeprefix("/"), page)
    said = words(holder.entries.get("/Alt")) if holder else ""
    if sort == "/Widget":
        said = said or words(note.get("/TU", entry(note.get("/Parent"), "/TU")))
    elif sort == "/Link" or not said:
        said = words(note.get("/Contents"))
    if not said.strip():
        yield Breach(Rule.NOTE_WITHOUT_WORDS, sort.removeprefix("/"), page)


def _around(tag: Node | None) -> Iterator[Node]:
    while tag is not None:
        yield tag
        tag = tag.parent


def _is_on(page: pikepdf.Page, note: Dictionary) -> bool:
    box = rectangle(note)
    return box is None or box.common(read_boxes(page).crop) is not None
