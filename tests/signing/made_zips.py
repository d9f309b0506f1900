"""Zips written byte by byte: as each common program writes them, and as none does."""

import io
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from presskit.errors import KitError
from presskit.signing.zip_shape import ZippedFile, plain_files

STORED, DEFLATED = 0, 8
SIZES_FOLLOW, UTF_8 = 8, 0x800
PLAIN_FILE, FOLDER = 0o100644 << 16, (0o40755 << 16) | 0x10
UNIX_TIMES = struct.pack("<2HB2I", 0x5455, 9, 3, 1635724800, 1635724801)
UNIX_MTIME = struct.pack("<2HBI", 0x5455, 5, 3, 1635724800)
UNIX_OWNER = struct.pack("<2H2BIBI", 0x7875, 11, 1, 4, 1000, 4, 1000)
MAC_TIMES = struct.pack("<2H2I2H", 0x5855, 12, 1635724801, 1635724800, 501, 20)
MAC_MTIME = struct.pack("<2H2I", 0x5855, 8, 1635724801, 1635724800)
NTFS_TIMES = struct.pack("<2HI2H3Q", 0x000A, 32, 0, 1, 24, *[132801984000000000] * 3)


@dataclass(frozen=True)
class Member:
    """An entry. `listed` and `header` say otherwise, in the list or in its own header, than what is true."""

    name: str
    data: bytes = b""
    method: int = DEFLATED
    flags: int = 0
    version: int = 20
    made_by: int = 0x0314
    external: int = PLAIN_FILE
    internal: int = 0
    extra: bytes = b""
    header_extra: bytes | None = None
    knows_size: bool = False
    before: bytes = b""
    packed: bytes | None = None
    after: bytes | None = None
    listed: dict[str, Any] = field(default_factory=dict)
    header: dict[str, Any] = field(default_factory=dict)


def folder(name: str, **more: Any) -> Member:
    """A folder's entry."""
    return Member(name, method=STORED, **{"external": FOLDER, **more})


def zipped(members: Sequence[Member], *, before_list: bytes = b"", end: Mapping[str, int] | None = None) -> bytes:
    """The bytes of the zip; `end` says otherwise than is true in its end record."""
    body, listing = io.BytesIO(), b""
    for member in members:
        body.write(member.before)
        offset = body.tell()
        body.write(_entry(member))
        listing += _line(member, offset)
    body.write(before_list)
    true = {"disk": 0, "list_disk": 0, "here": len(members), "count": len(members)}
    true |= {"size": len(listing), "offset": body.tell(), "comment": 0, **(end or {})}
    return body.getvalue() + listing + struct.pack("<4s4H2IH", b"PK\5\6", *true.values())


def _packed(member: Member) -> bytes:
    if member.packed is not None:
        return member.packed
    if member.method == STORED:
        return member.data
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(member.data) + packer.flush()


def _true(member: Member) -> dict[str, Any]:
    name = member.name.encode()
    said: dict[str, Any] = {
        "version": member.version,
        "flags": member.flags,
        "method": member.method,
        "time": 0,
        "date": 0x5361,
    }
    sizes = {"crc32": zlib.crc32(member.data), "packed_bytes": len(_packed(member)), "size_bytes": len(member.data)}
    return said | sizes | {"name": name, "extra": member.extra}


def _entry(member: Member) -> bytes:
    """Its header, its bytes, and its sizes again if they follow."""
    said = _true(member)
    sizes_after = b""
    if member.header_extra is not None:
        said["extra"] = member.header_extra
    if member.flags & SIZES_FOLLOW:
        sizes_after = struct.pack("<4s3I", b"PK\7\x08", said["crc32"], said["packed_bytes"], said["size_bytes"])
        said |= {"crc32": 0, "packed_bytes": 0, "size_bytes": said["size_bytes"] if member.knows_size else 0}
    said |= member.header
    name, extra = bytes(said.pop("name")), bytes(said.pop("extra"))
    head = struct.pack("<4s5H3I2H", b"PK\3\4", *said.values(), len(name), len(extra))
    return head + name + extra + _packed(member) + (sizes_after if member.after is None else member.after)


def _line(member: Member, offset: int) -> bytes:
    said: dict[str, Any] = {"made_by": member.made_by} | _true(member)
    more = {"comment": b"", "disk": 0, "internal": member.internal, "external": member.external, "offset": offset}
    said |= more | member.listed
    name, extra, comment = (bytes(said.pop(key)) for key in ("name", "extra", "comment"))
    disk, internal, external, offset = (said.pop(key) for key in ("disk", "internal", "external", "offset"))
    lengths = (len(name), len(extra), len(comment))
    head = struct.pack("<4s6H3I5H2I", b"PK\1\2", *said.values(), *lengths, disk, internal, external, offset)
    return head + name + extra + comment


