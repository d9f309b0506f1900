"""The traceback of a bug, kept out of the user's sight but not lost."""

import platform
import tempfile
import traceback
from pathlib import Path

from presskit import __version__


def write_crash_log(error: BaseException) -> Path | None:
    """The file that now holds the traceback, in the folder for temporary files; None if none can be written."""
    facts = f"presskit {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n"
    text = facts + "".join(traceback.format_exception(error))
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="backslashreplace", prefix="presskit-bug-", suffix=".log", delete=False
        ) as file:
            file.write(text)
    except OSError:
        return None
    return Path(file.name)
