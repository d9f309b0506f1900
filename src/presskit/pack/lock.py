"""One builder at a time in one folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from presskit.errors import CannotWrite

LOCK_NAME = ".presskit.lock"
_WAIT_S = 10.0


@contextmanager
def folder_lock(folder: Path, wait_s: float = _WAIT_S) -> Iterator[None]:
    """The folder is this process's alone until the end of the block; a killed process gives it back.

    While it is held, the lock file names the process. Raises CannotWrite if another process keeps it longer than
    the wait.
    """
    lock_file = folder / LOCK_NAME
    if lock_file.is_symlink():  # the holder's number would be written to where it leads
        raise CannotWrite(f"{lock_file} is a link to somewhere else.", "Remove it; nothing was written.")
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


def _name_holder(lock_file: Path, process: str) -> None:
    """For the message alone: where a locked file cannot be written (Windows), nobody is named."""
    with suppress(OSError):
        lock_file.write_text(process, encoding="ascii")


def _holder(lock_file: Path) -> str:
    with suppress(OSError, ValueError):
        return f" (process {int(lock_file.read_text(encoding='ascii'))})"
    return ""
