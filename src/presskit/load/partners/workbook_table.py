"""partners.xlsx and partners.ods: the partners' table as a spreadsheet keeps it."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT, MAX_PARTNERS, MAX_WORKBOOK_BYTES
from presskit.load.partners.columns import Columns, read_columns
from presskit.load.partners.csv_table import CELL_FORMULA, PARTNER_TABLE_UNREADABLE
from presskit.load.partners.row import TOO_MANY_PARTNERS, PartnerRow
from presskit.load.partners.seen_cells import SeenGrid, seen_of
from presskit.load.partners.sheet import header_at, names_known, partner_row, told_above
from presskit.load.partners.sheet_cells import SheetCell, SheetRow
from presskit.load.text_file import hidden_character
from presskit.load.wording import listed, shortened
from presskit.load.workbooks.grid import CellSort, Grid, GridCell, GridRow, NoWorkbook, column_letters
from presskit.load.workbooks.workbook import read_workbook
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.characters import hidden_in_text

WORKBOOK_UNREADABLE = FindingKind(
    "workbook-unreadable",
    Severity.ERROR,
    "Is the partners' workbook one that can be read?",
    "Workbooks are read as .xlsx and .ods; a locked, old or damaged one, and Numbers' own form, are not.",
    "Open it in the program that made it, and save or export it as .xlsx or .ods, without a password.",
)
WORKBOOK_SHEETS_SEVERAL = FindingKind(
    "workbook-sheets-several",
    Severity.ERROR,
    "Is there one sheet that holds the partners?",
    "Of two sheets with the columns of partners, such as last year's and this year's, none is chosen for you.",
    "Hide the sheet that is not meant, or move it to another file.",
)
WORKBOOK_SHEET_TAKEN = FindingKind(
    "workbook-sheet-taken",
    Severity.NOTE,
    "Which sheet of the workbook is read?",
    "A workbook may hold more than the table of partners; only the sheet with its columns is read.",
    "Leave it as it is, if the sheet is the right one.",
)
WORKBOOK_SHEET_HIDDEN = FindingKind(
    "workbook-sheet-hidden",
    Severity.NOTE,
    "Is nothing read that the workbook hides?",
    "A hidden sheet is hidden for a reason. It stays in the file, and travels with it.",
    "Before you pass the kit on, delete the sheet from the copy that goes along, or leave the table out.",
)
WORKBOOK_ROWS_HIDDEN = FindingKind(
    "workbook-rows-hidden",
    Severity.WARNING,
    "Are all partners in rows that are shown?",
    "A row that is hidden, by hand or by a filter, is left out: what nobody sees in the table is not printed.",
    "Show the rows, or take the filter off, if these partners are meant; delete them if they are not.",
)
WORKBOOK_COLUMNS_HIDDEN = FindingKind(
    "workbook-columns-hidden",
    Severity.WARNING,
    "Are all columns that are printed ones that are shown?",
    "A column that is hidden is left out: what nobody sees in the table is not printed.",
    "Show the column if it is meant. It stays in the file as long as it is there, and travels with it.",
)
CELLS_MERGED = FindingKind(
    "cells-merged",
    Severity.WARNING,
    "Has every partner its own cells?",
    "Of cells that are merged only the first holds anything; the other rows, or columns, have nothing there.",
    "Take the merging apart in the spreadsheet, and write the words into each of the rows they are meant for.",
)
CELLS_ARE_NUMBERS = FindingKind(
    "cells-are-numbers",
    Severity.WARNING,
    "Is what looks like a number still as it was typed?",
    "A spreadsheet that takes 007 or +44 20 7946 0000 for a number drops the zeros, the plus and the spaces.",
    "Compare what is shown; format the column as text and type it again where something is missing.",
)
CELL_IS_DATE = FindingKind(
    "cell-is-date",
    Severity.ERROR,
    "Does every cell hold the words that were typed into it?",
    "A spreadsheet makes a date of what looks like one, such as 3-4 in an address, and the words are gone.",
    "Format the column as text, and type the words again.",
)

NAMES = ("partners.xlsx", "partners.ods")
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet that is shown, with the rows of it that are; `header` is which of these names the columns."""

    file: str
    grid: Grid
    rows: Sequence[SheetRow]
    header: int
    seen: SeenGrid

    def place(self, row: int, column: int) -> Place:
        return Place(self.file, row, column + 1, cell=self.grid.cell_name(row, column))

    @property
    def whole(self) -> Place:
        return Place(self.file, cell=self.grid.quoted_name)


