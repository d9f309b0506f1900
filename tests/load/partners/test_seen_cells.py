"""What of a sheet's cells readers see."""

from pathlib import Path

from tests.load.made_partners import load_table, located
from tests.load.made_workbooks import xlsx

from presskit.load.partners.seen_cells import seen_of
from presskit.load.workbooks.grid import CellLook, CellSort, Grid, GridCell, GridRow

STYLES = (
    '<s><numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts>'
    '<fonts><font/><font><color rgb="FFFFFFFF"/></font><font><strike/></font></fonts>'
    '<cellXfs><xf/><xf numFmtId="170"/><xf fontId="1"/><xf fontId="2"/></cellXfs></s>'
)


def styled(words: str, style: int) -> str:
    """A cell with these words in this style."""
    return f'{{s="{style}" t="inlineStr"><is><t>{words}</t></is>}}'


def test_what_nobody_sees_or_is_struck_is_left_out_and_told(tmp_path: Path) -> None:
    """A row of which all that is seen is struck makes no partner; a cell alone is left empty; no file is removed."""
    rows = [
        ("id", "name", "legal", "address"),
        ("a", "A", styled("secret", 1), styled("secret", 2)),
        (styled("secret", 3), styled("withdrawn", 3), "", styled("secret", 2)),
        ("c", "C", styled("secret", 3)),
    ]
    table = load_table(tmp_path, {"partners.xlsx": xlsx(rows, **{"xl/styles.xml": STYLES})})

    assert [(partner.id, partner.legal) for partner in table.partners] == [("a", ""), ("c", "")]
    assert located(table.findings) == [
        "workbook-rows-struck partners.xlsx:Sheet1!A3",
        "workbook-cells-struck partners.xlsx:Sheet1!C4",
        "workbook-cells-unseen partners.xlsx:Sheet1!C2",
    ]
    assert [finding.message for finding in table.findings] == [
        "row 3 is struck through, and is left out",
        "what C4 holds is struck through, and is left out",
        "what C2, D2 and D3 hold is not seen in the spreadsheet, and is left out",
    ]
    assert "secret" not in repr(table)
    assert not table.names_all


def test_what_is_hidden_otherwise_is_not_told_twice() -> None:
    """Cells of hidden rows and columns are told with these."""
    cells = {0: GridCell("a"), 1: GridCell("b", CellSort.TEXT, CellLook.UNSEEN)}
    grid = Grid("S", (GridRow(1, cells), GridRow(2, cells, is_hidden=True)), hidden_columns=frozenset({1}))
    assert seen_of(grid).unseen == ()
    assert list(seen_of(grid).told("partners.xlsx", 1)) == []
