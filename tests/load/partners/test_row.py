"""How messages name a row and its cells."""

import pytest

from presskit.load.partners.csv_table import CELL_FORMULA
from presskit.load.partners.row import Cell, PartnerRow, RowSort
from presskit.model.finding import Place

PLACE = Place("partners.csv", 7, 1)
EMAIL = Place("partners.csv", 7, 20)


def row(sort: RowSort = RowSort.ROW, **texts: str) -> PartnerRow:
    """Row 7 with these cells."""
    return PartnerRow(sort, 7, PLACE, {column: Cell(text, EMAIL) for column, text in texts.items()})


@pytest.mark.parametrize(
    ("made", "title"),
    [
        (row(name="Harbour Network", id="harbour"), "row 7 (Harbour Network), column email"),
        (row(id="harbour"), "row 7 (harbour), column email"),
        (row(), "row 7, column email"),
        (row(RowSort.PARTNER, name="Harbour Network"), "partner 7 (Harbour Network), email"),
    ],
)
def test_a_cell_is_named_by_row_and_column(made: PartnerRow, title: str) -> None:
    """With the partner's name, as far as it is there; settings have no columns."""
    assert made.title("email") == title
    assert made.says(CELL_FORMULA, "email", "it is wrong").message == f"{title}: it is wrong"


def test_a_finding_stands_at_its_cell_or_at_the_row() -> None:
    """An absent cell has no place of its own."""
    assert row(email="x").says(CELL_FORMULA, "email", "wrong").place == EMAIL
    assert row().says(CELL_FORMULA, "email", "wrong").place == PLACE


def test_a_cell_is_read_on_one_line_without_blanks_around_it() -> None:
    """Spreadsheets keep line ends and no-break spaces that nobody sees."""
    assert row(name="\u00a0Harbour\nNetwork ").text("name") == "Harbour Network"
    assert row().text("name") == ""
