"""Tables: what of them would be lost, and where their figures stand."""

from pathlib import Path

import pytest
from tests.load.made_kits import STATEMENT, findings_of, write_kit

from presskit.load import load_kit
from presskit.model.text import Table


def table_of(folder: Path, text: str) -> Table:
    """The table that ends a statement."""
    table = load_kit(write_kit(folder, statement=f"{STATEMENT}\n{text}\n")).statements["en"].blocks[-1]
    assert isinstance(table, Table)
    return table


@pytest.mark.parametrize(
    ("rule", "cells", "align"),
    [
        ("---", ("12", "1,204"), "end"),
        ("---", ("12[^1]", "–", "*13*"), "end"),
        ("---", ("12", "many"), "start"),
        ("---", ("", ""), "start"),
        (":--", ("12", "13"), "start"),
        (":-:", ("12", "13"), "center"),
        ("--:", ("a", "b"), "end"),
    ],
)
def test_figures_stand_under_one_another(tmp_path: Path, rule: str, cells: tuple[str, ...], align: str) -> None:
    """Unless the author has said where; the first column says what a row is about, and begins each."""
    rows = "".join(f"| 2019 | {cell} |\n" for cell in cells)
    note = "\nx[^1]\n\n[^1]: note" if "[^1]" in rows else ""
    text = f"| a | b |\n|---|{rule}|\n{rows}"
    if note:
        blocks = load_kit(write_kit(tmp_path, statement=f"{STATEMENT}\n{text}{note}\n")).statements["en"].blocks
        table = next(block for block in blocks if isinstance(block, Table))
    else:
        table = table_of(tmp_path, text)
    assert {tuple(cell.align for cell in row) for row in (table.head, *table.rows)} == {("start", align)}


def test_a_cell_that_would_be_lost_is_told_with_its_words(tmp_path: Path) -> None:
    """A row of more cells than the head: Markdown leaves them out; an escaped | parts none."""
    text = "| a | b |\n|---|---|\n| 1 | 2 | three |\n| x \\| y | z |"
    findings = findings_of(write_kit(tmp_path, statement=f"{STATEMENT}\n{text}\n"))
    (lost,) = [finding for finding in findings if finding.code == "table-form"]
    assert '"three" would be lost' in lost.message
    assert lost.place is not None
    assert lost.place.line == 9


def test_fewer_cells_than_the_head_are_empty_ones(tmp_path: Path) -> None:
    """Nothing is lost by them."""
    table = table_of(tmp_path, "| a | b |\n|---|---|\n| 1 |")
    assert [len(row) for row in table.rows] == [2]
