"""Bytes kept in a folder under the fingerprint of what they were made from.

The folder may be deleted at any time, used by two builds at once, or not be writable at all: a cache saves time
and never stops a build. An entry is believed only under its own key and with the seal of this user's secret, so that
nobody else can have written it, and none can be moved to the place of another.
"""

import hmac
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp

from presskit.cache.home import CacheHome
from presskit.system import read_plain

_KEY = re.compile(r"[0-9a-f]{64}")
_SEAL_BYTES = sha256().digest_size
_DEFAULT_MAX_BYTES = 1_000_000_000
# Evicting to a little under the cap, so that not every entry put into a full cache makes a sweep.
_KEPT_RATIO = 0.9


class Cache:
    """A store in this home of at most so many bytes; the entries used longest ago go first.

    What this object has put or got stays, whatever its size: a build never loses what it has just made. `fault` is
    empty, or says why nothing can be kept: the folder cannot be written, or is not the user's own.
    """

    def __init__(self, home: CacheHome, max_bytes: int = _DEFAULT_MAX_BYTES) -> None:
        self._folder = home.folder
        self._secret = home.secret
        self._max_bytes = max_bytes
        self._held_bytes: int | None = None
        self._used: set[Path] = set()
        self.fault = home.fault

    def get(self, key: str) -> bytes | None:
        """What was put under the key; None if nothing was, or if it has been damaged or forged since."""
        path = self._path(key)
        if not self._secret:
            return None
        try:
            entry = read_plain(path, follows_links=False)
        except OSError:
            return None
        seal, data = entry[:_SEAL_BYTES], entry[_SEAL_BYTES:]
        if not hmac.compare_digest(seal, self._seal(key, data)):
            _remove(path)
            return None
        with suppress(OSError):
            os.utime(path)  # used just now
        self._used.add(path)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep the bytes under the key; what cannot be kept is let go."""
        path = self._path(key)
        if self.fault:
            return
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            _write(path, self._seal(key, data) + data)
            self._used.add(path)
            self._keep_under_cap(len(data) + _SEAL_BYTES)
        except OSError as error:
            self.fault = f"{self._folder} cannot be written: {error.strerror or error}"

    def _seal(self, key: str, data: bytes) -> bytes:
        seal = hmac.new(self._secret, key.encode(), sha256)
        seal.update(data)
        return seal.digest()

    def _path(self, key: str) -> Path:
        if not _KEY.fullmatch(key):
            raise ValueError("a cache key is a sha256 in small hexadecimal digits")
        return self._folder / key[:2] / key[2:]

    def _keep_under_cap(self, added_bytes: int) -> None:
        if self._held_bytes is None:
            self._held_bytes = sum(size_bytes for _used, size_bytes, _path in self._entries())
        else:
            self._held_bytes += added_bytes
        if self._held_bytes > self._max_bytes:
            self._evict()

    def _evict(self) -> None:
        """Remove what was used longest ago; counted anew, as another build may have done the same."""
        entries = sorted(self._entries())
        held_bytes = sum(size_bytes for _used, size_bytes, _path in entries)
        for _used, size_bytes, path in entries:
            if held_bytes <= self._max_bytes * _KEPT_RATIO:
                break
            if path in self._used:
                continue
            _remove(path)
            held_bytes -= size_bytes
        self._held_bytes = held_bytes

    def _entries(self) -> Iterator[tuple[int, int, Path]]:
        """When each file was last used (in nanoseconds), its size in bytes, its path."""
        for path in self._folder.glob("??/*"):
            with suppress(OSError):  # another build may have removed it
                status = path.lstat()
                yield status.st_mtime_ns, status.st_size, path


def _write(path: Path, entry: bytes) -> None:
    """A whole entry or none: it gets its name only when all its bytes are there."""
    handle, name = mkstemp(dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(entry)
        unfinished.replace(path)
    except BaseException:
        _remove(unfinished)
        raise


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
