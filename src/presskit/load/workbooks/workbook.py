"""A workbook's file as its sheets, by what its bytes are and not by what it is called."""

from presskit.load.workbooks.grid import Grid, NoWorkbook
from presskit.load.workbooks.ods import read_ods
from presskit.load.workbooks.package import Package
from presskit.load.workbooks.xlsx import read_xlsx

_ZIP = b"PK\x03\x04"
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # MS-CFB, 2.2: old .xls, and new workbooks with a password
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # MS-OFFCRYPTO, 2.3.4.4
_SAVE_AS = "open it, and save it as .xlsx or .ods"


def read_workbook(data: bytes) -> tuple[Grid, ...]:
    """The sheets in their order.

    Raises NoWorkbook, with words that end a sentence which begins with the file's name.
    """
    if data.startswith(_COMPOUND_FILE):
        if _LOCKED in data:
            raise NoWorkbook("is locked with a password", "save it without the password, beside kit.toml")
        raise NoWorkbook("is a workbook of the old form (.xls)", _SAVE_AS)
    if not data.startswith(_ZIP):
        raise NoWorkbook("is no workbook", _SAVE_AS)
    package = Package(data)
    if package.has("content.xml"):
        return read_ods(package)
    if package.has("index.zip") or package.has("index/document.iwa"):
        raise NoWorkbook("is a workbook of Numbers", "export it from Numbers as Excel (.xlsx)")
    if package.has("xl/workbook.bin"):
        raise NoWorkbook("is a binary workbook (.xlsb)", _SAVE_AS)
    return read_xlsx(package)
