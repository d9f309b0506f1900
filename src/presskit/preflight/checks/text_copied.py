"""Checks that text copied from the pages reads as it was written, and that each letter is known, meant and seen."""

import re
from collections.abc import Iterator, Sequence

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check, promised, unpromised
from presskit.preflight.expected import Expected
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.words import (
    PAGE_MAY_END,
    as_compared,
    excerpt,
    is_one_word,
    page_as_compared,
    stands_in,
    with_divided_words_joined,
    without_space,
)
from presskit.rules.characters import LOST_LETTERS, UNSEEN_IN_COPIES

_MOST_BREAKS_TRIED = 5
_LEAST_WORDS_ALIKE, _WORDS_SHOWN = 3, 4
_WORD = re.compile(r"[^\W\d_]+")
# A compound such as peer-led may end a line at its own hyphen; that so many do so on few pages is no chance.
_MANY_DIVISIONS = 8
# Alphabets that part words by spaces; without one in so many letters, spaces are lost.
_SPACED_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]")
_LETTERS_WITHOUT_SPACE = 200
_LETTERS_PER_SPACE = 30
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_AROUND = 20

TEXT_DIFFERS = FindingKind(
    "text-differs",
    Severity.ERROR,
    "Can the text be copied from the pages as it was written?",
    "Journalists copy and quote, screen readers read aloud: both take the text that lies in the file.",
    "Set the text without effects that change letters, and let nothing cover or cut it off.",
)
TEXT_HYPHENATED = FindingKind(
    "text-hyphenated",
    Severity.WARNING,
    "Does copied text come without hyphens inside words?",
    "A word divided at a line end is copied with its hyphen, and is then quoted and searched for in that form.",
    "Set `hyphens: manual` for the text, and no soft hyphens in it.",
)
TEXT_SPACES_LOST = FindingKind(
    "text-spaces-lost",
    Severity.ERROR,
    "Does copied text come with the spaces between its words?",
    "Text without spaces cannot be quoted, searched or read aloud.",
    "Set the text without letter spacing or other effects that move single letters.",
)


@check(Topic.WORDS, promised(lambda expected: expected.text), TEXT_DIFFERS, TEXT_HYPHENATED, TEXT_SPACES_LOST)
def check_clean_copy(facts: PdfFacts, blocks: tuple[str, ...]) -> Iterator[Finding]:
    """Every promised block of text can be copied from the pages: whole, or with its end on the next page."""
    pages = [page_as_compared(page.text) for page in facts.pages]
    joined_pages = [page_as_compared(with_divided_words_joined(page.text)) for page in facts.pages]
    for block in blocks:
        sought = as_compared(block)
        if _stands_on(pages, sought):
            continue
        kind, fault = _difference(facts.pages, joined_pages, sought)
        yield kind.at(None, f'The text "{excerpt(block)}" {fault}.')


