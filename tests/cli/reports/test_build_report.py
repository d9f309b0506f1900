"""What a build has found, grouped by what it stops."""

from dataclasses import dataclass
from pathlib import PurePosixPath

import pytest

from presskit.cli.reports.build_report import build_report
from presskit.cli.talk.manner import Manner
from presskit.model.finding import Finding, Place, Severity

KIT = PurePosixPath("kit")


def at(file: str, line: int, code: str, severity: Severity = Severity.ERROR, piece: str = "") -> Finding:
    """A finding in a line of a file."""
    place = Place(file, line, 1, 5, f"line {line} of it")
    return Finding(code, severity, f"{code} in {line}", place, "mend it", piece)


DATE = at("kit.toml", 3, "bad-date")
CALL = at("kit.toml", 2, "not-word-for-word", piece="flyer-a5")
ROW = at("partners.csv", 1, "bad-email")
LINK = at("kit.toml", 1, "link-unconfirmed", Severity.WARNING)
NOTE = Finding("no-headline", Severity.NOTE, "none", hint="add one")


@dataclass(frozen=True)
class OnTerminal(Manner):
    """Talk on a terminal of so many lines."""

    lines: int = 24

    @property
    def talk_lines(self) -> int:
        """The lines."""
        return self.lines


@pytest.fixture(autouse=True)
def no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain words, of a usual width."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")


def told(findings: list[Finding], manner: Manner | None = None, *, is_built: bool = False) -> str:
    """The report."""
    return build_report(findings, manner or Manner(), KIT, is_built=is_built)


def test_what_stops_everything_comes_first_and_what_may_wait_last() -> None:
    """Whatever the order of the lines: under titles that say what follows from each."""
    text = told([LINK, CALL, ROW, DATE, NOTE])

    order = [
        "this stops everything (1):\n\nerror[bad-date]",
        "this holds back flyer-a5 and nothing else (1):\n\nerror[not-word-for-word]",
        "this holds back partners' files and none of your own (1):\n\nerror[bad-email]",
        "this may wait (1):\n\nwarning[link-unconfirmed]",
        "note: 1 thing is missing",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_what_only_partners_versions_have_holds_back_none_of_ones_own() -> None:
    """Though it is of a piece, and stands in no table."""
    shared = Finding("too-many-pages", Severity.ERROR, "3 pages", piece="flyer-a5", partners=("north", "south"))
    text = told([shared, CALL], is_built=True)

    assert "this holds back flyer-a5 and nothing else (1):\n\nerror[not-word-for-word]" in text
    assert "this holds back partners' files and none of your own (1):\n\nerror[too-many-pages]" in text


def test_without_errors_there_are_no_titles() -> None:
    """Everything may wait; nor is there one where all that is told stops everything."""
    assert told([LINK]).startswith("warning[link-unconfirmed]")
    assert told([DATE, NOTE]).startswith("error[bad-date]")


def test_of_a_build_that_was_made_nothing_stops_everything() -> None:
    """An error without a piece's name has held back something, or there would be no files."""
    assert told([DATE], is_built=True).startswith("this holds back single pieces and nothing else (1):")


def test_where_nobody_looks_on_everything_is_told() -> None:
    """A log keeps each finding with its line."""
    many = [at("kit.toml", line, "bad-date") for line in range(1, 60)]
    assert told(many).count("= help: mend it") == 59


def test_on_a_terminal_it_is_a_screenful_and_then_counts() -> None:
    """Two lines for each, three of each kind, no more lines than there are; --all counts nothing."""
    many = [at("kit.toml", line, "bad-date") for line in range(1, 30)] + [CALL, LINK, ROW, NOTE]
    text = told(many, OnTerminal())

    assert len(text.splitlines()) <= 24
    assert text.count("error[bad-date]") == 3
    assert all(code in text for code in ("not-word-for-word", "bad-email", "link-unconfirmed"))
    assert "and 26 more: 26 bad-date (--all tells everything)" in text
    assert "kit/kit.toml:1:1 error[bad-date]: bad-date in 1\n    mend it" in text


def test_what_fits_the_screen_is_told_in_full() -> None:
    """A finding or two need no abridging."""
    assert told([DATE, NOTE], OnTerminal()) == told([DATE, NOTE])


def test_notes_give_way_first() -> None:
    """They are counted where they would push an error off the screen."""
    notes = [Finding(f"note-{number}", Severity.NOTE, "x") for number in range(30)]
    assert told([DATE, *notes], OnTerminal()).endswith("and 30 notes (--all tells everything)")


@pytest.mark.parametrize("lines", [1, 10, 24, 200])
def test_at_least_one_finding_is_told(lines: int) -> None:
    """However small the window."""
    many = [at("kit.toml", line, f"kind-{line}") for line in range(1, 60)]
    assert "kind-1]" in told(many, OnTerminal(lines=lines))
