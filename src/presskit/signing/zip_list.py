"""The list of files at the end of a zip, read strictly: its entries, with what each says of itself.

The format is PKWARE's APPNOTE 6.3.10. Of its large form (zip64) nothing is taken here: what is verified is never so
large that the list needs it.
"""

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, NamedTuple

from presskit.errors import KitError, UsageError
from presskit.model.finding import FindingKind, Place, Severity

ZIP_ODD = FindingKind(
    "zip-odd",
    Severity.ERROR,
    "Does every program unpack the same files from the zip?",
    "A zip can be made so that one program shows the files that were signed, and another unpacks something else.",
    "Unpack the zip into a new folder, and verify that folder: then what was verified is what you have.",
)

_MOST_FILES = 20_000
_MOST_BYTES = 4_000_000_000  # unpacked: a zip of a few bytes can hold more than any disk
_MOST_LIST_BYTES = 50_000_000

_END = struct.Struct("<4s4H2IH")
_LISTED = struct.Struct("<4s6H3I5H2I")
_END_MARK, _LISTED_MARK, HEADER_MARK = b"PK\5\6", b"PK\1\2", b"PK\3\4"
_LARGE_END_MARK, _LARGE_END_BYTES = b"PK\6\7", 20
_LONGEST_END_BYTES = _END.size + 0xFFFF

_UTF_8 = 0x800
LARGE, NTFS_TIMES = 0x0001, 0x000A
_KNOWN_EXTRA = {
    0x5455: re.compile(rb"[\x01\x03\x05\x07](?:.{4}){1,3}", re.DOTALL),  # times
    0x5855: re.compile(rb".{8}(?:.{4})?", re.DOTALL),  # times, and the owner
    0x7875: re.compile(rb"\x01\x04.{4}\x04.{4}", re.DOTALL),  # the owner
    NTFS_TIMES: re.compile(rb"\x00{4}\x01\x00\x18\x00.{24}", re.DOTALL),
    LARGE: re.compile(rb".{16}", re.DOTALL),  # both sizes, in an entry's own header
}


class Listed(NamedTuple):
    """An entry as the list has it, field by field."""

    mark: bytes
    made_by: int
    version: int
    flags: int
    method: int
    time: int
    date: int
    crc32: int
    packed_bytes: int
    size_bytes: int
    name_bytes: int
    extra_bytes: int
    comment_bytes: int
    disk: int
    internal: int
    external: int
    offset: int


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry of the list, its name as written and as read, and its extra fields by their kinds."""

    listed: Listed
    written_name: bytes
    name: str
    extra: Mapping[int, bytes]

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, which a zip tells by a slash."""
        return self.name.endswith("/")


def odd_zip(place: str, message: str, hint: str = "") -> KitError:
    """The refusal of a zip; the place is a file in it, or the zip."""
    return KitError([ZIP_ODD.at(Place(place), message, hint)])


def list_at_the_end(file: IO[bytes], zip_name: str) -> tuple[int, list[ListedEntry]]:
    """Where the list begins, and its entries; nothing lies between it and the end, and nothing after.

    Raises:
        KitError: it is a zip, and not so.
        ValueError: it is no zip at all.
        UsageError: there is more in it than anybody can mean.
    """
    size_bytes = file.seek(0, 2)
    file.seek(max(0, size_bytes - _LONGEST_END_BYTES))
    tail = file.read(_LONGEST_END_BYTES)
    end = tail[-_END.size :]
    if len(end) < _END.size or not end.startswith(_END_MARK):
        file.seek(0)
        if _END_MARK not in tail and file.read(len(HEADER_MARK)) != HEADER_MARK:
            raise ValueError("no zip")
        raise odd_zip(zip_name, f"{zip_name} does not end where a zip ends: it was cut off, or something was added")
    _, disk, list_disk, here, count, list_bytes, list_offset, comment_bytes = _END.unpack(end)
    ends_right = list_offset + list_bytes + _END.size == size_bytes
    if (disk, list_disk, here, comment_bytes) != (0, 0, count, 0) or not ends_right or list_bytes > _MOST_LIST_BYTES:
        raise odd_zip(zip_name, f"the parts of {zip_name} do not lie end to end: something else may lie between them")
    if count > _MOST_FILES:
        raise UsageError(f"there are more than {_MOST_FILES} files in the zip", "no press kit has so many")
    file.seek(list_offset)
    entries = list(_entries(file.read(list_bytes), count, zip_name))
    if sum(entry.listed.size_bytes for entry in entries) > _MOST_BYTES:
        raise UsageError("there is more in the zip than 4 GB", "no press kit has so much")
    return list_offset, entries


def _entries(data: bytes, count: int, zip_name: str) -> Iterator[ListedEntry]:
    broken = odd_zip(zip_name, f"the list of files in {zip_name} is damaged, or something is hidden in it")
    if not count or data[-_LARGE_END_BYTES:].startswith(
        _LARGE_END_MARK
    ):  # programs would look elsewhere for the list
        raise broken
    at = 0
    for _ in range(count):
        if len(data) < at + _LISTED.size:
            raise broken
        listed = Listed._make(_LISTED.unpack_from(data, at))
        at += _LISTED.size
        written = data[at : at + listed.name_bytes]
        extra = data[at + listed.name_bytes : at + listed.name_bytes + listed.extra_bytes]
        at += listed.name_bytes + listed.extra_bytes
        if listed.mark != _LISTED_MARK or listed.comment_bytes or at > len(data):
            raise broken
        name = _name(written, listed.flags, zip_name)
        yield ListedEntry(listed, written, name, extra_fields(extra, name))
    if at != len(data):
        raise broken


def _name(written: bytes, flags: int, zip_name: str) -> str:
    try:
        return written.decode("utf-8" if flags & _UTF_8 else "ascii")
    except UnicodeDecodeError:
        shown = written.decode("utf-8", errors="backslashreplace")
        raise odd_zip(zip_name, f"each program reads the name {shown} in its own way") from None


def extra_fields(raw: bytes, name: str) -> dict[int, bytes]:
    """The extra fields of the entry of this name by their kinds, each known, whole and there once; else KitError."""
    fields: dict[int, bytes] = {}
    at = 0
    while at < len(raw):
        kind, length = struct.unpack_from("<2H", raw, at) if len(raw) >= at + 4 else (0, 0)
        field = raw[at + 4 : at + 4 + length]
        form = _KNOWN_EXTRA.get(kind)
        if form is None or kind in fields or len(field) != length or not form.fullmatch(field):
            raise odd_zip(name, f"{name} carries more than its times and its owner: a field of the kind 0x{kind:04x}")
        fields[kind] = field
        at += 4 + length
    return fields
