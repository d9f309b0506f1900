"""The files of one kit, read safely: plain files inside the folder, no shortcuts, nothing over its limit."""

import errno
import os
import stat
import unicodedata
from hashlib import sha256
from pathlib import Path, PurePosixPath

from presskit.load.limits import MAX_KIT_BYTES, MAX_KIT_FILES
from presskit.load.near_files import hint_for_missing
from presskit.load.wording import nearest, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.system import kind_of, open_plain

FILE_MISSING = FindingKind(
    "file-missing",
    Severity.ERROR,
    "Is every file there that the kit speaks of?",
    "A piece without its text or its picture is not the piece that was ordered.",
    "Put the file into the kit, or correct its name; capitals and small letters count.",
)
FILE_OUTSIDE_KIT = FindingKind(
    "file-outside-kit",
    Severity.ERROR,
    "Does every file that the kit names lie inside the kit?",
    "A kit is passed on as one folder; a file from elsewhere would be missing there, or be nobody's business.",
    "Copy the file into the kit and name it from there, such as assets/photo.jpg.",
)
FILE_IS_SHORTCUT = FindingKind(
    "file-is-shortcut",
    Severity.ERROR,
    "Is every file of the kit a file of its own?",
    "A shortcut (symbolic link) can lead to any file of the computer, which would then stand in the PDF.",
    "Put a copy of the file in the place of the shortcut.",
)
FILE_NOT_PLAIN = FindingKind(
    "file-not-plain",
    Severity.ERROR,
    "Is everything that the kit names a file?",
    "A folder, a device or a named pipe cannot be read as a text or a picture.",
    "Name a file inside the kit.",
)
FILE_TOO_LARGE = FindingKind(
    "file-too-large",
    Severity.ERROR,
    "Is each file of a size that its kind can have?",
    "A file far too large is nearly always the wrong one, and would take the machine down.",
    "Save it smaller, or name another file.",
)
FILE_UNREADABLE = FindingKind(
    "file-unreadable",
    Severity.ERROR,
    "May presskit read every file of the kit?",
    "A file without the right to read it, or one that changes while it is read, cannot be built.",
    "Give yourself the right to read it, close the program that is writing it, and build again.",
)
KIT_TOO_LARGE = FindingKind(
    "kit-too-large",
    Severity.ERROR,
    "Is the kit small enough to be sent to a newsroom?",
    "A kit of hundreds of files or megabytes cannot be sent and hardly be built.",
    "Take out what the statement does not show.",
)

Stamps = frozenset[tuple[str, int, int]]


