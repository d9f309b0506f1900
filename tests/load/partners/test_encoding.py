"""What a spreadsheet may have saved instead of UTF-8, called by its name."""

import pytest

from presskit.load.partners.encoding import decode_table
from presskit.model.finding import Finding

TABLE = "id,name\nete,Été à Łódź\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_is_read_with_and_without_its_mark(encoding: str) -> None:
    """The byte order mark that Excel writes is no part of the first column's name."""
    found: list[Finding] = []
    text = decode_table("partners.csv", TABLE.encode(encoding), found)
    assert text is not None
    assert (text.text, found) == (TABLE, [])


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (TABLE.encode("utf-16"), "UTF-16"),
        (TABLE.encode("utf-16-le"), "UTF-16"),
        ("id,name\nмережа,Мережа\n".encode("utf-16-be"), "UTF-16"),
        ("id,name\nete,Été\n".encode("cp1252"), "Windows-1252"),
        (b"id,name\nx,\x81\x8d\xff\n", "unknown encoding"),
        (b"PK\x03\x04" + bytes(40), "workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "workbook"),
    ],
)
def test_what_it_is_instead_is_named_with_the_way_out(data: bytes, named: str) -> None:
    """One error names the encoding, and the hint the words that Excel and LibreOffice use."""
    found: list[Finding] = []
    assert decode_table("partners.csv", data, found) is None
    (finding,) = found
    assert finding.is_error
    assert named in finding.message
    assert "CSV UTF-8" in finding.hint
