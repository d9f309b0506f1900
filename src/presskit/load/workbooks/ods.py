"""Workbooks in OpenDocument (.ods, ISO/IEC 26300), as LibreOffice, Google Sheets and Excel write them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from presskit.load.limits import MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, MAX_WORKBOOK_SHEETS
from presskit.load.workbooks.grid import CellRoom, CellSort, Grid, GridCell, GridRow, Merge, NoWorkbook
from presskit.load.workbooks.ods_looks import CellStyles
from presskit.load.workbooks.package import Package, attribute, local_name
from presskit.load.workbooks.xlsx_formats import whole_number

_CONTENT = "content.xml"
_MANIFEST = "meta-inf/manifest.xml"
_CELLS = ("table-cell", "covered-table-cell")
_HIDDEN = ("collapse", "filter")
_GROUPS = ("table-row-group", "table-column-group")
# What belongs to a cell without being its words: remarks with their authors, drawings, forms.
_NO_WORDS = ("annotation", "annotation-end", "shapes", "forms", "frame", "custom-shape", "detective", "ruby-text")
_MARKS = {"tab": "\t", "line-break": "\n"}


def read_ods(package: Package) -> tuple[Grid, ...]:
    """The sheets, in their order; raises NoWorkbook if there are none to be read."""
    if any(name == "encryption-data" for _event, name, _element in package.elements(_MANIFEST)):
        raise NoWorkbook("is locked with a password", "save it without the password, beside kit.toml")
    reader = _BookReader()
    for event, name, element in package.elements(_CONTENT):
        reader.take(event, name, element)
    if not reader.grids:
        raise NoWorkbook("holds no sheet")
    return tuple(reader.grids)


@dataclass
class _Sheet:
    """A sheet that is being read; `row` and `column` are the numbers of those that come next."""

    name: str
    is_hidden: bool
    rows: list[GridRow] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)
    column_styles: dict[int, str] = field(default_factory=dict)
    row: int = 1
    column: int = 0
    hidden_groups: int = 0

    def grid(self) -> Grid:
        return Grid(self.name, tuple(self.rows), self.is_hidden, frozenset(self.hidden_columns), tuple(self.merges))


@dataclass
class _BookReader:
    """Takes the elements of the content, one after the other; a table inside a cell is no sheet."""

    grids: list[Grid] = field(default_factory=list)
    _looks: CellStyles = field(default_factory=CellStyles)
    _hidden_styles: set[str] = field(default_factory=set)
    _style: str = ""
    _sheet: _Sheet | None = None
    _depth: int = 0
    _room: CellRoom = field(default_factory=CellRoom)

    def take(self, event: str, name: str, element: Element) -> None:
        """Take in what this element says."""
        if event == "start" and not self._sheet:
            self._looks.take(name, element)
        if name == "table":
            self._take_table(event, element)
        elif event == "start" and name == "style":
            self._style = attribute(element, "name")
        elif event == "start" and name == "table-properties" and attribute(element, "display") == "false":
            self._hidden_styles.add(self._style)
        elif self._sheet and self._depth == 1:
            self._take_part(self._sheet, event, name, element)

    def _take_table(self, event: str, element: Element) -> None:
        self._depth += 1 if event == "start" else -1
        if event == "start" and self._depth == 1:
            is_hidden = attribute(element, "style-name") in self._hidden_styles
            self._sheet = _Sheet(attribute(element, "name"), is_hidden)
        elif event == "end" and self._depth == 0 and self._sheet:
            self.grids.append(self._sheet.grid())
            self._sheet = None
            if len(self.grids) > MAX_WORKBOOK_SHEETS:
                raise NoWorkbook(f"holds more than {MAX_WORKBOOK_SHEETS} sheets")

    def _take_part(self, sheet: _Sheet, event: str, name: str, element: Element) -> None:
        if name in _GROUPS and attribute(element, "display") == "false":
            sheet.hidden_groups += 1 if event == "start" else -1
        elif event == "end" and name == "table-column":
            count = _repeated(element, "number-columns-repeated")
            columns = range(sheet.column, min(sheet.column + count, MAX_TABLE_COLUMNS + 1))
            if attribute(element, "visibility") in _HIDDEN or sheet.hidden_groups:
                sheet.hidden_columns.update(columns)
            sheet.column_styles |= dict.fromkeys(columns, attribute(element, "default-cell-style-name"))
            sheet.column += count
        elif event == "end" and name == "table-row":
            self._take_row(sheet, element)

    def _take_row(self, sheet: _Sheet, element: Element) -> None:
        count = _repeated(element, "number-rows-repeated")
        cells = dict(self._cells(sheet, element))
        is_hidden = attribute(element, "visibility") in _HIDDEN or sheet.hidden_groups > 0
        shown = min(count, MAX_TABLE_ROWS + 1 - len(sheet.rows))
        for cell in cells.values():
            self._room.take(cell, shown)
        if cells:
            sheet.rows += [GridRow(sheet.row + at, cells, is_hidden) for at in range(shown)]
        sheet.row += count
        element.clear()

    def _cells(self, sheet: _Sheet, row: Element) -> Iterator[tuple[int, GridCell]]:
        column = 0
        for element in row:
            if local_name(element.tag) not in _CELLS:
                continue
            count = _repeated(element, "number-columns-repeated")
            _note_merge(sheet, element, column)
            if cell := _cell(element):
                # All beyond the last column that a table may have is told as one cell.
                places = range(min(column, MAX_TABLE_COLUMNS), min(column + count, MAX_TABLE_COLUMNS + 1))
                style = attribute(element, "style-name")
                for at in places:
                    look = self._looks.look(style or sheet.column_styles.get(at, ""))
                    yield at, replace(cell, look=look)
            column += count


def _note_merge(sheet: _Sheet, element: Element, column: int) -> None:
    rows, columns = _repeated(element, "number-rows-spanned"), _repeated(element, "number-columns-spanned")
    if rows > 1 or columns > 1:
        sheet.merges.append(Merge(sheet.row, sheet.row + rows - 1, column, column + columns - 1))


def _cell(element: Element) -> GridCell | None:
    """What the cell shows; LibreOffice writes that beside the value, so zeros in front are seen."""
    paragraphs = [_words(each) for each in element if local_name(each.tag) == "p"]
    text = "\n".join(paragraphs)
    kind, formula = attribute(element, "value-type"), attribute(element, "formula")
    if formula and text.startswith(("#", "Err:")) and kind in ("string", "float"):
        return GridCell(text, CellSort.ERROR)
    if kind in ("date", "time"):
        return GridCell(attribute(element, "date-value")[:10] or text, CellSort.DATE)
    if kind in ("float", "percentage", "currency"):
        return GridCell(_number(attribute(element, "value"), text), CellSort.NUMBER)
    if text.strip():
        return GridCell(text)
    return GridCell("", CellSort.UNCOMPUTED) if formula and not kind else None


def _number(value: str, shown: str) -> str:
    """The digits that are shown if they are all there, as in 007; else those of the value."""
    try:
        number = float(value)
        if shown.isascii() and shown.isdigit() and float(shown) == number:
            return shown
        return str(int(number)) if number.is_integer() else repr(number)
    except (ValueError, OverflowError):
        return shown or value


def _words(element: Element) -> str:
    """The text of a paragraph, with its spaces, tabs and line ends as it shows them."""
    parts = [element.text or ""]
    for each in element:
        name = local_name(each.tag)
        if name == "s":
            parts.append(" " * min(_repeated(each, "c"), 100))
        elif name not in _NO_WORDS:
            parts.append(_MARKS.get(name) or _words(each))
        parts.append(each.tail or "")
    return "".join(parts)


def _repeated(element: Element, name: str) -> int:
    return max(whole_number(attribute(element, name), 1), 1)
