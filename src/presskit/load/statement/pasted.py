"""Text as people paste it, written as the Markdown that it means: line for line, so that every place stays.

Word puts tabs and no-break spaces behind its bullets, "o" for those of its second level, and letters in brackets
where Markdown knows figures alone. Left as it is, such a list would run together in one paragraph.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from presskit.load.statement.end_mark import is_end_mark
from presskit.load.statement.list_marks import BLANK, ListMark, are_neighbours, list_mark

_LEADING = re.compile(rf"((?:[ ]{{0,3}}>[ ]?)*)([{BLANK}]*)(.*)")
_BLANKS = "".join(map(chr, (*map(ord, " \t\u00a0\u202f\u205f\u3000"), *range(0x2000, 0x200B))))
_HEADING = re.compile(rf"(#{{1,6}})[{BLANK}]+(?=\S)")
# Under a line of text, Markdown takes a row of hyphens for the underlining of a heading.
_DASHES = re.compile(r"-+[ \t]*")
_LONGEST_UNDERLINED = 90
_SHORTEST_RULE = 3
# A star behind a word that is no emphasis, and the line that explains it.
_EMPHASIS = re.compile(r"(\*{1,3})(?=\S)[^*]{1,500}(?<=\S)\1")
_NOTED = re.compile(r"[^\W_](\*{1,3})(?=[\s.,;:)]|$)", re.MULTILINE)
_NOTE = re.compile(r"(\*{1,3})(?=[ \t]?[^\s*])")
_TAB_WIDTH = _MOST_SPACES = 4


@dataclass(frozen=True, slots=True)
class PastedText:
    """The text in Markdown, and by line, counted from 0, the marks of list items that Markdown has not.

    `told` are the lines whose mark was a letter or a sign that might have been meant as a word.
    """

    text: str
    marks: Mapping[int, str] = field(default_factory=dict)
    told: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    """A line that may begin an item of a list."""

    line: int
    quoting: str
    indent: int
    mark: ListMark
    run: int


@dataclass(frozen=True, slots=True)
class _Level:
    """A list that is open: how far its lines are indented, how marked, and where its words begin."""

    indent: int
    style: str
    words_at: int


def as_markdown(text: str) -> PastedText:
    """The text with pasted lists, headings and rules written as Markdown; what is Markdown already stays as it is."""
    lines = [_plain(line) for line in text.split("\n")]
    taken = [item for item, _is_paired in _taken(_items(lines))]
    told = tuple(item.line for item in taken if item.mark.is_doubtful)
    marks = _rewrite(lines, taken)
    _keep_apart(lines, {item.line for item in taken if not item.mark.is_markdown})
    return PastedText("\n".join(lines), marks, told)


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line that begins an item of a list, counted from 0, and all that stands there before its words.

    `is_paired` says whether the one before or behind it in its list belongs to it.
    """

    line: int
    lead: str
    mark: ListMark
    is_paired: bool


def list_lines(lines: Sequence[str]) -> Iterator[ListLine]:
    """Each line that is taken for an item of a list, where no quotation stands."""
    for item, is_paired in _taken(_items([_plain(line) for line in lines])):
        if not item.quoting:
            blank = _parts(lines[item.line])[1]
            yield ListLine(item.line, lines[item.line][: len(blank) + item.mark.width], item.mark, is_paired)


def _plain(line: str) -> str:
    """A line without no-break spaces at its ends and behind the # marks of a heading."""
    quoting, blank, words = _parts(_without_no_break_end(line))
    blank = blank if blank.isascii() else blank.expandtabs(_TAB_WIDTH).translate(dict.fromkeys(map(ord, blank), " "))
    return quoting + blank + _HEADING.sub(r"\1 ", words) if words else quoting.rstrip()


def _without_no_break_end(line: str) -> str:
    """A line without the blanks at its end if one is more than a space; letter by letter, as lines are long."""
    kept = line.rstrip(_BLANKS)
    if kept[-1:].isspace():
        return kept[:-1].rstrip(_BLANKS)
    return kept if line[len(kept) :].strip(" \t") else line


def _parts(line: str) -> tuple[str, str, str]:
    match = _LEADING.fullmatch(line)
    return (match[1], match[2], match[3]) if match else ("", "", line)


def _items(lines: list[str]) -> Iterator[_Item]:
    """Every line that may be an item; those of one run have no other paragraph between them."""
    run, former, follows_blank = 0, "", True
    for number, line in enumerate(lines):
        quoting, blank, words = _parts(line)
        mark = None if is_end_mark(words) else list_mark(words)
        if quoting.strip() != former or (follows_blank and words and not blank and mark is None):
            run += 1
        former = quoting.strip()
        if mark is not None:
            yield _Item(number, quoting, len(blank.expandtabs(_TAB_WIDTH)), mark, run)
        follows_blank = not words


