"""The bytes of a table as a text: UTF-8, what Excel calls Unicode Text, and what it saves on Windows in the West."""

import re
from collections.abc import Collection
from dataclasses import replace
from hashlib import sha256
from itertools import islice

from presskit.load.text_file import NOT_UTF_8, TextFile, decode_text
from presskit.load.wording import listed
from presskit.model.finding import Finding, FindingKind, Place, Severity

TABLE_ENCODING_GUESSED = FindingKind(
    "table-encoding-guessed",
    Severity.WARNING,
    "Does the table say in which encoding its letters are saved?",
    "Excel's plain CSV does not. It is read as Western Windows writes it, and other accented letters come out wrong.",
    "Look at the words that are shown; if one is wrong, save the sheet as CSV UTF-8, or keep it as .xlsx.",
)

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HINT = 'save it again as "CSV UTF-8" (Excel, under Save As), as .xlsx, or as .ods (LibreOffice)'
# The languages whose letters Windows-1252 holds all of.
_WESTERN = frozenset("en fr es pt de it nl ca gl eu ga sq da nb nn no sv fi is fo lb af sw id ms".split())  # noqa: SIM905
# What these write, without the letters of the North, in whose places other encodings have common ones of the East.
_ITS_LETTERS = re.compile(r"[\x00-\x7fàâäáãçèéêëìíîïñòóôöõùúûüÿœßÀÂÄÁÃÇÈÉÊËÌÍÎÏÑÒÓÔÖÕÙÚÛÜŒ«»‘’“”„–—…€£©®°·ªº¿¡\xa0]*")
_ACCENTED = re.compile(r"\w*[^\W\x00-\x7f]\w*")
# Where no Western word has them: capitals within, signs beside letters, three accented letters in a row.
_ELSEWHERE = re.compile(r"[a-zà-ÿ][ÀÂÄÁÃÇÈÉÊËÌÍÎÏÑÒÓÔÖÕÙÚÛÜŒ]|[€£©®°¿¡]\w|\w[€£©¿¡]|[^\W\x00-\x7f]{3}")
_WORDS_SHOWN = 3


def decode_table(
    name: str, data: bytes, found: list[Finding], languages: Collection[str] = ("en",)
) -> TextFile | None:
    """The table as a text, or None with the reason and the way out in `found`.

    The kit's languages tell whether an unnamed encoding can be the Western one.
    """
    if (encoding := _utf_16_of(data)) and (converted := _as_utf_8(data, encoding)):
        return _told_apart(name, converted, data, found)
    problems: list[Finding] = []
    source = decode_text(name, data, problems)
    if source is None and not _utf_16_of(data) and (text := _western(data, languages)):
        words = islice(dict.fromkeys(match[0] for match in _ACCENTED.finditer(text)), _WORDS_SHOWN)
        shown = listed(f'"{word}"' for word in words)
        message = f"this file is read as Windows-1252: its letters are right if these words are: {shown}"
        found.append(TABLE_ENCODING_GUESSED.at(Place(name), message))
        return _told_apart(name, text.encode(), data, found)
    encoded = (
        "as Windows-1252 or in another encoding of one region" if _is_windows(data) else "in an unknown encoding"
    )
    encoded = "as UTF-16, and is damaged" if _utf_16_of(data) else encoded
    message = f"this file is saved {encoded}, so that its accented letters cannot be told"
    found += [_said_better(problem, message) for problem in problems]
    return source


def _said_better(problem: Finding, message: str) -> Finding:
    return replace(problem, message=message, hint=_HINT) if problem.code == NOT_UTF_8.code else problem


def _told_apart(name: str, text: bytes, data: bytes, found: list[Finding]) -> TextFile | None:
    """The text, known by the bytes that lie in the kit."""
    source = decode_text(name, text, found)
    return replace(source, sha256=sha256(data).hexdigest()) if source else None


def _utf_16_of(data: bytes) -> str:
    """The encoding of these bytes, if it is one with two bytes to a letter; empty if not."""
    if data.startswith(UTF_16_MARKS):
        return "utf-16"
    # No sheet has zero bytes, but in UTF-16 every separator has one.
    if data.count(0) * 10 <= len(data):
        return ""
    return "utf-16-be" if data[0::2].count(0) > data[1::2].count(0) else "utf-16-le"


def _as_utf_8(data: bytes, encoding: str) -> bytes | None:
    try:
        return data.decode(encoding).encode()
    except UnicodeError:
        return None


def _western(data: bytes, languages: Collection[str]) -> str:
    """The text in Windows-1252, if every letter of it is likely there; empty if not."""
    if not languages or not all(language.partition("-")[0] in _WESTERN for language in languages):
        return ""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    is_likely = _ITS_LETTERS.fullmatch(text) and not _ELSEWHERE.search(text) and _ACCENTED.search(text)
    return text if is_likely else ""


def _is_windows(data: bytes) -> bool:
    """Whether every byte is a character of Windows-1252; five are none."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return True
