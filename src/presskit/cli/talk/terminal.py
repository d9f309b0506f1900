"""What a terminal can show: colours or none, so many columns, and no character that could steer it."""

import os
import sys
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from typing import TextIO

from presskit.rules.characters import spelt_out

Paint = Callable[[str, str], str]
"""Takes a style's name and words, gives the words in that style."""

USUAL_COLUMNS = 100
"""Where nobody looks on, or the terminal does not say: a log, a file, another program."""

_FEWEST_COLUMNS = 40
_TAB_WIDTH = 4
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


def columns_of(stream: TextIO | None) -> int:
    """The columns of the terminal behind this stream, or those that COLUMNS names; never fewer than can be read."""
    named = os.environ.get("COLUMNS", "")
    if named.isascii() and named.isdigit() and int(named):
        return max(int(named), _FEWEST_COLUMNS)
    try:
        columns = os.get_terminal_size(stream.fileno()).columns if stream else 0
    except (OSError, ValueError):  # no terminal, or no file at all
        columns = 0
    return max(columns, _FEWEST_COLUMNS) if columns else USUAL_COLUMNS


def lines_of(stream: TextIO | None) -> int:
    """The lines of the terminal behind this stream; 0 if there is none, or it does not say."""
    try:
        return os.get_terminal_size(stream.fileno()).lines if stream and stream.isatty() else 0
    except (OSError, ValueError):
        return 0


def visible(text: str) -> str:
    """The text on one line, with a tab as spaces and every control or direction mark spelt out, such as <U+202E>."""
    return "".join(shown_character(character) for character in text)


def shown_character(character: str) -> str:
    """What stands for one character on the terminal."""
    if character == "\t":
        return " " * _TAB_WIDTH
    if character == "\n":
        return " "
    return spelt_out(character)


def width_columns(text: str) -> int:
    """How many columns the text takes on a terminal, as `visible` shows it."""
    return sum(_character_columns(character) for character in visible(text))


def _character_columns(character: str) -> int:
    """Two for the wide letters of East Asia (UAX 11), none for marks that stand on the letter before."""
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
