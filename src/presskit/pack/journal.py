"""Which files in a build folder are ours while it is written to: a run that is killed leaves some under their names.

The manifest gets its name last, and cannot tell of them yet. So before the first file gets its name, all that were
ours and all that are coming are written down here; whoever is killed, however often, the next run knows them. What
is ours and in no manifest, such as a file that was cut since, stays written down until a build makes it again.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from presskit.pack.atomic import temporary_name
from presskit.rules.file_names import is_portable_path

JOURNAL_NAME = ".presskit-unfinished"
_MOST_BYTES = 5_000_000


def read_journal(out: Path) -> dict[str, str]:
    """The paths that runs call theirs, each with the sha256 that was coming, or empty; none without a journal."""
    path = out / JOURNAL_NAME
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return {}
        found: Any = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    listed = found.items() if isinstance(found, dict) else ()
    return {path: sha256 for path, sha256 in listed if isinstance(sha256, str) and is_portable_path(path)}


def write_journal(out: Path, paths: Mapping[str, str]) -> None:
    """Call these paths ours until the journal is closed; raises OSError, and then the former journal stands."""
    unfinished = out / temporary_name(JOURNAL_NAME.removeprefix("."))
    with suppress(FileNotFoundError):
        unfinished.unlink()
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(json.dumps(dict(paths), sort_keys=True).encode())
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
