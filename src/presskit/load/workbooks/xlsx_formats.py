"""How a workbook of Excel shows its numbers: which are dates, and which have zeros in front (ECMA-376, 18.8)."""

import math
import re
from dataclasses import dataclass
from datetime import date, timedelta

from presskit.load.workbooks.grid import CellSort, GridCell
from presskit.load.workbooks.package import Package, attribute

# The formats that every program knows by number (ECMA-376, 18.8.30): days and hours, and those of East Asia.
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)))
_NOT_OF_THE_FORMAT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_OF_DATES = re.compile(r"[dmyhs]", re.IGNORECASE)
_ZEROS = re.compile("0+")
_LARGEST_WHOLE = 1e15  # doubles have 15 digits that are sure
_FIRST_DAYS = (
    date(1899, 12, 30),
    date(1904, 1, 1),
)  # by Excel's calendar with its 29 February 1900, and by the Mac's


@dataclass(frozen=True, slots=True)
class NumberFormats:
    """By the number of a cell's style: the styles of dates, and how many digits at least the others show."""

    of_dates: frozenset[int]
    digits: dict[int, int]

    def cell(self, written: str, style: int, *, is_since_1904: bool) -> GridCell:
        """A number as the sheet shows it."""
        try:
            number = float(written)
        except ValueError:
            return GridCell(written)
        if not math.isfinite(number):
            return GridCell(written)
        if style in self.of_dates:
            return GridCell(_day(int(number), is_since_1904=is_since_1904), CellSort.DATE)
        if not number.is_integer() or abs(number) > _LARGEST_WHOLE:
            return GridCell(repr(number), CellSort.NUMBER)
        return GridCell(str(int(number)).zfill(self.digits.get(style, 1)), CellSort.NUMBER)


def read_formats(package: Package, part: str) -> NumberFormats:
    """The formats of a workbook's styles."""
    codes: dict[int, str] = {}
    of_dates: set[int] = set()
    digits: dict[int, int] = {}
    styles, is_among_styles = 0, False
    for event, name, element in package.elements(part):
        if name == "cellXfs":
            is_among_styles = event == "start"
        elif event == "start" and name == "numFmt":
            codes[whole_number(attribute(element, "numFmtId"))] = attribute(element, "formatCode")
        elif event == "start" and name == "xf" and is_among_styles:
            format_number = whole_number(attribute(element, "numFmtId"))
            code = codes.get(format_number, "")
            if format_number in _DATE_FORMATS or _OF_DATES.search(_NOT_OF_THE_FORMAT.sub("", code)):
                of_dates.add(styles)
            elif _ZEROS.fullmatch(code):
                digits[styles] = len(code)
            styles += 1
    return NumberFormats(frozenset(of_dates), digits)


def whole_number(written: str, otherwise: int = 0) -> int:
    """The number that these digits write; another one if they write none."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else otherwise


def _day(days: int, *, is_since_1904: bool) -> str:
    """A day as in 2026-03-07, of the moment that a spreadsheet counts in days; the number if it is none."""
    try:
        return (_FIRST_DAYS[is_since_1904] + timedelta(days=days)).isoformat()
    except OverflowError:
        return str(days)
