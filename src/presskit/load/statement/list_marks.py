"""The marks that people and word processors put before the items of a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

BLANK = " \t\u00a0\u2000-\u200a\u202f\u205f\u3000"
"""What parts words on a line, as ranges of a regular expression."""

# Bullets of word processors; the last are those of their symbol fonts, which no other font has.
_BULLETS = "•‣⁃∙●○◦▪▫■□◾◼·\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d"
# Signs that say something: they are printed as they are typed.
_DASHES = "–—−"
_SIGNS = f"{_DASHES}➢➤►▶→⇒✓✔✗✘☐☑★◆❖"
# What a bullet of a symbol font becomes where that font is not: Courier's, Wingdings' arrow, tick, square.
_LETTERS = "oØüvq§"
_WORDS = rf"(?P<words>[^\s{_BULLETS}{_SIGNS}].*)"
_LABEL = r"\d{1,3}(?:\.\d{1,3})+|\d{1,3}|[ivxIVX]{1,5}|[^\W\d_]"
_MANY_LEVELS = r"(?P<mark>(?P<label>\d{1,3}(?:\.\d{1,3})+)\.?)"


@dataclass(frozen=True, slots=True)
class _Sort:
    """A sort of marks: how it is recognised, whether alone, and what becomes of it in Markdown and in print."""

    pattern: re.Pattern[str]
    is_sure: bool = False
    is_written: bool = False
    is_kept: bool = False
    is_markdown: bool = False
    is_doubtful: bool = False

    @property
    def bullet(self) -> str:
        """What stands for a mark that Markdown has not; another one for another sort of list beside the first."""
        return "-" if not self.is_kept else "*" if "label" in self.pattern.groupindex else "+"


_SORTS = (
    _Sort(re.compile(r"(?P<mark>[-+*])[ \t]+(?P<words>\S.*)"), is_sure=True, is_written=True, is_markdown=True),
    _Sort(
        re.compile(r"(?P<mark>(?P<label>\d{1,9})[.)])[ \t]+(?P<words>\S.*)"),
        is_sure=True,
        is_written=True,
        is_markdown=True,
    ),
    _Sort(re.compile(rf"(?P<mark>[{_BULLETS}])[{BLANK}]*{_WORDS}"), is_sure=True),
    _Sort(re.compile(rf"(?P<mark>[-+*])[{BLANK}]+{_WORDS}"), is_sure=True, is_written=True),
    _Sort(re.compile(r"(?P<mark>-)(?P<words>[^\W\d_].*)"), is_written=True),
    _Sort(re.compile(rf"(?P<mark>[{_SIGNS}])[{BLANK}]+{_WORDS}"), is_kept=True),
    _Sort(re.compile(rf"(?P<mark>[{_LETTERS}])(?:\t[{BLANK}]*|[{BLANK}]{{2,}})(?P<words>\S.*)"), is_doubtful=True),
    _Sort(
        re.compile(rf"(?P<mark>(?P<label>\d{{1,3}})[.)])(?:[{BLANK}]{{2,}})(?P<words>\S.*)"),
        is_sure=True,
        is_written=True,
    ),
    _Sort(
        re.compile(rf"(?P<mark>(?P<label>\d{{1,3}})[.)])[{BLANK}]*(?P<words>[^\s\d.,:].*)"),
        is_written=True,
    ),
    _Sort(re.compile(rf"(?P<mark>\((?P<label>{_LABEL})\))[{BLANK}]*(?P<words>\S.*)"), is_kept=True),
    _Sort(
        re.compile(rf"(?P<mark>(?P<label>[ivxIVX]{{1,5}}|[^\W\d_])[.)])[{BLANK}]+(?P<words>\S.*)"),
        is_kept=True,
    ),
    _Sort(re.compile(rf"{_MANY_LEVELS}[{BLANK}]+(?P<words>[^\W\d_].*)"), is_kept=True),
)
# Signs for one sort of item: a text that was pasted twice has now the font's own, now a plain one.
_ALIKE = dict.fromkeys(_DASHES, "–") | dict.fromkeys("·\uf0b7", "•") | {"\uf0a7": "▪", "§": "▪"}
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя", "αβγδεζηθικλμνξοπρστυφχψω")
_ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class ListMark:
    """A mark with the words behind it, which begin `width` letters behind its own beginning.

    `style` is alike for the items of one list; `written` is what Markdown has for it, `kept` what is printed instead
    of Markdown's own. Doubtful is one that could be a word, and is left out.
    """

    style: str
    label: str
    written: str
    kept: str
    words: str
    width: int
    is_sure: bool
    is_markdown: bool
    is_doubtful: bool

    @property
    def is_bullet(self) -> bool:
        """Whether it is one of a word processor's bullets, and neither Markdown's mark nor a sign that is printed."""
        return not (self.label or self.kept or self.is_markdown)


_PLAIN_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "‣", "\uf076": "◦", "\uf0fc": "∙", "\uf02d": "⁃"}
_PLAIN_BULLETS_OF_LETTERS = {"·": "•", "§": "▪", "Ø": "‣", "v": "◦", "ü": "∙", "q": "□", "-": "⁃"}
_SYMBOL_BULLET = re.compile(rf"^([{BLANK}]*)([{''.join(_PLAIN_BULLETS)}])(?=[{BLANK}]|$)", re.MULTILINE)


def with_plain_bullets(text: str, *, in_symbol_font: bool = False) -> str:
    """The text with a symbol font's bullet at the beginning of a line as one of all fonts, so that it can be seen.

    What is set in such a font is a bullet if it is nothing else; other signs of it stay as they are.
    """
    if in_symbol_font and (bullet := _PLAIN_BULLETS_OF_LETTERS.get(text.strip())):
        return text.replace(text.strip(), bullet)
    return _SYMBOL_BULLET.sub(lambda match: match[1] + _PLAIN_BULLETS[match[2]], text)


def list_mark(words: str) -> ListMark | None:
    """The mark that a line begins with, if it may be an item of a list."""
    for sort in _SORTS:
        if match := sort.pattern.fullmatch(words):
            return _made(match, sort)
    return None


def are_neighbours(one: ListMark, other: ListMark) -> bool:
    """Whether one can follow the other in a list."""
    if one.style != other.style:
        return False
    if not one.label:
        return True
    if "." in one.label:
        one_head, _, one_tail = one.label.rpartition(".")
        other_head, _, other_tail = other.label.rpartition(".")
        return one_head == other_head and abs(int(one_tail) - int(other_tail)) == 1
    return any(abs(mine - its) == 1 for mine, its in zip(_values(one.label), _values(other.label), strict=True))


def _made(match: re.Match[str], sort: _Sort) -> ListMark:
    mark, label = match["mark"], match.groupdict().get("label") or ""
    shape = "1" if label[:1].isdigit() else "A" if label.isupper() else "a"
    return ListMark(
        style=f"{mark.replace(label, shape)}{label.count('.')}" if label else _ALIKE.get(mark, mark),
        label=label,
        written=mark if sort.is_written else sort.bullet,
        kept=mark if sort.is_kept else "",
        words=match["words"],
        width=match.start("words"),
        is_sure=sort.is_sure,
        is_markdown=sort.is_markdown,
        is_doubtful=sort.is_doubtful,
    )


def _values(label: str) -> Iterator[int]:
    """What a label counts as: a number, a letter of an alphabet, a Roman number; far off where it is none."""
    small = label.lower()
    yield int(label) if label.isdecimal() else -10
    yield next((letters.index(small) for letters in _ALPHABETS if len(small) == 1 and small in letters), -20)
    yield _roman(small) if set(small) <= set(_ROMAN) else -30


def _roman(small: str) -> int:
    values = [_ROMAN[letter] for letter in small]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
