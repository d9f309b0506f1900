"""That each page of a joined file is the one it was taken as: how it looks, is copied, is read aloud, and leads on.

The files that the pages come from are proven themselves; so the pages are held against them and against nothing else.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf
import pypdfium2

from presskit.model.finding import Finding, FindingKind, PageArea, Severity
from presskit.preflight.reading.annotations import link_annotations, read_links
from presskit.preflight.reading.claims.tag_tree import Node, ObjectId, tags_of
from presskit.preflight.reading.drawn.pages import read_text
from presskit.rules.pdf_entries import words
from presskit.units import ppi_to_scale

SIDE_LOOKS_DIFFERENT = FindingKind(
    "side-looks-different",
    Severity.ERROR,
    "Does each page of a file in several languages look as in the file of its language?",
    "The file of each language has been proven; a page that differs from it is another page, or has lost something.",
    "Report it as a fault of presskit: its prepress stage joins the pages.",
)
SIDE_COPIED_DIFFERENTLY = FindingKind(
    "side-copied-differently",
    Severity.ERROR,
    "Is each page of a file in several languages copied as in the file of its language?",
    "What looks the same may be copied and searched as other words, or as none.",
    "Report it as a fault of presskit: its prepress stage joins the pages.",
)
SIDE_READ_DIFFERENTLY = FindingKind(
    "side-read-differently",
    Severity.ERROR,
    "Is each page of a file in several languages read aloud as in the file of its language, and by its voice?",
    "PDF/UA-1, 7.2: a page without its language is spoken with the voice of the other, which nobody understands.",
    "Report it as a fault of presskit: its prepress stage joins the pages.",
)
SIDE_LINKS_DIFFER = FindingKind(
    "side-links-differ",
    Severity.ERROR,
    "Do the links of each page of a file in several languages lead where they do in the file of its language?",
    "Nobody sees on a page where a link leads, and a file is sent on for years.",
    "Report it as a fault of presskit: its prepress stage joins the pages.",
)

_COMPARED_AT_PPI = 100.0  # fine enough that a module of a code, or a hairline, that is missing changes a pixel
_SPOKEN = ("/Alt", "/ActualText", "/E")


@dataclass(frozen=True, slots=True)
class _Side:
    """One page: what is seen, what is copied, what is read aloud, and where links lead."""

    picture: bytes
    text: str
    spoken: tuple[object, ...]
    links: tuple[object, ...]


def differing_sides(joined: bytes, files: Sequence[bytes], languages: Sequence[str]) -> tuple[Finding, ...]:
    """A finding for each way in which a page is not the one of this number in its own file.

    `files` are those that the pages were taken from, one for each page, each in one of the `languages`.
    """
    return tuple(
        finding
        for number, (data, language) in enumerate(zip(files, languages, strict=True))
        for finding in _differences(_read(joined, number, around=2), _read(data, number), number + 1, language)
    )


def _differences(side: _Side, meant: _Side, page: int, language: str) -> Iterator[Finding]:
    ways = (
        (SIDE_LOOKS_DIFFERENT, side.picture == meant.picture, "does not look"),
        (SIDE_COPIED_DIFFERENTLY, side.text == meant.text, "is not copied"),
        (SIDE_READ_DIFFERENTLY, side.spoken == meant.spoken, "is not read aloud"),
        (SIDE_LINKS_DIFFER, side.links == meant.links, "does not lead its readers"),
    )
    for kind, is_same, does_not in ways:
        if not is_same:
            yield kind.on(PageArea(page), f'Page {page} {does_not} as page {page} of the file in "{language}".')


def _read(data: bytes, number: int, around: int = 1) -> _Side:
    """The page of this number, counted from 0; so many tags stand `around` all that is on it."""
    with pypdfium2.PdfDocument(data) as document, pikepdf.open(io.BytesIO(data)) as pdf:
        page, tagged = document[number], pdf.pages[number]
        picture = page.render(scale=ppi_to_scale(_COMPARED_AT_PPI))
        return _Side(
            picture=bytes(memoryview(picture.buffer).cast("B")),
            text=read_text(page.get_textpage()).text,
            spoken=tuple(_spoken(pdf, tagged, around)),
            links=read_links([tagged], ()),
        )


def _spoken(pdf: pikepdf.Pdf, page: pikepdf.Page, around: int) -> Iterator[object]:
    """What the page marks as read aloud, in the order of reading, each in its language and with the tags it is in.

    A link within its file may lead to a page that the other does not have, and counts as the words that it is.
    """
    leading_out = frozenset(note.objgen for note in link_annotations(page) if "/URI" in note.get("/A", {}))
    for tag in list(tags_of(pdf)):  # what is in a tag is known when all have been met
        marks = tuple(mark for place, mark in tag.marks if place == page.obj.objgen)
        if marks or not leading_out.isdisjoint(tag.notes):
            yield tag.language, marks, tuple(_said(tag, leading_out))[::-1][around:]


def _said(tag: Node | None, leading_out: frozenset[ObjectId]) -> Iterator[object]:
    """What the tag is and says itself, then the one around it, and so on."""
    while tag is not None:
        is_words = tag.role == "Link" and leading_out.isdisjoint(tag.notes)
        yield "Span" if is_words else tag.role, *(words(tag.entries.get(key)) for key in _SPOKEN)
        tag = tag.parent
