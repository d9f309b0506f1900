"""A text's fingerprint, from a file or from what is typed or pasted."""

import sys
from dataclasses import dataclass
from pathlib import Path

from presskit.errors import UsageError
from presskit.load import plain_statement
from presskit.rules.fingerprint import text_sha256, words_that_count
from presskit.system import read_plain

_MARKDOWN = frozenset((".md", ".markdown"))
_MOST_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The whole SHA-256 of a text's words, the words, and whether they were read out of Markdown."""

    sha256: str
    words: tuple[str, ...]
    is_markdown: bool


def fingerprint_of(source: str) -> Fingerprint:
    """The fingerprint of the file's text; "-" is standard input. A name ending in .md is a statement's.

    Raises UsageError if there is no such text, KitError if a statement cannot be read.
    """
    data = _bytes_of(source)
    is_markdown = Path(source).suffix.lower() in _MARKDOWN
    text = plain_statement(Path(source).name, data) if is_markdown else _decoded(data, source)
    words = tuple(words_that_count(text))
    if not words:
        raise UsageError(f"there are no words in {source}", "name a file with a text, or paste one")
    return Fingerprint(text_sha256(text), words, is_markdown)


def _bytes_of(source: str) -> bytes:
    try:
        is_typed = source == "-"
        data = sys.stdin.buffer.read(_MOST_BYTES + 1) if is_typed else read_plain(Path(source), _MOST_BYTES + 1)
    except (OSError, ValueError, AttributeError) as error:  # AttributeError: there is no stdin at all
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"{source} cannot be read: {reason}", "name a text, or - for standard input") from error
    if len(data) > _MOST_BYTES:
        raise UsageError(f"{source} is larger than any text", "name a text, or - for standard input")
    return data


def _decoded(data: bytes, source: str) -> str:
    if data.startswith((b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        hint = "open it, copy the text from its first word to its last, and paste it into `presskit fingerprint -`"
        raise UsageError(f"{source} is no plain text", hint)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{source} is no UTF-8", "save it as plain text in UTF-8") from error
