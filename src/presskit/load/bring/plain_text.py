"""A plain text as a document: paragraphs, and the lists that were typed in it."""

import codecs
import re
from collections.abc import Iterator

from presskit.load.bring.flow import Block, BlockKind, Document, Span
from presskit.load.bring.losses import FORM_CHANGED, Losses
from presskit.load.bring.packed import NotReadable
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
_ITEM = re.compile(r"\s*(?:[•◦▪‣●○■–—*-]|\(?\d{1,2}[.)])\s+\S")
_QUOTED = re.compile(r"> ?")
_RULE = re.compile(r"\s*(?:[-_*=]\s*){3,}$")
_WRAPPED_LETTERS = 45
"""A line at least so long goes on in the next one, in a text whose lines are cut as a mail program cuts them."""


def decoded(data: bytes, losses: Losses) -> str:
    """The text with line ends as LF; raises NotReadable if it is none."""
    text = _decoded(data, losses).replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise NotReadable("is no text")
    return text.replace("\f", "\n\n").replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\x0b", "\n")


def _decoded(data: bytes, losses: Losses) -> str:
    mark, encoding = next(((mark, each) for mark, each in _MARKS if data.startswith(mark)), (b"", ""))
    if not mark and 0 in data[:2] and data[:2] != b"\0\0":  # UTF-16 without its mark, as some programs write it
        encoding = "utf-16-le" if data[1] == 0 else "utf-16-be"
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


def read_plain_text(text: str, losses: Losses) -> Document:
    """Its paragraphs: parted by empty lines, or by each line's end in a text without any."""
    chunks = re.split(r"\n[ \t]*\n+", text.strip("\n"))
    has_empty_lines = len(chunks) > 1
    blocks: list[Block] = []
    for chunk in chunks if has_empty_lines else text.split("\n"):
        for kind, words in _parts(chunk, losses, number=len(blocks) + 1):
            blocks.append(Block(kind, (Span(words),) if words else (), len(blocks) + 1))
    return Document(tuple(blocks))


def _parts(chunk: str, losses: Losses, number: int) -> Iterator[tuple[BlockKind, str]]:
    """The paragraphs of lines without an empty one between them: each item of a list, and what goes on is joined."""
    lines = [line.rstrip() for line in chunk.split("\n") if line.strip()]
    is_quotation = bool(lines) and all(line.startswith(">") for line in lines)
    kind = BlockKind.QUOTATION if is_quotation else BlockKind.TEXT
    lines = [_QUOTED.sub("", line, count=1) for line in lines] if is_quotation else lines
    paragraph = ""
    for at, line in enumerate(lines):
        if _RULE.fullmatch(line):
            yield from ((kind, each) for each in [paragraph] if each)
            paragraph = ""
            yield BlockKind.RULE, ""
        elif not paragraph or _ITEM.match(line):
            yield from ((kind, each) for each in [paragraph] if each)
            paragraph = line.strip()
        elif len(lines[at - 1]) >= _WRAPPED_LETTERS or _ITEM.match(paragraph):
            paragraph = f"{paragraph} {line.strip()}"
            losses.tell(
                FORM_CHANGED, "wrapped", "lines that were cut within a paragraph are joined", number, paragraph
            )
        else:
            paragraph = f"{paragraph}\n{line.strip()}"
    if paragraph:
        yield kind, paragraph
