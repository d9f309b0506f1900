"""One builder at a time in one folder."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from presskit.errors import CannotWrite
from presskit.system import read_plain

LOCK_NAME = ".presskit.lock"
_WAIT_S = 10.0
_LONGEST_NUMBER = 20


@contextmanager
def folder_lock(folder: Path, wait_s: float = _WAIT_S) -> Iterator[None]:
    """The folder is this process's alone until the end of the block; a killed process gives it back.

    While it is held, the lock file names the process. Raises CannotWrite if another process keeps it longer than
    the wait.
    """
    lock_file = folder / LOCK_NAME
    refuse_strange_lock(folder)
    lock = FileLock(lock_file)
    try:
        lock.acquire(timeout=wait_s)
    except Timeout:
        raise CannotWrite(
            f"Another presskit{_holder(lock_file)} is writing to {folder}.",
            "Wait until it has finished, or give this build a folder of its own with --out.",
        ) from None
    try:
        _name_holder(lock_file, str(os.getpid()))
        yield
    finally:
        _name_holder(lock_file, "")
        lock.release()


def refuse_strange_lock(folder: Path) -> None:
    """Raises CannotWrite if the lock's name leads elsewhere, or something else has it: to lock would empty that."""
    lock_file = folder / LOCK_NAME
    try:
        status = lock_file.lstat()
    except OSError:  # it is not there, or what keeps it from being looked at is told when it is opened
        return
    if stat.S_ISLNK(status.st_mode) or (stat.S_ISREG(status.st_mode) and status.st_nlink > 1):
        raise CannotWrite(f"{lock_file} is a link to somewhere else.", "Remove it; nothing was written.")
    if not stat.S_ISREG(status.st_mode) or not _names_at_most_a_process(lock_file):
        raise CannotWrite(
            f"{lock_file} is not the lock of a build.",
            "Move or rename it, or choose another folder with --out; nothing was written.",
        )


def _names_at_most_a_process(lock_file: Path) -> bool:
    try:
        words = read_plain(lock_file, _LONGEST_NUMBER + 1, follows_links=False)
    except OSError:  # Windows lets nobody read what is locked
        return True
    return not words or (words.isdigit() and len(words) <= _LONGEST_NUMBER)


def _name_holder(lock_file: Path, process: str) -> None:
    """For the message alone: where a locked file cannot be written (Windows), nobody is named."""
    with suppress(OSError):
        lock_file.write_text(process, encoding="ascii")


def _holder(lock_file: Path) -> str:
    with suppress(OSError, ValueError):
        return f" (process {int(read_plain(lock_file, _LONGEST_NUMBER))})"
    return ""
