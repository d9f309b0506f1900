"""Checks that the whole PDF was looked at, and closely enough."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.findings import PAGE_TOO_LARGE_TO_READ, PAGES_NOT_LOOKED_AT

# Below this, a module of 0.4 mm has less than 1.6 pixels: the decoder reads it no more (preflight-figures).
_LEAST_PPI = 100.0


def check_all_pages_looked_at(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """There are no more pages than are looked at."""
    if facts.unseen_pages:
        seen = len(facts.pages)
        message = f"Only the first {seen} pages were looked at; {facts.unseen_pages} more were not."
        yield PAGES_NOT_LOOKED_AT.at(None, message)


def check_pages_seen_closely(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every page was looked at with enough pixels an inch."""
    for page in facts.pages:
        if page.seen_at_ppi < _LEAST_PPI:
            message = f"The page is so large that it was looked at with {page.seen_at_ppi:.0f} pixels an inch."
            yield PAGE_TOO_LARGE_TO_READ.on(page.area(), message)
