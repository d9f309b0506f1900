"""All findings of a command together."""

from pathlib import PurePosixPath

import pytest

from presskit.cli.reports.findings_report import findings_count, findings_report
from presskit.cli.talk.manner import Manner
from presskit.model.finding import Finding, Place, Severity

HEADLINE = Finding("no-headline", Severity.NOTE, "the press release has no headline", hint="add one")
CONTACT = Finding("no-press-contact", Severity.NOTE, "nobody is named", hint="add one")
TIGHTER = Finding("set-tighter", Severity.NOTE, "set at 96 %", hint="shorten", piece="flyer-dl")
LINK = Finding(
    "link-unconfirmed", Severity.WARNING, "nobody opened it", Place("kit.toml", 3, 1, 4, "[[links]]"), "open it"
)
BAD_DATE = Finding("bad-date", Severity.ERROR, "no such day", Place("kit.toml", 1, 1, 5, "date = 2021-02-30"))


@pytest.fixture(autouse=True)
def no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain words."""
    monkeypatch.setenv("NO_COLOR", "1")


def test_errors_and_warnings_are_told_in_full_in_source_order() -> None:
    """The error of line 1 comes before the warning of line 3, each with its excerpt."""
    text = findings_report([LINK, BAD_DATE], Manner())
    assert text.index("error[bad-date]") < text.index("warning[link-unconfirmed]")
    assert "1 | date = 2021-02-30" in text
    assert "= help: open it" in text


def test_what_is_usual_and_missing_takes_one_line() -> None:
    """Gaps are counted and named together; another note keeps a line of its own."""
    assert findings_report([HEADLINE, TIGHTER, CONTACT], Manner()) == (
        "note[set-tighter]: set at 96 % (flyer-dl)\n"
        "note: 2 things are missing that a press kit usually has: headline, press contact (-v says more)"
    )
    assert "1 thing is missing that a press kit usually has: headline" in findings_report([HEADLINE], Manner())


def test_verbose_tells_notes_in_full() -> None:
    """-v gives each note its help."""
    text = findings_report([HEADLINE, TIGHTER], Manner(verbose=True))
    assert "note[no-headline]: the press release has no headline\n  = help: add one" in text


def test_quiet_leaves_notes_out() -> None:
    """-q keeps errors and warnings."""
    assert findings_report([HEADLINE], Manner(quiet=True)) == ""
    assert "link-unconfirmed" in findings_report([LINK, HEADLINE], Manner(quiet=True))


def test_the_count_names_the_gravest_first() -> None:
    """One is not written as many, and nothing is counted twice for two pieces."""
    findings = [TIGHTER, TIGHTER.of_piece("flyer-a6"), LINK, BAD_DATE, BAD_DATE]
    assert findings_count([*findings, HEADLINE]) == "1 error, 1 warning, 2 notes"
    assert findings_count([]) == ""


def test_files_are_named_as_they_can_be_opened_from_here() -> None:
    """A kit's file with the kit's folder before it; presskit's own file, which lies in no kit, as it is."""
    own = Finding("css-rule", Severity.ERROR, "odd", Place("house:templates/styles/flyer.css", 3, 1))
    unplaced = Finding("code", Severity.ERROR, "odd")

    text = findings_report([LINK, own, unplaced], Manner(), PurePosixPath("kits/spring"))

    assert " --> kits/spring/kit.toml:3:1\n" in text
    assert " --> house:templates/styles/flyer.css:3:1\n" in text
    assert " --> kit.toml:3:1\n" in findings_report([LINK], Manner(), PurePosixPath())