def _by_info_zip(files: Mapping[str, bytes]) -> list[Member]:
    """Info-ZIP on Linux: folders, access times in the header alone, short files stored, texts marked."""
    extra: dict[str, Any] = {
        "extra": UNIX_MTIME + UNIX_OWNER,
        "header_extra": UNIX_TIMES + UNIX_OWNER,
        "made_by": 0x031E,
    }
    folders = [folder("build/", version=10, **extra), folder("build/screen/", version=10, **extra)]
    short = {name for name, data in files.items() if len(data) < 100}
    made = [Member(f"build/{name}", data, internal=int(name in short), **extra) for name, data in files.items()]
    return folders + [replace(each, method=STORED, version=10) if each.internal else each for each in made]


def _streamed_by_info_zip(files: Mapping[str, bytes]) -> list[Member]:
    """The same through a pipe: checksums follow, packed as small as can be; an empty file is stored."""
    into_pipe = [
        replace(each, flags=SIZES_FOLLOW | 2, knows_size=True, method=DEFLATED if each.data else STORED)
        for each in _by_info_zip(files)
        if not each.name.endswith("/")
    ]
    return _by_info_zip({}) + into_pipe


def _by_7_zip(files: Mapping[str, bytes]) -> list[Member]:
    """7-Zip on Linux: times in the list alone, a mark of its own beside the rights."""
    extra: dict[str, Any] = {"extra": NTFS_TIMES, "header_extra": b"", "made_by": 0x033F}
    folders = [folder("build/", external=FOLDER | 0x8000, **extra)]
    return folders + [
        Member(f"build/{name}", data, external=PLAIN_FILE | 0x8020, **extra) for name, data in files.items()
    ]


def _by_7_zip_on_windows(files: Mapping[str, bytes]) -> list[Member]:
    """No rights, but attributes; no folder around the files."""
    extra: dict[str, Any] = {"extra": NTFS_TIMES, "header_extra": b"", "made_by": 0x003F}
    return [Member(name, data, external=0x2020, **extra) for name, data in files.items()]


def _by_the_finder(files: Mapping[str, bytes]) -> list[Member]:
    """macOS: everything follows; times and owner in an old form; a mark of its own beside the rights."""
    extra: dict[str, Any] = {"extra": MAC_MTIME, "header_extra": MAC_TIMES, "made_by": 0x0315}
    folders = [folder("build/", version=10, external=0o40755 << 16 | 0x4000, **extra)]
    marked: dict[str, Any] = {"external": PLAIN_FILE | 0x4000, "flags": SIZES_FOLLOW}
    return folders + [Member(f"build/{name}", data, **marked, **extra) for name, data in files.items()]


def _by_java(files: Mapping[str, bytes]) -> list[Member]:
    """Java: no attributes at all, names marked as UTF-8, a version for each need, everything follows."""
    folders = [folder("build/", version=10, made_by=0x000A, external=0, flags=UTF_8)]
    marked: dict[str, Any] = {"external": 0, "made_by": 0x0014, "flags": UTF_8 | SIZES_FOLLOW}
    return folders + [Member(f"build/{name}", data, **marked) for name, data in files.items()]


def _by_python_for_large_files(files: Mapping[str, bytes]) -> list[Member]:
    """Python's `force_zip64`: both sizes in an extra field of the header."""
    members = []
    for name, data in files.items():
        plain = Member(f"build/{name}", data, version=45, made_by=0x032D, external=0o600 << 16)
        sizes = struct.pack("<2H2Q", 1, 16, len(data), len(_packed(plain)))
        saturated = {"packed_bytes": 0xFFFF_FFFF, "size_bytes": 0xFFFF_FFFF}
        members.append(replace(plain, header_extra=sizes, header=saturated))
    return members


PROGRAMS = {
    "Info-ZIP": _by_info_zip,
    "Info-ZIP into a pipe": _streamed_by_info_zip,
    "7-Zip": _by_7_zip,
    "7-Zip on Windows": _by_7_zip_on_windows,
    "the Finder": _by_the_finder,
    "Java": _by_java,
    "Python for large files": _by_python_for_large_files,
}
"""What each program makes of files by name, in a folder called build or not."""


def files_below(build: Path) -> dict[str, bytes]:
    """Every file of the folder, by its path."""
    paths = sorted(path for path in build.rglob("*") if path.is_file())
    return {path.relative_to(build).as_posix(): path.read_bytes() for path in paths}


def taken(data: bytes) -> tuple[ZippedFile, ...]:
    """The files of the zip in these bytes."""
    return plain_files(io.BytesIO(data), "sent.zip")


def refusal(data: bytes) -> str:
    """Why the zip in these bytes is refused; empty if it is not."""
    try:
        taken(data)
    except KitError as error:
        (finding,) = error.findings
        assert finding.code == "zip-odd"
        return finding.message
    return ""