class KitFolder:
    """One kit's folder, or one that several kits share; counts what is read from it.

    `asked` has the sha256 of each file that was read, by its name, and an empty text for one that could not be.
    """

    def __init__(self, root: Path, max_files: int = MAX_KIT_FILES, *, called: str = "the kit") -> None:
        self.asked: dict[str, str] = {}
        self._root = root
        self._called = called
        self._max_files = max_files
        self._files_read = 0
        self._bytes_read = 0
        self._is_full = False
        self._listed: dict[tuple[str, ...], dict[str, str]] = {}

    def has(self, name: str) -> bool:
        """Whether something of this very name lies in the kit, readable or not."""
        self.asked.setdefault(name, "")
        try:
            return bool(self._as_on_disk(name))
        except (OSError, ValueError):
            return False

    def is_shortcut(self, name: str) -> bool:
        """Whether this name only leads to another file or folder."""
        return os.path.islink(self._root / name)  # noqa: PTH114 - no error for a name too long

    def names_in(self, folder: str = "") -> list[str]:
        """The names in a folder of the kit, sorted; none if there is no such folder."""
        try:
            parts = self._as_on_disk(folder)
            is_elsewhere = any(stat.S_ISLNK(status.st_mode) for status in self._chain(parts))
            return [] if is_elsewhere else sorted(self._names(parts))
        except OSError:
            return []

    def files_under(self, folder: str) -> list[str]:
        """All names below a folder of the kit that are no folders, as paths from the kit, sorted.

        What begins with a dot is some program's own and is left out, with all that lies in it.
        """
        top = self._root / folder
        if folder and os.path.islink(top):  # noqa: PTH114 - as above
            return [folder]
        found: list[str] = []
        for parent, folders, files in os.walk(top):
            folders[:] = [name for name in folders if not name.startswith(".")]
            entries = [*files, *(name for name in folders if (Path(parent) / name).is_symlink())]
            paths = [Path(parent) / name for name in entries if not name.startswith(".")]
            found += [path.relative_to(self._root).as_posix() for path in paths]
        return sorted(found)

    def read(self, name: str, limit_bytes: int, blame: Place, found: list[Finding]) -> bytes | None:
        """The bytes of a file, or None with the reason added to `found` at the place that names it."""
        data = self._read(name, limit_bytes, blame, found)
        self.asked[name] = sha256(data).hexdigest() if data is not None else ""
        return data

    def _read(self, name: str, limit_bytes: int, blame: Place, found: list[Finding]) -> bytes | None:
        if not _stays_inside(name):
            found.append(_outside(name, blame))
            return None
        if any(part.startswith(".") for part in name.split("/")):
            # The fingerprint of a kit passes over hidden files: a change in one would go unseen.
            message, hint = f'"{name}" is hidden', "give it a name that does not begin with a dot"
            found.append(FILE_NOT_PLAIN.at(blame, message, hint))
            return None
        try:
            return self._read_parts(self._as_on_disk(name), limit_bytes, blame, found)
        except (FileNotFoundError, NotADirectoryError):
            message = f'there is no file "{shortened(name)}" in {self._called}'
            found.append(FILE_MISSING.at(blame, message, self._nearest(name)))
        except (OSError, ValueError) as fault:
            reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else "the name cannot be used"
            found.append(FILE_UNREADABLE.at(blame, f'"{shortened(name)}" cannot be read: {reason}'))
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
            message = f'"{name}" is {kind_of(before[-1].st_mode)} and not a file'
            found.append(FILE_NOT_PLAIN.at(blame, message, "put a file there, or name one inside the kit"))
            return None
        with open_plain(self._root.joinpath(*parts)) as stream:
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
        if self._is_full:
            return None
        self._files_read += 1
        self._bytes_read += len(data)
        if self._files_read > self._max_files or self._bytes_read > MAX_KIT_BYTES:
            self._is_full = True
            allowed = f"{self._max_files} files and {_size(MAX_KIT_BYTES)}"
            found.append(KIT_TOO_LARGE.at(blame, f'with "{name}" the kit is larger than {allowed}'))
            return None
        return data

    def _as_on_disk(self, name: str) -> tuple[str, ...]:
        """The parts of the path as the disk spells them; raises OSError if nothing has exactly this name.

        Asked for by the folder's list, not by the disk: Windows and macOS take other capitals for the same name,
        Windows opens a device for "con.png", and macOS may write é as two characters.
        """
        parts: tuple[str, ...] = ()
        for part in PurePosixPath(name).parts:
            if parts and self._root.joinpath(*parts).is_symlink():
                break
            spelt = self._names(parts).get(unicodedata.normalize("NFC", part))
            if spelt is None:
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name)
            parts = (*parts, spelt)
        return parts

    def _names(self, parts: tuple[str, ...]) -> dict[str, str]:
        """The names in a folder, in the letters that presskit compares and in those of the disk."""
        if parts not in self._listed:
            entries = self._root.joinpath(*parts).iterdir()
            self._listed[parts] = {unicodedata.normalize("NFC", entry.name): entry.name for entry in entries}
        return self._listed[parts]

    def _chain(self, parts: tuple[str, ...]) -> list[os.stat_result]:
        """What each part of the path is, the folders first, not following shortcuts."""
        return [self._root.joinpath(*parts[: length + 1]).lstat() for length in range(len(parts))]

    def _nearest(self, name: str) -> str:
        """What to do for the name: the file that may be meant, and how it comes to be one that can be read."""
        folder, _, last = name.rpartition("/")
        near = nearest(last, self.names_in(folder))
        if not near and not folder and (elsewhere := self._same_name_below(last)):
            return f'{self._called} has "{elsewhere}": name it so'
        return hint_for_missing(name, f"{folder}/{near}" if folder and near else near, self._called)

    def _same_name_below(self, last: str) -> str:
        return next((path for path in self.files_under("") if path.rpartition("/")[2] == last), "")


def _outside(name: str, blame: Place) -> Finding:
    hint = "copy it into the kit, and name it from there, such as assets/photo.jpg"
    if "\\" in name and ":" not in name:
        hint = "write / instead of \\, such as assets/photo.jpg"
    elif name.endswith("/"):
        hint = "name the file in that folder"
    return FILE_OUTSIDE_KIT.at(blame, f'"{shortened(name)}" is no name of a file inside the kit', hint)


def _stays_inside(name: str) -> bool:
    parts = name.split("/")
    return bool(name) and not any(part in ("", ".", "..") or "\\" in part or ":" in part for part in parts)


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _size(size_bytes: int) -> str:
    return f"{size_bytes // 1024} KB" if size_bytes < 1024 * 1024 else f"{size_bytes // (1024 * 1024)} MB"


def stamps_below(folder: Path) -> Stamps:
    """What tells whether any file in a folder of presskit's own has come, gone or changed since it was last read."""
    looks = [(str(path), path.lstat()) for path in folder.rglob("*")]
    return frozenset((path, look.st_mtime_ns, look.st_size) for path, look in looks)
