"""Where a line of a text may end in scripts that do not end it at spaces alone, as far as no dictionary is needed."""

import re
from collections.abc import Iterator

# Chinese characters and the letters of Japanese stand without spaces, and a line may end after nearly any; Korean has
# spaces. After the Ethiopic mark between words a line may end, and where a writer has put a space of no width.
_EACH = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# What no line begins with, and what none ends with (JIS X 4051; GB/T 15834).
_NEVER_FIRST = "、。，．・：；？！)）」』】〕〉》”’…‥—ー々〻％‰℃ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ"
_NEVER_LAST = "(（「『【〔〈《“‘"
# French has one of these before ; ! and ?.
_NO_BREAK = "\u00a0\u2007\u202f\u2060"
_SPACE = f"[^\\S{_NO_BREAK}]"
_LETTER = f"[\\S{_NO_BREAK}]"
_PART = re.compile(
    f"[{_NEVER_LAST}]*(?:[{_EACH}]|(?:(?![\u200b\u1361{_EACH}{_NEVER_LAST}]){_LETTER})+[\u200b\u1361]*|[\u200b\u1361]+)"
    f"[{_NEVER_FIRST}]*[\u200b\u1361]*{_SPACE}*|{_LETTER}+{_SPACE}*|{_SPACE}+"
)


def line_parts(text: str) -> Iterator[str]:
    """The parts of a text after each of which a line may end, with the space that follows; together they are it.

    Words of scripts that need a dictionary are left whole.
    """
    return (match[0] for match in _PART.finditer(text))
