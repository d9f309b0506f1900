"""Checks that no page shows raw markup, dummy text or what programs leave for a missing value."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.leftovers import doubtful_leftovers, sure_leftovers
from presskit.preflight.text_findings import LEFTOVER_ON_PAGE, LEFTOVER_SUSPECTED


def check_leftovers(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No page shows raw markup or dummy text."""
    language = expected.language or facts.document.language
    for page in facts.pages:
        for start, end in sure_leftovers(page.text, language):
            yield LEFTOVER_ON_PAGE.on(
                page.area(page.words.box(start, end)), f'The page shows "{page.text[start:end]}".'
            )


def check_suspected_leftovers(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No page shows words that look as if they were to be replaced."""
    for page in facts.pages:
        for start, end in doubtful_leftovers(page.text):
            words = page.text[start:end]
            message = f'"{words}" looks as if something else was meant to stand there.'
            yield LEFTOVER_SUSPECTED.on(page.area(page.words.box(start, end)), message)
