"""What the operating system refuses, in plain sentences."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from presskit.errors import CannotWrite
from presskit.pack.atomic import NEW_ENDING

_UNTOUCHED = "The files of the last build are untouched."
_MAKE_ROOM = f"Make room, or choose a folder on another disk with --out. {_UNTOUCHED}"
_GET_RIGHTS = (
    f"Close the file if another program shows it, change the rights of the folder, or choose another with --out. "
    f"{_UNTOUCHED}"
)
_MOVE_AWAY = f"Rename or move what stands there, or choose another folder with --out. {_UNTOUCHED}"
_SHORTEN = f"Choose a shorter name. {_UNTOUCHED}"

_LEFT = (
    "{name} stands in the way: a run that was killed may have left it.",
    f"Delete it if it is nothing of yours, and run it again. {_UNTOUCHED}",
)

_SENTENCES = {
    errno.ENOSPC: ("The disk is full: {name} cannot be written.", _MAKE_ROOM),
    errno.EDQUOT: ("The space you may use on this disk is full: {name} cannot be written.", _MAKE_ROOM),
    errno.EFBIG: ("{name} is larger than a file may be here.", _MAKE_ROOM),
    errno.EACCES: ("There is no right to write {name}.", _GET_RIGHTS),
    errno.EPERM: ("There is no right to write {name}.", _GET_RIGHTS),
    errno.EROFS: ("{name} lies on a disk that can only be read.", _GET_RIGHTS),
    errno.EISDIR: ("A folder stands where the file {name} should be.", _MOVE_AWAY),
    errno.ENOTEMPTY: ("A folder stands where the file {name} should be.", _MOVE_AWAY),
    errno.EEXIST: ("A file stands where the folder {name} should be.", _MOVE_AWAY),
    errno.ELOOP: ("A link on the way to {name} leads to itself.", _MOVE_AWAY),
    errno.ENAMETOOLONG: ("The name of {name} is too long for this disk.", _SHORTEN),
    errno.ENOTDIR: ("A file stands where the folder of {name} should be.", _MOVE_AWAY),
}


@contextmanager
def said_plainly(folder: Path) -> Iterator[None]:
    """Whatever the system refuses inside the block becomes CannotWrite, with a sentence and a hint."""
    try:
        yield
    except OSError as error:
        name = _name(error, folder)
        unknown = (f"{{name}} cannot be written: {error.strerror or error}.", _UNTOUCHED)
        sentence, hint = _LEFT if _is_left(error) else _SENTENCES.get(error.errno or 0, unknown)
        raise CannotWrite(sentence.format(name=name), hint) from error


def _is_left(error: OSError) -> bool:
    return error.errno == errno.EEXIST and str(error.filename).endswith(NEW_ENDING)


def _name(error: OSError, folder: Path) -> str:
    """The file as the user knows it: below the folder if it is there, else the folder."""
    if not isinstance(error.filename, str):
        return str(folder)
    path = Path(error.filename)
    return path.relative_to(folder).as_posix() if folder in path.parents else str(folder)
