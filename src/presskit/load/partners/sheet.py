"""The partners' table as rows of cells, whichever file it is: the row of names found, the others read by it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from presskit.load.partners.columns import Columns, known_columns
from presskit.load.partners.row import Cell, PartnerRow, RowSort
from presskit.load.partners.sheet_cells import SheetRow
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Severity

TABLE_BEGINS_BELOW = FindingKind(
    "table-begins-below",
    Severity.NOTE,
    "Do the columns' names stand in the first row of the table?",
    "A title, a date or a remark above them is for whoever opens the spreadsheet, and is never printed.",
    "Leave it as it is; the message says in which row the names were found.",
)
CELL_OUTSIDE_COLUMNS = FindingKind(
    "cell-outside-columns",
    Severity.ERROR,
    "Does every cell stand under a column's name?",
    "A comma inside an address without quotation marks moves all cells behind it by one column.",
    'Put a text that holds the separator between quotation marks: "12 Quay Street, Northport".',
)

ROWS_ABOVE = 20
"""How many rows with a title or remarks may stand above the names of the columns."""
_LEAST_NAMES = 2  # one word alone may be a title


def header_at(rows: Sequence[SheetRow]) -> int:
    """Which of the filled rows names the columns; the first if none does so for sure."""
    names = [known_columns(row) for row in rows[: ROWS_ABOVE + 1]]
    sure = (at for at, known in enumerate(names) if "name" in known.values() and len(known) >= _LEAST_NAMES)
    named = (at for at, known in enumerate(names) if "name" in known.values())
    likely = (at for at, known in enumerate(names) if len(known) >= _LEAST_NAMES)
    return next(sure, next(named, next(likely, 0)))


def names_known(rows: Sequence[SheetRow]) -> int:
    """How many columns are known in the row that names them; 0 if none of the rows does."""
    return len(known_columns(rows[header_at(rows)])) if rows else 0


def told_above(rows: Sequence[SheetRow], header: int) -> Iterator[Finding]:
    """A note, if filled rows stand above the names of the columns."""
    if header:
        message = f"row {rows[header].number} names the columns; what stands above it is left out"
        yield TABLE_BEGINS_BELOW.at(rows[header].place, message)


def partner_row(row: SheetRow, columns: Columns) -> PartnerRow:
    """The row as a partner's, with what is wrong in those of its cells that are printed."""
    known = {columns.names[at]: cell for at, cell in enumerate(row.cells) if at in columns.names}
    cells = {column: Cell(cell.text, cell.place) for column, cell in known.items()}
    read = PartnerRow(RowSort.ROW, row.number, row.place, cells)
    problems = [read.said(problem) for problem in row.problems]
    problems += _outside(read, row, columns)
    for column, cell in known.items():
        problems += (read.said(problem, column) for problem in cell.problems)
    return replace(read, problems=tuple(problems))


def _outside(read: PartnerRow, row: SheetRow, columns: Columns) -> Iterator[Finding]:
    for at, cell in enumerate(row.cells):
        if at not in columns.names and at not in columns.own and cell.text.strip():
            message = f'"{shortened(cell.text)}" stands under no column\'s name'
            yield read.said(CELL_OUTSIDE_COLUMNS.at(cell.place, message))
            return
