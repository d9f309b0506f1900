"""Files replaced all together or not at all.

All new files are written in full under temporary names beside their targets and forced to the disk; only then are
they renamed, in order. Whatever fails on the way, what stood there before is put back. A process that is killed
leaves every file whole, old or new, and perhaps temporary files, which the next run sweeps away.
"""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

NEW_ENDING = ".presskit-new"
"""What the names of new files end in until all are written."""

_OLD = ".presskit-old"
_MODE = 0o666  # less what the user's umask takes away


def replace_files(
    folder: Path, new: Mapping[str, bytes], gone: Sequence[str], aside: Mapping[str, str] | None = None
) -> None:
    """Below the folder all of `new` is written, in its order, and all of `gone` is removed; or nothing is.

    What stands under a path of `aside` gets the other name before, and stays. The last of `new` gets its name last.
    Raises OSError with `filename` set to the file that could not be written.
    """
    replacement = _Replacement(folder)
    aside = aside or {}
    try:
        for path, data in new.items():
            replacement.write_beside(folder / path, data)
        for path, other in aside.items():
            replacement.set_aside(folder / path, folder / other)
        for path in gone:
            replacement.take_away(folder / path)
        for path in new:
            replacement.put_in_place(folder / path)
        replacement.force_to_disk(folder / path for path in (*new, *gone, *aside))
    except BaseException:
        replacement.undo()
        raise
    replacement.clear_up()


def temporaries(target: Path) -> Iterator[Path]:
    """The temporary files of this one that stand: a killed run may have left them."""
    for path in (_beside(target, NEW_ENDING), _beside(target, _OLD)):
        if os.path.lexists(path):
            yield path


def sweep(targets: Iterable[Path]) -> None:
    """Remove the temporary files that killed runs have left of these; call it under the lock."""
    for target in targets:
        for path in temporaries(target):
            path.unlink()


class _Replacement:
    """What has been done so far, so that it can be undone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made_folders: list[Path] = []
        self._written: list[Path] = []
        self._backups: dict[Path, Path] = {}
        self._without_backup: set[Path] = set()
        self._set_aside: dict[Path, Path] = {}
        self._placed: list[Path] = []

    def write_beside(self, target: Path, data: bytes) -> None:
        self._make_folders(target)
        temporary = _beside(target, NEW_ENDING)
        try:
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _MODE)
            self._written.append(temporary)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(handle)
        except FileExistsError:  # of the temporary file: its own name is told
            raise
        except OSError as error:
            error.filename = str(target)
            raise

    def set_aside(self, target: Path, other: Path) -> None:
        os.rename(target, other)  # noqa: PTH104
        self._set_aside[target] = other

    def take_away(self, target: Path) -> None:
        backup = _beside(target, _OLD)
        os.rename(target, backup)  # noqa: PTH104  # Path.rename is the same call
        self._backups[target] = backup

    def put_in_place(self, target: Path) -> None:
        self._back_up(target)
        try:
            os.replace(_beside(target, NEW_ENDING), target)  # noqa: PTH105
        except OSError as error:
            error.filename = str(target)
            raise
        self._placed.append(target)

    def force_to_disk(self, targets: Iterable[Path]) -> None:
        """The new names too: a renamed file is safe only when its folder is on the disk."""
        made_in = {folder.parent for folder in self._made_folders}
        for folder in sorted({target.parent for target in targets} | made_in):
            _fsync_folder(folder)

    def undo(self) -> None:
        """As it was before; a step that fails does not keep the others from being tried."""
        for target in reversed(self._placed):
            if target not in self._backups and target not in self._without_backup:
                _remove(target)
        for target, other in [*self._backups.items(), *self._set_aside.items()]:
            with suppress(OSError):
                other.replace(target)
        for path in (*self._written, *self._backups.values()):
            _remove(path)
        for folder in reversed(self._made_folders):
            with suppress(OSError):
                folder.rmdir()

    def clear_up(self) -> None:
        """The former files go for good; a folder that held nothing else goes with them."""
        for backup in self._backups.values():
            _remove(backup)
        for target in self._backups:
            folder = target.parent
            with suppress(OSError):  # it is not empty
                while folder != self._folder:
                    folder.rmdir()
                    folder = folder.parent

    def _make_folders(self, target: Path) -> None:
        inner = [folder for folder in target.parents if self._folder in folder.parents]
        for folder in reversed(inner):
            if not folder.is_dir():
                folder.mkdir()
                self._made_folders.append(folder)

    def _back_up(self, target: Path) -> None:
        """A second name for the former file, so that it can be put back; some file systems have none."""
        if not os.path.lexists(target):
            return
        backup = _beside(target, _OLD)
        try:
            os.link(target, backup, follow_symlinks=False)
        except (OSError, NotImplementedError):
            self._without_backup.add(target)
        else:
            self._backups[target] = backup


def _beside(target: Path, ending: str) -> Path:
    return target.with_name(f".{target.name}{ending}")


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _fsync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder, and writes names through
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some network drives know no fsync of a folder
            raise
    finally:
        os.close(handle)
