"""Which script a letter belongs to, by the names that fonts.toml gives them."""

import unicodedata
from collections.abc import Iterable

_CJK = "Han"
# How Unicode's names begin where that is not the script's own name.
_OTHERWISE = {"Cjk": _CJK, "Hiragana": _CJK, "Katakana": _CJK, "Hangul": _CJK, "Bopomofo": _CJK}
_OF_SCRIPTS = frozenset("LMN")


def script_of(character: str) -> str:
    """The script of a letter, a mark or a figure: "Arabic", "Thai"; all of Chinese, Japanese and Korean are "Han".

    Empty for what no script owns, and for what Unicode has no name for.
    """
    if unicodedata.category(character)[0] not in _OF_SCRIPTS:
        return ""
    first = unicodedata.name(character, "").partition(" ")[0].partition("-")[0].capitalize()
    return _OTHERWISE.get(first, first)


def scripts_in(characters: Iterable[str]) -> frozenset[str]:
    """The scripts of these characters."""
    return frozenset(filter(None, map(script_of, frozenset(characters))))
