"""A question that only a person answers: on a terminal, with a word typed in full."""

import sys

from presskit.cli.talk.console import write_talk

_YES = ("y", "yes")


def has_agreed(question: str) -> bool:
    """Whether somebody has typed yes; where nobody can, nobody has."""
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    write_talk(question)
    return sys.stdin.readline().strip().casefold() in _YES
