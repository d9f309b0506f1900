"""A workbook's file, by what its bytes are."""

import pytest
from tests.load.made_workbooks import ods, packed, xlsx

from presskit.load.workbooks.grid import NoWorkbook
from presskit.load.workbooks.workbook import read_workbook

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize("data", [xlsx([["a"]]), ods([["a"]])])
def test_both_kinds_are_known_by_their_parts(data: bytes) -> None:
    """Whatever the file is called."""
    assert read_workbook(data)[0].rows[0].cells[0].text == "a"


@pytest.mark.parametrize(
    ("data", "said", "way_out"),
    [
        (OLD, "old form", "save it as .xlsx"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "locked with a password", "without the password"),
        (packed({"Index/Document.iwa": b""}), "Numbers", "export it from Numbers"),
        (packed({"xl/workbook.bin": b""}), "binary", "save it as .xlsx"),
        (b"%PDF", "no workbook", "save it as .xlsx"),
        (packed({"word/document.xml": b"<a/>"}), "holds no sheet", ""),
    ],
)
def test_what_is_not_read_is_named_with_the_way_out(data: bytes, said: str, way_out: str) -> None:
    """Locked, old, binary, and Numbers' own."""
    with pytest.raises(NoWorkbook) as caught:
        read_workbook(data)
    assert said in str(caught.value)
    assert way_out in caught.value.way_out