@check(Topic.WORDS, unpromised(lambda expected: expected.text), TEXT_HYPHENATED)
def check_divided_words(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """In a file of which no text is promised, few words are divided at line ends, and none that stands undivided."""
    known = {word.casefold() for page in facts.pages for word in _WORD.findall(page.text)}
    divided = [(page, *word) for page in facts.pages for word in _divided_words(page)]
    sure = [one for one in divided if one[3].casefold() in known]
    shown = sure or (divided if len(divided) >= _MANY_DIVISIONS else [])
    if shown:
        page, start, end, word = shown[0]
        message = f'Words are divided at line ends, such as "{word}" on page {page.number}; {len(shown)} in all.'
        yield TEXT_HYPHENATED.on(page.area(page.words.box(start, end)), message)


@check(Topic.WORDS, unpromised(lambda expected: expected.text), TEXT_SPACES_LOST)
def check_spaces(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """In a file of which no text is promised, words are parted by spaces."""
    for page in facts.pages:
        letters, spaces = len(_SPACED_LETTER.findall(page.text)), sum(map(str.isspace, page.text))
        if letters >= _LETTERS_WITHOUT_SPACE and letters > _LETTERS_PER_SPACE * spaces:
            yield TEXT_SPACES_LOST.on(page.area(), f'The text is copied without spaces: "{excerpt(page.text)}".')


TEXT_GARBLED = FindingKind(
    "text-garbled",
    Severity.ERROR,
    "Are all letters on the page the ones that were meant?",
    "Letters such as â€™ for an apostrophe come from text that was read in the wrong encoding.",
    "Save the source as UTF-8, and make the PDF again.",
)


@check(Topic.WORDS, ANY_PDF, TEXT_GARBLED)
def check_garbled_letters(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No page shows letters that were read in the wrong encoding."""
    yield from _each_page(facts, LOST_LETTERS, TEXT_GARBLED, 'The text has garbled letters: "{words}".')


TEXT_UNMAPPED = FindingKind(
    "text-unmapped",
    Severity.ERROR,
    "Does the file say for every letter which one it is?",
    "Where it does not, copied text has boxes or nothing in its place, and a screen reader is silent.",
    "Make the PDF again with fonts that have Unicode tables, and without turning text into symbols.",
    elsewhere=Severity.WARNING,
)


@check(Topic.WORDS, ANY_PDF, TEXT_UNMAPPED)
def check_letters_mapped(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file says for every letter which one it is."""
    for page in facts.pages:
        places = page.words.unmapped
        if places:
            area = page.area(page.words.box(places[0], places[0] + 1))
            yield TEXT_UNMAPPED.on(area, f"The file does not say which letters {len(places)} of its signs are.")


TEXT_PRIVATE_CHARACTERS = FindingKind(
    "text-private-characters",
    Severity.WARNING,
    "Does the text hold only characters that every program knows?",
    "Characters of the private use areas mean something in one font alone, mostly an icon; copied, they are boxes.",
    "Set icons as pictures with words for screen readers, or use characters that Unicode has.",
)


@check(Topic.WORDS, ANY_PDF, TEXT_PRIVATE_CHARACTERS)
def check_private_characters(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No text holds characters that only its own font knows."""
    message = "{count} of the text's characters belong to one font alone, and are copied as boxes."
    yield from _each_page(facts, _PRIVATE, TEXT_PRIVATE_CHARACTERS, message)


TEXT_UNSEEN_CHARACTERS = FindingKind(
    "text-unseen-characters",
    Severity.NOTE,
    "Does copied text come without invisible characters?",
    "Soft hyphens and zero-width characters are copied with the text: words are not found, addresses not opened.",
    "Take them out of the text; let the style sheet say where words may be divided.",
)


@check(Topic.WORDS, ANY_PDF, TEXT_UNSEEN_CHARACTERS)
def check_unseen_characters(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No text holds characters that nobody sees."""
    message = 'The text holds {count} invisible characters, the first after "{before}".'
    yield from _each_page(facts, UNSEEN_IN_COPIES, TEXT_UNSEEN_CHARACTERS, message)


def _difference(pages: Sequence[PageFacts], joined_pages: Sequence[str], sought: str) -> tuple[FindingKind, str]:
    """In which way a text is not on the pages, and the words for it."""
    if _stands_on(joined_pages, sought):
        return TEXT_HYPHENATED, "is copied with hyphens inside words"
    letters = without_space(sought)
    if any(letters in without_space(page.text).casefold() for page in pages):
        return TEXT_SPACES_LOST, "is copied with other spaces than it was written with"
    return TEXT_DIFFERS, f"cannot be copied from the pages as it was written{_parting(joined_pages, sought)}"


def _parting(pages: Sequence[str], sought: str) -> str:
    """Up to which words the text stands on a page, and what comes then; nothing if hardly a beginning of it does."""
    breaks = [match.start() for match in re.finditer(" ", sought)]
    longest, page = max(((_breaks_on(page, sought, breaks), page) for page in pages), default=(0, ""))
    if longest < _LEAST_WORDS_ALIKE:
        return ""
    known = sought[: breaks[longest - 1]]
    before, after = known.split()[-_WORDS_SHOWN:], page.partition(known)[2].split()[:_WORDS_SHOWN]
    return f': after "{" ".join(before)}" comes "{" ".join(after)}"'


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
    if any(stands_in(sought, page) for page in pages):
        return True
    if is_one_word(sought):  # an address may be broken anywhere
        return any(sought in without_space(page) for page in pages)
    return any(_runs_on(page, pages[number:], sought) for number, page in enumerate(pages, 1))


def _runs_on(page: str, following: Sequence[str], sought: str) -> bool:
    """Whether the words stand on the page up to a space, hyphen or dash, and go on on one that follows."""
    breaks = [match.end() for match in PAGE_MAY_END.finditer(sought)]
    longest = _breaks_on(page, sought, breaks)
    return any(
        _stands_on(following, sought[at:]) for at in breaks[max(longest - _MOST_BREAKS_TRIED, 0) : longest][::-1]
    )


def _breaks_on(page: str, sought: str, breaks: Sequence[int]) -> int:
    """How many of the first breaks stand on the page, with all the words before them in a row."""
    low, high = 0, len(breaks)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if stands_in(sought[: breaks[middle - 1]].rstrip(), page) else (low, middle - 1)
    return low


def _each_page(facts: PdfFacts, pattern: re.Pattern[str], kind: FindingKind, message: str) -> Iterator[Finding]:
    """One finding for each page on which the pattern stands, at its first place."""
    for page in facts.pages:
        matches = list(pattern.finditer(page.text))
        if matches:
            start, end = matches[0].span()
            area = page.area(page.words.box(*_drawn_around(page, start, end)))
            text = message.format(
                count=len(matches), words=_around(page.text, start, end), before=_before(page, start)
            )
            yield kind.on(area, text)


def _drawn_around(page: PageFacts, start: int, end: int) -> tuple[int, int]:
    """The characters to draw the box around; one that is not seen itself has a neighbour before it."""
    return (start, end) if page.words.box(start, end) else (max(start - 1, 0), end)


def _around(text: str, start: int, end: int) -> str:
    """The words in which it stands."""
    first = text.rfind(" ", 0, start) + 1
    last = text.find(" ", end)
    words = text[max(first, start - _AROUND) : end + _AROUND if last < 0 else min(last, end + _AROUND)]
    return " ".join(words.split())


def _before(page: PageFacts, start: int) -> str:
    return " ".join(page.text[max(start - _AROUND, 0) : start].split())
