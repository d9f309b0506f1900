"""Fingerprints: the sha256 of everything that something is made from, the same on every computer and every run."""

import dataclasses
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from itertools import islice
from operator import itemgetter
from pathlib import Path, PurePath

from presskit.system import read_plain

_MAX_FILES = 10_000
_MAX_FOLDER_BYTES = 500_000_000


def content_key(*parts: bytes | str) -> str:
    """The sha256 in hexadecimal digits of these parts; each counts with its length, so none runs into the next."""
    return _digest(parts)


def fingerprint(*values: object) -> str:
    """The sha256 of plain values: frozen dataclasses, mappings, sequences, sets, enums, dates, paths, numbers.

    Mappings and sets count whatever their order, sequences by it. Raises TypeError for anything else.
    """
    return _digest(token for value in values for token in _tokens(value))


def folder_fingerprint(
    folder: Path,
    max_files: int = _MAX_FILES,
    max_bytes: int = _MAX_FOLDER_BYTES,
    *,
    leave_out: Path | None = None,
) -> str | None:
    """The sha256 of the names and bytes of all files below the folder; None if it cannot be read or is too large.

    Symbolic links count by where they point, and are not followed. Files and folders whose names begin with a
    dot (.git, .DS_Store) do not count, nor does what lies in the folder that is to be left out.
    """
    try:
        left_out = os.path.realpath(leave_out) if leave_out else None
        files = [(path, path.lstat()) for path in islice(_visible(folder, left_out), max_files + 1)]
        if len(files) > max_files or sum(status.st_size for _path, status in files) > max_bytes:
            return None
        return _digest(part for path, status in files for part in _file_parts(path, status, folder))
    except OSError:
        return None


def _digest(parts: Iterable[bytes | str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        kind, data = (b"s", part.encode("utf-8", "surrogatepass")) if isinstance(part, str) else (b"b", part)
        digest.update(b"%s%d:" % (kind, len(data)))
        digest.update(data)
    return digest.hexdigest()


def _tokens(value: object) -> Iterator[bytes | str]:
    """A flat list that two values share only if they are equal: each begins with a token that names its type."""
    if isinstance(value, Enum | bool | int | float | date | None):
        yield f"{type(value).__qualname__} {value!r}"
    elif isinstance(value, str | bytes):
        yield from (type(value).__qualname__, value)
    elif isinstance(value, PurePath):
        yield f"path {value.as_posix()}"
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield f"{type(value).__qualname__} {len(dataclasses.fields(value))}"
        for field in dataclasses.fields(value):
            yield field.name
            yield from _tokens(getattr(value, field.name))
    else:
        yield from _tokens_of_many(value)


def _tokens_of_many(value: object) -> Iterator[bytes | str]:
    if isinstance(value, Mapping):
        yield f"mapping {len(value)}"
        for key_print, inner in sorted(
            ((fingerprint(key), inner) for key, inner in value.items()), key=itemgetter(0)
        ):
            yield key_print
            yield from _tokens(inner)
    elif isinstance(value, Sequence):
        yield f"sequence {len(value)}"
        for inner in value:
            yield from _tokens(inner)
    elif isinstance(value, set | frozenset):
        yield f"set {len(value)}"
        yield from sorted(fingerprint(inner) for inner in value)
    else:
        raise TypeError(f"no fingerprint can be taken of {type(value).__name__}")


def _visible(folder: Path, left_out: str | None) -> Iterator[Path]:
    """All files and links below the folder, in an order that no file system changes."""
    with os.scandir(folder) as found:
        entries = sorted((entry for entry in found if not entry.name.startswith(".")), key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if left_out is None or os.path.realpath(entry.path) != left_out:
                yield from _visible(Path(entry.path), left_out)
        else:
            yield Path(entry.path)


def _file_parts(path: Path, status: os.stat_result, folder: Path) -> Iterator[bytes | str]:
    yield path.relative_to(folder).as_posix()
    if stat.S_ISLNK(status.st_mode):
        yield f"link {os.readlink(path)}"  # noqa: PTH115  # as it is written, not made into a Path
    elif stat.S_ISREG(status.st_mode):
        yield read_plain(path, follows_links=False)
    else:
        yield "neither a file nor a link"
