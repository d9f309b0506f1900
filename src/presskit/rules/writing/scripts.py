"""Which script a letter belongs to, by the names that fonts.toml gives them."""

import unicodedata
from collections import Counter
from collections.abc import Iterable

_CJK = "Han"
# How Unicode's names begin where that is not the script's own name.
_OTHERWISE = {"Cjk": _CJK, "Hiragana": _CJK, "Katakana": _CJK, "Hangul": _CJK, "Bopomofo": _CJK}
_OF_SCRIPTS = frozenset("LMN")
_SHARED = frozenset(("Digit", "Combining", "Superscript", "Subscript", "Modifier", "Fullwidth", "Vulgar", "Roman"))


LEFT_TO_OTHER_FACES = (
    (0x26, 0x27),
    (0x2A, 0x2B),
    (0x2D, 0x2D),
    (0x2F, 0x2F),
    (0x3C, 0x3E),
    (0x40, 0x5A),
    (0x5C, 0x5C),
    (0x5E, 0x5E),
    (0x60, 0x7A),
    (0x7C, 0x7C),
    (0x7E, 0x7E),
    (0xAA, 0xAA),
    (0xBA, 0xBA),
    (0xC0, 0xD6),
    (0xD8, 0xF6),
    (0xF8, 0x24F),
    (0x370, 0x52F),
    (0x1E00, 0x1FFF),
)
"""Letters of Latin, Greek and Cyrillic, and signs of addresses, first and last of each range.

A face of another script draws none of them, so that they are of one face with the words that they stand in.
"""


def is_left_to_others(code: int) -> bool:
    """Whether the faces of other scripts leave this character to those of the theme."""
    return any(first <= code <= last for first, last in LEFT_TO_OTHER_FACES)


def script_of(character: str) -> str:
    """The script of a letter, a mark or a figure: "Arabic", "Thai"; all of Chinese, Japanese and Korean are "Han".

    Empty for what no script owns, and for what Unicode has no name for.
    """
    if unicodedata.category(character)[0] not in _OF_SCRIPTS:
        return ""
    first = unicodedata.name(character, "").partition(" ")[0].partition("-")[0].capitalize()
    return "" if first in _SHARED else _OTHERWISE.get(first, first)


def scripts_in(characters: Iterable[str]) -> frozenset[str]:
    """The scripts of these characters."""
    return frozenset(filter(None, map(script_of, frozenset(characters))))


def main_script(text: str) -> str:
    """The script that most letters of the text are of; empty if it has none."""
    counted = Counter(filter(None, map(script_of, text)))
    return counted.most_common(1)[0][0] if counted else ""
