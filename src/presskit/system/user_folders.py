"""Where the system wants the files of one user: what is remembered, what is secret, what was set up.

Nothing need be there. platformdirs is imported when it is asked, as the system is examined before there are packages.
"""

from pathlib import Path
from typing import Any


def user_cache_folder() -> Path:
    """For what can be made again."""
    return Path(_folders().user_cache_dir)


def user_data_folder() -> Path:
    """For what cannot, such as a secret."""
    return Path(_folders().user_data_dir)


def user_config_folder() -> Path:
    """For what the user has set up, such as keys."""
    return Path(_folders().user_config_dir)


def working_folder() -> Path | None:
    """The one that the process works in; None if it has been deleted meanwhile."""
    try:
        folder = Path.cwd()
    except OSError:
        return None
    return folder if folder.is_dir() else None


def _folders() -> Any:
    from platformdirs import PlatformDirs  # noqa: PLC0415

    return PlatformDirs("presskit", appauthor=False)
