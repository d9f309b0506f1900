"""How LibreOffice shows cells."""

from tests.load.made_workbooks import packed

from presskit.load.workbooks.grid import CellLook
from presskit.load.workbooks.ods import read_ods
from presskit.load.workbooks.package import Package

STYLES = (
    '<style name="white"><text-properties color="#ffffff"/></style>'
    '<style name="head" parent-style-name="white"><table-cell-properties background-color="#000080"/></style>'
    '<style name="tiny"><text-properties font-size="1pt"/></style>'
    '<style name="struck"><text-properties text-line-through-style="solid"/></style>'
    '<style name="not" parent-style-name="struck"><text-properties text-line-through-style="none"/></style>'
)


def test_what_nobody_sees_and_what_is_struck_is_known() -> None:
    """By a cell's own style and its parents', or by its column's; white on blue is seen."""
    names = ("white", "head", "tiny", "struck", "not", "unknown")
    cells = "".join(f'<table-cell style-name="{name}"><p>words</p></table-cell>' for name in names)
    sheet = '<table name="S"><table-column/><table-column number-columns-repeated="5"/>'
    sheet += '<table-column default-cell-style-name="white"/>'
    sheet += f"<table-row>{cells}<table-cell><p>words</p></table-cell></table-row></table>"
    (grid,) = read_ods(Package(packed({"content.xml": f"<content>{STYLES}{sheet}</content>"})))

    assert [cell.look for cell in grid.rows[0].cells.values()] == [
        CellLook.UNSEEN,
        CellLook.SEEN,
        CellLook.UNSEEN,
        CellLook.STRUCK,
        CellLook.SEEN,
        CellLook.SEEN,
        CellLook.UNSEEN,
    ]
