"""What a command says of the files and sheets that it has made."""

from dataclasses import replace
from pathlib import PurePosixPath

from presskit.cli.reports.made_files import (
    built_files_summary,
    built_files_table,
    cleaned_entry,
    cleaned_summary,
    imposed_entry,
    imposed_summary,
)
from presskit.model.finding import Finding, Severity
from presskit.model.manifest import FileEntry
from presskit.model.report import QrReading
from presskit.model.sheet import SHEET_SIZES, ImposedSheets, ImpositionStyle, SheetLayout

CODE = QrReading(1, "https://report.example.org", 0.6)
FLYER = FileEntry(
    path="screen/flyer.pdf",
    piece="flyer-a5",
    edition="screen",
    language="en",
    partner=None,
    pages=2,
    trim_width_mm=148.0,
    trim_height_mm=210.0,
    bleed_mm=0.0,
    size_bytes=61_234,
    sha256="0" * 64,
    media_type="application/pdf",
    qr_codes=(CODE, CODE, CODE),
    claims=(),
)
LETTER = replace(
    FLYER,
    path="screen/letterhead.pdf",
    pages=1,
    trim_width_mm=215.9,
    trim_height_mm=279.4,
    size_bytes=1_250_000,
    qr_codes=(),
)
LAYOUT = SheetLayout(
    SHEET_SIZES["A4"], ImpositionStyle.SHEETWISE, False, 2, 2, 105.0, 148.0, 0.0, 0.0, 0.0, 1.0, True
)
SHEETS = ImposedSheets(b"%PDF", "Open day, 4-up on A4", LAYOUT, 2, 1, (4, 4), ("PDF/X-4",))


def test_columns_stand_under_each_other() -> None:
    """Each file has a line with its path as the user can open it."""
    assert built_files_table([FLYER, LETTER], PurePosixPath("build")) == (
        "build/screen/flyer.pdf       2 pages  148 x 210 mm      61 kB   3 QR codes\n"
        "build/screen/letterhead.pdf  1 page   215.9 x 279.4 mm  1.2 MB"
    )


def test_the_summary_counts_files_pages_and_codes() -> None:
    """Codes are counted over all files; a kit without codes does not speak of them."""
    summary = built_files_summary([FLYER, LETTER])
    assert summary == "2 files, 3 pages; 3 QR codes read back from the pages, each leads to its link"
    assert built_files_summary([LETTER]) == "1 file, 1 page"


def test_a_person_reads_layout_turning_and_what_is_left() -> None:
    """One line has all of it; what was not proven is not said."""
    assert imposed_summary(SHEETS, 0, "four.pdf").splitlines() == [
        "four.pdf",
        "4-up on A4, 2 sheet sides, sheetwise, turn: flip on long edge, 0 x 1 mm left over",
    ]
    assert imposed_summary(SHEETS, 12, "four.pdf").endswith("12 QR codes read back from the sheets, on every copy")


def test_a_sheet_that_is_printed_twice_says_so() -> None:
    """Of work-and-turn there is one page, for both sides of the paper."""
    layout = replace(LAYOUT, style=ImpositionStyle.WORK_AND_TURN, left_over_height_mm=0.0)
    summary = imposed_summary(replace(SHEETS, layout=layout, sides=1), 1, "a.pdf")
    assert "1 sheet side, work-and-turn: flip on long edge, 0 mm left over" in summary
    assert "print the same page on both sides of the sheet" in summary
    assert "1 QR code read back" in summary


def test_a_program_reads_every_figure() -> None:
    """Sizes in millimetres, the turning and the edge to flip on, checksum, codes and claims."""
    entry = imposed_entry(SHEETS, [QrReading(2, "https://a.example/", 0.5)], "four.pdf")
    assert entry["sheet_mm"] == [210.0, 297.0]
    assert (entry["up"], entry["sides"], entry["sheets"]) == (4, 2, 1)
    assert (entry["style"], entry["turning"], entry["flip"]) == ("sheetwise", "turn", "long edge")
    assert entry["left_over_mm"] == [0.0, 1.0]
    assert entry["qr"] == [{"page": 2, "url": "https://a.example/", "module_mm": 0.5}]
    assert entry["claims"] == ["PDF/X-4"]
    assert entry["bytes"] == 4
    assert len(str(entry["sha256"])) == 64


def test_one_side_is_turned_nowhere() -> None:
    """A poster has no back."""
    entry = imposed_entry(replace(SHEETS, layout=replace(LAYOUT, two_sided=False)), [], "a.pdf")
    assert (entry["turning"], entry["flip"]) == (None, None)


def test_what_went_is_told_sort_by_sort() -> None:
    """How often each was found, and how much stays; of a file that told nothing, that too."""
    note, name = (Finding(code, Severity.ERROR, "A.") for code in ("comment-inside", "author-unseen"))
    assert cleaned_summary([note, name, note], [name], "out.pdf").splitlines() == [
        "out.pdf",
        "taken out: author-unseen, comment-inside (2)",
        "1 thing cannot be taken out without changing what is seen",
        "every page looks the same, to the last pixel",
    ]
    assert cleaned_summary([], [], "out.pdf").splitlines()[1] == "nothing was found that had to be taken out"


def test_a_clean_file_is_an_entry() -> None:
    """With its checksum, as other files have."""
    entry = cleaned_entry(b"%PDF", 2, "out.pdf")
    assert (entry["path"], entry["pages"], entry["bytes"], len(str(entry["sha256"]))) == ("out.pdf", 2, 4, 64)
