"""partners.xlsx and partners.ods as spreadsheets keep them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.load.made_kits import codes
from tests.load.made_partners import load_table, located
from tests.load.made_workbooks import MadeSheet, Rows, ods, xlsx

from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT, MAX_PARTNERS
from presskit.load.partners.row import PartnerRow
from presskit.load.partners.workbook_table import read_workbook_rows
from presskit.model.finding import Finding

Writer = Callable[..., bytes]
HEAD = ("id", "name", "country")
FAULTY = [("id", "name", "role"), ("a", "A", "without")]


def rows_of(folder: Path, *sheets: MadeSheet | Rows, write: Writer = xlsx) -> tuple[list[PartnerRow], list[Finding]]:
    """The rows of a workbook with these sheets, and what is wrong with it as a whole."""
    (folder / "partners.xlsx").write_bytes(write(*sheets))
    found: list[Finding] = []
    return read_workbook_rows(KitFolder(folder), "partners.xlsx", found), found


@pytest.mark.parametrize("write", [xlsx, ods])
def test_both_kinds_give_the_same_rows(tmp_path: Path, write: Writer) -> None:
    """Each with the number that the spreadsheet shows, and the place of each cell as it names it."""
    rows, found = rows_of(tmp_path, [(), HEAD, ("a", "A\u0301", "FR"), (), ("b", "B, C")], write=write)

    assert found == []
    assert [(row.number, row.text("id"), row.text("name"), row.text("country")) for row in rows] == [
        (3, "a", "Á", "FR"),
        (5, "b", "B, C", ""),
    ]
    assert rows[0].place_of("country").cell == "Sheet1!C3"


@pytest.mark.parametrize(("name", "write"), [("partners.xlsx", xlsx), ("partners.ods", ods)])
def test_a_fault_is_told_at_its_cell(tmp_path: Path, name: str, write: Writer) -> None:
    """By the sheet, the column's letter and the row's number."""
    table = load_table(tmp_path, {name: write(MadeSheet(FAULTY, "Our partners"))})
    assert located(table.findings) == [f"unknown-role {name}:'Our partners'!C2"]
    assert table.findings[0].message.startswith("row 2 (A), column role")


def test_the_sheet_with_the_columns_is_read_and_the_others_are_told(tmp_path: Path) -> None:
    """Wherever it stands in the book."""
    rows, (note,) = rows_of(
        tmp_path, MadeSheet([["Read me"]], "Notes"), MadeSheet([HEAD, ("a", "A")], "Partners"), MadeSheet([], "Empty")
    )
    assert [row.text("id") for row in rows] == ["a"]
    assert note.message == 'the sheet "Partners" is read; nothing is taken from "Notes"'


def test_of_two_sheets_of_partners_none_is_chosen(tmp_path: Path) -> None:
    """Unless one is hidden, which is the way out; nor is a sheet chosen that has no columns."""
    old, new = MadeSheet([HEAD, ("a", "A")], "2025"), MadeSheet([HEAD, ("b", "B")], "2026")
    assert codes(rows_of(tmp_path, old, new)[1]) == ["workbook-sheets-several"]
    hidden = MadeSheet(old.rows, "2025", is_hidden=True)
    rows, found = rows_of(tmp_path, hidden, new)
    assert ([row.text("id") for row in rows], codes(found)) == (["b"], ["workbook-sheet-hidden"])
    for sheets in ([hidden], [MadeSheet([["a", "b"]])], [MadeSheet([])]):
        assert "partner-table-unreadable" in codes(rows_of(tmp_path, *sheets)[1])


@pytest.mark.parametrize("write", [xlsx, ods])
def test_nothing_that_is_hidden_is_taken_and_all_of_it_is_told(tmp_path: Path, write: Writer) -> None:
    """What nobody sees in the spreadsheet must not be printed: rows, columns, and what stands where both cross."""
    sheet = MadeSheet(
        [("id", "name", "legal", "notes"), ("a", "A", "secret", "s"), ("b", "B", "secret"), ("c", "C"), ("d", "D")],
        hidden_rows=[3, 4],
        hidden_columns=[3, 4],
    )
    rows, found = rows_of(tmp_path, sheet, write=write)

    assert [(row.text("id"), row.text("legal"), row.problems) for row in rows] == [("a", "", ()), ("d", "", ())]
    assert [finding.message for finding in found] == [
        "rows 3 to 4 are hidden, and are left out",
        'columns C ("legal") and D ("notes") are hidden, and are left out',
    ]
    assert "secret" not in repr((rows, found))


def test_a_hidden_row_costs_nobody_a_former_file(tmp_path: Path) -> None:
    """A filter that was left on is no decision that a partner is none any more."""
    rows = [HEAD, ("a", "A"), ("b", "B")]
    assert load_table(tmp_path / "1", {"partners.xlsx": xlsx(MadeSheet(rows))}).names_all
    assert not load_table(tmp_path / "2", {"partners.xlsx": xlsx(MadeSheet(rows, hidden_rows=[3]))}).names_all


def test_what_the_spreadsheet_has_made_of_words_is_told(tmp_path: Path) -> None:
    """A number may have lost its zeros, and is told once for its column; a date has lost words, and stops its row."""
    table = load_table(
        tmp_path,
        {
            "partners.xlsx": xlsx(
                [
                    ("id", "name", "legal", "address", "founded"),
                    (1, "A", 442079460000, "1 Quay", '{s="1"><v>45000</v>}'),
                    ('{s="2"><v>7</v>}', "B", "Company 007", '{s="1"><v>45000</v>}'),
                ]
            )
        },
    )
    assert [partner.id for partner in table.partners] == ["1"]
    assert table.partners[0].legal == "442079460000"
    assert table.faulty == ("007",)
    assert located(table.findings) == [
        "partner-column-unknown partners.xlsx:Sheet1!E1",
        "cells-are-numbers partners.xlsx:Sheet1!A2",
        "cells-are-numbers partners.xlsx:Sheet1!C2",
        "cell-is-date partners.xlsx:Sheet1!D3",
    ]
    assert "1 in row 2 and 007 in row 3" in table.findings[1].message


def test_a_formula_counts_by_its_value(tmp_path: Path) -> None:
    """One that is an error, or was never computed, stops its row."""
    (good, bad, none), _ = rows_of(
        tmp_path,
        [
            HEAD,
            ("a", '{t="str"><f>B9</f><v>Value</v>}'),
            ("b", '{t="e"><f>B9</f><v>#REF!</v>}'),
            ("c", "{><f>B9</f>}"),
        ],
    )
    assert (good.text("name"), good.problems) == ("Value", ())
    assert codes((*bad.problems, *none.problems)) == ["cell-formula"] * 2


def test_merged_cells_among_partners_are_told(tmp_path: Path) -> None:
    """A title across the whole sheet, or merged cells of one's own columns, are nobody's business."""
    rows = [("Our partners",), (*HEAD, "notes"), ("a", "A", "FR", "x"), ("b", "B")]
    _, found = rows_of(tmp_path, MadeSheet(rows, merges=["A1:D1", "C3:C4", "D3:D4"]))
    assert [finding.message for finding in found if finding.code == "cells-merged"] == [
        "C3 to C4 are merged: only C3 holds anything"
    ]


def test_a_character_that_cannot_be_seen_stops_its_row(tmp_path: Path) -> None:
    """As in any other file of the kit."""
    (row,), _ = rows_of(tmp_path, [HEAD, ("a", "A\u202eB")])
    assert codes(row.problems) == ["hidden-character"]


def test_of_many_hidden_rows_and_merged_cells_the_first_are_named(tmp_path: Path) -> None:
    """A message has an end."""
    rows = [HEAD, *[(f"n{number}", "N", "FR") for number in range(200)]]
    merges = [f"C{number}:C{number + 1}" for number in range(2, 200, 2)]
    _, found = rows_of(tmp_path, MadeSheet(rows, hidden_rows=range(3, 200, 2), merges=merges))
    assert found[0].message.endswith(", 41 and 79 more are hidden, and are left out")
    assert codes(found[1:]) == ["cells-merged"] * MAX_FINDINGS_OF_ONE_SORT


def test_far_too_many_rows_are_told_once(tmp_path: Path) -> None:
    """They are an address book."""
    rows, found = rows_of(tmp_path, [HEAD, *[("a", "A")] * (MAX_PARTNERS + 1)])
    assert (rows, codes(found)) == ([], ["too-many-partners"])