def read_workbook_rows(folder: KitFolder, name: str, found: list[Finding]) -> list[PartnerRow]:
    """The rows, each with what is wrong in its cells; none, with an error in `found`, if there is no table."""
    data = folder.read(name, MAX_WORKBOOK_BYTES, Place(name), found)
    try:
        sheet = None if data is None else _chosen(name, read_workbook(data), found)
    except NoWorkbook as fault:
        found.append(WORKBOOK_UNREADABLE.at(Place(name), f'"{name}" {fault}', fault.way_out))
        return []
    if sheet is None:
        return []
    columns = read_columns(sheet.rows[sheet.header], found)
    found += [*_told_hidden(sheet), *sheet.seen.told(name, sheet.rows[sheet.header].number)]
    below = sheet.rows[sheet.header + 1 :]
    if len(below) > MAX_PARTNERS:
        found.append(TOO_MANY_PARTNERS.at(sheet.whole, f"the table has more than {MAX_PARTNERS:,} rows"))
    if columns is None or len(below) > MAX_PARTNERS:
        return []
    found += [*told_above(sheet.rows, sheet.header), *_merged(sheet, columns), *_numbers(sheet, columns)]
    return [partner_row(row, columns) for row in below]


def _chosen(name: str, grids: Iterable[Grid], found: list[Finding]) -> _Sheet | None:
    """The one sheet that has the columns; what is not read is told."""
    shown = [grid for grid in grids if not grid.is_hidden]
    hidden = [f'"{shortened(grid.name)}"' for grid in grids if grid.is_hidden and grid.rows]
    sheets = [_sheet(name, seen) for seen in map(seen_of, shown) if any(not row.is_hidden for row in seen.grid.rows)]
    named = [sheet for sheet in sheets if names_known([sheet.rows[sheet.header]])]
    best = [sheet for sheet in named if names_known([sheet.rows[sheet.header]]) > 1] or named
    if hidden:
        message = f"{'a hidden sheet is' if len(hidden) == 1 else 'hidden sheets are'} not read: {listed(hidden)}"
        found.append(WORKBOOK_SHEET_HIDDEN.at(Place(name), message))
    if len(best) > 1:
        names = listed(f'"{shortened(sheet.grid.name)}"' for sheet in best)
        found.append(WORKBOOK_SHEETS_SEVERAL.at(Place(name), f"{names} all name the columns of partners"))
        return None
    if not best:
        message = "no row of a sheet that is shown names its columns" if sheets else "the workbook shows nothing"
        found.append(PARTNER_TABLE_UNREADABLE.at(Place(name), message))
        return None
    others = [f'"{shortened(sheet.grid.name)}"' for sheet in sheets if sheet is not best[0]]
    if others:
        message = f'the sheet "{shortened(best[0].grid.name)}" is read; nothing is taken from {listed(others)}'
        found.append(WORKBOOK_SHEET_TAKEN.at(best[0].whole, message))
    return best[0]


def _sheet(file: str, seen: SeenGrid) -> _Sheet:
    grid = seen.grid
    rows = [_row(file, grid, row) for row in grid.rows if not row.is_hidden]
    filled = [row for row in rows if any(cell.text or cell.problems for cell in row.cells)] or rows
    return _Sheet(file, grid, filled, header_at(filled), seen)


def _row(file: str, grid: Grid, row: GridRow) -> SheetRow:
    """The row without what stands in hidden columns."""
    shown = {at: cell for at, cell in row.cells.items() if at not in grid.hidden_columns}
    cells = []
    for at in range(max(shown, default=-1) + 1):
        place = Place(file, row.number, at + 1, cell=grid.cell_name(row.number, at))
        cells.append(_cell(shown[at], place) if at in shown else SheetCell("", place))
    whole = Place(file, row.number, cell=f"{grid.quoted_name}!{row.number}:{row.number}")
    return SheetRow(row.number, whole, tuple(cells))


def _cell(cell: GridCell, place: Place) -> SheetCell:
    text = unicodedata.normalize("NFC", cell.text.replace("\r\n", "\n").replace("\r", "\n"))
    return SheetCell(text, place, tuple(_problems(cell.sort, text, place)))


