"""Workbooks of Excel."""

import pytest
from tests.load.made_workbooks import MadeSheet, Rows, xlsx

from presskit.load.limits import MAX_TABLE_COLUMNS, MAX_TABLE_ROWS
from presskit.load.workbooks.grid import CellSort, Grid, Merge, NoWorkbook
from presskit.load.workbooks.package import Package
from presskit.load.workbooks.xlsx import read_xlsx

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def sheets_of(*sheets: MadeSheet | Rows, **parts: str) -> tuple[Grid, ...]:
    """The sheets of such a workbook."""
    return read_xlsx(Package(xlsx(*sheets, **parts)))


def only_cell(xml: str, **parts: str) -> tuple[str, CellSort]:
    """What the one cell with this XML shows."""
    (row,) = sheets_of([[f"{{{xml}}}"]], **parts)[0].rows
    (cell,) = row.cells.values()
    return cell.text, cell.sort


def test_rows_and_cells_have_their_places() -> None:
    """Empty rows and cells count, and are not kept."""
    (grid,) = sheets_of([["a"], [], [None, "b", None, "c"]])
    assert [(row.number, {at: cell.text for at, cell in row.cells.items()}) for row in grid.rows] == [
        (1, {0: "a"}),
        (3, {1: "b", 3: "c"}),
    ]


@pytest.mark.parametrize(
    ("xml", "shown", "sort"),
    [
        ("><v>7</v>", "7", CellSort.NUMBER),
        (">  <f>A1+1</f><v>8</v>", "8", CellSort.NUMBER),
        ('t="str"><f>B1</f><v>by value</v>', "by value", CellSort.TEXT),
        ('t="inlineStr"><is><t>in </t><r><rPr/><t>line</t></r></is>', "in line", CellSort.TEXT),
        ('t="inlineStr"><is><t>漢字</t><rPh><t>reading</t></rPh></is>', "漢字", CellSort.TEXT),
        ('t="inlineStr"><is><t>a_x000A_b_x005F_</t></is>', "a\nb_", CellSort.TEXT),
        ('t="b"><v>1</v>', "TRUE", CellSort.TEXT),
        ('t="e"><f>B9</f><v>#REF!</v>', "#REF!", CellSort.ERROR),
        ('t="d"><v>2026-03-07T00:00:00</v>', "2026-03-07", CellSort.DATE),
        ('s="1"><v>45000</v>', "2023-03-15", CellSort.DATE),
        ('s="2"><v>7</v>', "007", CellSort.NUMBER),
        ("><f>A1</f>", "", CellSort.UNCOMPUTED),
    ],
)
def test_a_cell_is_read_by_its_value(xml: str, shown: str, sort: CellSort) -> None:
    """A formula by what it came to; runs without their looks, and without reading aids."""
    assert only_cell(xml) == (shown, sort)


@pytest.mark.parametrize("xml", ['t="s"><v>99</v>', 't="s"><v>x</v>', 't="str"><f>A1</f><v></v>', "><v/>"])
def test_a_cell_that_shows_nothing_is_none(xml: str) -> None:
    """Nor is one whose words are not there."""
    rows = sheets_of([[f"{{{xml}}}"]])[0].rows
    assert [cell.text for row in rows for cell in row.cells.values() if cell.text] == []


def test_what_is_hidden_is_known() -> None:
    """Sheets, rows and columns; by a height or a width of nothing too, and where rows are hidden unless they say."""
    first, second = sheets_of(
        MadeSheet([["a", "b"], ["c"]], hidden_rows=[2], hidden_columns=[2], merges=["A1:B2"]),
        MadeSheet([["a"]], "Private", is_hidden=True),
    )
    assert [row.is_hidden for row in first.rows] == [False, True]
    assert (first.is_hidden, first.merges) == (False, (Merge(1, 2, 0, 1),))
    assert first.hidden_columns == {1}
    assert (second.name, second.is_hidden) == ("Private", True)
    other = (
        f'<worksheet {MAIN}><sheetFormatPr zeroHeight="1"/>'
        '<cols><col min="1" max="16384" width="0"/></cols><sheetData>'
        '<row><c><v>1</v></c></row><row hidden="0"><c><v>2</v></c></row><row hidden="0" ht="0"><c><v>3</v></c></row>'
        "</sheetData></worksheet>"
    )
    (grid,) = sheets_of([[]], **{"xl__worksheets__sheet1.xml": other})
    assert [(row.number, row.is_hidden) for row in grid.rows] == [(1, True), (2, False), (3, True)]
    assert len(grid.hidden_columns) == MAX_TABLE_COLUMNS + 1


def test_a_workbook_says_from_which_day_it_counts() -> None:
    """Those from old Macs begin four years later."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    workbook = f'<workbook {MAIN} xmlns:r="{office}"><workbookPr date1904="1"/>'
    workbook += '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    assert only_cell('s="1"><v>45000</v>', **{"xl__workbook.xml": workbook}) == ("2027-03-16", CellSort.DATE)


def test_a_cell_at_the_far_end_costs_nothing() -> None:
    """A few bytes name the last cell there can be; all beyond the columns of a table is told as one cell."""
    far = (
        f'<worksheet {MAIN}><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    (grid,) = sheets_of([[]], **{"xl__worksheets__sheet1.xml": far})
    assert [(row.number, list(row.cells)) for row in grid.rows] == [(1048576, [MAX_TABLE_COLUMNS])]


def test_reading_ends_at_more_rows_than_a_table_has() -> None:
    """One too many is enough to be told."""
    rows = "<row><c><v>1</v></c></row>" * (MAX_TABLE_ROWS + 50)
    (grid,) = sheets_of(
        [[]], **{"xl__worksheets__sheet1.xml": f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"}
    )
    assert len(grid.rows) == MAX_TABLE_ROWS + 1


def test_the_strict_form_and_absolute_targets_are_read() -> None:
    """Excel's "Strict Open XML" has namespaces of its own; some writers begin targets with a slash."""
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    relations = (
        f'<Relationships><Relationship Id="rId1" Type="{strict}/worksheet" Target="/xl/worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{strict}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>'
    )
    (grid,) = sheets_of([["words"]], **{"xl___rels__workbook.xml.rels": relations})
    assert grid.rows[0].cells[0].text == "words"


@pytest.mark.parametrize("sheets", ["", "<sheet/>" * 51])
def test_no_sheet_and_far_too_many_are_refused(sheets: str) -> None:
    """There is nothing to read, or no end of it."""
    with pytest.raises(NoWorkbook):
        sheets_of([["a"]], **{"xl__workbook.xml": f"<workbook {MAIN}><sheets>{sheets}</sheets></workbook>"})


def test_a_string_that_many_cells_show_counts_each_time() -> None:
    """A file of 20 KB can show gigabytes; one of spaces alone shows nothing."""
    strings = f"<sst {MAIN}><si><t>{'a' * 1_000_000}</t></si><si><t>{' ' * 1_000_000}</t></si></sst>"
    cells = [['{t="s"><v>0</v>}'], ['{t="s"><v>1</v>}'] * 2]
    assert len(sheets_of(cells, **{"xl__sharedStrings.xml": strings})[0].rows) == 1
    with pytest.raises(NoWorkbook, match="more words"):
        sheets_of([['{t="s"><v>0</v>}'] * 9], **{"xl__sharedStrings.xml": strings})
