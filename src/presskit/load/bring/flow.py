"""A document as what is read of it: one block after another, whatever program has written it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """Words that look alike; a line end in them is one that the author asked for.

    `link` is the address that they lead to, `note` the id of the footnote that stands behind them.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    note: str = ""


Spans = tuple[Span, ...]


class BlockKind(StrEnum):
    """What a block is, as far as a statement tells it apart."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    PICTURE = "picture"
    TABLE = "table"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Block:
    """One block; `number` says which paragraph of the document it is, counting those with words.

    `level` is a heading's from 1, or how deep an item lies from 0. `marker` is an item's number, 0 for a bullet.
    Of an item or a table that stands as somebody typed it, `typed` is what was typed before its words or between its
    cells; `is_apart` says whether an empty line stands before it.
    `rows` are a table's cells. `file` is a picture's name in the kit, and `alt` what it shows.
    """

    kind: BlockKind
    spans: Spans = ()
    number: int = 0
    level: int = 0
    marker: int = 0
    rows: tuple[tuple[Spans, ...], ...] = ()
    file: str = ""
    alt: str = ""
    typed: str = ""
    is_apart: bool = False

    @property
    def text(self) -> str:
        """Its words alone, on one line."""
        return plain(self.spans)

    def with_spans(self, spans: Iterable[Span]) -> "Block":
        """The same with other words."""
        return replace(self, spans=tuple(spans))


@dataclass(frozen=True, slots=True)
class Document:
    """All blocks, the footnotes by their ids, and the pictures by their names in the kit, already clean."""

    blocks: tuple[Block, ...]
    notes: dict[str, Spans] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)


def without_letters(spans: Spans, letters: int) -> Spans:
    """The spans without so many letters at their beginning, nor space around what is left."""
    left: list[Span] = []
    for span in spans:
        left.append(replace(span, text=span.text[letters:]))
        letters = max(letters - len(span.text), 0)
    return joined(left)


def parted(spans: Iterable[Span], mark: str) -> list[Spans]:
    """The spans parted wherever this mark stands in their words."""
    parts: list[list[Span]] = [[]]
    for span in spans:
        first, *others = span.text.split(mark)
        texts = [first, *others]
        for at, text in enumerate(texts):
            parts += [[]] if at else []
            parts[-1].append(replace(span, text=text, note=span.note if at == len(texts) - 1 else ""))
    return [tuple(part) for part in parts]


def plain(spans: Sequence[Span]) -> str:
    """The words alone, on one line, without space around them."""
    return " ".join("".join(span.text for span in spans).split())


def joined(spans: Iterable[Span]) -> Spans:
    """The same with neighbours that look alike as one, without space at both ends."""
    merged: list[Span] = []
    for span in spans:
        before = merged[-1] if merged else None
        if before and not before.note and replace(before, text="", note=span.note) == replace(span, text=""):
            merged[-1] = replace(span, text=before.text + span.text)
        elif span.text or span.note:
            merged.append(span)
    return tuple(_trimmed(merged))


def _trimmed(spans: list[Span]) -> Iterator[Span]:
    blank = " \t\n"
    while spans and not spans[0].note and not spans[0].text.strip(blank):
        spans.pop(0)
    while spans and not spans[-1].note and not spans[-1].text.strip(blank):
        spans.pop()
    last = len(spans) - 1
    for at, span in enumerate(spans):
        text = span.text.lstrip(blank) if at == 0 else span.text
        yield replace(span, text=text.rstrip(blank) if at == last and not span.note else text)
