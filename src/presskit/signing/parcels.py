"""What has arrived, as files by name: a folder, or a zip that is read without being unpacked."""

import hashlib
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Protocol

from presskit.errors import UsageError

_MOST_FILES = 20_000
_LARGEST_FILE_BYTES = 1_000_000_000
_LARGEST_ZIP_BYTES = 4_000_000_000  # unpacked: a zip of a few bytes can hold more than any disk
_CHUNK_BYTES = 1 << 20
# What a folder, a disk or a zip may answer: the last two are a zip's that is locked, or packed in an unknown way.
_UNREADABLE = (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError)


class Parcel(Protocol):
    """Files by their paths, with forward slashes."""

    @property
    def files(self) -> frozenset[str]:
        """All of them."""

    @property
    def strange(self) -> tuple[str, ...]:
        """What is there besides and is no plain file: links, devices, two files of one name."""

    def opened(self, path: str) -> IO[bytes]:
        """The file, to be read."""


@contextmanager
def opened_parcel(path: Path) -> Iterator[Parcel]:
    """The folder or the zip; raises UsageError if it is neither, or cannot be read."""
    with ExitStack() as stack:
        try:
            parcel: Parcel = _Folder(path) if path.is_dir() else _Zip(stack.enter_context(zipfile.ZipFile(path)))
        except _UNREADABLE as error:
            hint = "name the folder of a build, such as build, or the zip that it was sent in"
            raise UsageError(f"{path} is neither a folder nor a zip that can be read", hint) from error
        yield parcel


def whole_file(parcel: Parcel, path: str, most_bytes: int) -> bytes | None:
    """The bytes of a file; None if it cannot be read, or has more than that."""
    try:
        with parcel.opened(path) as file:
            data = file.read(most_bytes + 1)
    except _UNREADABLE:
        return None
    return data if len(data) <= most_bytes else None


def sum_and_size(parcel: Parcel, path: str) -> tuple[str, int] | None:
    """The SHA-256 of a file, in small hexadecimal digits, and its size in bytes; None if it cannot be read."""
    digest, size_bytes = hashlib.sha256(), 0
    try:
        with parcel.opened(path) as file:
            while size_bytes <= _LARGEST_FILE_BYTES and (chunk := file.read(_CHUNK_BYTES)):
                digest.update(chunk)
                size_bytes += len(chunk)
    except _UNREADABLE:
        return None
    return (digest.hexdigest(), size_bytes) if size_bytes <= _LARGEST_FILE_BYTES else None


class _Folder:
    """A folder, in which no link is followed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        files: list[str] = []
        strange: list[str] = []
        for path in self._walk(root):
            name = path.relative_to(root).as_posix()
            (files if stat.S_ISREG(path.lstat().st_mode) else strange).append(name)
        self.files = frozenset(files)
        self.strange = tuple(sorted(strange))

    def opened(self, path: str) -> IO[bytes]:
        """The file, if it is still no link."""
        handle = os.open(self._root / path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
        return os.fdopen(handle, "rb")

    def _walk(self, root: Path) -> Iterator[Path]:
        folders = [root]
        while folders:
            for entry in os.scandir(folders.pop()):
                if entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry.path))
                else:
                    yield Path(entry.path)


class _Zip:
    """A zip; what lies in one folder of it, as archivers make it, is named as if it lay at its top."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        members = [member for member in archive.infolist() if not member.is_dir()]
        if len(members) > _MOST_FILES:
            raise UsageError(f"there are more than {_MOST_FILES} files in the zip", "no press kit has so many")
        if sum(member.file_size for member in members) > _LARGEST_ZIP_BYTES:
            raise UsageError("there is more in the zip than 4 GB", "no press kit has so much")
        self._top = _top_folder([member.filename for member in members])
        self._members: dict[str, zipfile.ZipInfo] = {}
        strange = []
        for member in members:
            name = member.filename.removeprefix(self._top)
            if name in self._members or _is_link(member):
                strange.append(name)
            self._members.setdefault(name, member)
        self.files = frozenset(self._members)
        self.strange = tuple(sorted(strange))

    def opened(self, path: str) -> IO[bytes]:
        """The file, unpacked as it is read."""
        return self._archive.open(self._members[path])


def _top_folder(names: Sequence[str]) -> str:
    """The folder, with its slash, if all lies in one."""
    tops = {name.partition("/")[0] for name in names if "/" in name}
    if len(tops) == 1 and all("/" in name for name in names):
        return f"{tops.pop()}/"
    return ""


def _is_link(member: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(member.external_attr >> 16)
