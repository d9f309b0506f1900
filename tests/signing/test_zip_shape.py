"""A zip taken only if every program unpacks the same from it."""

import io
import random
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.signing.made_builds import made_build, signed, signing_key
from tests.signing.made_zips import (
    MAC_MTIME,
    MAC_TIMES,
    NTFS_TIMES,
    PROGRAMS,
    SIZES_FOLLOW,
    STORED,
    UNIX_MTIME,
    UNIX_OWNER,
    UNIX_TIMES,
    Member,
    files_below,
    folder,
    refusal,
    zipped,
)

from presskit.errors import PresskitError
from presskit.pack.lock import LOCK_NAME
from presskit.signing import Proven, opened_parcel, unproven_build

CHANGES = 1000


def judged(path: Path) -> bool:
    """Whether the zip is proven to hold the signed build."""
    try:
        with opened_parcel(path) as parcel:
            return isinstance(unproven_build(parcel, [signing_key().public], {LOCK_NAME}), Proven)
    except PresskitError:
        return False


@pytest.fixture
def files(tmp_path: Path) -> dict[str, bytes]:
    """The files of a signed build."""
    build = made_build(tmp_path)
    signed(build)
    return files_below(build)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_plain_zip_of_any_program_is_proven(program: str, files: dict[str, bytes], tmp_path: Path) -> None:
    """As it is sent, with the empty lock file in it; another program than ours finds the same files in it."""
    path = tmp_path / "sent.zip"
    path.write_bytes(zipped(PROGRAMS[program](files)))

    assert judged(path)
    with zipfile.ZipFile(path) as archive:
        read = {name.removeprefix("build/"): archive.read(name) for name in archive.namelist() if name[-1] != "/"}
    assert read == files


def _unsigned_places(data: bytes) -> set[int]:
    """Where bytes may change without a change of what is unpacked: `docs/signing.md` names them."""
    places: set[int] = set()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        at = archive.start_dir
        members = archive.infolist()
    for member in members:
        name_bytes, listed_extra_bytes = struct.unpack_from("<2H", data, at + 28)
        header_name_bytes, extra_bytes = struct.unpack_from("<2H", data, member.header_offset + 26)
        first_byte = member.header_offset + 30 + header_name_bytes + extra_bytes
        places.update(range(first_byte, first_byte + (member.compress_size if member.compress_type else 0)))
        extra = data[first_byte - extra_bytes : first_byte]
        if extra.startswith((UNIX_TIMES[:9], MAC_TIMES[:12])):  # a later time, an owner: in the header alone
            kept_bytes = 9 if extra.startswith(UNIX_TIMES[:9]) else 12
            places.update(range(first_byte - extra_bytes + kept_bytes, first_byte - extra_bytes + kept_bytes + 4))
        places.update((at + 4, at + 36, at + 38, at + 39, at + 40, at + 41))  # maker, text or not, attributes, rights
        extra_at = at + 46 + name_bytes
        at = extra_at + listed_extra_bytes
        if data[extra_at:].startswith(NTFS_TIMES[:12]):
            places.update(range(extra_at + 12, at))
    return places


@pytest.mark.parametrize("program", ["Info-ZIP", "7-Zip", "the Finder"])
def test_a_thousand_changed_bytes_are_refused(program: str, files: dict[str, bytes], tmp_path: Path) -> None:
    """One byte anywhere to any other value; what is left over is named, and unpacks to the same files."""
    path = tmp_path / "sent.zip"
    data = zipped(PROGRAMS[program](files))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        before = {name: archive.read(name) for name in archive.namelist()}
    chance, refused, unsigned = random.Random(20211101), 0, _unsigned_places(data)
    for _ in range(CHANGES):
        at = chance.randrange(len(data))
        changed = data[:at] + bytes([(data[at] + chance.randrange(1, 256)) % 256]) + data[at + 1 :]
        path.write_bytes(changed)
        if not judged(path):
            refused += 1
            continue
        with zipfile.ZipFile(io.BytesIO(changed)) as archive:
            assert {name: archive.read(name) for name in archive.namelist()} == before, at
        assert at in unsigned
    assert refused > CHANGES * 0.85


A, B = Member("a", b"x" * 99), Member("b", b"y")
A_PACKED_BYTES = 6
HIDDEN = zipped([Member("c", b"evil")])[:-68]
LARGE = {"packed_bytes": 0xFFFF_FFFF, "size_bytes": 0xFFFF_FFFF}


def _large(size_bytes: int, packed_bytes: int) -> bytes:
    return struct.pack("<2H2Q", 1, 16, size_bytes, packed_bytes)


