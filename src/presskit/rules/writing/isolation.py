"""Which parts of a text are read in the other direction than the text around them, and so stand apart from it.

Where the two directions meet, Unicode's rules (UAX #9) guess to which side figures, signs and points belong. They
guess wrong for a telephone number, whose groups change places, for the sign of a hashtag, the stroke that ends an
address, the figure that begins a word (2-FMA), the full stop of a registration line. What stands apart is laid out by
itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import bidirectional

from presskit.rules.writing.reading_direction import is_right_to_left


class Direction(StrEnum):
    """In which direction words are read."""

    LTR = "ltr"
    RTL = "rtl"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text; with a direction it stands apart from what is around it."""

    text: str
    direction: Direction | None = None

    @property
    def is_number(self) -> bool:
        """Whether figures alone stand apart; on two lines nobody would read them as one number."""
        return self.direction is not None and not any(bidirectional(letter) in _LETTERS for letter in self.text)


_OTHER = {Direction.LTR: Direction.RTL, Direction.RTL: Direction.LTR}
_LETTERS = {"L": Direction.LTR, "R": Direction.RTL, "AL": Direction.RTL}
_FIGURES = {"EN", "AN"}
# Between two foreign words an Arabic comma parts them, as each is an item of its own; so does a line end.
_PARTS = "\N{ARABIC COMMA}\n"
_PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "‘": "’", "‹": "›", "„": "“"}
_BEFORE = re.compile(r"(?:[@#+$€£~&]|\d)[\d@#+$€£~&*/\-‑_.,']*$")
# What ends an address, a name such as C++ and a figure with its sign; the last point of U.S. too.
_BEHIND = re.compile(r"[+#%°‰]+(?!\w)")
_STROKE = re.compile(r"/(?!\w)")
_SHORTENED = re.compile(r"(?:^|\W)(?:\w\.)+\w$")
_PLAIN = re.compile(r"[^\W\d_](?:\w|[-‑'’](?=\w))*")
# Groups of figures that belong together: a telephone number, a number whose thousands are parted by spaces.
_GROUPS = re.compile(r"(?<![\d+.:/-])(?:\+\s?|\()?\d(?:[ \u00a0\u202f.\-‑()]{0,2}\d)+(?![\w:/–-])")
_LEAST_FIGURES, _NO_YEAR = 7, 10_000
# The blocks of Hebrew, Arabic and their neighbours, with what is written above the first 65,536 characters.
_FROM_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def direction_of(language: str) -> Direction:
    """In which direction a language is read."""
    return Direction.RTL if is_right_to_left(language) else Direction.LTR


def direction_of_all(text: str, around: Direction) -> Direction | None:
    """The other direction, if all letters of the text are read in it; none if some are read as those around it."""
    met = {letter for each in text if (letter := _LETTERS.get(bidirectional(each)))}
    return _OTHER[around] if met == {_OTHER[around]} else None


def stretches(text: str, around: Direction, *, has_ranges: bool = True) -> tuple[Stretch, ...]:
    """The parts of the text in its order: those that stand apart, and what is between them.

    A word of letters alone is laid out right as it is, and does not stand apart. Where a text `has_ranges`, 10-12 may
    say from ten to twelve; else it is one number.
    """
    if around is Direction.LTR and not _FROM_RIGHT_TO_LEFT.search(text):
        return (Stretch(text),)
    found, at = [], 0
    for begin, end, direction in _apart(text, around, has_ranges=has_ranges):
        if begin > at:
            found.append(Stretch(text[at:begin]))
        found.append(Stretch(text[begin:end], direction))
        at = end
    if at < len(text) or not found:
        found.append(Stretch(text[at:]))
    return tuple(found)


