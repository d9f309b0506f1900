"""Checks of the words on the pages: no leftovers of markup, and all text can be copied as it was written."""

import re
from collections.abc import Iterator, Sequence

from presskit.model.finding import Finding
from presskit.preflight.expected import Expected
from presskit.preflight.facts import PdfFacts
from presskit.preflight.findings import LEFTOVER_ON_PAGE, TEXT_DIFFERS, TEXT_HYPHENATED
from presskit.preflight.words import as_compared, with_divided_words_joined, without_space

# Each was seen printed by another tool, or is the mark of an unfilled template.
_LEFTOVERS = (
    re.compile(r"\[[^\]\n]*\]\(#[^)\n]*\)?|\]\(#"),
    re.compile(r"\*\*"),
    re.compile(r"<br\s*/?>", re.IGNORECASE),
    re.compile(r"\{\{|\{%"),
    re.compile(r"lorem ipsum", re.IGNORECASE),
    re.compile(r"\bTODO\b"),
    re.compile(r"\bPlaceholder\b"),
    re.compile(r"\bExample Corp\b"),
    re.compile(r"kit\.invalid"),
)
_TODO_IS_A_WORD_IN = ("es", "pt", "gl", "ast")
_EXCERPT_LETTERS = 60
_MOST_BREAKS_TRIED = 5


def check_leftovers(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No page shows raw markup or dummy text."""
    for page in facts.pages:
        for leftover in _leftovers(page.text, expected.language):
            yield LEFTOVER_ON_PAGE.at(None, f'Page {page.number} shows "{leftover}".')


def check_clean_copy(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every block of text can be copied from the pages: whole, or with its end on the next page."""
    pages = [as_compared(page.text) for page in facts.pages]
    joined_pages = [as_compared(with_divided_words_joined(page.text)) for page in facts.pages]
    for block in expected.text:
        sought = as_compared(block)
        if _stands_on(pages, sought):
            continue
        kind, fault = TEXT_DIFFERS, "cannot be copied from the pages as it was written"
        if _stands_on(joined_pages, sought):
            kind, fault = TEXT_HYPHENATED, "is copied with hyphens inside words"
        yield kind.at(None, f'The text "{_excerpt(block)}" {fault}.')


def _leftovers(text: str, language: str) -> Iterator[str]:
    for pattern in _LEFTOVERS:
        found = pattern.search(text)
        if found and not (found[0] == "TODO" and language.partition("-")[0] in _TODO_IS_A_WORD_IN):
            yield found[0]


def _stands_on(pages: Sequence[str], sought: str) -> bool:
    """Whether the words stand on one page, or run on from the foot of one to the next.

    Furniture such as a running head may stand between the two parts; so both are sought apart.
    """
    if any(sought in page for page in pages):
        return True
    if " " not in sought:  # an address has no spaces, and may be broken anywhere
        return any(sought in without_space(page) for page in pages)
    return any(_runs_on(page, pages[number:], sought) for number, page in enumerate(pages, 1))


def _runs_on(page: str, following: Sequence[str], sought: str) -> bool:
    words = sought.split(" ")
    longest = _words_at_most(page, words)
    return any(
        _stands_on(following, " ".join(words[count:]))
        for count in range(longest, longest - _MOST_BREAKS_TRIED, -1)
        if count > 0
    )


def _words_at_most(page: str, words: Sequence[str]) -> int:
    """How many of the first words stand on the page in a row."""
    low, high = 0, len(words) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if " ".join(words[:middle]) in page else (low, middle - 1)
    return low


def _excerpt(block: str) -> str:
    words = " ".join(block.split())
    return words if len(words) <= _EXCERPT_LETTERS else words[: _EXCERPT_LETTERS - 1].rstrip() + "…"