ODD: dict[str, list[Member]] = {
    "an entry before the first": [replace(A, before=HIDDEN), B],
    "an entry between": [A, replace(B, before=HIDDEN)],
    "bytes between": [A, replace(B, before=b"\0")],
    "entries that overlap": [A, replace(B, listed={"offset": 0})],
    "listed in another order": [replace(A, listed={"offset": 40}), replace(B, listed={"offset": 0})],
    "no header": [A, replace(B, header={"name": b"c"})],
    "another version": [replace(A, header={"version": 10})],
    "another method": [replace(A, header={"method": STORED})],
    "another flag": [replace(A, header={"flags": 2})],
    "another time": [replace(A, header={"time": 1})],
    "another day": [replace(A, header={"date": 1})],
    "another checksum": [replace(A, header={"crc32": 1})],
    "no checksum": [replace(A, header={"crc32": 0})],
    "another size": [replace(A, header={"size_bytes": 98})],
    "another packed size": [replace(A, header={"packed_bytes": 98})],
    "another checksum than follows": [replace(A, flags=SIZES_FOLLOW, header={"crc32": 1})],
    "nothing follows": [replace(A, flags=SIZES_FOLLOW, after=b"")],
    "no mark before what follows": [replace(A, flags=SIZES_FOLLOW, after=bytes(12))],
    "other sizes follow": [replace(A, flags=SIZES_FOLLOW, after=b"PK\7\x08" + bytes(12))],
    "stored, and its length follows": [replace(A, flags=SIZES_FOLLOW, method=STORED)],
    "stored in more bytes than it has": [replace(A, method=STORED, packed=b"x" * 100)],
    "large sizes where none are": [replace(A, header_extra=_large(99, A_PACKED_BYTES))],
    "other large sizes": [replace(A, header=LARGE, header_extra=_large(98, A_PACKED_BYTES))],
    "large sizes in the list": [replace(A, extra=_large(99, A_PACKED_BYTES))],
    "large sizes that follow": [
        replace(
            A,
            flags=SIZES_FOLLOW,
            header=LARGE,
            header_extra=_large(0, 0),
            after=struct.pack("<4sI2Q", b"PK\7\x08", zlib.crc32(A.data), A_PACKED_BYTES, 99),
        )
    ],
    "no large sizes": [replace(A, header=LARGE)],
    "times in the header alone": [replace(A, header_extra=UNIX_MTIME)],
    "times in the list alone": [replace(A, extra=UNIX_MTIME, header_extra=b"")],
    "another time in its extra field": [replace(A, extra=UNIX_MTIME[:-1] + b"\0", header_extra=UNIX_TIMES)],
    "another owner": [replace(A, extra=UNIX_OWNER[:-1] + b"\1", header_extra=UNIX_OWNER)],
    "another kind of time": [replace(A, extra=MAC_MTIME, header_extra=UNIX_MTIME)],
    "NTFS times in the header alone": [replace(A, header_extra=NTFS_TIMES)],
    "locked": [replace(A, flags=1)],
    "locked names": [replace(A, flags=0x2000)],
    "patched": [replace(A, flags=0x20)],
    "packed otherwise": [replace(A, method=12, packed=b"x")],
    "a new version": [replace(A, version=63)],
    "on another disk": [replace(A, listed={"disk": 1})],
    "a folder with data": [folder("k/", data=b"evil"), replace(A, name="k/a")],
    "a folder that is packed": [replace(A, name="k/", data=b"", external=0), replace(A, name="k/a")],
    "a file whose name is a folder's": [replace(A, name="a/")],
    "a folder without a slash": [replace(A, external=stat.S_IFDIR << 16)],
    "a folder by its attribute": [replace(A, external=0x10)],
    "a link": [replace(A, external=(stat.S_IFLNK | 0o777) << 16)],
    "a device": [replace(A, external=(stat.S_IFBLK | 0o666) << 16)],
    "a pipe": [replace(A, external=(stat.S_IFIFO | 0o666) << 16)],
    "a socket": [replace(A, external=(stat.S_IFSOCK | 0o666) << 16)],
    "with its owner's rights": [replace(A, external=0o104755 << 16)],
    "with its group's rights": [replace(A, external=0o102755 << 16)],
    "a sticky folder": [folder("k/", external=0o41777 << 16), replace(A, name="k/a")],
    "hidden": [replace(A, external=0x02)],
    "the system's": [replace(A, external=0x04)],
    "the name of a disk": [replace(A, external=0x08)],
    "a link of Windows": [replace(A, external=0x400)],
    "records of a mainframe": [replace(A, internal=2)],
    "from two systems": [A, replace(B, made_by=0x0014)],
    "from two programs": [A, replace(B, made_by=0x031E)],
    "from an unknown system": [replace(A, made_by=0x0114)],
    "from an unknown program": [replace(A, made_by=0x03FF)],
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_odd_is_refused(name: str) -> None:
    """Programs could unpack different files from it, or others than were read; the plain ones beside it are taken."""
    assert refusal(zipped([A, B])) == ""
    assert refusal(zipped(ODD[name]))


def test_an_entry_after_the_last_is_refused() -> None:
    """It is in no list, and is found by whoever reads from the beginning."""
    assert "holds something that its list does not name" in refusal(zipped([A, B], before_list=HIDDEN))


@pytest.mark.parametrize(
    "change",
    [
        lambda member: replace(member, name="../a"),
        lambda member: replace(member, name="a", listed={"name": b"b"}),
        lambda member: replace(member, name="a", header={"name": b"b"}),
    ],
    ids=["a way upwards", "another name in the list", "another name in the header"],
)
def test_names_are_judged_and_compared(change: Callable[[Member], Member]) -> None:
    """What the list calls a file is what its header calls it, and is a plain path."""
    assert refusal(zipped([change(A)]))
