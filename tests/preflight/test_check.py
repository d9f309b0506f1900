"""What a check is."""

from collections.abc import Iterator

import pytest
from tests.preflight.corpus.print_page import SPEC
from tests.preflight.made_facts import check_that_stops, pdf, told

from presskit.model.edition import Edition
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.check import (
    ANY_PDF,
    PHOTOCOPY,
    PRINT_SPEC,
    Check,
    Needs,
    Topic,
    check,
    promised,
    unpromised,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts

MADE_UP = FindingKind("made-up", Severity.NOTE, "Is it made up?", "Tests need one.", "Nothing.")
OF_PIECES = promised(lambda expected: expected.pages)
OF_OTHERS = unpromised(lambda expected: expected.pages)


@check(Topic.BLEED, PRINT_SPEC, MADE_UP)
def check_bleed_asked(_facts: PdfFacts, spec: PrintSpec) -> Iterator[Finding]:
    """How much bleed is asked for."""
    yield MADE_UP.at(None, f"{spec.bleed_mm:g} mm of bleed.")


def test_a_check_says_what_it_looks_at_and_what_it_can_find() -> None:
    """Its name is that of its function, in words."""
    assert (check_bleed_asked.name, check_bleed_asked.topic) == ("bleed asked", Topic.BLEED)
    assert (check_bleed_asked.kinds, check_bleed_asked.files) == ((MADE_UP,), "files held to a print specification")


def test_a_check_is_given_what_it_needs_and_passes_over_other_files() -> None:
    """A check that needs a print specification gets it, and asks nothing of a file that is held to none."""
    assert told(check_bleed_asked(pdf(), Expected(spec=SPEC))) == [("made-up", f"{SPEC.bleed_mm:g} mm of bleed.")]
    assert told(check_bleed_asked(pdf(), Expected())) == []


@pytest.mark.parametrize(
    ("needs", "asked", "passed_over"),
    [
        (ANY_PDF, Expected(), None),
        (PRINT_SPEC, Expected(spec=SPEC), Expected(edition=Edition.PRINT)),
        (PHOTOCOPY, Expected(edition=Edition.PHOTOCOPY), Expected(edition=Edition.SCREEN)),
        (OF_PIECES, Expected(pages=0), Expected()),
        (OF_OTHERS, Expected(title="A flyer"), Expected(pages=0)),
    ],
)
def test_needs_are_met_or_not(needs: Needs[object], asked: Expected, passed_over: Expected | None) -> None:
    """By what was promised of the file; a promise of nothing is one."""
    assert needs.measure(asked) is not None
    assert passed_over is None or needs.measure(passed_over) is None


def test_a_check_that_stops_says_so() -> None:
    """Run among others it is a finding that names it; asked alone, it fails loudly."""
    (finding,) = check_that_stops.run(pdf(), Expected())
    assert (finding.code, finding.severity) == ("check-could-not-run", Severity.ERROR)
    assert finding.message == 'The check "that stops" could not run: LookupError: no such table.'
    with pytest.raises(LookupError):
        list(check_that_stops(pdf(), Expected()))


def test_a_check_stops_after_what_it_has_found() -> None:
    """What was found before is told."""

    def half(_facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
        yield MADE_UP.at(None, "Found.")
        raise ValueError("lost")

    stopping = Check("half", Topic.PAGES, ANY_PDF.files, (MADE_UP,), half)
    assert [finding.code for finding in stopping.run(pdf(), Expected())] == ["made-up", "check-could-not-run"]


def test_titles_of_topics_are_different() -> None:
    """Two members of the enumeration with one value would be one."""
    assert len({topic.title for topic in Topic}) == len(Topic) > 15


MILDER = FindingKind("milder", Severity.ERROR, "Is it?", "Tests need one.", "Nothing.", elsewhere=Severity.WARNING)


@check(Topic.FILE, ANY_PDF, MILDER, MADE_UP)
def check_twice(_facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """One kind that is milder in files of other makers, and one that is not."""
    yield MILDER.at(None, "Found.")
    yield MADE_UP.at(None, "Found.")


@pytest.mark.parametrize(
    ("expected", "severities"),
    [
        (Expected(), [Severity.WARNING, Severity.NOTE]),
        (Expected(spec=SPEC), [Severity.WARNING, Severity.NOTE]),
        (Expected(pages=1), [Severity.ERROR, Severity.NOTE]),
    ],
)
def test_a_file_of_another_maker_is_held_to_less(expected: Expected, severities: list[Severity]) -> None:
    """Where its maker may have meant what a piece of a kit never has."""
    assert [finding.severity for finding in check_twice(pdf(), expected)] == severities
    assert [finding.severity for finding in check_twice.run(pdf(), expected)] == severities
