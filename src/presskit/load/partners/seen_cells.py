"""What of a sheet's cells readers see: what is hidden by its format, or struck through, is left out and told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.load.wording import listed
from presskit.load.workbooks.grid import CellLook, Grid, GridRow, column_letters
from presskit.model.finding import Finding, FindingKind, Place, Severity

WORKBOOK_CELLS_UNSEEN = FindingKind(
    "workbook-cells-unseen",
    Severity.WARNING,
    "Are all words of partners ones that are seen in the spreadsheet?",
    "The format ;;;, letters in the colour of their ground, or of 3 pt, hide what a cell holds: it is left out.",
    "Show what is meant; delete what is not. It stays in the file as long as it is there, and travels with it.",
)
WORKBOOK_ROWS_STRUCK = FindingKind(
    "workbook-rows-struck",
    Severity.WARNING,
    "Are all partners in rows that are not struck through?",
    "Who strikes a row through says that it does not count any more: it is left out.",
    "Delete the row, or take the line off if the partner is meant.",
)
WORKBOOK_CELLS_STRUCK = FindingKind(
    "workbook-cells-struck",
    Severity.WARNING,
    "Are all words of partners ones that are not struck through?",
    "What is struck through does not count any more: it is left out.",
    "Delete what the cell holds, or take the line off if it is meant.",
)


@dataclass(frozen=True, slots=True)
class SeenGrid:
    """A sheet with what is seen of it, and what was left out: rows by number, cells by row and column."""

    grid: Grid
    struck_rows: tuple[int, ...]
    struck: tuple[tuple[int, int], ...]
    unseen: tuple[tuple[int, int], ...]

    def told(self, file: str, header: int) -> Iterator[Finding]:
        """A finding for each sort of what was left out, from the row that names the columns on."""
        rows = [number for number in self.struck_rows if number > header]
        if rows:
            are = (
                "row {} is struck through, and is left out"
                if len(rows) == 1
                else ("rows {} are struck through, and are left out")
            )
            yield WORKBOOK_ROWS_STRUCK.at(self._place(file, rows[0], 0), are.format(_first(map(str, rows))))
        for kind, cells, why in (
            (WORKBOOK_CELLS_STRUCK, self.struck, "struck through"),
            (WORKBOOK_CELLS_UNSEEN, self.unseen, "not seen in the spreadsheet"),
        ):
            below = [cell for cell in cells if cell[0] >= header]
            if below:
                names = _first(f"{column_letters(column)}{row}" for row, column in below)
                message = f"what {names} {'holds' if len(below) == 1 else 'hold'} is {why}, and is left out"
                yield kind.at(self._place(file, *below[0]), message)

    def _place(self, file: str, row: int, column: int) -> Place:
        return Place(file, row, column + 1, cell=self.grid.cell_name(row, column))


def seen_of(grid: Grid) -> SeenGrid:
    """The sheet without rows whose every cell that is seen is struck through, and without such cells elsewhere."""
    shown = {
        row.number: {at: cell.look for at, cell in row.cells.items() if at not in grid.hidden_columns}
        for row in grid.rows
        if not row.is_hidden
    }
    struck_rows = tuple(
        number
        for number, looks in shown.items()
        if CellLook.STRUCK in looks.values() and CellLook.SEEN not in looks.values()
    )
    left = {number: looks for number, looks in shown.items() if number not in struck_rows}
    rows = tuple(_seen(row) for row in grid.rows if row.number not in struck_rows)
    return SeenGrid(
        replace(grid, rows=rows),
        struck_rows,
        tuple(_places(left, CellLook.STRUCK)),
        tuple(_places(shown, CellLook.UNSEEN)),
    )


def _seen(row: GridRow) -> GridRow:
    return replace(row, cells={at: cell for at, cell in row.cells.items() if cell.look is CellLook.SEEN})


def _places(shown: dict[int, dict[int, CellLook]], look: CellLook) -> Iterator[tuple[int, int]]:
    return ((row, at) for row, looks in shown.items() for at, each in looks.items() if each is look)


def _first(words: Iterator[str]) -> str:
    """The first of these, and how many more there are."""
    every = list(words)
    more = len(every) - MAX_FINDINGS_OF_ONE_SORT
    return listed(every if more <= 0 else [*every[:MAX_FINDINGS_OF_ONE_SORT], f"{more:,} more"])
