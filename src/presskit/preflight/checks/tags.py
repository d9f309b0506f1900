"""Checks of the tags: what a screen reader makes of the pages. A PDF without tags has one finding, not a hundred."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import Tag
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.pdf import PdfFacts, area_on, page_at
from presskit.preflight.readers import is_for_readers
from presskit.preflight.words import excerpt

HEADING_LEVEL_SKIPPED = FindingKind(
    "heading-level-skipped",
    Severity.WARNING,
    "Do headings go down one level at a time, beginning with the first?",
    "PDF/UA-1, 7.4.2: who hears a document finds the way by its headings; a gap sounds like a lost chapter.",
    "Give the heading the level that follows the one above it.",
)


@check(Topic.TAGS, ANY_PDF, HEADING_LEVEL_SKIPPED)
def check_heading_levels(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Headings begin with the first level and go down one at a time; H without a number has none."""
    headings = [heading for heading in facts.structure.headings if heading.level]
    for before, heading in pairwise((Tag(0), *headings)):
        if heading.level > before.level + 1:
            after = f"follows one of level {before.level}" if before.level else "is the first of the document"
            message = f"The heading{_words(facts, heading)} of level {heading.level} {after}."
            yield _found(HEADING_LEVEL_SKIPPED, facts, heading, message)


TITLE_HEADING_TWICE = FindingKind(
    "title-heading-twice",
    Severity.NOTE,
    "Is there one heading of the first level?",
    "The first level is the headline of the document; with two of them it is not clear which one that is.",
    "Make the others headings of the second level.",
)


@check(Topic.TAGS, ANY_PDF, TITLE_HEADING_TWICE)
def check_one_title_heading(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """There is one heading of the first level."""
    for heading in [heading for heading in facts.structure.headings if heading.level == 1][1:]:
        message = f"The heading{_words(facts, heading)} is another one of the first level."
        yield _found(TITLE_HEADING_TWICE, facts, heading, message)


PICTURE_WITHOUT_WORDS = FindingKind(
    "picture-without-words",
    Severity.ERROR,
    "Has every picture a description?",
    "PDF/UA-1, 7.3: who cannot see the picture hears its description, or learns only that there is one.",
    "Write what the picture shows as its alternative text, or mark it as decoration.",
)


@check(Topic.TAGS, ANY_PDF, PICTURE_WITHOUT_WORDS)
def check_picture_words(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every figure has an alternative text."""
    for figure in facts.structure.pictures_without_words if is_for_readers(facts, expected) else ():
        yield _found(PICTURE_WITHOUT_WORDS, facts, figure, "A picture has no description.")


TABLE_HEADER_WITHOUT_SCOPE = FindingKind(
    "table-header-without-scope",
    Severity.WARNING,
    "Does every table header say whether it heads a row or a column?",
    "PDF/UA-1, 7.5: a screen reader speaks the header with each cell, and has to know which ones belong to it.",
    "Give the header cells the scope row or col.",
)


@check(Topic.TAGS, ANY_PDF, TABLE_HEADER_WITHOUT_SCOPE)
def check_table_headers(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every header of a table says what it heads."""
    for header in facts.structure.headers_without_scope:
        message = f"The table header{_words(facts, header)} does not say whether it heads a row or a column."
        yield _found(TABLE_HEADER_WITHOUT_SCOPE, facts, header, message)


LINK_NOT_TAGGED = FindingKind(
    "link-not-tagged",
    Severity.ERROR,
    "Does every link stand in the tags?",
    "PDF/UA-1, 7.18.5: a link outside the tags cannot be reached with a screen reader.",
    "Export the PDF again with tags for links.",
)


@check(Topic.TAGS, ANY_PDF, LINK_NOT_TAGGED)
def check_links_tagged(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every link of a tagged PDF stands in a Link tag."""
    asked = facts.document.tagged and is_for_readers(facts, expected)
    for link in facts.structure.untagged_links if asked else ():
        yield _found(LINK_NOT_TAGGED, facts, link, "A link does not stand in the tags.")


CONTENT_NOT_TAGGED = FindingKind(
    "content-not-tagged",
    Severity.ERROR,
    "Is everything on the pages either tagged or marked as decoration?",
    "PDF/UA-1, 7.1: what is neither is not read aloud, though it may be the one thing that matters.",
    "Tag the content, or mark it as an artifact, in the program that makes the PDF.",
)


@check(Topic.TAGS, ANY_PDF, CONTENT_NOT_TAGGED)
def check_content_tagged(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Everything on the pages of a tagged PDF is tagged or an artifact."""
    unknown = defaultdict(list)
    for tag in facts.structure.unknown_marks:
        if tag.box:
            unknown[tag.page].append(tag.box)
    for page in facts.pages if facts.document.tagged and is_for_readers(facts, expected) else ():
        boxes = [*page.untagged, *unknown[page.number]]
        if boxes:
            parts = "One part" if len(boxes) == 1 else f"{len(boxes)} parts"
            message = (
                f"{parts} of the page {'is' if len(boxes) == 1 else 'are'} neither tagged nor marked as decoration"
            )
            yield CONTENT_NOT_TAGGED.on(page.area(_around(boxes)), f"{message}{_text_in(page, boxes[0])}.")


def _found(kind: FindingKind, facts: PdfFacts, tag: Tag, message: str) -> Finding:
    area = area_on(facts, tag.page, tag.box)
    return kind.on(area, message) if area else kind.at(None, message)


def _words(facts: PdfFacts, tag: Tag) -> str:
    """The words of the tag in quotation marks, with a space before them; nothing if its place is not known."""
    page = page_at(facts, tag.page)
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
