"""Checks that text copied from the pages reads as it was written."""

import re
from collections.abc import Iterator, Sequence

from presskit.model.finding import Finding, FindingKind
from presskit.preflight.expected import Expected
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.text_findings import TEXT_DIFFERS, TEXT_HYPHENATED, TEXT_SPACES_LOST
from presskit.preflight.words import as_compared, excerpt, with_divided_words_joined, without_space

_MOST_BREAKS_TRIED = 5
_WORD = re.compile(r"[^\W\d_]+")
# A compound such as peer-led may end a line at its own hyphen; that so many do so on few pages is no chance.
_MANY_DIVISIONS = 8
# Alphabets that part words by spaces; without one in so many letters, spaces are lost.
_SPACED_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]")
_LETTERS_WITHOUT_SPACE = 200
_LETTERS_PER_SPACE = 30


def check_clean_copy(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every promised block of text can be copied from the pages: whole, or with its end on the next page."""
    pages = [as_compared(page.text) for page in facts.pages]
    joined_pages = [as_compared(with_divided_words_joined(page.text)) for page in facts.pages]
    for block in expected.text or ():
        sought = as_compared(block)
        if _stands_on(pages, sought):
            continue
        kind, fault = _difference(facts.pages, joined_pages, sought)
        yield kind.at(None, f'The text "{excerpt(block)}" {fault}.')


def check_divided_words(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """In a file of which no text is promised, few words are divided at line ends, and none that stands undivided."""
    if expected.text is not None:
        return
    known = {word.casefold() for page in facts.pages for word in _WORD.findall(page.text)}
    divided = [(page, *word) for page in facts.pages for word in _divided_words(page)]
    sure = [one for one in divided if one[3].casefold() in known]
    shown = sure or (divided if len(divided) >= _MANY_DIVISIONS else [])
    if shown:
        page, start, end, word = shown[0]
        message = f'Words are divided at line ends, such as "{word}" on page {page.number}; {len(shown)} in all.'
        yield TEXT_HYPHENATED.on(page.area(page.words.box(start, end)), message)


def check_spaces(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """In a file of which no text is promised, words are parted by spaces."""
    for page in facts.pages if expected.text is None else ():
        letters, spaces = len(_SPACED_LETTER.findall(page.text)), sum(map(str.isspace, page.text))
        if letters >= _LETTERS_WITHOUT_SPACE and letters > _LETTERS_PER_SPACE * spaces:
            yield TEXT_SPACES_LOST.on(page.area(), f'The text is copied without spaces: "{excerpt(page.text)}".')


def _difference(pages: Sequence[PageFacts], joined_pages: Sequence[str], sought: str) -> tuple[FindingKind, str]:
    """In which way a text is not on the pages, and the words for it."""
    if _stands_on(joined_pages, sought):
        return TEXT_HYPHENATED, "is copied with hyphens inside words"
    letters = without_space(sought)
    if any(letters in without_space(page.text).casefold() for page in pages):
        return TEXT_SPACES_LOST, "is copied with other spaces than it was written with"
    return TEXT_DIFFERS, "cannot be copied from the pages as it was written"


def _divided_words(page: PageFacts) -> Iterator[tuple[int, int, str]]:
    """Start, end and the whole word of each that the layout has divided; an address has points and slashes in it."""
    for position in page.words.divisions:
        before = re.search(r"[^\W\d_]+$", page.text[:position])
        after = re.match(r"[-\u2010]\s*([^\W\d_]+)(?![/.@-]\w)", page.text[position:])
        if before and after and not page.text[: before.start()].endswith(("/", ".", "-", "@")):
            yield before.start(), position + after.end(), before[0] + after[1]


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
