"""Checks that what the pages ask to be drawn is there."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.artwork import pages_of
from presskit.preflight.conformance_findings import CONTENT_BROKEN
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts


def check_content_whole(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every operator of every page can be followed, and what it names is in the file."""
    for page, painted in pages_of(facts):
        if painted.faults:
            others = len(painted.faults) - 1
            more = f", and {others} more such faults" if others else ""
            yield CONTENT_BROKEN.on(page.area(), f"Page {page.number}: {painted.faults[0]}{more}.")
