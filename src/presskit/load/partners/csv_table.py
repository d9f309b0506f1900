"""partners.csv: the partners' table as a spreadsheet saves it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_PARTNERS, MAX_PARTNERS_BYTES, MAX_TABLE_ROWS
from presskit.load.partners.columns import known_columns, read_columns
from presskit.load.partners.csv_encoding import UTF_16_MARKS, decode_table
from presskit.load.partners.csv_records import CsvRecord, read_records
from presskit.load.partners.facts import KitFrame
from presskit.load.partners.row import TOO_MANY_PARTNERS, PartnerRow
from presskit.load.partners.sheet import ROWS_ABOVE, header_at, names_known, partner_row, told_above
from presskit.load.partners.sheet_cells import SheetCell, SheetRow
from presskit.load.text_file import TextFile, hidden_character
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.characters import hidden_in_text
from presskit.rules.leftovers import SPREADSHEET_FAULT

PARTNER_TABLE_UNREADABLE = FindingKind(
    "partner-table-unreadable",
    Severity.ERROR,
    "Is the partners' file a table with a row that names its columns?",
    "Which cell is a name and which an address is told by the names of the columns, and never guessed.",
    "Write name (or Organisation) and the other columns' names above the partners, and save the sheet again.",
)
CELL_QUOTATION_MARKS = FindingKind(
    "cell-quotation-marks",
    Severity.ERROR,
    "Do the quotation marks around each cell come in pairs?",
    "A cell that never ends would swallow the rows after it (RFC 4180).",
    'Write "" for each mark inside a quoted cell, or save the sheet from the spreadsheet again.',
)
CELL_FORMULA = FindingKind(
    "cell-formula",
    Severity.ERROR,
    "Does every cell hold words rather than a formula or its error?",
    "A CSV file holds no results: =B2 and #REF! would be printed as they stand.",
    "In the spreadsheet, put the words themselves into the cell (paste as values), and save again.",
)
CELL_DIGITS_LOST = FindingKind(
    "cell-digits-lost",
    Severity.ERROR,
    "Has every number kept all its digits?",
    "A spreadsheet writes a long number such as a telephone's as 4.42079E+11 into a CSV file, and the rest is gone.",
    "In the spreadsheet, format the column as text, type the number again, and save.",
)

NAME = "partners.csv"
_DELIMITERS = ",;\t"
# Excel's own first line, which it does not show.
_SEPARATOR_LINE = re.compile(r'"?sep=([^\n"])"?[,;\t]*\n', re.IGNORECASE)
_FILLED = re.compile(r"[^\s,;]")
_FORMULA = re.compile(rf"\s*(?:=|{SPREADSHEET_FAULT})")
_POWER_OF_TEN = re.compile(r"\s*-?[0-9][.,][0-9]+E\+[0-9]+\s*", re.IGNORECASE)
# The first bytes of .xlsx and .ods (zip) and of .xls.
_WORKBOOKS = {b"PK\x03\x04": "name it partners.xlsx, or partners.ods if LibreOffice has made it"}
_WORKBOOKS[b"\xd0\xcf\x11\xe0"] = "open it, and save it as partners.xlsx or partners.ods"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A table that can be told into cells: `start` is the offset of its first row, `row` that row's number."""

    source: TextFile
    text: str
    start: int
    row: int
    delimiter: str


def read_csv_rows(folder: KitFolder, kit: KitFrame, found: list[Finding]) -> list[PartnerRow]:
    """The rows, each with what is wrong in its cells; none, with an error in `found`, if the table cannot be read."""
    data = folder.read(NAME, MAX_PARTNERS_BYTES, Place(NAME), found)
    source = None if data is None or _is_workbook(data, found) else decode_table(NAME, data, found, kit.languages)
    sheet = _open_sheet(source, found) if source else None
    if sheet is None:
        return []
    records = _records(sheet)
    above = [_sheet_row(sheet.source, number, record) for number, record in records[: ROWS_ABOVE + 1]]
    header = header_at(above)
    if not _names_columns(sheet, above[header], records[header][1], found):
        return []
    columns = read_columns(above[header], found)
    if columns is None:
        return []
    found += told_above(above, header)
    below = records[header + 1 :]
    if len(below) > MAX_PARTNERS or any(number - above[header].number > MAX_TABLE_ROWS for number, _ in below):
        message = f"the table has more than {MAX_PARTNERS:,} rows, or is mostly empty"
        found.append(TOO_MANY_PARTNERS.at(sheet.source.whole, message))
        return []
    return [partner_row(_sheet_row(sheet.source, number, record), columns) for number, record in below]


