"""Files of a user opened to be read, if they are files: a named pipe keeps whoever opens it waiting for ever.

Every path that somebody else than presskit has filled is opened here and nowhere else. What is no file is not opened
at all, as opening a device may set it going; and since something else may take its place in the moment between, it is
opened without waiting and looked at once more.
"""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

_ANY_KIND = "something other than a file"
_KINDS = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFDIR: "a folder",
    stat.S_IFLNK: "a link to another file",
}
# Each only where the system has it.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class NoPlainFile(OSError):
    """What stands under the name is no file; its `strerror` says what it is, such as "it is a socket"."""

    def __init__(self, mode: int, path: Path) -> None:
        way_out = "; save what comes through it as a file" if stat.S_ISFIFO(mode) else ""
        super().__init__(errno.EINVAL, f"it is {kind_of(mode)}{way_out}", str(path))


def kind_of(mode: int) -> str:
    """What a file system calls a mode of this kind, in words: "a named pipe"."""
    return _KINDS.get(stat.S_IFMT(mode), _ANY_KIND)


def open_plain(path: Path, *, follows_links: bool = True) -> BinaryIO:
    """The file, to be read from its beginning; raises NoPlainFile if it is none, and OSError as `open` does."""
    _refuse(path.stat(follow_symlinks=follows_links).st_mode, path)
    handle = os.open(path, _FLAGS | (0 if follows_links else _NO_LINK))
    try:
        _refuse(os.fstat(handle).st_mode, path)
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def read_plain(path: Path, most_bytes: int = -1, *, follows_links: bool = True) -> bytes:
    """The bytes of the file, or the first of them; raises what `open_plain` raises."""
    with open_plain(path, follows_links=follows_links) as file:
        return file.read(most_bytes)


def _refuse(mode: int, path: Path) -> None:
    if not stat.S_ISREG(mode):
        raise NoPlainFile(mode, path)
