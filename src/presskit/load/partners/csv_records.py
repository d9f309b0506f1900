"""The records and cells of a CSV text, each with its place in it (RFC 4180, and what Excel makes of it)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from presskit.load.limits import MAX_TABLE_COLUMNS

_BLANKS = re.compile(r" *")


@dataclass(frozen=True, slots=True)
class CsvCell:
    """What a cell holds, its quotation marks taken off; the offsets are those of the whole cell."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CsvRecord:
    """One row of the sheet.

    `slip` is the offset of a quotation mark without its partner; then there are only the cells before it.
    """

    start: int
    cells: tuple[CsvCell, ...]
    slip: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it but separators and spaces."""
        return self.slip is None and not any(cell.text.strip() for cell in self.cells)


def read_records(text: str, start: int, delimiter: str) -> Iterator[CsvRecord]:
    """The records from this offset on; after a slip in the quotation marks the next line begins a record."""
    reader = _Reader(text, start, delimiter)
    while reader.at < len(text):
        yield reader.record()


class _Reader:
    """Walks once through a text whose lines end with LF; `at` is the offset of what comes next."""

    def __init__(self, text: str, start: int, delimiter: str) -> None:
        self.at = start
        self._text = text
        self._delimiter = delimiter
        self._plain = re.compile(f"[^{re.escape(delimiter)}\n]*")

    def record(self) -> CsvRecord:
        start, cells = self.at, list[CsvCell]()
        while True:
            before = self.at
            cell = self._cell()
            if cell is None:
                self.at = self._line_end(before) + 1
                return CsvRecord(start, tuple(cells), before)
            cells.append(cell)
            if len(cells) == MAX_TABLE_COLUMNS and self._text.startswith(self._delimiter, self.at):
                cells.append(self._rest_of_line())
            follows = self._text[self.at : self.at + 1]
            self.at += 1
            if follows != self._delimiter:
                return CsvRecord(start, tuple(cells))

    def _cell(self) -> CsvCell | None:
        """The cell that begins here, with `at` behind it; None if its quotation marks do not close it."""
        start = self.at
        opening = self._end_of(_BLANKS, start)
        if not self._text.startswith('"', opening):
            self.at = self._end_of(self._plain, start)
            return CsvCell(self._text[start : self.at], start, self.at)
        closing = self._closing_mark(opening + 1)
        self.at = self._end_of(_BLANKS, closing + 1)
        if closing < 0 or self._text[self.at : self.at + 1] not in ("", "\n", self._delimiter):
            return None
        return CsvCell(self._text[opening + 1 : closing].replace('""', '"'), start, closing + 1)

    def _rest_of_line(self) -> CsvCell:
        """All that stands beyond the last column that a table may have, as one cell."""
        start, self.at = self.at + 1, self._line_end(self.at)
        return CsvCell(self._text[start : self.at].strip(f" {self._delimiter}"), start, self.at)

    def _closing_mark(self, start: int) -> int:
        """The offset of the mark that ends a cell; doubled ones are part of it; -1 if none ends it."""
        at = self._text.find('"', start)
        while at >= 0 and self._text.startswith('""', at):
            at = self._text.find('"', at + 2)
        return at

    def _end_of(self, pattern: re.Pattern[str], start: int) -> int:
        match = pattern.match(self._text, start)
        return match.end() if match else start

    def _line_end(self, start: int) -> int:
        end = self._text.find("\n", start)
        return end if end >= 0 else len(self._text)
