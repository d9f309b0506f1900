"""The list of files at the end of a zip."""

import io
import struct

import pytest
from tests.signing.made_zips import UNIX_MTIME, UTF_8, Member, refusal, zipped

from presskit.errors import KitError, UsageError
from presskit.signing.zip_list import extra_fields, list_at_the_end

TWO = [Member("a", b"x"), Member("b", b"y")]
LARGE_END = b"PK\6\7" + bytes(16)


def test_entries_are_read_as_they_are_listed() -> None:
    """With where they stand, the name and the extra fields of each."""
    data = zipped([Member("a", b"x", extra=UNIX_MTIME), Member("é/", flags=UTF_8)])
    offset, entries = list_at_the_end(io.BytesIO(data), "z")

    assert data[offset:].startswith(b"PK\1\2")
    assert [(entry.name, entry.is_folder, entry.listed.size_bytes) for entry in entries] == [
        ("a", False, 1),
        ("é/", True, 0),
    ]
    assert dict(entries[0].extra) == {0x5455: UNIX_MTIME[4:]}


@pytest.mark.parametrize("data", [b"", b"text", b"PK", bytes(100)])
def test_no_zip_is_told_from_an_odd_one(data: bytes) -> None:
    """ValueError, and no finding: nobody has tampered with it."""
    with pytest.raises(ValueError, match="no zip"):
        list_at_the_end(io.BytesIO(data), "z")


@pytest.mark.parametrize(
    "data",
    [
        *(zipped(TWO) + b"\n", zipped(TWO) + bytes(22), zipped(TWO)[:-1], zipped(TWO)[:40], b"#!" + zipped(TWO)),
        *(zipped([Member("c")]) + zipped(TWO), zipped(TWO) + zipped([Member("c")])),
        *(zipped(TWO, end={field: 1}) for field in ("disk", "list_disk", "here", "size", "offset", "comment")),
        *(zipped(TWO, end={"here": number, "count": number}) for number in (0, 1, 3)),
        zipped([]),
        zipped([Member("a", listed={"comment": b"note"})]),
        zipped([Member("a", extra=struct.pack("<2HI2H", 0x000A, 32, 0, 1, 24) + bytes(4) + LARGE_END)]),
    ],
    ids=[
        *("a line more", "nought more", "a byte less", "cut off", "a program before it"),
        *("a zip before it", "a zip after it", "disk", "disk of the list", "files of this disk", "length", "start"),
        *("comment", "no file listed", "one too few", "one too many", "empty", "a file's comment"),
        "another list named in a file's times",
    ],
)
def test_whatever_lies_before_between_or_after_is_refused(data: bytes) -> None:
    """Some program would begin there, or find another list."""
    assert refusal(data)


def test_a_name_has_one_reading() -> None:
    """Letters beyond ASCII are marked as UTF-8, and are."""
    name = "März/a"
    assert refusal(zipped([Member(name, flags=UTF_8)])) == ""
    assert "reads the name März/a in its own way" in refusal(zipped([Member(name)]))
    latin = {"name": name.encode("latin-1")}
    assert "in its own way" in refusal(zipped([Member(name, flags=UTF_8, listed=latin, header=latin)]))


@pytest.mark.parametrize(
    "raw",
    [
        struct.pack("<2HBI", 0x7075, 9, 1, 0) + b"evil",
        *(struct.pack("<2H", 0x000D, 0), struct.pack("<2H", 0xCAFE, 0), b"\0\0\0\0", b"UT", UNIX_MTIME * 2),
        *(UNIX_MTIME[:-1], UNIX_MTIME + b"\0", struct.pack("<2HBI", 0x5455, 5, 2, 0)),
    ],
    ids=["another name", "Unix, with a link", "Java", "padding", "half", "twice", "cut", "more", "no time at all"],
)
def test_an_extra_field_that_could_say_more_is_refused(raw: bytes) -> None:
    """Only times, owners and sizes are known; of a path in another field some programs make a file."""
    with pytest.raises(KitError) as caught:
        extra_fields(raw, "a")
    assert "carries more than its times and its owner" in caught.value.findings[0].message


def test_more_than_anybody_means_is_refused() -> None:
    """By what the zip says of itself, before a byte is unpacked."""
    with pytest.raises(UsageError, match="more than 20000 files"):
        list_at_the_end(io.BytesIO(zipped(TWO, end={"here": 20_001, "count": 20_001})), "z")
    with pytest.raises(UsageError, match="more in the zip than 4 GB"):
        list_at_the_end(io.BytesIO(zipped([Member("a", listed={"size_bytes": 0xFFFF_FFF0})])), "z")
