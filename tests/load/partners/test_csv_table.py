"""partners.csv as spreadsheets save it."""

from pathlib import Path

import pytest
from tests.load.made_kits import codes
from tests.load.made_partners import load_csv

from presskit.load.kit_folder import KitFolder
from presskit.load.partners.csv_table import read_csv_rows
from presskit.load.partners.facts import KitFrame
from presskit.load.partners.row import PartnerRow
from presskit.model.finding import Finding

ROWS = "id,name,address\nharbour,Harbour,1 Quay\nlumen,Lumen e. V.,2 Weg\n"


def rows_of(folder: Path, table: str | bytes) -> tuple[list[PartnerRow], list[Finding]]:
    """The rows of this table, and what is wrong with it as a whole."""
    (folder / "partners.csv").write_bytes(table if isinstance(table, bytes) else table.encode())
    found: list[Finding] = []
    return read_csv_rows(KitFolder(folder), KitFrame(("en",), "records", ()), found), found


@pytest.mark.parametrize(
    "table",
    [
        ROWS,
        ROWS.replace("\n", "\r\n"),
        ROWS.replace("\n", "\r"),
        "\ufeff" + ROWS,
        ROWS.replace(",", ";"),
        ROWS.replace(",", "\t"),
        "sep=;\n" + ROWS.replace(",", ";"),
        "SEP=,\r\n" + ROWS,
        ROWS.rstrip("\n"),
        ROWS.replace("\n", ",,,\n") + ",,,,,\n" * 30,
        "\n;;\n" + ROWS.replace(",", ";"),
        '"' + ROWS.replace(",", '","').replace("\n", '"\n"') + '"',
        ROWS.replace("id,name,address", "address,Id,NAME")
        .replace("harbour,Harbour,1 Quay", "1 Quay,harbour,Harbour")
        .replace("lumen,Lumen e. V.,2 Weg", "2 Weg,lumen,Lumen e. V."),
    ],
)
def test_every_way_of_saving_gives_the_same_rows(tmp_path: Path, table: str) -> None:
    """Line ends, marks, separators, empty rows and columns, and the order of columns make no difference."""
    rows, found = rows_of(tmp_path, table)
    assert found == []
    assert [(row.text("id"), row.text("name"), row.text("address")) for row in rows] == [
        ("harbour", "Harbour", "1 Quay"),
        ("lumen", "Lumen e. V.", "2 Weg"),
    ]
    assert not any(row.problems for row in rows)


def test_a_row_has_the_number_that_the_spreadsheet_shows(tmp_path: Path) -> None:
    """Empty rows count, lines inside a cell and Excel's hidden first line do not; the place is the file's own."""
    table = 'sep=,\nid,name,address\na,A,"1 Quay\nNorthport\nZZ1"\n,,\nb,B,\n'
    rows, _ = rows_of(tmp_path, table)
    assert [row.number for row in rows] == [2, 4]
    assert [row.place.line for row in rows] == [3, 7]


def test_empty_rows_above_the_header_count_as_the_spreadsheet_counts(tmp_path: Path) -> None:
    """A header in row 3 has its first partner in row 4."""
    (row,), _ = rows_of(tmp_path, ",,\n\nid,name\na,A\n")
    assert (row.number, row.place.line) == (4, 4)


def test_thousands_of_empty_rows_at_the_end_are_nothing(tmp_path: Path) -> None:
    """A spreadsheet saves every row that was ever coloured."""
    rows, found = rows_of(tmp_path, "id,name\na,A\n" + ",\n" * 50_000)
    assert (len(rows), found) == (1, [])


def test_a_cell_keeps_its_lines_and_knows_where_it_stands(tmp_path: Path) -> None:
    """The address over two lines is one cell, whose place is its first line."""
    (row,), _ = rows_of(tmp_path, 'id,name,address\na,A,"1 Quay\nNorthport"\n')
    assert row.cells["address"].text == "1 Quay\nNorthport"
    assert (row.place_of("address").line, row.place_of("address").column) == (2, 5)


def test_the_header_decides_which_separator_it_is(tmp_path: Path) -> None:
    """Semicolons in the cells of a table with commas are letters."""
    (row,), _ = rows_of(tmp_path, "id,name\na,A;B;C;D\n")
    assert row.text("name") == "A;B;C;D"


def test_a_short_row_has_empty_cells_at_its_end(tmp_path: Path) -> None:
    """Spreadsheets leave the last separators out."""
    (row,), _ = rows_of(tmp_path, "id,name,email,web\na,A\n")
    assert (row.text("web"), row.problems) == ("", ())


def test_a_wrong_cell_is_named_by_row_and_column(tmp_path: Path) -> None:
    """The words that a press officer looks for in the spreadsheet, and the line for an editor."""
    table = load_csv(tmp_path, 'id,name,email\nlumen,"Lumen\n(Berlin)",\nharbour,Harbour Network,office\n')
    (finding,) = table.findings
    assert finding.message.startswith('row 3 (Harbour Network), column email: "office"')
    assert finding.place
    assert (finding.place.line, finding.place.column) == (4, 25)


def test_an_unquoted_comma_in_an_address_is_told(tmp_path: Path) -> None:
    """It moves the cells behind it out of their columns."""
    rows, _ = rows_of(tmp_path, "id,name,address\na,A,1 Quay, Northport\n")
    assert codes(rows[0].problems) == ["cell-outside-columns"]


def test_every_problem_of_a_row_is_told(tmp_path: Path) -> None:
    """A formula, a hidden character and a cell too many in one row."""
    rows, _ = rows_of(tmp_path, "id,name,web\na,=A1,b\u202e.example,more\n")
    assert codes(rows[0].problems) == ["cell-outside-columns", "cell-formula", "hidden-character"]


@pytest.mark.parametrize("name", ["+49 Berlin", "-A-", "@home", "#1", "A = B"])
def test_what_only_looks_like_a_formula_is_taken(tmp_path: Path, name: str) -> None:
    """Nothing here is ever computed, so only what a spreadsheet left behind is refused."""
    assert rows_of(tmp_path, f"id,name\na,{name}\n")[0][0].problems == ()
