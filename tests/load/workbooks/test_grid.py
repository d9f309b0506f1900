"""Sheets as cells."""

import pytest

from presskit.load.limits import MAX_WORKBOOK_CELLS, MAX_WORKBOOK_LETTERS
from presskit.load.workbooks.grid import CellRoom, Grid, GridCell, NoWorkbook, column_letters, column_of_letters


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_a_column_has_the_letters_above_it(column: int, letters: str) -> None:
    """And is found by them."""
    assert column_letters(column) == letters
    assert column_of_letters(letters) == column


@pytest.mark.parametrize(
    ("name", "reference"),
    [("Sheet1", "Sheet1!B7"), ("Our partners", "'Our partners'!B7"), ("It's", "'It''s'!B7"), ("Лист1", "Лист1!B7")],
)
def test_a_cell_is_named_as_spreadsheets_name_it(name: str, reference: str) -> None:
    """So that it can be typed into their name box."""
    assert Grid(name, ()).cell_name(7, 1) == reference


def test_a_cell_counts_as_often_as_it_is_shown() -> None:
    """By its letters too: a hundred bytes of a file can show gigabytes."""
    room = CellRoom()
    room.take(GridCell("ab"), MAX_WORKBOOK_CELLS)
    with pytest.raises(NoWorkbook, match="more cells"):
        room.take(GridCell("ab"))
    with pytest.raises(NoWorkbook, match="more words"):
        CellRoom().take(GridCell("a" * 1000), MAX_WORKBOOK_LETTERS // 1000 + 1)
