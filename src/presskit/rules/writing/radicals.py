"""Signs of radicals, and doubles for old encodings, that stand for Chinese letters in what is copied from PDFs.

They look like the letters and are none: nobody finds a word that has one, and many fonts have no such sign.
"""

import unicodedata
from collections.abc import Mapping

_KANGXI, _TWO_MORE, _DOUBLES = range(0x2F00, 0x2FD6), (0x2E9F, 0x2EF3), range(0xF900, 0xFB00)


def _letters() -> Mapping[int, str]:
    meant = {code: unicodedata.normalize("NFKC", chr(code)) for code in (*_KANGXI, *_TWO_MORE, *_DOUBLES)}
    return {code: letter for code, letter in meant.items() if len(letter) == 1 and ord(letter) != code}


_LETTERS = _letters()
_SIGNS = frozenset(map(chr, _LETTERS))


def radicals_in(text: str) -> list[int]:
    """The offsets of signs that stand for Chinese letters."""
    if text.isascii() or _SIGNS.isdisjoint(text):
        return []
    return [at for at, sign in enumerate(text) if sign in _SIGNS]


def with_letters(text: str) -> str:
    """The text with the letters that such signs stand for, each in its place."""
    return text.translate(_LETTERS)
