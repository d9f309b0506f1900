"""What was found in PDFs, as a person reads it."""

from dataclasses import replace

import pytest
from tests.cli.made_reports import HIDDEN, MADE_WITH, SMALL, UNTAGGED, examined, unreadable

from presskit.cli.reports.preflight_table import preflight_table
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import ColourChoice
from presskit.model.finding import PageArea

PLAIN = Manner(colour=ColourChoice.NEVER)


@pytest.fixture(autouse=True)
def _wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def test_a_sample_never_passes_for_the_whole_file() -> None:
    """Its file says which pages were judged, and the last line that it was a sample, even if nothing was found."""
    whole = examined()
    part = replace(whole, report=replace(whole.report, pages=10_000, unseen_pages=9_800, sample="the first 200"))
    first, _empty, last = preflight_table([part], PLAIN).splitlines()
    assert "judged 200 of 10,000 pages: the first 200" in first
    assert last == "1 file looked at, 1 by a sample (nobody has looked at 9,800 pages): nothing found"
    assert "sample" not in preflight_table([whole], PLAIN)


def test_findings_stand_under_their_file_gravest_first() -> None:
    """Each with its page and place, and what to do."""
    assert preflight_table([examined(SMALL, HIDDEN)], PLAIN).splitlines() == [
        "flyer.pdf  2 pages, 148 x 210 mm + 3 mm bleed, 1 QR code",
        "  error text-hidden",
        "    page 1  The words are unseen.",
        "    help: Let them be seen.",
        "  warning qr-code-small",
        "    page 2, 17 mm across, 90 mm down  The squares are 0.45 mm wide.",
        "    help: Give it more room.",
        "",
        "1 file looked at: 1 error, 1 warning",
    ]


def test_the_same_fault_in_several_places_is_one_block() -> None:
    """Places stand under one another in a column, and the help is given once."""
    table = preflight_table([examined(HIDDEN, replace(HIDDEN, area=PageArea(12)), UNTAGGED)], PLAIN)
    assert "    page 1   The words are unseen.\n    page 12  The words are unseen.\n    help:" in table
    assert "    whole file  The PDF is not tagged." in table
    assert table.count("Let them be seen.") == 1


def test_long_messages_are_wrapped_beside_their_place() -> None:
    """The lines after the first begin under its words; an address is not broken."""
    table = preflight_table([examined(replace(HIDDEN, message="many words " * 10 + "https://a.example/x"))], PLAIN)
    first, second, *_ = [line for line in table.splitlines() if "words" in line or "https" in line]
    assert first.index("many") == second.index("many") == len("    page 1  ")
    assert max(map(len, table.splitlines())) <= 80


def test_notes_have_their_help_only_where_much_is_wanted() -> None:
    """And none at all where little is."""
    assert "Clear it." not in preflight_table([examined(MADE_WITH)], PLAIN)
    assert "Clear it." in preflight_table([examined(MADE_WITH)], replace(PLAIN, verbose=True))
    assert preflight_table([examined(MADE_WITH)], replace(PLAIN, quiet=True)) == ""


def test_clean_and_unreadable_files_have_a_line() -> None:
    """One says that nothing was found, the other that it is not readable; quiet, only faults are told."""
    table = preflight_table([examined(), unreadable()], PLAIN)
    assert "1 QR code  OK nothing found" in table or "1 QR code  \u2713 nothing found" in table
    assert "broken.pdf  not readable" in table
    assert table.endswith("2 files looked at: 1 error")
    assert preflight_table([examined(), unreadable()], replace(PLAIN, quiet=True)).startswith("broken.pdf")


def test_hostile_names_and_words_do_not_steer_the_terminal() -> None:
    """Controls and direction marks are spelt out."""
    table = preflight_table([examined(replace(HIDDEN, message="a\u202eb\x1b[2J"), path="x\x1b]0;.pdf")], PLAIN)
    assert "\x1b" not in table
    assert "a<U+202E>b<U+001B>[2J" in table
