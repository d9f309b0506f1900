"""The list of all checks; a check that cannot run is itself a finding."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from presskit.model.finding import Finding
from presskit.preflight.content_checks import CONTENT_CHECKS
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.findings import CHECK_COULD_NOT_RUN
from presskit.preflight.print_checks import PRINT_CHECKS

# A pure function of what is in the file and what was promised; it passes over what nobody promised. What it asks,
# why, how grave it is and what to do stand in its kinds of finding (`*findings.py`).
Check = Callable[[PdfFacts, Expected], Iterable[Finding]]

ALL_CHECKS: tuple[Check, ...] = (*PRINT_CHECKS, *CONTENT_CHECKS)


def run_checks(facts: PdfFacts, expected: Expected, checks: Sequence[Check] = ALL_CHECKS) -> tuple[Finding, ...]:
    """What all checks find, in their order."""
    return tuple(finding for check in checks for finding in _run(check, facts, expected))


def _run(check: Check, facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    try:
        yield from check(facts, expected)
    except Exception as error:  # whatever stops a check must be said, and must not stop the others
        name = getattr(check, "__name__", "unnamed").removeprefix("check_").replace("_", " ")
        yield CHECK_COULD_NOT_RUN.at(None, f'The check "{name}" could not run: {type(error).__name__}: {error}.')
