"""When and how the words on a terminal are coloured."""

import os
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import TextIO

Paint = Callable[[str, str], str]
"""Takes a style's name and words, gives the words in that style."""

_STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "strong": "1",
    "gutter": "34",
    "good": "32",
}


class ColourChoice(StrEnum):
    """What `--color` takes: `auto` colours only on a terminal that can show it."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def wants_colour(choice: ColourChoice, stream: TextIO | None) -> bool:
    """Whether to colour what goes to this stream.

    The user's word counts first, then NO_COLOR and FORCE_COLOR (no-color.org, force-color.org), CLICOLOR
    (bixense.com/clicolors), TERM, and last whether anyone is looking.
    """
    if choice is not ColourChoice.AUTO:
        return choice is ColourChoice.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    if os.environ.get("CLICOLOR") == "0" or os.environ.get("TERM") == "dumb":
        return False
    return stream is not None and stream.isatty() and _terminal_knows_colour()


def _terminal_knows_colour() -> bool:
    """False in the old console window of Windows, which prints the codes as they are."""
    return sys.platform != "win32" or any(name in os.environ for name in ("WT_SESSION", "TERM_PROGRAM", "TERM"))


def painter(*, coloured: bool) -> Paint:
    """What puts words into a style, or leaves them as they are."""
    return _paint if coloured else _leave_plain


def _paint(style: str, words: str) -> str:
    return f"\x1b[{_STYLES[style]}m{words}\x1b[0m"


def _leave_plain(_: str, words: str) -> str:
    return words