def _apart(text: str, around: Direction, *, has_ranges: bool) -> Iterator[tuple[int, int, Direction]]:
    """Where parts that stand apart begin and end, and how they are read."""
    for begin, end in _between_own_letters(text, around):
        at = begin
        while (foreign := _first_letter(text, at, end)) < end:
            first, last = _widened(text, foreign, _last_of(text, foreign, end), at)
            if around is Direction.RTL:
                yield from _numbers(text, at, first, has_ranges=has_ranges)
            pulls = any(letter.isdecimal() for letter in text[last:end])  # figures behind it to its own side
            if pulls or not _PLAIN.fullmatch(text, first, last):
                yield first, last, _OTHER[around]
            at = last
        if around is Direction.RTL:  # numbers change places nowhere else
            yield from _numbers(text, at, end, has_ranges=has_ranges)


def _between_own_letters(text: str, around: Direction) -> Iterator[tuple[int, int]]:
    """The stretches without a letter that is read as those around."""
    begin = 0
    for at, letter in enumerate(text):
        if _LETTERS.get(bidirectional(letter)) is around or letter in _PARTS:
            if at > begin:
                yield begin, at
            begin = at + 1
    if len(text) > begin:
        yield begin, len(text)


def _first_letter(text: str, begin: int, end: int) -> int:
    """Where the first letter stands; the end, if there is none."""
    return next((at for at in range(begin, end) if _LETTERS.get(bidirectional(text[at]))), end)


def _last_of(text: str, first: int, end: int) -> int:
    """Behind the last letter or figure, with the marks that stand on it; no bracket stays open."""
    last, closing = first, [""]
    for at in range(first, end):
        letter = text[at]
        if letter in _PAIRS and _PAIRS[letter] in text[at:end]:
            closing.append(_PAIRS[letter])
        elif letter in _PAIRS:
            break
        elif letter == closing[-1]:
            closing.pop()
        if bidirectional(letter) in {*_LETTERS, *_FIGURES, "NSM"}:
            last = at
    return last + 1


def _widened(text: str, first: int, last: int, begin: int) -> tuple[int, int]:
    """The stretch with the signs and figures that are written with it, and the brackets that it holds one half of."""
    if before := _BEFORE.search(text, begin, first):
        first = before.start()
    if behind := _BEHIND.match(text, last):
        last = behind.end()
    words = text[first:last]
    is_address = "://" in words or re.search(r"\w\.\w", words.rpartition(" ")[2])
    if (is_address and _STROKE.match(text, last)) or (_SHORTENED.search(words) and text[last : last + 1] == "."):
        last += 1
    for opening, closing in _PAIRS.items():
        opened, closed = _halves(text[first:last], opening, closing)
        if opened and first > begin and text[first - 1] == opening:
            first -= 1
        if closed and text[last : last + 1] == closing:
            last += 1
    return first, last


def _halves(text: str, opening: str, closing: str) -> tuple[int, int]:
    """How many of these brackets were opened before the text, and how many are closed behind it."""
    before = behind = 0
    for letter in text:
        if letter == opening:
            behind += 1
        elif letter == closing and behind:
            behind -= 1
        elif letter == closing:
            before += 1
    return before, behind


def _numbers(text: str, begin: int, end: int, *, has_ranges: bool) -> Iterator[tuple[int, int, Direction]]:
    """Groups of figures that are one number, and would change places: a telephone number, one of a register.

    From ... to stays as it is, so that what comes first is met first: two groups of which the second is more.
    """
    for found in _GROUPS.finditer(text, begin, end):
        groups = [group for group in re.split(r"\D+", found[0]) if group]
        is_marked = found[0][0] in "+(" or groups[0][0] in "0٠۰" or len(groups) > 2
        is_range = not is_marked and "-" in found[0] and int(groups[0]) < int(groups[-1]) < _NO_YEAR
        is_number = is_marked or "-" in found[0] or sum(map(len, groups)) >= _LEAST_FIGURES
        if not found[0].isdecimal() and is_number and not (has_ranges and is_range):
            yield found.start(), found.end(), Direction.LTR
