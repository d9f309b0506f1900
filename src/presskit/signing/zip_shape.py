"""A zip taken only if every program unpacks the same from it: the files that were verified, and nothing else.

Some programs read a zip from its end, others from its beginning, and of two places that speak of the same they
believe one or the other. So both ways must lead to the same here: the file begins with the first entry, the entries
stand end to end, their list follows, then the end record, and nothing besides; what is said twice is said alike. What
is odd but may be honest is refused too: once it is unpacked, the folder can be verified.
"""

import stat
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, NamedTuple

from presskit.signing.zip_list import (
    HEADER_MARK,
    LARGE,
    NTFS_TIMES,
    Listed,
    ListedEntry,
    extra_fields,
    list_at_the_end,
    odd_zip,
)
from presskit.signing.zip_names import odd_name

_HEADER = struct.Struct("<4s5H3I2H")
_SIZES_AFTER = struct.Struct("<4s3I")
_SIZES_AFTER_MARK = b"PK\7\x08"
_SATURATED = 0xFFFF_FFFF  # the size stands in the extra field

_STORED, _DEFLATED = 0, 8
_LOCKED, _SIZES_FOLLOW, _UTF_8, _EFFORT = 1, 8, 0x800, 2 | 4
_KNOWN_FLAGS = _SIZES_FOLLOW | _UTF_8 | _EFFORT
_KNOWN_VERSIONS = (10, 20, 45)
_NEWEST_MAKER = 63
_KNOWN_SYSTEMS = (0, 3, 10, 11, 14, 19)  # Windows in four ways, Unix, macOS
_MARKED_TEXT = 1
_FOLDER = 0x10
# Read-only, archive, normal, not indexed; the Mac's and 7-Zip's marks. Not: hidden, the system's, the name of a disk.
_KNOWN_ATTRIBUTES = 0x01 | _FOLDER | 0x20 | 0x80 | 0x2000 | 0x4000 | 0x8000
_SET_ID_OR_STICKY = 0o7000


class _Header(NamedTuple):
    """An entry as its own header has it, field by field."""

    mark: bytes
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


@dataclass(frozen=True, slots=True)
class ZippedFile:
    """A plain file in a zip: its path as it will be unpacked, and where its bytes lie."""

    path: str
    is_deflated: bool
    first_byte: int
    packed_bytes: int
    size_bytes: int
    crc32: int


def plain_files(file: IO[bytes], zip_name: str) -> tuple[ZippedFile, ...]:
    """The files of a zip that every program reads alike.

    Raises:
        KitError: it is a zip, and not such a one.
        ValueError: it is no zip at all.
        UsageError: there is more in it than anybody can mean.
    """
    list_offset, entries = list_at_the_end(file, zip_name)
    for entry in entries:
        if fault := next(_faults(entry), ""):
            raise odd_zip(entry.name, f"{entry.name} {fault}")
    _refuse_mixed_makers(entries, zip_name)
    if odd := odd_name([entry.name for entry in entries]):
        raise odd_zip(*odd)
    offset, files = 0, []
    for entry in entries:
        first_byte, offset = _held_against_header(file, entry, offset)
        if not entry.is_folder:
            files.append(_zipped_file(entry, first_byte))
    if offset != list_offset:
        raise odd_zip(zip_name, f"after its last file {zip_name} holds something that its list does not name")
    return tuple(files)


def _zipped_file(entry: ListedEntry, first_byte: int) -> ZippedFile:
    listed = entry.listed
    is_deflated = listed.method == _DEFLATED
    return ZippedFile(entry.name, is_deflated, first_byte, listed.packed_bytes, listed.size_bytes, listed.crc32)


def _faults(entry: ListedEntry) -> Iterator[str]:
    """What its line of the list says that no plain file or folder has."""
    listed = entry.listed
    has_sizes_after = bool(listed.flags & _SIZES_FOLLOW)
    if listed.flags & _LOCKED:
        yield "is locked with a password"
    if listed.flags & ~_KNOWN_FLAGS or listed.version not in _KNOWN_VERSIONS or listed.disk or LARGE in entry.extra:
        yield "is marked in a way that files of a press kit are not"
    if listed.method not in (_STORED, _DEFLATED):
        yield "is packed in a way that not every program can unpack"
    is_plainly_long = listed.packed_bytes == listed.size_bytes and not (listed.size_bytes and has_sizes_after)
    if listed.method == _STORED and not is_plainly_long:
        yield "does not say plainly how long it is"
    if entry.is_folder and (listed.method or listed.packed_bytes or listed.crc32 or has_sizes_after):
        yield "is a folder with the contents of a file"
    yield from _odd_kinds(listed, is_folder=entry.is_folder)


