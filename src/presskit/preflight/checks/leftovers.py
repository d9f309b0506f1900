"""Checks that no page shows raw markup, dummy text or what programs leave for a missing value."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.leftovers import doubtful_leftovers, sure_leftovers

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
    language = expected.language or facts.document.language
    for page in facts.pages:
        for start, end in sure_leftovers(page.text, language):
            yield LEFTOVER_ON_PAGE.on(
                page.area(page.words.box(start, end)), f'The page shows "{page.text[start:end]}".'
            )


LEFTOVER_SUSPECTED = FindingKind(
    "leftover-suspected",
    Severity.WARNING,
    "Are there no words on the page that someone meant to replace?",
    "TBC, XXX, undefined, None and nan are what programs and people leave where a name or a number should stand.",
    "Write what should stand there, or leave it if it is meant so.",
)


@check(Topic.WORDS, ANY_PDF, LEFTOVER_SUSPECTED)
def check_suspected_leftovers(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No page shows words that look as if they were to be replaced."""
    for page in facts.pages:
        for start, end in doubtful_leftovers(page.text):
            words = page.text[start:end]
            message = f'"{words}" looks as if something else was meant to stand there.'
            yield LEFTOVER_SUSPECTED.on(page.area(page.words.box(start, end)), message)
