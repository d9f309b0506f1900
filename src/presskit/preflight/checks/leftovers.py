"""Checks that no page shows raw markup, dummy text or what programs leave for a missing value."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.words import excerpt
from presskit.rules.leftovers import TO_WRITE, Leftover, leftovers

LEFTOVER_ON_PAGE = FindingKind(
    "leftover-on-page",
    Severity.ERROR,
    "Is the page free of raw markup and dummy text?",
    "[text](#), <br>, Placeholder and Example Corp have all been seen on printed pages of other tools.",
    "Take the words out where they come from: the text, the settings or the template.",
)


@check(Topic.WORDS, ANY_PDF, LEFTOVER_ON_PAGE)
def check_leftovers(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No page shows raw markup or dummy text."""
    for page, left in _each_sort_once(facts, expected):
        if left.is_sure:
            area = page.area(page.words.box(left.start, left.end))
            yield LEFTOVER_ON_PAGE.on(area, f'The page shows "{page.text[left.start : left.end]}".')


LEFTOVER_SUSPECTED = FindingKind(
    "leftover-suspected",
    Severity.WARNING,
    "Are there no words on the page that someone meant to replace?",
    "TBC, XXX, undefined, None and nan are what programs and people leave where a name or a number should stand.",
    "Write what should stand there, or leave it if it is meant so.",
)


@check(Topic.WORDS, ANY_PDF, LEFTOVER_SUSPECTED)
def check_suspected_leftovers(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No page shows words that look as if they were to be replaced."""
    for page, left in _each_sort_once(facts, expected):
        if not left.is_sure:
            area = page.area(page.words.box(left.start, left.end))
            message = f'"{page.text[left.start : left.end]}" looks as if something else was meant to stand there.'
            yield LEFTOVER_SUSPECTED.on(area, message)
    for page in facts.pages if expected.text is None else ():
        yield from _to_write(page)


def _to_write(page: PageFacts) -> Iterator[Finding]:
    """The first text of a starter kit that nobody has written; of a piece of ours, the kit's own line says so."""
    if found := TO_WRITE.search(page.text):
        message = f'Nobody has written yet what should stand for "{excerpt(found[0])}".'
        yield LEFTOVER_SUSPECTED.on(page.area(page.words.box(*found.span())), message)


def _each_sort_once(facts: PdfFacts, expected: Expected) -> Iterator[tuple[PageFacts, Leftover]]:
    """The first leftover of each sort on each page, in the language that was promised or that the file states."""
    language = expected.language or facts.document.language
    for page in facts.pages:
        told = set()
        for left in leftovers(page.text, (language,)):
            if left.sort not in told:
                told.add(left.sort)
                yield page, left