def _problems(sort: CellSort, text: str, place: Place) -> Iterator[Finding]:
    if sort is CellSort.ERROR:
        yield CELL_FORMULA.at(place, f'"{shortened(text)}" is the error of a formula, and no words')
    if sort is CellSort.UNCOMPUTED:
        hint = "open the workbook in a spreadsheet, and save it: the program that wrote it has not computed it"
        yield CELL_FORMULA.at(place, "this formula has no value in the file", hint)
    if sort is CellSort.DATE:
        yield CELL_IS_DATE.at(place, f"the spreadsheet keeps a date or an hour here ({text})")
    for character in dict.fromkeys(text[offset] for offset in hidden_in_text(text)):
        yield hidden_character(character, place)


def _told_hidden(sheet: _Sheet) -> Iterator[Finding]:
    """What of the sheet is hidden and holds something, below the names of its columns or among them."""
    top = sheet.rows[sheet.header].number
    numbers = [row.number for row in sheet.grid.rows if row.is_hidden and row.number > top]
    if numbers:
        are = "row {} is hidden, and is left out" if len(numbers) == 1 else "rows {} are hidden, and are left out"
        yield WORKBOOK_ROWS_HIDDEN.at(sheet.place(numbers[0], 0), are.format(_ranges(numbers)))
    filled = sorted({at for row in sheet.grid.rows for at in row.cells if at in sheet.grid.hidden_columns})
    if filled:
        names = _names_in(sheet, top, filled)
        are = (
            "column {} is hidden, and is left out" if len(filled) == 1 else "columns {} are hidden, and are left out"
        )
        yield WORKBOOK_COLUMNS_HIDDEN.at(sheet.place(top, filled[0]), are.format(names))


def _names_in(sheet: _Sheet, top: int, columns: Sequence[int]) -> str:
    header: Mapping[int, GridCell] = next((row.cells for row in sheet.grid.rows if row.number == top), {})
    words = {at: f' ("{shortened(header[at].text)}")' if at in header else "" for at in columns}
    return _first(f"{column_letters(at)}{words[at]}" for at in columns)


def _ranges(numbers: Sequence[int]) -> str:
    """The numbers in words, such as "4, 7 to 9 and 12"."""
    runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), lambda each: each[1] - each[0])]
    return _first(str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)


def _first(words: Iterable[str]) -> str:
    """The first of these, and how many more there are."""
    every = list(words)
    more = len(every) - MAX_FINDINGS_OF_ONE_SORT
    return listed(every if more <= 0 else [*every[:MAX_FINDINGS_OF_ONE_SORT], f"{more:,} more"])


def _merged(sheet: _Sheet, columns: Columns) -> Iterator[Finding]:
    """A warning for each run of merged cells that reaches into a row or a column of partners."""
    top = sheet.rows[sheet.header].number
    among = (
        merge
        for merge in sheet.grid.merges
        if merge.last_row > top and any(merge.first_column <= at <= merge.last_column for at in columns.names)
    )
    for merge in islice(among, MAX_FINDINGS_OF_ONE_SORT):
        first = f"{column_letters(merge.first_column)}{merge.first_row}"
        last = f"{column_letters(merge.last_column)}{merge.last_row}"
        message = f"{first} to {last} are merged: only {first} holds anything"
        yield CELLS_MERGED.at(sheet.place(merge.first_row, merge.first_column), message)


def _numbers(sheet: _Sheet, columns: Columns) -> Iterator[Finding]:
    """A warning for each column that is printed and holds numbers, which may have lost what was typed."""
    shown = {row.number for row in sheet.rows[sheet.header + 1 :]}
    held: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for row in sheet.grid.rows:
        for at, cell in row.cells.items():
            if row.number in shown and at in columns.names and cell.sort is CellSort.NUMBER:
                held[at].append((row.number, cell.text))
    for at, cells in sorted(held.items()):
        examples = listed(f"{number} in row {row}" for row, number in cells[:_SHOWN])
        more = f", and {len(cells) - _SHOWN} more" if len(cells) > _SHOWN else ""
        message = f"the spreadsheet keeps numbers in the column {columns.names[at]}: {examples}{more}"
        yield CELLS_ARE_NUMBERS.at(sheet.place(cells[0][0], at), message)
