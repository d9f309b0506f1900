"""Findings: one fault, doubt or remark."""

import pytest

from presskit.model.finding import Finding, FindingKind, Place, Severity

UNKNOWN_KEY = FindingKind("unknown-key", Severity.ERROR, "Is it known?", "Else it is lost.", "Correct it.")


def test_a_kind_makes_findings_of_its_code_and_severity() -> None:
    """What the kind is goes over into the finding, with the place and the words of the case."""
    place = Place("kit.toml", 3, 1, 5, "titel = 1")

    finding = UNKNOWN_KEY.at(place, '"titel" is no setting.', 'did you mean "title"?')

    assert finding == Finding("unknown-key", Severity.ERROR, '"titel" is no setting.', place, 'did you mean "title"?')


@pytest.mark.parametrize(
    ("severity", "stops"), [(Severity.ERROR, True), (Severity.WARNING, False), (Severity.NOTE, False)]
)
def test_only_an_error_stops_the_build(severity: Severity, stops: bool) -> None:
    """Warnings are counted and notes inform; neither stops anything."""
    assert Finding("x", severity, "X.").is_error is stops


def test_a_finding_can_be_said_of_a_piece() -> None:
    """The same finding with the document's name; the first stays as it was."""
    finding = UNKNOWN_KEY.at(None, "X.")

    assert finding.of_piece("flyer-a5").piece == "flyer-a5"
    assert finding.piece == ""
