"""The text of partners.csv, or the name of what it is saved as instead, for people who use a spreadsheet."""

from dataclasses import replace

from presskit.load.file_findings import NOT_UTF_8
from presskit.load.partner_findings import PARTNER_TABLE_UNREADABLE
from presskit.load.text_file import TextFile, decode_text
from presskit.model.finding import Finding, Place

# The first bytes of .xlsx and .ods (zip) and of .xls.
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HINT = 'save it again as "CSV UTF-8" (Excel, under Save As), or choose Unicode (UTF-8) on saving (LibreOffice)'


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
