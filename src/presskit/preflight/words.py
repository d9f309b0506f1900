"""Text brought to the form in which what was written and what is read back from a page can be compared."""

import re
from collections.abc import Iterable

from presskit.preflight.facts.page import PageFacts
from presskit.rules.characters import as_seen

_EXCERPT_LETTERS = 60
_SPACE_AFTER_HYPHEN = re.compile(r"(?<=[-\u2010-\u2015/])\s+")
PAGE_MAY_END = re.compile(r" |[-\u2010-\u2015/]")
"""Where a text as_compared may go on on the next page: it has no space behind a hyphen, dash or slash."""
_DIVIDED_WORD = re.compile(r"(?<=\w)[-\u2010]\s*\n\s*(?=\w)")


def without_space(text: str) -> str:
    """The seen characters alone: an address may be broken at any place."""
    return "".join(as_seen(text).split())


def is_printed(pages: Iterable[PageFacts], words: str) -> bool:
    """Whether these words can be copied from one of the pages, however they are spaced there."""
    sought = without_space(words).casefold()
    return any(sought in without_space(page.text).casefold() for page in pages)


def as_compared(text: str) -> str:
    """Words parted by single spaces, in small letters, as style sheets may set text in capitals.

    No space follows a hyphen, dash or slash: a line may end there.
    """
    return _SPACE_AFTER_HYPHEN.sub("", " ".join(as_seen(text).split())).casefold()


def with_divided_words_joined(text: str) -> str:
    """The text of a page without the hyphens that stand inside a word at a line end."""
    return _DIVIDED_WORD.sub("", text)


def excerpt(text: str) -> str:
    """The first words on one line, with dots if there are more."""
    words = " ".join(text.split())
    return words if len(words) <= _EXCERPT_LETTERS else words[: _EXCERPT_LETTERS - 1].rstrip() + "…"
