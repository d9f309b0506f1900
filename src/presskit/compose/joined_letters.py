"""Letters that no line parts, where the engine would end a line after any: of Korean words, and at the end of a text.

A joiner without width stands between them on the page; it is no part of the text, and nobody copies it. A Korean word
that is too long for a narrow column stays as it is, and of Chinese and Japanese the last letters of a paragraph are
kept together, so that none of them stands alone on its last line.
"""

import re

from presskit.compose.word_breaks import with_word_breaks

_BODY = "<body"
_TAG = re.compile("(<[^>]*>)")
_JOINER = "\u2060"
_MOST_LETTERS = 7  # with the marks between them, in the narrowest column
_LAST_LETTERS = 3
_KOREAN = re.compile("[\uac00-\ud7a3]+")
_EACH = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_MARKS = "、。，．・：；！？「」『』（）《》〈〉”’"
_LAST = re.compile(
    f"(?<=[{_EACH}{_MARKS}])[{_EACH}](?:[{_MARKS}]*[{_EACH}]){{{_LAST_LETTERS - 1}}}(?=[{_MARKS}]*\\s*$)"
)
_BLOCKS = ("</p", "</li", "</td", "</th", "</h1", "</h2", "</h3", "</blockquote", "</figcaption")


def with_line_ends(html: str) -> str:
    """The document with all that says where lines may end in scripts that the engine knows too little of."""
    return with_joined_letters(with_word_breaks(html))


def with_joined_letters(html: str) -> str:
    """The document with joiners in Korean words, and before the end of its Chinese and Japanese paragraphs."""
    head, body, rest = html.partition(_BODY)
    if not re.search(f"[\uac00-\ud7a3{_EACH}]", rest):
        return html
    parts = _TAG.split(f"{body}{rest}")
    ends_block = False
    for place in range(len(parts) - 1, -1, -1):
        part = parts[place]
        if part.startswith("<"):
            # What is inside the last words of a paragraph, such as emphasis, ends with it.
            ends_block = part.startswith(_BLOCKS) or (ends_block and part.startswith("</"))
        elif part.strip():
            parts[place] = _KOREAN.sub(_joined, _LAST.sub(_joined, part) if ends_block else part)
            ends_block = False
    return head + "".join(parts)


def _joined(match: re.Match[str]) -> str:
    return _JOINER.join(match[0]) if len(match[0]) <= _MOST_LETTERS else match[0]
