"""The words that a piece sets apart, as kit.toml gives them: texts, lists of them, and figures with their sources."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure and what it counts; `source` is the id of the link that has both, empty if none is named."""

    figure: str
    words: str
    source: str = ""


PieceWords = Mapping[str, str | tuple[str | Fact, ...]]
"""Words that a piece sets apart, by their keys: one text, or a list of them or of facts."""


def texts_of(words: str | tuple[str | Fact, ...]) -> tuple[str, ...]:
    """Each text of the words under one key, as it is printed: of a fact its figure, then what it counts."""
    parts = (words,) if isinstance(words, str) else words
    return tuple(
        text for part in parts for text in ((part.figure, part.words) if isinstance(part, Fact) else (part,))
    )
