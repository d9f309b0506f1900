"""Checks of the tags: what a screen reader makes of the pages. A PDF without tags has one finding, not a hundred."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from presskit.model.finding import Finding, FindingKind
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import Tag
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.structure_findings import (
    CONTENT_NOT_TAGGED,
    HEADING_LEVEL_SKIPPED,
    LINK_NOT_TAGGED,
    PICTURE_WITHOUT_WORDS,
    TABLE_HEADER_WITHOUT_SCOPE,
    TITLE_HEADING_TWICE,
)
from presskit.preflight.words import excerpt


def check_heading_levels(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Headings begin with the first level and go down one at a time; H without a number has none."""
    headings = [heading for heading in facts.structure.headings if heading.level]
    for before, heading in pairwise((Tag(0), *headings)):
        if heading.level > before.level + 1:
            after = f"follows one of level {before.level}" if before.level else "is the first of the document"
            message = f"The heading{_words(facts, heading)} of level {heading.level} {after}."
            yield _found(HEADING_LEVEL_SKIPPED, facts, heading, message)


def check_one_title_heading(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """There is one heading of the first level."""
    for heading in [heading for heading in facts.structure.headings if heading.level == 1][1:]:
        message = f"The heading{_words(facts, heading)} is another one of the first level."
        yield _found(TITLE_HEADING_TWICE, facts, heading, message)


def check_picture_words(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every figure has an alternative text."""
    for figure in facts.structure.pictures_without_words:
        yield _found(PICTURE_WITHOUT_WORDS, facts, figure, "A picture has no description.")


def check_table_headers(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every header of a table says what it heads."""
    for header in facts.structure.headers_without_scope:
        message = f"The table header{_words(facts, header)} does not say whether it heads a row or a column."
        yield _found(TABLE_HEADER_WITHOUT_SCOPE, facts, header, message)


def check_links_tagged(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every link of a tagged PDF stands in a Link tag."""
    for link in facts.structure.untagged_links if facts.document.tagged else ():
        yield _found(LINK_NOT_TAGGED, facts, link, "A link does not stand in the tags.")


def check_content_tagged(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Everything on the pages of a tagged PDF is tagged or an artifact."""
    for page in facts.pages if facts.document.tagged else ():
        unknown = [tag.box for tag in facts.structure.unknown_marks if tag.page == page.number and tag.box]
        boxes = [*page.untagged, *unknown]
        if boxes:
            parts = "One part" if len(boxes) == 1 else f"{len(boxes)} parts"
            message = (
                f"{parts} of the page {'is' if len(boxes) == 1 else 'are'} neither tagged nor marked as decoration"
            )
            yield CONTENT_NOT_TAGGED.on(page.area(_around(boxes)), f"{message}{_text_in(page, boxes[0])}.")


def _found(kind: FindingKind, facts: PdfFacts, tag: Tag, message: str) -> Finding:
    page = _page(facts, tag)
    return kind.on(page.area(tag.box), message) if page else kind.at(None, message)


def _page(facts: PdfFacts, tag: Tag) -> PageFacts | None:
    return next((page for page in facts.pages if page.number == tag.page), None)


def _words(facts: PdfFacts, tag: Tag) -> str:
    """The words of the tag in quotation marks, with a space before them; nothing if its place is not known."""
    page = _page(facts, tag)
    words = page.words.inside(tag.box) if page and tag.box else ""
    return f' "{excerpt(words)}"' if words else ""


def _text_in(page: PageFacts, box: Box) -> str:
    words = page.words.inside(box)
    return f', such as "{excerpt(words)}"' if words else ""


def _around(boxes: Sequence[Box]) -> Box:
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.around(box)
    return whole
