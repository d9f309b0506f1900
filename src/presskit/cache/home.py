"""Where a user's own cache lies, and the secret that its entries are sealed with.

Neither is ever in a folder that travels: a kit that brings a cache of its own must not have its pages printed as if
they had been made here. The folder is open to its owner alone, and the secret lies outside it, so that whoever can
only write into the one cannot make entries that are believed.
"""

import os
import secrets
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from presskit.system import NoPlainFile, open_plain, user_cache_folder, user_data_folder

_KEY_FILE = "cache.key"
_SECRET_BYTES = 32
_OTHERS = 0o077


@dataclass(frozen=True, slots=True)
class CacheHome:
    """The folder, and the secret; `fault` is empty, or says in a sentence why nothing may be kept or believed."""

    folder: Path
    secret: bytes = b""
    fault: str = ""


def user_cache() -> CacheHome:
    """The home of this user's cache, made if it is not there; with a fault if it is not the user's alone."""
    folder = user_cache_folder()
    try:
        _own_folder(folder)
        secret = _secret_in(user_data_folder())
    except OSError as error:
        return CacheHome(folder, fault=f"{folder} cannot be used: {error.strerror or error}")
    return CacheHome(folder, secret)


def _own_folder(folder: Path) -> None:
    """Make the folder for the user alone; raises PermissionError if somebody else's stands there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode):
        raise PermissionError(0, "it is no folder")
    _refuse_anothers(status)
    if sys.platform != "win32" and status.st_mode & _OTHERS:
        folder.chmod(0o700)


def _refuse_anothers(status: os.stat_result) -> None:
    if sys.platform != "win32" and status.st_uid != os.geteuid():
        raise PermissionError(0, "it belongs to another user")


def _secret_in(folder: Path) -> bytes:
    """The secret of this user, made at first; raises OSError if there is none that only the user can read."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / _KEY_FILE
    with suppress(FileNotFoundError):
        return _read_secret(path)
    _write_secret(path)
    return _read_secret(path)


def _read_secret(path: Path) -> bytes:
    with _opened_secret(path) as file:
        status = os.fstat(file.fileno())
        _refuse_anothers(status)
        if sys.platform != "win32" and status.st_mode & _OTHERS:
            raise PermissionError(0, f"others can read {path.name}, the key it is sealed with; delete that file")
        secret = file.read(_SECRET_BYTES + 1)
    if len(secret) != _SECRET_BYTES:
        raise PermissionError(0, f"{path.name}, the key it is sealed with, is damaged; delete that file")
    return secret


def _opened_secret(path: Path) -> BinaryIO:
    try:
        return open_plain(path, follows_links=False)
    except NoPlainFile as error:
        message = f"{path.name}, the key it is sealed with, is no file; delete that file"
        raise PermissionError(0, message) from error


def _write_secret(path: Path) -> None:
    """A new secret under the name, unless another process has been faster: then that one stays."""
    unfinished = path.with_name(f".{_KEY_FILE}.{os.getpid()}")
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(_SECRET_BYTES))
        with suppress(FileExistsError):
            os.link(unfinished, path)
    finally:
        unfinished.unlink()
