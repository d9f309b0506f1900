"""The parts of a workbook's file."""

import io
import zipfile

import pytest
from tests.load.made_workbooks import packed

from presskit.load.limits import MAX_WORKBOOK_PART_BYTES, MAX_WORKBOOK_PARTS
from presskit.load.workbooks.grid import NoWorkbook
from presskit.load.workbooks.package import Package

PART = "xl/workbook.xml"


def told_of(data: bytes) -> str:
    """Why nothing can be read of these bytes."""
    with pytest.raises(NoWorkbook) as caught:
        list(Package(data).elements(PART))
    return str(caught.value)


def test_parts_are_found_however_their_names_are_written() -> None:
    """Some programs write backslashes, some capitals; of a part that is not there nothing comes."""
    package = Package(packed({"XL\\Workbook.xml": "<a xmlns='urn:x'><b/></a>"}))

    assert package.has(PART)
    assert [(event, name) for event, name, _ in package.elements(PART)][:2] == [("start", "a"), ("start", "b")]
    assert list(package.elements("xl/none.xml")) == []


def test_what_cannot_be_unpacked_is_damaged() -> None:
    """No zip, a zip cut off, a part whose sum is wrong."""
    whole = packed({PART: "<a>" + "words " * 500 + "</a>"})
    assert "damaged" in told_of(b"PK\x03\x04")
    assert "damaged" in told_of(whole[: len(whole) // 2])
    assert "damaged" in told_of(whole[:60] + b"\0\0\0\0" + whole[64:])


def test_a_part_that_unpacks_to_far_more_is_refused() -> None:
    """What a zip says of sizes is not believed, and no more is unpacked than the limit."""
    assert "far more" in told_of(packed({PART: b" " * (MAX_WORKBOOK_PART_BYTES + 1)}))
    assert "far more" in told_of(packed({f"{number}": b"" for number in range(MAX_WORKBOOK_PARTS + 1)}))


@pytest.mark.parametrize(
    "text",
    [
        "<a>",
        "no xml",
        '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        '<?xml version="1.0" encoding="none"?><a/>',
    ],
)
def test_xml_that_is_not_plain_is_refused(text: str) -> None:
    """Neither names for texts nor other files."""
    assert "no plain XML" in told_of(packed({PART: text}))


def test_a_part_under_a_password_is_told() -> None:
    """The flag of the zip says so."""
    data = bytearray(packed({PART: "<a/>"}))
    for start in (data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8):
        data[start] |= 1
    assert "password" in told_of(bytes(data))


def test_the_guard_against_size_reads_and_does_not_ask() -> None:
    """A header that says 1 byte is read to where the limit is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(PART, "<a>" + " " * MAX_WORKBOOK_PART_BYTES + "</a>")
    assert len(out.getvalue()) < 100_000
    assert told_of(out.getvalue())
