"""Which files in a build folder are ours while it is written to: a run that is killed leaves some under their names.

The manifest gets its name last, and cannot tell of them yet. So before the first file gets its name, all that were
ours and all that are coming are written down here, with the sums of what we have written under each name; whoever is
killed, however often, the next run knows them, and knows from these sums whether somebody has changed one since. What
is ours and in no manifest, such as a file that was changed, stays written down until a build makes it again.
"""

import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from presskit.errors import CannotWrite
from presskit.model.manifest import CHECKSUMS_NAME, SIGNATURE_NAME
from presskit.rules.file_names import is_portable_path
from presskit.system import read_plain

JOURNAL_NAME = ".presskit-unfinished"
_UNFINISHED = f"{JOURNAL_NAME}.presskit-new"
_BEGINNING = b'{"'
_MOST_BYTES = 5_000_000


Owned = Mapping[str, frozenset[str]]
"""The paths that are ours, each with the sha256 of all that we have written under it, or were about to."""


def joined(*several: Owned) -> dict[str, frozenset[str]]:
    """All of these paths, each with all of its sums."""
    paths = dict.fromkeys(path for owned in several for path in owned)
    return {path: frozenset().union(*(owned.get(path, ()) for owned in several)) for path in paths}


def read_journal(out: Path) -> dict[str, frozenset[str]]:
    """What runs call theirs; nothing without a journal."""
    return _read(out / JOURNAL_NAME) or {}


def is_unfinished(out: Path) -> bool:
    """Whether a journal stands: a run was killed, or a file of ours is in no manifest."""
    return os.path.lexists(out / JOURNAL_NAME)


def refuse_strange_journal(out: Path) -> None:
    """Raises CannotWrite if something else has the journal's name: it would be written over, and removed."""
    for path in (out / JOURNAL_NAME, out / _UNFINISHED):
        if os.path.lexists(path) and _read(path) is None and not _is_begun(path):
            hint = "move or rename it, or choose another folder with --out; nothing was written"
            raise CannotWrite(f"{path.name} in {out} is none of presskit's own files.", hint)


def write_journal(out: Path, owned: Owned) -> None:
    """Call these paths ours until the journal is closed; raises OSError, and then the former journal stands."""
    unfinished = out / _UNFINISHED
    with suppress(FileNotFoundError):
        unfinished.unlink()
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(json.dumps({path: " ".join(sorted(sums)) for path, sums in sorted(owned.items())}).encode())
            file.flush()
            os.fsync(handle)
        unfinished.replace(out / JOURNAL_NAME)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise


def close_journal(out: Path) -> None:
    """The folder is as its manifest says: nothing is unfinished."""
    with suppress(OSError):
        (out / JOURNAL_NAME).unlink()


def _read(path: Path) -> dict[str, frozenset[str]] | None:
    """What the file says; None if it is no journal."""
    data = _bytes_of(path)
    try:
        found: Any = json.loads(data or b"")
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    texts = {path: sums for path, sums in found.items() if isinstance(sums, str) and _may_be_ours(path)}
    return {path: frozenset(sums.split()) for path, sums in texts.items()} if len(texts) == len(found) else None


def _may_be_ours(path: str) -> bool:
    return path in {CHECKSUMS_NAME, SIGNATURE_NAME} or is_portable_path(path)


def _is_begun(path: Path) -> bool:
    """Whether the file is empty, or a journal that a killed run has not written to its end."""
    data = _bytes_of(path)
    return data is not None and data[:2] in {b"", b"{", _BEGINNING}


def _bytes_of(path: Path) -> bytes | None:
    try:
        status = path.lstat()
        is_ours = stat.S_ISREG(status.st_mode) and status.st_size <= _MOST_BYTES
        return read_plain(path, follows_links=False) if is_ours else None
    except OSError:
        return None
