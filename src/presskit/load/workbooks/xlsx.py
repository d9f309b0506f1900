"""Workbooks of Excel (.xlsx, ECMA-376), as Excel, LibreOffice, Google Sheets and Numbers write them."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from presskit.load.limits import MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, MAX_WORKBOOK_SHEETS
from presskit.load.workbooks.grid import (
    CellRoom,
    CellSort,
    Grid,
    GridCell,
    GridRow,
    Merge,
    NoWorkbook,
    column_of_letters,
)
from presskit.load.workbooks.package import Package, attribute, local_name
from presskit.load.workbooks.xlsx_formats import NumberFormats, read_formats, whole_number
from presskit.load.workbooks.xlsx_looks import CellLooks, read_looks

_RELATIONS = "_rels/.rels"
_USUAL_WORKBOOK = "xl/workbook.xml"
_REFERENCE = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_AREA = re.compile(f"{_REFERENCE.pattern}:{_REFERENCE.pattern}")
# How Excel writes a character that XML cannot hold (ECMA-376, 22.9.2.19).
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_YES = ("1", "true")


@dataclass(frozen=True, slots=True)
class _Book:
    """What all sheets of a workbook share."""

    strings: tuple[str, ...]
    formats: NumberFormats
    looks: CellLooks
    is_since_1904: bool
    room: CellRoom


def read_xlsx(package: Package) -> tuple[Grid, ...]:
    """The sheets, in their order; raises NoWorkbook if there are none to be read."""
    workbook = next(_related(package, "", "officeDocument"), _USUAL_WORKBOOK)
    targets = dict(_targets(package, workbook))
    sheets: list[tuple[str, bool, str]] = []
    is_since_1904 = False
    for event, name, element in package.elements(workbook):
        if event == "start" and name == "workbookPr":
            is_since_1904 = attribute(element, "date1904") in _YES
        elif event == "start" and name == "sheet":
            is_hidden = attribute(element, "state") not in ("", "visible")
            sheets.append((attribute(element, "name"), is_hidden, targets.get(attribute(element, "id"), "")))
    if not sheets or len(sheets) > MAX_WORKBOOK_SHEETS:
        raise NoWorkbook("holds no sheet" if not sheets else f"holds more than {MAX_WORKBOOK_SHEETS} sheets")
    strings = tuple(_shared_strings(package, next(_related(package, workbook, "sharedStrings"), "")))
    styles = next(_related(package, workbook, "styles"), "")
    book = _Book(strings, read_formats(package, styles), read_looks(package, styles), is_since_1904, CellRoom())
    return tuple(_read_sheet(package, part, name, book, is_hidden=is_hidden) for name, is_hidden, part in sheets)


def _related(package: Package, part: str, kind: str) -> Iterator[str]:
    """The parts that are this kind of thing to a part; the transitional and the strict form name it alike."""
    for event, name, element in package.elements(_relations_of(part)):
        if event == "start" and name == "Relationship" and attribute(element, "Type").endswith(f"/{kind}"):
            yield _target(part, attribute(element, "Target"))


def _targets(package: Package, part: str) -> Iterator[tuple[str, str]]:
    for event, name, element in package.elements(_relations_of(part)):
        if event == "start" and name == "Relationship":
            yield attribute(element, "Id"), _target(part, attribute(element, "Target"))


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if part else _RELATIONS


def _target(part: str, written: str) -> str:
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), written)).lstrip("/")


def _shared_strings(package: Package, part: str) -> Iterator[str]:
    for event, name, element in package.elements(part):
        if event == "end" and name == "si":
            words = _words(element)
            yield words if words.strip() else ""  # looked at once, though any number of cells may show it
            element.clear()


def _words(element: Element) -> str:
    """The text of a cell: its runs without their looks, and without the reading aids of East Asian words."""
    inner = (each for each in element if local_name(each.tag) in ("t", "r"))
    runs = (each.itertext() if local_name(each.tag) == "t" else _texts_of_run(each) for each in inner)
    return _ESCAPED.sub(_character, "".join(text for run in runs for text in run))


def _character(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 16))


def _texts_of_run(run: Element) -> Iterator[str]:
    return (text for each in run if local_name(each.tag) == "t" for text in each.itertext())


def _read_sheet(package: Package, part: str, name: str, book: _Book, *, is_hidden: bool) -> Grid:
    reader = _SheetReader(book)
    for event, tag, element in package.elements(part):
        reader.take(event, tag, element)
        if reader.is_full:
            break
    return Grid(name, tuple(reader.rows), is_hidden, frozenset(reader.hidden_columns), tuple(reader.merges))


@dataclass
class _SheetReader:
    """Takes the elements of one sheet, one after the other."""

    book: _Book
    rows: list[GridRow] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)
    _number: int = 0
    _cells: dict[int, GridCell] = field(default_factory=dict)
    _next_column: int = 0
    _hides_rows: bool = False

    @property
    def is_full(self) -> bool:
        """Whether there are more rows than any table has."""
        return len(self.rows) > MAX_TABLE_ROWS

    def take(self, event: str, name: str, element: Element) -> None:
        """Take in what this element says."""
        if event == "start":
            if name == "row":
                self._number = whole_number(attribute(element, "r"), self._number + 1)
                self._cells, self._next_column = {}, 0
            return
        if name == "c":
            self._take_cell(element)
        elif name == "row":
            self._end_row(element)
        elif name == "sheetFormatPr":
            self._hides_rows = attribute(element, "zeroHeight") in _YES
        elif name == "col" and (attribute(element, "hidden") in _YES or _is_nothing(attribute(element, "width"))):
            first, last = whole_number(attribute(element, "min"), 1), whole_number(attribute(element, "max"), 1)
            self.hidden_columns.update(range(first - 1, min(last, MAX_TABLE_COLUMNS + 1)))
        elif name == "mergeCell" and (area := _AREA.fullmatch(attribute(element, "ref"))):
            columns = column_of_letters(area[1]), column_of_letters(area[3])
            self.merges.append(Merge(int(area[2]), int(area[4]), *columns))

    def _take_cell(self, element: Element) -> None:
        reference = _REFERENCE.fullmatch(attribute(element, "r"))
        column = column_of_letters(reference[1]) if reference else self._next_column
        self._next_column = column + 1
        cell, style = self._cell(element), whole_number(attribute(element, "s"))
        element.clear()
        if not cell or column in self._cells:
            return
        self.book.room.take(cell)
        # All beyond the last column that a table may have is told as one cell.
        look = self.book.looks.of(cell, style)
        self._cells.setdefault(min(column, MAX_TABLE_COLUMNS), replace(cell, look=look))

    def _cell(self, element: Element) -> GridCell | None:
        parts = {local_name(each.tag): each for each in element}
        kind, value = attribute(element, "t"), "".join(parts["v"].itertext()) if "v" in parts else None
        if "is" in parts:
            return _filled(_words(parts["is"]))
        if value is None:
            return GridCell("", CellSort.UNCOMPUTED) if "f" in parts else None
        if kind in ("s", "str"):
            return _filled(self._string(value) if kind == "s" else _ESCAPED.sub(_character, value))
        if kind in _WHOLE:
            return _WHOLE[kind](value)
        style = whole_number(attribute(element, "s"))
        return self.book.formats.cell(value, style, is_since_1904=self.book.is_since_1904)

    def _string(self, number: str) -> str:
        at = whole_number(number, len(self.book.strings))
        return self.book.strings[at] if at < len(self.book.strings) else ""

    def _end_row(self, element: Element) -> None:
        written = attribute(element, "hidden")
        is_hidden = written in _YES or (not written and self._hides_rows) or _is_nothing(attribute(element, "ht"))
        if self._cells:
            self.rows.append(GridRow(self._number, self._cells, is_hidden))
        element.clear()


def _filled(text: str) -> GridCell | None:
    return GridCell(text) if text.strip() else None


# Cells whose kind says all, by its letter: true or false, errors, and days as the strict form writes them.
_WHOLE: Mapping[str, Callable[[str], GridCell]] = {
    "b": lambda value: GridCell("TRUE" if value in _YES else "FALSE"),
    "e": lambda value: GridCell(value, CellSort.ERROR),
    "d": lambda value: GridCell(value[:10], CellSort.DATE),
}


def _is_nothing(measure: str) -> bool:
    """Whether a width or a height is given, and is nothing."""
    return bool(measure) and not measure.strip("0.")
