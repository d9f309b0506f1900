"""A plain text as a document: paragraphs, and the lists that were typed in it."""

import codecs
import re
import string
from collections.abc import Collection, Iterator, Sequence

from presskit.load.bring.flow import Block, BlockKind, Document, Span
from presskit.load.bring.losses import FORM_CHANGED, Losses
from presskit.load.bring.packed import NotReadable
from presskit.load.bring.typed_lists import typed_lines
from presskit.load.statement.list_marks import with_plain_bullets
from presskit.load.statement.tab_tables import rows_by_tabs
from presskit.model.finding import FindingKind, Severity

ENCODING_GUESSED = FindingKind(
    "encoding-guessed",
    Severity.WARNING,
    "Does the text say in which encoding it is?",
    "A text that is no UTF-8 is read as Windows-1252, as in Western Europe; others would give wrong letters.",
    "Look at the letters beyond a to z, or save the text as UTF-8 and bring it again.",
)

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_GUESSED = "cp1252"
_WORDS_BYTES = (string.ascii_letters + " \r\n").encode()
_QUOTED = re.compile(r"> ?")
_RULE = re.compile(r"\s*(?:[-_*=]\s*){3,}$")
_WRAPPED_LETTERS = 45
"""A line at least so long goes on in the next one, in a text whose lines are cut as a mail program cuts them."""

_TOLD_PARTS = 5


def decoded(data: bytes, losses: Losses) -> str:
    """The text with line ends as LF; raises NotReadable if it is none."""
    text = _decoded(data, losses).replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise NotReadable("is no text")
    return text.replace("\f", "\n\n").replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\x0b", "\n")


def _decoded(data: bytes, losses: Losses) -> str:
    mark, encoding = next(((mark, each) for mark, each in _MARKS if data.startswith(mark)), (b"", ""))
    encoding = encoding or _unmarked_utf_16(data)
    try:
        return data[len(mark) :].decode(encoding or "utf-8")
    except UnicodeDecodeError:
        if encoding:
            raise NotReadable("is damaged, or cut off") from None
    try:
        text = data.decode(_GUESSED)
    except UnicodeDecodeError:
        raise NotReadable("is in an encoding that cannot be told; save it as UTF-8") from None
    message = "the text is no UTF-8; it is read as Windows-1252, as Western European programs write it"
    losses.tell(ENCODING_GUESSED, "encoding", message, 0, "")
    return text


def _unmarked_utf_16(data: bytes) -> str:
    """UTF-16 without its mark, as some programs write it; empty for another text in which a zero byte has strayed.

    Of each pair of bytes the higher one is that of a script, and seldom one that would be a letter or a space.
    """
    if 0 not in data[:2] or data[:2] == b"\0\0":
        return ""
    is_little = data[1:2] == b"\0"
    higher = data[1 if is_little else 0 :: 2]
    letters = len(higher) - len(higher.translate(None, _WORDS_BYTES))
    if 2 * letters > len(higher):
        return ""
    return "utf-16-le" if is_little else "utf-16-be"


def read_plain_text(text: str, losses: Losses) -> Document:
    """Its paragraphs: parted by empty lines, or by each line's end in a text without any."""
    lines = with_plain_bullets(text).strip("\n").split("\n")
    has_empty_lines = any(not line.strip() for line in lines)
    items, rows = typed_lines(lines).keys(), _rows(lines)
    blocks: list[Block] = []
    for chunk in _chunks(lines) if has_empty_lines else [range(at, at + 1) for at in range(len(lines))]:
        is_apart = has_empty_lines
        for kind, words in _parts(lines, chunk, (items, rows), losses, number=len(blocks) + 1):
            blocks.append(Block(kind, (Span(words),) if words else (), len(blocks) + 1, is_apart=is_apart))
            is_apart = False
    return Document(tuple(blocks))


def _chunks(lines: Sequence[str]) -> Iterator[range]:
    """The lines without an empty one between them, by their numbers."""
    begun = 0
    for at, line in enumerate([*lines, ""]):
        if not line.strip():
            yield range(begun, at)
            begun = at + 1


def _rows(lines: Sequence[str]) -> set[int]:
    """The lines that are rows of tables, whose cells are parted by tabs."""
    rows: set[int] = set()
    for chunk in _chunks(lines):
        at = chunk.start
        while at < chunk.stop:
            found = len(rows_by_tabs(lines[each] for each in range(at, chunk.stop)))
            rows |= {*range(at, at + found)}
            at += found or 1
    return rows


def _parts(
    lines: Sequence[str], chunk: range, kept: tuple[Collection[int], Collection[int]], losses: Losses, number: int
) -> Iterator[tuple[BlockKind, str]]:
    """The paragraphs of these lines: each item of a list and row of a table by itself (`kept`), and others joined."""
    items, rows = kept
    is_quotation = bool(chunk) and all(lines[at].startswith(">") for at in chunk)
    kind = BlockKind.QUOTATION if is_quotation else BlockKind.TEXT
    paragraph: list[str] = []
    former = -1
    for at in chunk:
        line = _QUOTED.sub("", lines[at], count=1).rstrip() if is_quotation else lines[at].rstrip(" ")
        if _RULE.fullmatch(line):
            yield from ((kind, "".join(each)) for each in [paragraph] if each)
            paragraph = []
            yield BlockKind.RULE, ""
        elif not paragraph or at in items or at in rows or former in rows:
            yield from ((kind, "".join(each)) for each in [paragraph] if each)
            paragraph = [line if at in items or at in rows else line.strip()]
        elif len(lines[former].rstrip()) >= _WRAPPED_LETTERS or former in items:
            paragraph += [" ", line.strip()]
            words = "".join(paragraph[:_TOLD_PARTS])
            losses.tell(FORM_CHANGED, "wrapped", "lines that were cut within a paragraph are joined", number, words)
            former = former if former in items else at
            continue
        else:
            paragraph += ["\n", line.strip()]
        former = at
    if paragraph:
        yield kind, "".join(paragraph)
