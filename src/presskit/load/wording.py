"""Small pieces of English that findings share."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST_QUOTED = 70


def shortened(text: str) -> str:
    """The text on one line and cut to what a message can hold."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST_QUOTED else f"{one_line[: _LONGEST_QUOTED - 1]}…"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is nearest, capitals aside; empty if none is near."""
    by_letters = {candidate.casefold(): candidate for candidate in known}
    close = get_close_matches(word.casefold(), by_letters, 1)
    return by_letters[close[0]] if close else ""


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint with the known word that is nearest, or `otherwise` if none is near."""
    near = nearest(word, known)
    return f'did you mean "{near}"?' if near else otherwise


def listed(names: Iterable[str]) -> str:
    """The names joined by commas, the last by "and"."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