def _odd_kinds(listed: Listed, *, is_folder: bool) -> Iterator[str]:
    """What its attributes and its Unix mode make of it, if that is no plain file or folder."""
    mode, attributes = listed.external >> 16, listed.external & 0xFFFF
    kinds = (0, stat.S_IFDIR if is_folder else stat.S_IFREG)
    if stat.S_IFMT(mode) not in kinds or (attributes & _FOLDER and not is_folder) or listed.internal > _MARKED_TEXT:
        yield "is a link, a device, or another thing that is no plain file"
    if mode & _SET_ID_OR_STICKY or attributes & ~_KNOWN_ATTRIBUTES:
        yield "would be unpacked hidden, or with more rights than a plain file has"


def _refuse_mixed_makers(entries: Sequence[ListedEntry], zip_name: str) -> None:
    """One program on one system makes all entries: its version is the same, or the one that each entry needs."""
    system, version = divmod(entries[0].listed.made_by, 256)
    makers = [(divmod(entry.listed.made_by, 256), entry.listed.version) for entry in entries]
    is_one = all(made_by in {(system, version), (system, needed)} for made_by, needed in makers)
    if not is_one or system not in _KNOWN_SYSTEMS or not min(_KNOWN_VERSIONS) <= version <= _NEWEST_MAKER:
        raise odd_zip(zip_name, f"{zip_name} was put together by several programs, or by an unknown one")


def _held_against_header(file: IO[bytes], entry: ListedEntry, offset: int) -> tuple[int, int]:
    """Where the bytes of the entry begin, and where the next must; its header stands here, and says the same."""
    listed, name = entry.listed, entry.name
    differs = odd_zip(name, f"what the zip says of {name} in one place is not what it says in another")
    file.seek(offset)
    head = file.read(_HEADER.size)
    if listed.offset != offset or len(head) < _HEADER.size:
        raise odd_zip(name, f"before {name} the zip holds something that its list of files does not name")
    header = _Header._make(_HEADER.unpack(head))
    written, extra = file.read(header.name_bytes), extra_fields(file.read(header.extra_bytes), name)
    said, true = header[:6], (HEADER_MARK, *listed[2:7])  # the version, the flags, the method, the time, the date
    if written != entry.written_name or said != true or not _extra_agrees(extra, entry.extra):
        raise differs
    if not _sizes_agree(header, extra.get(LARGE), listed):
        raise differs
    first_byte = offset + _HEADER.size + header.name_bytes + header.extra_bytes
    after = first_byte + listed.packed_bytes
    if listed.flags & _SIZES_FOLLOW:
        file.seek(after)
        if file.read(_SIZES_AFTER.size) != _SIZES_AFTER.pack(_SIZES_AFTER_MARK, *listed[7:10]):
            raise differs
        after += _SIZES_AFTER.size
    return first_byte, after


def _extra_agrees(header: Mapping[int, bytes], listed: Mapping[int, bytes]) -> bool:
    """The list has the beginning of each field of the header.

    As programs write them, NTFS times may stand in the list alone, and large sizes in the header alone.
    """
    kinds = header.keys() - {LARGE}
    has_same = kinds in (listed.keys(), listed.keys() - {NTFS_TIMES})
    return has_same and all(header[kind].startswith(listed[kind]) for kind in kinds)


def _sizes_agree(header: _Header, large: bytes | None, listed: Listed) -> bool:
    """The checksum and both sizes; where they follow the bytes, nought may stand for what was not known yet.

    Large sizes that follow are not taken: how long they are, some programs guess.
    """
    said = header[6:9]
    may_be_unknown = bool(listed.flags & _SIZES_FOLLOW)
    if large is not None:
        if said[1:] != (_SATURATED, _SATURATED) or may_be_unknown:
            return False
        size_bytes, packed_bytes = struct.unpack("<2Q", large)
        said = (header.crc32, packed_bytes, size_bytes)
    return all(one == true or (may_be_unknown and not one) for one, true in zip(said, listed[7:10], strict=True))
