"""The tags of font subsets: different letters of one font go by different names in one file."""

import re

import pikepdf
from pikepdf import Dictionary, Name, Stream

_TAGGED = re.compile(r"/([A-Z]{6})\+(.+)")
_FIRST, _LETTERS = ord("A"), 26


def rename_subsets(pdf: pikepdf.Pdf, turn: int) -> None:
    """Give the subsets of this file other tags: each letter is turned so far on, from Z back to A.

    ISO 32000-1, 9.6.4: different subsets of one font in a file have different tags. Files that come to lie in one are
    turned differently, so that a tag is never one that it was before.
    """
    for item in pdf.objects:
        if isinstance(item, Dictionary | Stream):
            for key in ("/BaseFont", "/FontName"):
                if tagged := _TAGGED.fullmatch(str(item.get(key, ""))):
                    tag, name = tagged.groups()
                    item[key] = Name(f"/{_turned(tag, turn)}+{name}")


def _turned(tag: str, turn: int) -> str:
    return "".join(chr(_FIRST + (ord(letter) - _FIRST + turn) % _LETTERS) for letter in tag)
