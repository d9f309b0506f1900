"""The font files that come with presskit, as fonts.toml lists them: known even where no fonts were promised."""

import tomllib
from functools import lru_cache
from pathlib import Path

from presskit.model.house_style import FontSource
from presskit.resources import fonts_folder
from presskit.system import read_plain

_FONT_LIST = "fonts.toml"


@lru_cache(maxsize=1)
def house_fonts() -> tuple[FontSource, ...]:
    """The fonts that come with presskit."""
    return listed_fonts(fonts_folder())


def listed_fonts(folder: Path) -> tuple[FontSource, ...]:
    """The fonts that the list in this folder names, unread; their sums are asked for when one is opened.

    The list is that of an installation, not of a user, and so it is read without the load stage, which takes longer
    to begin with than most files take to be looked at.
    """
    listed = tomllib.loads(read_plain(folder / _FONT_LIST).decode("utf-8"))
    return tuple(FontSource(font["family"], str(folder / font["file"]), font["sha256"]) for font in listed["fonts"])
