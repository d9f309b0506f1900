"""A home for the user of a test: what presskit remembers lies there, not in the home of who runs the tests."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from presskit.cache import Cache, CacheHome

CACHE = ".cache/presskit"
"""Where the cache lies in a home, on Linux."""
SECRET = bytes(range(32))
_FOLDERS = {"XDG_CACHE_HOME": ".cache", "XDG_DATA_HOME": ".local/share", "XDG_CONFIG_HOME": ".config"}


@contextmanager
def at_home(folder: Path) -> Iterator[None]:
    """This folder is the user's home within the block, as for a command that is started with it as HOME."""
    before = {name: os.environ.get(name) for name in _FOLDERS}
    os.environ.update({name: str(folder / below) for name, below in _FOLDERS.items()})
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def cache_in(folder: Path, max_bytes: int = 1_000_000_000) -> Cache:
    """A cache in this folder, sealed with a secret that every test knows."""
    return Cache(CacheHome(folder, SECRET), max_bytes)
