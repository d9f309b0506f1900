"""The parts of a workbook's file."""

import pytest
from tests.load.made_workbooks import packed

from presskit.load.limits import (
    MAX_WORKBOOK_ELEMENTS,
    MAX_WORKBOOK_NESTING,
    MAX_WORKBOOK_PARTS,
    MAX_WORKBOOK_UNPACKED_BYTES,
)
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
    assert "far more" in told_of(packed({PART: b" " * (MAX_WORKBOOK_UNPACKED_BYTES + 1)}))
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


def test_what_all_parts_unpack_to_counts_together() -> None:
    """So do their elements, and how deep they lie in one another."""
    half = "<a>" + " " * (MAX_WORKBOOK_UNPACKED_BYTES // 2) + "</a>"
    package = Package(packed({"1": half, "2": half}))
    list(package.elements("1"))
    with pytest.raises(NoWorkbook, match="far more"):
        list(package.elements("2"))
    assert "far more" in told_of(packed({PART: "<a>" + "<b/>" * MAX_WORKBOOK_ELEMENTS + "</a>"}))
    deep = MAX_WORKBOOK_NESTING + 1
    assert "far more" in told_of(packed({PART: "<a>" * deep + "</a>" * deep}))
