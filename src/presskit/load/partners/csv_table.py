"""partners.csv: the partners' table as a spreadsheet saves it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_PARTNERS, MAX_PARTNERS_BYTES, MAX_TABLE_ROWS
from presskit.load.partners.columns import Columns, known_columns, read_columns
from presskit.load.partners.csv_records import CsvRecord, read_records
from presskit.load.partners.row import REQUIRED_COLUMNS, TOO_MANY_PARTNERS, Cell, PartnerRow, RowSort
from presskit.load.text_file import NOT_UTF_8, TextFile, decode_text, hidden_character
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.characters import hidden_in_text
from presskit.rules.leftovers import SPREADSHEET_FAULT

PARTNER_TABLE_UNREADABLE = FindingKind(
    "partner-table-unreadable",
    Severity.ERROR,
    "Is partners.csv a table whose first row names its columns?",
    "Which cell is a name and which an address is told by the names of the columns, and never guessed.",
    "Write id, name and the other columns' names into the first row, and save the sheet as CSV UTF-8.",
)
CELL_QUOTATION_MARKS = FindingKind(
    "cell-quotation-marks",
    Severity.ERROR,
    "Do the quotation marks around each cell come in pairs?",
    "A cell that never ends would swallow the rows after it (RFC 4180).",
    'Write "" for each mark inside a quoted cell, or save the sheet from the spreadsheet again.',
)
CELL_OUTSIDE_COLUMNS = FindingKind(
    "cell-outside-columns",
    Severity.ERROR,
    "Does every cell stand under a column's name?",
    "A comma inside an address without quotation marks moves all cells behind it by one column.",
    'Put a text that holds the separator between quotation marks: "12 Quay Street, Northport".',
)
CELL_FORMULA = FindingKind(
    "cell-formula",
    Severity.ERROR,
    "Does every cell hold words rather than a formula or its error?",
    "A CSV file holds no results: =B2 and #REF! would be printed as they stand.",
    "In the spreadsheet, put the words themselves into the cell (paste as values), and save again.",
)

NAME = "partners.csv"
_DELIMITERS = ",;\t"
# Excel's own first line, which it does not show.
_SEPARATOR_LINE = re.compile(r'"?sep=([^\n"])"?[,;\t]*\n', re.IGNORECASE)
_FILLED = re.compile(r"[^\s,;]")
_FORMULA = re.compile(rf"\s*(?:=|{SPREADSHEET_FAULT})")
# The first bytes of .xlsx and .ods (zip) and of .xls.
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HINT = 'save it again as "CSV UTF-8" (Excel, under Save As), or choose Unicode (UTF-8) on saving (LibreOffice)'


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A table that can be told into cells: `start` is the offset of its first row, `row` that row's number."""

    source: TextFile
    text: str
    start: int
    row: int
    delimiter: str


def read_csv_rows(folder: KitFolder, found: list[Finding]) -> list[PartnerRow]:
    """The rows, each with what is wrong in its cells; none, with an error in `found`, if the table cannot be read."""
    data = folder.read(NAME, MAX_PARTNERS_BYTES, Place(NAME), found)
    source = None if data is None else decode_table(NAME, data, found)
    sheet = _open_sheet(source, found) if source else None
    if sheet is None:
        return []
    header, *records = _records(sheet)
    columns = _columns(sheet, header[1], found)
    if columns is None:
        return []
    if len(records) > MAX_PARTNERS or any(number - sheet.row > MAX_TABLE_ROWS for number, _ in records):
        message = f"the table has more than {MAX_PARTNERS:,} rows, or is mostly empty"
        found.append(TOO_MANY_PARTNERS.at(sheet.source.whole, message))
        return []
    return [_read_row(sheet.source, number, record, columns) for number, record in records]


def names_partners(data: bytes) -> bool:
    """Whether the first row of these bytes, in whatever encoding, names the columns that each partner needs."""
    text = data.decode("utf-16" if data.startswith(_UTF_16_MARKS) else "utf-8-sig", "replace")
    sheet = _open_sheet(TextFile(NAME, text.replace("\r\n", "\n").replace("\r", "\n"), ""), [])
    if sheet is None:
        return False
    header = next(read_records(sheet.text, sheet.start, sheet.delimiter))
    return set(REQUIRED_COLUMNS) <= set(known_columns(header).values())


def _open_sheet(source: TextFile, found: list[Finding]) -> _Sheet | None:
    text = _without_empty_end(source.text)
    line = _SEPARATOR_LINE.match(text)
    if line and line[1] not in _DELIMITERS:
        message = f'the first line says that "{line[1]}" stands between the cells'
        place = source.place(line.start(), line.end(1))
        found.append(PARTNER_TABLE_UNREADABLE.at(place, message, "save the sheet with commas or semicolons"))
        return None
    first = line.end() if line else 0
    filled = _FILLED.search(text, first)
    if filled is None:
        found.append(PARTNER_TABLE_UNREADABLE.at(source.whole, "the table is empty"))
        return None
    start = max(text.rfind("\n", 0, filled.start()) + 1, first)
    row = text.count("\n", first, start) + 1
    delimiters = line[1] if line else _DELIMITERS
    delimiter = max(delimiters, key=lambda each: len(known_columns(next(read_records(text, start, each)))))
    return _Sheet(source, text, start, row, delimiter)


