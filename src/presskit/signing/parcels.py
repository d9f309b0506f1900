"""What has arrived, as files by name: a folder, or a zip that is read without being unpacked."""

import hashlib
import os
import stat
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Protocol

from presskit.errors import UsageError
from presskit.signing.unpacking import unpacked
from presskit.signing.zip_shape import plain_files
from presskit.system import NoPlainFile, open_plain

_LARGEST_FILE_BYTES = 1_000_000_000
_CHUNK_BYTES = 1 << 20
_HINT = "name the folder of a build, such as build, or the zip that it was sent in"
_UNREADABLE = (OSError, ValueError, zlib.error)  # what a folder, a disk or a zip may answer


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
    """The folder or the zip.

    Raises UsageError if it is neither, or cannot be read, KitError if it is a zip that programs may unpack in
    different ways.
    """
    with ExitStack() as stack:
        try:
            parcel = _Folder(path) if path.is_dir() else _Zip(stack.enter_context(open_plain(path)), path.name)
        except NoPlainFile as error:
            raise UsageError(f"{path} cannot be read: {error.strerror}", _HINT) from error
        except _UNREADABLE as error:
            raise UsageError(f"{path} is neither a folder nor a zip that can be read", _HINT) from error
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
        return open_plain(self._root / path, follows_links=False)

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

    strange: tuple[str, ...] = ()  # a zip with anything but plain files is refused as a whole

    def __init__(self, archive: IO[bytes], name: str) -> None:
        self._archive = archive
        files = plain_files(archive, name)
        top = _top_folder([file.path for file in files])
        self._by_path = {file.path.removeprefix(top): file for file in files}
        self.files = frozenset(self._by_path)

    def opened(self, path: str) -> IO[bytes]:
        """The file, unpacked as it is read."""
        return unpacked(self._archive, self._by_path[path])


def _top_folder(names: Sequence[str]) -> str:
    """The folder, with its slash, if all lies in one."""
    tops = {name.partition("/")[0] for name in names if "/" in name}
    if len(tops) == 1 and all("/" in name for name in names):
        return f"{tops.pop()}/"
    return ""
