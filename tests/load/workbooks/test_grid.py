"""Sheets as cells."""

import pytest

from presskit.load.workbooks.grid import Grid, column_letters, column_of_letters


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
