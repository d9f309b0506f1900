"""What the tags break: names that nobody knows, languages, and places where a tag does not belong."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import pikepdf

from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.preflight.facts.painting import PaintedPage
from presskit.preflight.reading.claims.tables import is_uneven
from presskit.preflight.reading.claims.tag_tree import STANDARD_TAGS, Node, ObjectId, role_map, tags_of
from presskit.preflight.reading.claims.tagged_notes import breaches_of_tagged_notes
from presskit.rules.pdf_entries import as_text, dictionary_at, words

# RFC 5646 (BCP 47), 2.1, as PDF/A and PDF/UA ask for it: parts of one to eight letters or figures.
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_SPOKEN = ("/Alt", "/ActualText", "/E")
# ISO 14289-1, 7.2 with ISO 32000-1, tables 333 to 337: what alone may stand in a tag, and where alone one may stand.
_INSIDE: Mapping[str, frozenset[str]] = {
    "Table": frozenset(("TR", "THead", "TBody", "TFoot", "Caption")),
    **dict.fromkeys(("THead", "TBody", "TFoot"), frozenset(("TR",))),
    "TR": frozenset(("TH", "TD")),
    "L": frozenset(("L", "LI", "Caption")),
    "LI": frozenset(("Lbl", "LBody")),
    "TOC": frozenset(("TOC", "TOCI", "Caption")),
}
_AROUND: Mapping[str, frozenset[str]] = {
    "TR": frozenset(("Table", "THead", "TBody", "TFoot")),
    **dict.fromkeys(("THead", "TBody", "TFoot"), frozenset(("Table",))),
    **dict.fromkeys(("TH", "TD"), frozenset(("TR",))),
    "LI": frozenset(("L",)),
    "LBody": frozenset(("LI",)),
    "TOCI": frozenset(("TOC",)),
}
_ONCE = ("Caption", "THead", "TFoot")
_HEADING = re.compile(r"H[1-6]")


def breaches_of_tags(
    pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page], painted: Mapping[int, PaintedPage]
) -> Iterator[Breach]:
    """What tags and marks break; of a file without tags only its language is asked."""
    tags = list(tags_of(pdf))
    numbers = {page.obj.objgen: number for number, page in enumerate(pages, 1)}
    yield from _roles(pdf, tags)
    yield from _languages(pdf, tags, painted)
    if "/Lang" not in pdf.Root:
        yield from _without_language(pdf, tags, numbers, painted)
    if bool(dictionary_at(pdf.Root, "/MarkInfo").get("/Suspects", False)):
        yield Breach(Rule.SUSPECTS)
    yield from (Breach(Rule.ARTIFACT_TAGGED, page=n) for n, page in painted.items() if page.claimed.mixes_decoration)
    for tag in tags:
        if misplaced := _misplaced(tag):
            yield Breach(Rule.TAG_MISPLACED, misplaced)
        if tag.role == "Table" and is_uneven(tag):
            yield Breach(Rule.TABLE_UNEVEN)
    yield from _headings_and_notes(tags)
    yield from breaches_of_tagged_notes(pages, tags)


def _roles(pdf: pikepdf.Pdf, tags: Sequence[Node]) -> Iterator[Breach]:
    for tag in tags:
        if not tag.role:
            yield Breach(Rule.ROLE_UNMAPPED, as_text(tag.entries.get("/S")).removeprefix("/"))
    for role in role_map(dictionary_at(pdf.Root, "/StructTreeRoot")):
        if role.removeprefix("/") in STANDARD_TAGS:
            yield Breach(Rule.ROLE_REMAPPED, role.removeprefix("/"))


def _languages(pdf: pikepdf.Pdf, tags: Sequence[Node], painted: Mapping[int, PaintedPage]) -> Iterator[Breach]:
    stated = [words(pdf.Root.get("/Lang"))] if "/Lang" in pdf.Root else []
    stated += [words(tag.entries.Lang) for tag in tags if "/Lang" in tag.entries]
    stated += [language for page in painted.values() for language in page.claimed.languages]
    for language in dict.fromkeys(stated):
        if not language:
            yield Breach(Rule.LANGUAGE_MISSING)
        elif not _LANGUAGE.fullmatch(language):
            yield Breach(Rule.LANGUAGE_WRONG, f'"{language}"')


def _without_language(
    pdf: pikepdf.Pdf, tags: Sequence[Node], numbers: Mapping[ObjectId, int], painted: Mapping[int, PaintedPage]
) -> Iterator[Breach]:
    """Words that no tag and no mark gives a language, in a document that has none."""
    if "/First" in dictionary_at(pdf.Root, "/Outlines"):
        yield Breach(Rule.LANGUAGE_MISSING, "its outline")
    spoken = {(numbers.get(page, 0), mark) for tag in tags if tag.language is not None for page, mark in tag.marks}
    for number, page in painted.items():
        if any((number, mark) not in spoken for mark in page.claimed.speaking_marks):
            yield Breach(Rule.LANGUAGE_MISSING, page=number)
    for tag in tags:
        if tag.language is not None:
            continue
        marks = [(numbers.get(page, 0), mark) for page, mark in tag.marks]
        silent = [n for n, mark in marks if n in painted and mark not in painted[n].claimed.marks_in_a_language]
        if silent or tag.notes or any(words(tag.entries.get(key)) for key in _SPOKEN):
            yield Breach(Rule.LANGUAGE_MISSING, page=silent[0] if silent else 0)


def _misplaced(tag: Node) -> str:
    """The tag that is in a wrong place, if any."""
    kids = [kid.role for kid in tag.kids if kid.role]
    allowed = _INSIDE.get(tag.role)
    if tag.role in _AROUND and (tag.parent is None or tag.parent.role not in _AROUND[tag.role]):
        return tag.role
    if allowed is None:
        return ""
    strangers = [kid for kid in kids if kid not in allowed]
    counted = Counter(kids)
    return next(iter((*strangers, *(kid for kid in _ONCE if counted[kid] > 1), *_out_of_order(tag.role, kids))), "")


def _out_of_order(role: str, kids: Sequence[str]) -> Iterator[str]:
    if "Caption" in kids and "Caption" not in (kids[:1] if role != "Table" else (kids[0], kids[-1])):
        yield "Caption"
    if not {"THead", "TFoot"}.isdisjoint(kids) and "TBody" not in kids:
        yield "THead" if "THead" in kids else "TFoot"


def _headings_and_notes(tags: Sequence[Node]) -> Iterator[Breach]:
    roles = {tag.role for tag in tags}
    if ("H" in roles and any(map(_HEADING.fullmatch, roles))) or any(
        sum(kid.role == "H" for kid in tag.kids) > 1 for tag in tags
    ):
        yield Breach(Rule.HEADINGS_MIXED)
    names = [words(tag.entries.get("/ID")) for tag in tags if tag.role == "Note"]
    if not all(names) or len(set(names)) < len(names):
        yield Breach(Rule.NOTE_WITHOUT_ID)
