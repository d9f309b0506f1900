"""The sheets of a workbook as cells, whichever program has written it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from presskit.load.limits import MAX_WORKBOOK_CELLS, MAX_WORKBOOK_LETTERS


class NoWorkbook(ValueError):
    """The file is no workbook that can be read; its words end a sentence that begins with the file's name.

    `way_out` says what to do, where that is not the usual.
    """

    def __init__(self, why: str, way_out: str = "") -> None:
        super().__init__(why)
        self.way_out = way_out


class CellSort(StrEnum):
    """What a cell holds, as the program keeps it: its words, or what it has made of them."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    ERROR = "error"
    UNCOMPUTED = "formula without a value"


class CellLook(StrEnum):
    """Whether readers see what a cell holds, and as what."""

    SEEN = "seen"
    UNSEEN = "unseen"
    STRUCK = "struck through"


@dataclass(frozen=True, slots=True)
class GridCell:
    """What a cell shows, a formula by its value; a date is written as in 2026-03-07."""

    text: str
    sort: CellSort = CellSort.TEXT
    look: CellLook = CellLook.SEEN


@dataclass(slots=True)
class CellRoom:
    """How many cells and letters a workbook may still hold in all, its sheets together, however small its file is."""

    cells_left: int = MAX_WORKBOOK_CELLS
    letters_left: int = MAX_WORKBOOK_LETTERS

    def take(self, cell: GridCell, times: int = 1) -> None:
        """Count a cell as often as it is shown; raises NoWorkbook where there is no room for it."""
        self.cells_left -= times
        self.letters_left -= times * len(cell.text)
        if self.cells_left < 0:
            raise NoWorkbook("holds far more cells than a table of partners")
        if self.letters_left < 0:
            raise NoWorkbook("holds far more words than a table of partners")


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row that holds something: its number as the program shows it, its cells by their column from 0."""

    number: int
    cells: Mapping[int, GridCell]
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells that are shown as one; rows count from 1, columns from 0, and only the first holds anything."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: the rows that hold something, and what of it is hidden."""

    name: str
    rows: tuple[GridRow, ...]
    is_hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] = ()

    def cell_name(self, row: int, column: int) -> str:
        """What spreadsheets call a cell of it, such as "Sheet1!B7"."""
        return f"{self.quoted_name}!{column_letters(column)}{row}"

    @property
    def quoted_name(self) -> str:
        """Its name as it stands in a reference."""
        is_plain = self.name.replace("_", "").isalnum()
        return self.name if is_plain else "'{}'".format(self.name.replace("'", "''"))


def column_letters(column: int) -> str:
    """The letters above a column that is counted from 0: A, B, ... Z, AA."""
    return "".join(_letters_backwards(column))[::-1]


def column_of_letters(letters: str) -> int:
    """The column, counted from 0, that has these letters (A to Z) above it."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _letters_backwards(column: int) -> Iterator[str]:
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        yield chr(ord("A") + letter)