def _without_empty_end(text: str) -> str:
    """The text up to its last filled row: spreadsheets save as many empty ones as anyone ever touched."""
    end = text.find("\n", len(text.rstrip(" \t\n,;")))
    return text if end < 0 else text[:end]


def _records(sheet: _Sheet) -> list[tuple[int, CsvRecord]]:
    """The header and the rows that hold something, each with its number in the sheet; at most one too many."""
    records: list[tuple[int, CsvRecord]] = []
    for number, record in enumerate(read_records(sheet.text, sheet.start, sheet.delimiter), sheet.row):
        is_beyond = number - sheet.row > MAX_TABLE_ROWS
        if is_beyond or not record.is_empty:
            records.append((number, record))
        if is_beyond or len(records) > MAX_PARTNERS + 1:
            break
    return records


def _columns(sheet: _Sheet, header: CsvRecord, found: list[Finding]) -> Columns | None:
    if header.slip is not None:
        place = sheet.source.place(header.slip, header.slip + 1)
        message = "a quotation mark in the first row has no partner"
        found.append(PARTNER_TABLE_UNREADABLE.at(place, message, "take the quotation marks out of the first row"))
        return None
    if not known_columns(header):
        place = sheet.source.place(header.start, header.cells[-1].end)
        message = "the first row does not name the columns"
        found.append(PARTNER_TABLE_UNREADABLE.at(place, message, "write id, name and the others into the first row"))
        return None
    return read_columns(header, sheet.source, found)


def _read_row(source: TextFile, number: int, record: CsvRecord, columns: Columns) -> PartnerRow:
    spans = {columns.names[at]: (cell.start, cell.end) for at, cell in enumerate(record.cells) if at in columns.names}
    texts = {columns.names[at]: cell.text for at, cell in enumerate(record.cells) if at in columns.names}
    cells = {column: Cell(texts[column], source.place(*span)) for column, span in spans.items()}
    row = PartnerRow(RowSort.ROW, number, source.place(record.start, record.start + 1), cells)
    problems = [*_misplaced(row, source, record, columns)]
    for column, span in spans.items():
        problems += _unprintable(row, column, source, span)
    return replace(row, problems=tuple(problems))


def _misplaced(row: PartnerRow, source: TextFile, record: CsvRecord, columns: Columns) -> Iterator[Finding]:
    if record.slip is not None:
        message = "the quotation marks of this cell do not come in pairs"
        yield row.said(CELL_QUOTATION_MARKS.at(source.place(record.slip, record.slip + 1), message))
    for at, cell in enumerate(record.cells):
        if at not in columns.names and at not in columns.own and cell.text.strip():
            message = f'"{shortened(cell.text)}" stands under no column\'s name'
            yield row.said(CELL_OUTSIDE_COLUMNS.at(source.place(cell.start, cell.end), message))
            return


def _unprintable(row: PartnerRow, column: str, source: TextFile, span: tuple[int, int]) -> Iterator[Finding]:
    text = row.cells[column].text
    if _FORMULA.match(text):
        yield row.says(CELL_FORMULA, column, f'"{shortened(text)}" is a formula or its error, and no words')
    for character in dict.fromkeys(text[offset] for offset in hidden_in_text(text)):
        at = source.text.find(character, *span)
        yield row.said(hidden_character(character, source.place(at, at + 1)), column)


def decode_table(name: str, data: bytes, found: list[Finding]) -> TextFile | None:
    """The table as a text, or None with the reason and the way out in `found`."""
    if data.startswith(_WORKBOOKS):
        message = "this is a workbook under the name of a CSV file"
        found.append(PARTNER_TABLE_UNREADABLE.at(Place(name), message, _HINT))
        return None
    # No sheet has zero bytes, but in UTF-16 every separator has one.
    if data.startswith(_UTF_16_MARKS) or data.count(0) * 10 > len(data):
        message = 'this file is saved as UTF-16, which Excel calls "Unicode Text"'
        found.append(NOT_UTF_8.at(Place(name), message, _HINT))
        return None
    problems: list[Finding] = []
    text = decode_text(name, data, problems)
    encoding = (
        "as Windows-1252 or in another encoding of one region" if _is_windows(data) else "in an unknown encoding"
    )
    message = f"this file is saved {encoding}, so that its accented letters cannot be told"
    found += [replace(problem, message=message, hint=_HINT) for problem in problems]
    return text


def _is_windows(data: bytes) -> bool:
    """Whether every byte is a character of Windows-1252; five are none."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return True
