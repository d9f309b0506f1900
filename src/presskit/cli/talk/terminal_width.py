"""How wide the terminal is that someone reads in."""

import os
from typing import TextIO

USUAL_COLUMNS = 100
"""Where nobody looks on, or the terminal does not say: a log, a file, another program."""

_FEWEST_COLUMNS = 40


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