def names_partners(data: bytes) -> bool:
    """Whether a row near the top of these bytes, in whatever encoding, has presskit's own words for each partner."""
    text = data.decode("utf-16" if data.startswith(UTF_16_MARKS) else "utf-8-sig", "replace")
    source = TextFile("", text.replace("\r\n", "\n").replace("\r", "\n"), "")
    sheet = _open_sheet(source, [])
    if sheet is None:
        return False
    header = _sheet_row(source, sheet.row, next(read_records(sheet.text, sheet.start, sheet.delimiter)))
    return {"id", "name"} <= set(known_columns(header).values())


def _is_workbook(data: bytes, found: list[Finding]) -> bool:
    """Whether it is one, told with the way out."""
    way_out = next((way_out for beginning, way_out in _WORKBOOKS.items() if data.startswith(beginning)), "")
    if way_out:
        message = "this is a workbook under the name of a CSV file"
        found.append(PARTNER_TABLE_UNREADABLE.at(Place(NAME), message, way_out))
    return bool(way_out)


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
    sheets = [_Sheet(source, text, start, row, delimiter) for delimiter in (line[1] if line else _DELIMITERS)]
    return max(sheets, key=_names_seen)


def _names_seen(sheet: _Sheet) -> int:
    """How many columns are known if the cells are told apart so."""
    return names_known([_sheet_row(sheet.source, *each) for each in _records(sheet, ROWS_ABOVE + 1)])


def _without_empty_end(text: str) -> str:
    """The text up to its last filled row: spreadsheets save as many empty ones as anyone ever touched."""
    end = text.find("\n", len(text.rstrip(" \t\n,;")))
    return text if end < 0 else text[:end]


def _records(sheet: _Sheet, most: int = MAX_PARTNERS + ROWS_ABOVE + 2) -> list[tuple[int, CsvRecord]]:
    """The rows that hold something, each with its number in the sheet; at most one too many."""
    records: list[tuple[int, CsvRecord]] = []
    for number, record in enumerate(read_records(sheet.text, sheet.start, sheet.delimiter), sheet.row):
        is_beyond = number - sheet.row > MAX_TABLE_ROWS
        if is_beyond or not record.is_empty:
            records.append((number, record))
        if is_beyond or len(records) >= most:
            break
    return records


def _names_columns(sheet: _Sheet, header: SheetRow, record: CsvRecord, found: list[Finding]) -> bool:
    if record.slip is not None:
        place = sheet.source.place(record.slip, record.slip + 1)
        message = "a quotation mark in the row of names has no partner"
        found.append(PARTNER_TABLE_UNREADABLE.at(place, message, "take the quotation marks out of that row"))
        return False
    if not known_columns(header):
        message = "no row of the table names its columns"
        hint = "write name (or Organisation) and the other columns' names above the partners"
        found.append(PARTNER_TABLE_UNREADABLE.at(header.whole, message, hint))
        return False
    return True


def _sheet_row(source: TextFile, number: int, record: CsvRecord) -> SheetRow:
    problems = []
    if record.slip is not None:
        message = "the quotation marks of this cell do not come in pairs"
        problems.append(CELL_QUOTATION_MARKS.at(source.place(record.slip, record.slip + 1), message))
    cells = []
    for cell in record.cells:
        place = source.place(cell.start, cell.end)
        cells.append(SheetCell(cell.text, place, tuple(_unprintable(cell.text, place, source, cell.start))))
    return SheetRow(number, source.place(record.start, record.start + 1), tuple(cells), tuple(problems))


def _unprintable(text: str, place: Place, source: TextFile, start: int) -> Iterator[Finding]:
    if _FORMULA.match(text):
        yield CELL_FORMULA.at(place, f'"{shortened(text)}" is a formula or its error, and no words')
    if _POWER_OF_TEN.fullmatch(text):
        yield CELL_DIGITS_LOST.at(place, f'"{text.strip()}" is a long number of which the spreadsheet kept a part')
    for character in dict.fromkeys(text[offset] for offset in hidden_in_text(text)):
        at = source.text.find(character, start)
        yield hidden_character(character, source.place(at, at + 1))