def _by_sort(items: list[_Item]) -> dict[tuple[int, str], list[_Item]]:
    alike: dict[tuple[int, str], list[_Item]] = {}
    for item in items:
        alike.setdefault((item.run, item.mark.style), []).append(item)
    return alike


def _taken(items: Iterable[_Item]) -> Iterator[tuple[_Item, bool]]:
    """Those that are items: by their marks alone, or by others beside them, which is told with each."""
    every = list(items)
    alike = _by_sort(every)
    line_of_bullet = -2
    for item in every:
        is_paired = _is_paired(item, alike[item.run, item.mark.style])
        # Word's letter for a bullet of its second level, right under one of the first.
        is_paired = is_paired or (item.mark.is_doubtful and item.line == line_of_bullet + 1)
        if item.mark.is_sure or is_paired:
            yield item, is_paired
            line_of_bullet = item.line if item.mark.is_bullet else line_of_bullet


def _is_paired(item: _Item, alike: list[_Item]) -> bool:
    """Whether the one before or behind it of its sort belongs to it."""
    at = bisect_left(alike, item.line, key=attrgetter("line"))
    beside = alike[max(at - 1, 0) : at + 2]
    return any(are_neighbours(item.mark, other.mark) for other in beside if other is not item)


def _rewrite(lines: list[str], items: list[_Item]) -> dict[int, str]:
    """Writes the items as Markdown, each within those it belongs to, and gives the marks to be printed as typed."""
    marks: dict[int, str] = {}
    levels: list[_Level] = []
    for before, item in zip((None, *items), items, strict=False):
        if before is None or before.run != item.run or _begins_anew(lines, before, item):
            levels = []
        _find_level(levels, item)
        if item.mark.is_markdown:
            words_at = _words_at(item, lines[item.line])
        else:
            at = levels[-1].words_at if levels else 0
            lines[item.line] = f"{item.quoting}{' ' * at}{item.mark.written} {item.mark.words}"
            words_at = at + len(item.mark.written) + 1
            marks |= {item.line: item.mark.kept} if item.mark.kept else {}
        levels.append(_Level(item.indent, item.mark.style, words_at))
    return marks


def _words_at(item: _Item, line: str) -> int:
    """The column where Markdown takes an item's words to begin; behind more than four spaces, one behind its mark."""
    mark = _parts(line)[2][: item.mark.width]
    bare = item.indent + len(mark.rstrip())
    words_at = len((" " * item.indent + mark).expandtabs(_TAB_WIDTH))
    return words_at if words_at - bare <= _MOST_SPACES else bare + 1


def _find_level(levels: list[_Level], item: _Item) -> None:
    """Closes the lists that the item does not stand in."""
    while levels and levels[-1].indent > item.indent:
        levels.pop()
    alike = [at for at, level in enumerate(levels) if level.style == item.mark.style and level.indent == item.indent]
    if alike:
        del levels[alike[-1] :]


def _begins_anew(lines: list[str], before: _Item, item: _Item) -> bool:
    """Whether another sort of list begins behind an empty line, and not one inside the former."""
    is_apart = any(not line.strip() for line in lines[before.line + 1 : item.line])
    return is_apart and item.indent <= before.indent and item.mark.style != before.mark.style


def _keep_apart(lines: list[str], items: set[int]) -> None:
    """Writes rows of hyphens so that no text above becomes a heading, and typed notes so that none becomes a list."""
    notes = _typed_notes(lines, items)
    for number, line in enumerate(lines):
        quoting, blank, words = _parts(line)
        if number in notes:
            lines[number] = quoting + blank + "\\*" * notes[number] + words[notes[number] :]
        elif _DASHES.fullmatch(words) and number and _parts(lines[number - 1])[2] and number - 1 not in items:
            if len(words.rstrip()) < _SHORTEST_RULE:
                lines[number] = f"{quoting}{blank}\\{words}"
            elif not _is_underlined(lines, number):
                lines[number] = f"{quoting}{blank}{'*' * len(words.rstrip())}"


def _typed_notes(lines: list[str], items: set[int]) -> dict[int, int]:
    """The lines that explain a star behind a word, with how many stars they begin with: one line for so many."""
    noted = {match[1] for match in _NOTED.finditer(_EMPHASIS.sub("", "\n".join(lines)))}
    begun: dict[str, list[int]] = {}
    for number, line in enumerate(lines if noted else ()):
        words = _parts(line)[2]
        if number not in items and (match := _NOTE.match(words)) and not _EMPHASIS.match(words):
            begun.setdefault(match[1], []).append(number)
    return {begun[stars][0]: len(stars) for stars in noted if len(begun.get(stars, ())) == 1}


def _is_underlined(lines: list[str], number: int) -> bool:
    """Whether the row stands under one short line, as a heading does."""
    is_alone = number < 2 or not _parts(lines[number - 2])[2]
    return is_alone and len(lines[number - 1]) <= _LONGEST_UNDERLINED
