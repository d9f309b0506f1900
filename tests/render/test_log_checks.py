"""The engine's records told as findings."""

import logging

import pytest
from tests.made_pieces import sheets

from presskit.model.finding import Severity
from presskit.render.log_checks import document_findings, missing_characters, names_any, refusal_findings

SHEETS = sheets("<p>x</p>", "p { width: var(--wide) }")
NOTDEF = '.notdef glyph rendered for Unicode string unsupported by fonts: "%s" (U+%04X)'


def record(message: str, *arguments: object, level: int = logging.WARNING) -> logging.LogRecord:
    """A record as the engine makes it."""
    return logging.LogRecord("weasyprint", level, "engine.py", 1, message, arguments, None)


@pytest.mark.parametrize(
    ("level", "code", "severity"),
    [(logging.ERROR, "layout-error", Severity.ERROR), (logging.WARNING, "layout-warning", Severity.WARNING)],
)
def test_a_record_nobody_knows_is_told_as_it_is(level: int, code: str, severity: Severity) -> None:
    """A new release of the engine may say new things; none is lost."""
    (finding,) = document_findings([record("Unheard of: %s", "thing", level=level)], SHEETS, [])
    assert (finding.code, finding.severity) == (code, severity)
    assert finding.message == "The layout engine says: Unheard of: thing"


def test_missing_letters_are_gathered_and_told_once() -> None:
    """Each character once, in order; they are no finding of their own here."""
    records = [record(NOTDEF, "平", 0x5E73), record(NOTDEF, "和", 0x548C), record(NOTDEF, "平", 0x5E73)]
    assert missing_characters(records) == ("平", "和")
    assert document_findings(records, SHEETS, []) == []


def test_a_record_of_a_refused_address_is_not_told_twice() -> None:
    """The refusal is told by itself, with its place; a record of another address stays."""
    about = record("Failed to load image at %r: %s", "http://kit.invalid/a.png", "no", level=logging.ERROR)
    other = record("Failed to load image at %r: %s", "http://kit.invalid/b.png", "broken", level=logging.ERROR)
    assert names_any(about, ["http://kit.invalid/a.png"])
    assert len(document_findings([about, other], SHEETS, ["http://kit.invalid/a.png"])) == 1


def test_refused_addresses_are_told_once_and_cut_short() -> None:
    """A data: address may hold a whole file."""
    first, second = refusal_findings(
        ["http://kit.invalid/a%20b.png", "data:" + "x" * 500, "data:" + "x" * 500], SHEETS
    )
    assert '"a b.png"' in first.message
    assert len(second.message) < 200


def test_a_slow_system_is_a_note() -> None:
    """Every font lacks the library at once; it is told once, and does not fail a build."""
    message = 'Using fontTools instead of HarfBuzz-Subset for font "%s". This will be unsupported.'
    findings = document_findings([record(message, "Inter"), record(message, "Oswald")], SHEETS, [])
    assert {(finding.code, finding.severity) for finding in findings} == {("slow-fonts", Severity.NOTE)}
    assert len(set(findings)) == 1
