"""What a programmer needs of a bug: versions and the traceback, and nothing of whose computer it happened on."""

import os
import platform
import sys
import sysconfig
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from presskit import __version__
from presskit.rules.computer_traces import without_traces
from presskit.system import names_of_this_computer, working_folder


def write_crash_log(error: BaseException, arguments: Sequence[str] = ()) -> Path | None:
    """The file that now holds the report, in the folder for temporary files; None if none can be written."""
    facts = f"presskit {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n"
    text = facts + told_traceback(error, arguments)
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="backslashreplace", prefix="presskit-bug-", suffix=".log", delete=False
        ) as file:
            file.write(text)
    except OSError:
        return None
    return Path(file.name)


def told_traceback(error: BaseException, arguments: Sequence[str] = ()) -> str:
    """The traceback of a command with these arguments; code is named from its own folder, other files not at all."""
    text = "".join(traceback.format_exception(error))
    return without_traces(text, list(_code_folders()), _places(arguments), names_of_this_computer())


def _code_folders() -> Iterator[str]:
    """Where presskit, its packages and Python itself are read from."""
    yield str(Path(__file__).parents[3])
    yield from (sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib"))
    here = str(working_folder() or "")
    yield from (folder for folder in sys.path if os.path.isabs(folder) and folder != here)  # noqa: PTH117 - no Path


def _places(arguments: Sequence[str]) -> Iterator[str]:
    """Paths that may stand in a message: what was typed, and the folders that everybody has."""
    if here := working_folder():
        yield str(here)
    yield tempfile.gettempdir()
    with suppress(RuntimeError):
        yield str(Path.home())
    for word in arguments:
        value = word.partition("=")[2] if word.startswith("-") else word
        if value and (_is_path(value) or os.path.lexists(value)):
            yield from (value, os.path.normpath(value))


def _is_path(word: str) -> bool:
    return "/" in word or "\\" in word or bool(Path(word).suffix)
