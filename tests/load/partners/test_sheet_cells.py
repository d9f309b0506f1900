"""Rows of a table as they are written."""

from presskit.load.partners.sheet_cells import SheetCell, SheetRow
from presskit.model.finding import Place


def test_a_row_of_text_reaches_from_its_first_cell_to_its_last() -> None:
    """As far as these share a line; a row of a workbook is named by its number."""
    cells = (SheetCell("a", Place("t.csv", 2, 1, 2)), SheetCell("b", Place("t.csv", 2, 3, 6)))
    row = SheetRow(2, Place("t.csv", 2, 1, 2, "a,bcd"), cells)
    over_lines = SheetRow(2, Place("t.csv", 1, 1, 2), cells)
    in_workbook = Place("t.xlsx", 2, cell="S!2:2")

    assert row.whole == Place("t.csv", 2, 1, 6, "a,bcd")
    assert over_lines.whole == Place("t.csv", 1, 1, 2)
    assert SheetRow(2, in_workbook, cells).whole == in_workbook
