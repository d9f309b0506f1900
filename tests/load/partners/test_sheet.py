"""The row that names the columns, wherever it stands, and the rows below it."""

import pytest
from tests.load.made_kits import codes

from presskit.load.partners.columns import Columns
from presskit.load.partners.sheet import ROWS_ABOVE, header_at, names_known, partner_row, told_above
from presskit.load.partners.sheet_cells import SheetCell, SheetRow
from presskit.model.finding import FindingKind, Place, Severity

FAULT = FindingKind("a-fault", Severity.ERROR, "?", "why", "remedy")


def rows_of(*rows: str) -> list[SheetRow]:
    """Rows of cells with commas between; each has its number and its place."""
    return [
        SheetRow(at, Place("t", at, 1), tuple(SheetCell(text, Place("t", at, 1)) for text in row.split(",")))
        for at, row in enumerate(rows, 1)
    ]


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        (["id,name", "a,A"], 0),
        (["Our partners", "as of March,2026", "Organisation,Country", "A,FR"], 2),
        (["Partner", "Organisation,Country", "A,FR"], 1),
        (["name", "A"], 0),
        (["A,B", "C,D"], 0),
        (["id,nme,web", "a,A,b"], 0),
        (["x"] * ROWS_ABOVE + ["name,web"], ROWS_ABOVE),
        (["x"] * (ROWS_ABOVE + 1) + ["name,web"], 0),
    ],
)
def test_the_names_are_found_below_titles_and_remarks(rows: list[str], header: int) -> None:
    """The first row that has a partner's name and another column; one word alone may be a title."""
    assert header_at(rows_of(*rows)) == header


def test_columns_are_counted_in_the_row_that_names_them() -> None:
    """So that the separator and the sheet can be told."""
    assert names_known(rows_of("Our partners", "name,web,notes")) == 2
    assert names_known(rows_of("a,b")) == 0
    assert names_known([]) == 0


def test_rows_above_are_told_and_none_is_not() -> None:
    """The note says in which row the names were found."""
    rows = rows_of("Our partners", "name,web")
    (note,) = told_above(rows, 1)
    assert "row 2" in note.message
    assert list(told_above(rows, 0)) == []


def test_what_is_wrong_counts_where_it_is_printed() -> None:
    """A fault in a column of one's own is nobody's; a cell under no name is."""
    problem = FAULT.at(None, "wrong")
    place = Place("t", 2, 1)
    cells = tuple(SheetCell(text, place, (problem,)) for text in ("A", "x", "y"))
    row = partner_row(SheetRow(7, place, cells), Columns({0: "name"}, frozenset({1})))

    assert (row.number, row.text("name")) == (7, "A")
    assert codes(row.problems) == ["cell-outside-columns", "a-fault"]
    assert row.problems[1].message == "row 7 (A), column name: wrong"
