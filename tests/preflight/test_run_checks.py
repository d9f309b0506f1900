"""The list of checks and what happens to a check that fails."""

from collections.abc import Iterator
from inspect import getmembers, isfunction
from pathlib import Path

from tests.preflight.made_pdfs import FAMILIES

from presskit.model.finding import Finding, Severity
from presskit.model.piece import FinishedPiece
from presskit.preflight import checks
from presskit.preflight.expected import Expected, expected_of
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.reading.read_facts import read_facts
from presskit.preflight.run_checks import ALL_CHECKS, run_checks


def _stops(_facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    raise LookupError("no such table")


def test_check_that_stops_is_an_error_and_the_others_run(clean: FinishedPiece) -> None:
    """A check that cannot run is never passed over in silence."""
    facts, expected = read_facts(clean.pdf), expected_of(clean, FAMILIES - {"Oswald"})
    stopped, *others = run_checks(facts, expected, (_stops, *ALL_CHECKS))
    assert (stopped.code, stopped.severity) == ("check-could-not-run", Severity.ERROR)
    assert "LookupError: no such table" in stopped.message
    assert [finding.code for finding in others] == ["font-unknown"]


def test_every_check_is_on_the_list() -> None:
    """No check is written and then forgotten."""
    from importlib import import_module

    modules = [path.stem for path in Path(checks.__file__).parent.glob("*.py")]
    written = {
        name
        for module in modules
        for name, _function in getmembers(import_module(f"presskit.preflight.checks.{module}"), isfunction)
        if name.startswith("check_")
    }
    assert len(modules) > 5
    assert written == {check.__name__ for check in ALL_CHECKS}
