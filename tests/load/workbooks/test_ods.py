"""Workbooks in OpenDocument."""

import pytest
from tests.load.made_workbooks import MadeSheet, Rows, ods

from presskit.load.limits import MAX_TABLE_COLUMNS, MAX_TABLE_ROWS
from presskit.load.workbooks.grid import CellSort, Grid, Merge, NoWorkbook
from presskit.load.workbooks.ods import read_ods
from presskit.load.workbooks.package import Package


def sheets_of(*sheets: MadeSheet | Rows) -> tuple[Grid, ...]:
    """The sheets of such a workbook."""
    return read_ods(Package(ods(*sheets)))


def only_cell(xml: str) -> tuple[str, CellSort]:
    """What the one cell with this XML shows."""
    (row,) = sheets_of([[f"{{{xml}}}"]])[0].rows
    (cell,) = row.cells.values()
    return cell.text, cell.sort


def test_rows_and_cells_have_their_places() -> None:
    """Empty rows and cells count, and are not kept; the million empty rows at the end are nothing."""
    (grid,) = sheets_of([["a"], [], [None, "b", None, "c"]])
    assert [(row.number, {at: cell.text for at, cell in row.cells.items()}) for row in grid.rows] == [
        (1, {0: "a"}),
        (3, {1: "b", 3: "c"}),
    ]


@pytest.mark.parametrize(
    ("xml", "shown", "sort"),
    [
        ('office:value-type="float" office:value="7"><text:p>007</text:p>', "007", CellSort.NUMBER),
        ('office:value-type="float" office:value="442079460000"><text:p>4.42E+11</text:p>', "442079460000",
         CellSort.NUMBER),
        ('office:value-type="float" office:value="1.5"><text:p>2</text:p>', "1.5", CellSort.NUMBER),
        ('table:formula="of:=[.A1]" office:value-type="string"><text:p>by value</text:p>', "by value", CellSort.TEXT),
        ('table:formula="of:=[.A9]" office:value-type="string"><text:p>#REF!</text:p>', "#REF!", CellSort.ERROR),
        ('table:formula="of:=[.A9]" office:value-type="float" office:value="0"><text:p>Err:502</text:p>', "Err:502",
         CellSort.ERROR),
        ('table:formula="of:=[.A1]">', "", CellSort.UNCOMPUTED),
        ('office:value-type="date" office:date-value="2026-03-07"><text:p>7/3</text:p>', "2026-03-07", CellSort.DATE),
        ('office:value-type="time"><text:p>3:04</text:p>', "3:04", CellSort.DATE),
        ("><text:p>1 Quay</text:p><text:p>Northport</text:p>", "1 Quay\nNorthport", CellSort.TEXT),
        ('><text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/><text:span>d</text:span>e</text:p>',
         "a  b\tc\nde", CellSort.TEXT),
        ('><office:annotation><dc:creator>N</dc:creator><text:p>remark</text:p></office:annotation><text:p>x</text:p>',
         "x", CellSort.TEXT),
        ("><text:p>x<office:annotation><text:p>remark</text:p></office:annotation>y</text:p>", "xy", CellSort.TEXT),
    ],
)  # fmt: skip
def test_a_cell_is_read_by_its_value(xml: str, shown: str, sort: CellSort) -> None:
    """A formula by what it came to, a number by all its digits; a remark and its author are no words of it."""
    assert only_cell(xml) == (shown, sort)


def test_what_is_hidden_is_known() -> None:
    """Sheets by their style, rows and columns by themselves; and where cells are merged."""
    merged = '{table:number-columns-spanned="2" table:number-rows-spanned="3"><text:p>m</text:p>}'
    first, second = sheets_of(
        MadeSheet([["a", "b"], ["c"], [merged]], hidden_rows=[2], hidden_columns=[2]),
        MadeSheet([["a"]], "Private", is_hidden=True),
    )
    assert [row.is_hidden for row in first.rows] == [False, True, False]
    assert (first.is_hidden, first.merges) == (False, (Merge(3, 5, 0, 1),))
    assert first.hidden_columns == {1}
    assert (second.name, second.is_hidden) == ("Private", True)


def test_a_cell_repeated_without_end_is_kept_to_the_table() -> None:
    """A few bytes say a million rows of 16,384 cells."""
    repeated = '{table:number-columns-repeated="16384"><text:p>x</text:p>}'
    (grid,) = sheets_of([[repeated]])
    assert len(grid.rows[0].cells) == MAX_TABLE_COLUMNS + 1
    with pytest.raises(NoWorkbook, match="far more cells"):
        sheets_of([[repeated]] * 4_000)


def test_a_row_repeated_without_end_is_kept_to_the_table() -> None:
    """One too many is enough to be told."""
    ended = "{><text:p>x</text:p></table:table-cell></table:table-row>"
    again = '<table:table-row table:number-rows-repeated="900000"><table:table-cell><text:p>y</text:p>}'
    (grid,) = sheets_of([[ended + again]])
    assert len(grid.rows) == MAX_TABLE_ROWS + 1


def test_a_table_within_a_cell_is_no_sheet() -> None:
    """Its rows are not those of the sheet."""
    inner = "{><table:table><table:table-row><table:table-cell/></table:table-row></table:table><text:p>x</text:p>}"
    (grid,) = sheets_of([[inner], ["b"]])
    assert [row.number for row in grid.rows] == [1, 2]


def test_a_locked_workbook_and_an_empty_one_are_refused() -> None:
    """The list of its parts says that they are encrypted."""
    with pytest.raises(NoWorkbook, match="password"):
        read_ods(Package(ods([["a"]], manifest="<m><file-entry><encryption-data/></file-entry></m>")))
    with pytest.raises(NoWorkbook, match="no sheet"):
        read_ods(Package(ods()))


def test_repeated_rows_count_each_time() -> None:
    """A file of 500 bytes can show four thousand rows of a hundred long cells."""
    row = '<table:table-row table:number-rows-repeated="4000"><table:table-cell table:number-columns-repeated="{}">'
    ended = "{><text:p>x</text:p></table:table-cell></table:table-row>"
    words = f"<text:p>{'b' * 500}</text:p>}}"
    assert len(sheets_of([[ended + row.format(2) + words]])[0].rows) == 4001
    with pytest.raises(NoWorkbook, match="far more words"):
        sheets_of([[ended + row.format(50) + words]])
