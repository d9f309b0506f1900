"""What `presskit impose` says of the sheets it has made."""

from dataclasses import replace

from presskit.cli.reports.imposed_sheets import imposed_entry, imposed_summary
from presskit.model.report import QrReading
from presskit.model.sheet import SHEET_SIZES, ImposedSheets, ImpositionStyle, SheetLayout

LAYOUT = SheetLayout(
    SHEET_SIZES["A4"], ImpositionStyle.SHEETWISE, False, 2, 2, 105.0, 148.0, 0.0, 0.0, 0.0, 1.0, True
)
SHEETS = ImposedSheets(b"%PDF", "Open day, 4-up on A4", LAYOUT, 2, 1, (4, 4), ("PDF/X-4",))


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
