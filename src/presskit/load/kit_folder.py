"""The files of one kit, read safely: plain files inside the folder, no shortcuts, nothing over its limit."""

import os
import stat
import unicodedata
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from presskit.load.file_findings import (
    FILE_IS_SHORTCUT,
    FILE_MISSING,
    FILE_NOT_PLAIN,
    FILE_OUTSIDE_KIT,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    KIT_TOO_LARGE,
)
from presskit.load.limits import MAX_KIT_BYTES, MAX_KIT_FILES
from presskit.model.finding import Finding, Place


class KitFolder:
    """One kit's folder; counts what is read from it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files_read = 0
        self._bytes_read = 0

    def has(self, name: str) -> bool:
        """Whether something of this name lies in the kit, readable or not."""
        return os.path.lexists(self._root / name)

    def names_in(self, folder: str = "") -> list[str]:
        """The names in a folder of the kit, sorted; none if there is no such folder."""
        try:
            return sorted(unicodedata.normalize("NFC", entry.name) for entry in (self._root / folder).iterdir())
        except OSError:
            return []

    def files_under(self, folder: str) -> list[str]:
        """All names below a folder of the kit that are no folders, as paths from the kit, sorted."""
        top = self._root / folder
        if folder and top.is_symlink():
            return [folder]
        found: list[str] = []
        for parent, folders, files in os.walk(top):
            entries = [*files, *(name for name in folders if (Path(parent) / name).is_symlink())]
            found += [(Path(parent) / name).relative_to(self._root).as_posix() for name in entries]
        return sorted(found)

    def read(self, name: str, limit_bytes: int, blame: Place, found: list[Finding]) -> bytes | None:
        """The bytes of a file, or None with the reason added to `found` at the place that names it."""
        if not _stays_inside(name):
            found.append(FILE_OUTSIDE_KIT.at(blame, f'"{name}" does not lie inside the kit', "copy it into the kit"))
            return None
        try:
            return self._read_parts(self._as_on_disk(name), limit_bytes, blame, found)
        except FileNotFoundError:
            found.append(FILE_MISSING.at(blame, f'there is no file "{name}" in the kit', self._nearest(name)))
        except (OSError, ValueError) as fault:
            reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else "the name cannot be used"
            found.append(FILE_UNREADABLE.at(blame, f'"{name}" cannot be read: {reason}'))
        return None

    def _read_parts(
        self, parts: tuple[str, ...], limit_bytes: int, blame: Place, found: list[Finding]
    ) -> bytes | None:
        name = "/".join(parts)
        before = self._chain(parts)
        if any(stat.S_ISLNK(status.st_mode) for status in before):
            found.append(FILE_IS_SHORTCUT.at(blame, f'"{name}" is a shortcut to another file', "put a copy here"))
            return None
        if not stat.S_ISREG(before[-1].st_mode):
            found.append(FILE_NOT_PLAIN.at(blame, f'"{name}" is not a file', "name a file inside the kit"))
            return None
        with self._root.joinpath(*parts).open("rb") as stream:
            opened = os.fstat(stream.fileno())
            data = stream.read(limit_bytes + 1)
        # Something may have been put in the file's place since it was looked at: then it is another file.
        if [_identity(one) for one in self._chain(parts)] != [_identity(one) for one in (*before[:-1], opened)]:
            found.append(FILE_UNREADABLE.at(blame, f'"{name}" was exchanged while it was read', "build again"))
            return None
        return self._within_limits(name, data, limit_bytes, blame, found)

    def _within_limits(
        self, name: str, data: bytes, limit_bytes: int, blame: Place, found: list[Finding]
    ) -> bytes | None:
        if len(data) > limit_bytes:
            found.append(FILE_TOO_LARGE.at(blame, f'"{name}" is larger than {_size(limit_bytes)}', "save it smaller"))
            return None
        self._files_read += 1
        self._bytes_read += len(data)
        if self._files_read > MAX_KIT_FILES or self._bytes_read > MAX_KIT_BYTES:
            allowed = f"{MAX_KIT_FILES} files and {_size(MAX_KIT_BYTES)}"
            found.append(KIT_TOO_LARGE.at(blame, f'with "{name}" the kit is larger than {allowed}'))
            return None
        return data

    def _as_on_disk(self, name: str) -> tuple[str, ...]:
        """The parts of the path as the disk spells them: macOS may write é as two characters."""
        parts: tuple[str, ...] = ()
        for part in PurePosixPath(name).parts:
            spelt = part
            if not part.isascii() and not os.path.lexists(self._root.joinpath(*parts, part)):
                entries = [entry.name for entry in self._root.joinpath(*parts).iterdir()]
                spelt = next((entry for entry in entries if unicodedata.normalize("NFC", entry) == part), part)
            parts = (*parts, spelt)
        return parts

    def _chain(self, parts: tuple[str, ...]) -> list[os.stat_result]:
        """What each part of the path is, the folders first, not following shortcuts."""
        return [self._root.joinpath(*parts[: length + 1]).lstat() for length in range(len(parts))]

    def _nearest(self, name: str) -> str:
        """What the file may be called instead; capitals are the usual slip between systems."""
        folder, _, last = name.rpartition("/")
        present = {entry.casefold(): entry for entry in self.names_in(folder)}
        close = get_close_matches(last.casefold(), present, 1)
        if not close:
            return "put the file into the kit, or correct its name"
        return f'did you mean "{f"{folder}/" if folder else ""}{present[close[0]]}"?'


def _stays_inside(name: str) -> bool:
    parts = name.split("/")
    return bool(name) and not any(part in ("", ".", "..") or "\\" in part or ":" in part for part in parts)


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _size(size_bytes: int) -> str:
    return f"{size_bytes // 1024} KB" if size_bytes < 1024 * 1024 else f"{size_bytes // (1024 * 1024)} MB"
