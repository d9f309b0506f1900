"""Running text as the templates set it: blocks made of inline nodes, each with the place it came from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from presskit.model.finding import Place


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words."""

    kind: ClassVar[str] = "words"
    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words set in italics."""

    kind: ClassVar[str] = "emphasis"
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Strong:
    """Words set in bold."""

    kind: ClassVar[str] = "strong"
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class LinkedWords:
    """Words that lead to one of the kit's links; `link_id` is its id in kit.toml."""

    kind: ClassVar[str] = "link"
    link_id: str
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line end that the author asked for."""

    kind: ClassVar[str] = "break"


@dataclass(frozen=True, slots=True)
class Address:
    """A web or mail address that stands in the text and is none of kit.toml's links; `target` is where it leads."""

    kind: ClassVar[str] = "address"
    text: str
    target: str


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The raised number of a note; `anchor` is the name of the place where the note stands."""

    kind: ClassVar[str] = "note-mark"
    number: int
    anchor: str

    @property
    def text(self) -> str:
        """The number in raised figures, which are copied as such: a plain 1 behind 2019 would make it 20191."""
        return str(self.number).translate(_RAISED)


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Inline = Words | Emphasis | Strong | LinkedWords | LineBreak | Address | NoteMark


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    kind: ClassVar[str] = "paragraph"
    children: tuple[Inline, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the statement; `level` counts from 2, as the title is level 1."""

    kind: ClassVar[str] = "heading"
    level: int
    children: tuple[Inline, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class TextList:
    """A bulleted or numbered list; each item holds blocks.

    `marks` are those of the items that were typed otherwise, such as (a), and are printed so; empty for all others.
    """

    kind: ClassVar[str] = "list"
    ordered: bool
    start: int
    items: "tuple[tuple[Block, ...], ...]"
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Blocks quoted from someone else."""

    kind: ClassVar[str] = "quotation"
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of the kit, by its key in `Kit.pictures`, standing on its own between paragraphs."""

    kind: ClassVar[str] = "figure"
    picture_key: str
    place: Place


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `align` is start, center or end."""

    children: tuple[Inline, ...]
    align: str
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the heads of its columns, or none, and its rows, each with as many cells."""

    kind: ClassVar[str] = "table"
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Rule:
    """A pause in the text, between two of its parts."""

    kind: ClassVar[str] = "rule"


@dataclass(frozen=True, slots=True)
class Note:
    """What a raised number in the text stands for."""

    anchor: str
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a text, numbered from 1; they end it."""

    kind: ClassVar[str] = "notes"
    notes: tuple[Note, ...]


Block = Paragraph | Heading | TextList | Quotation | Figure | Table | Rule | Notes


def blocks_in(block: Block) -> Iterator[Block]:
    """The block itself, and every block inside it, in the order of the text."""
    yield block
    inner: Iterable[Block] = ()
    if isinstance(block, TextList):
        inner = (each for item in block.items for each in item)
    elif isinstance(block, Quotation):
        inner = block.blocks
    elif isinstance(block, Notes):
        inner = (each for note in block.notes for each in note.blocks)
    for each in inner:
        yield from blocks_in(each)


def without_idle_rules(blocks: "Iterable[Block]") -> "list[Block]":
    """The blocks without rules that part nothing: before the first, behind the last, and one beside another."""
    kept: list[Block] = []
    for block in blocks:
        if not isinstance(block, Rule) or (kept and not isinstance(kept[-1], Rule)):
            kept.append(block)
    return kept[:-1] if kept and isinstance(kept[-1], Rule) else kept


def phrases_in(block: Block) -> Iterator[tuple[tuple[Inline, ...], Place]]:
    """The words of each paragraph, heading and cell in a block, with their place."""
    for each in blocks_in(block):
        if isinstance(each, Paragraph | Heading):
            yield each.children, each.place
        elif isinstance(each, Table):
            yield from ((cell.children, cell.place) for row in (each.head, *each.rows) for cell in row)


def plain_text(inlines: tuple[Inline, ...], *, with_note_marks: bool = True) -> str:
    """The words alone, without emphasis or links."""
    parts = []
    for node in inlines:
        if isinstance(node, NoteMark):
            parts.append(node.text if with_note_marks else "")
        elif isinstance(node, Words | Address):
            parts.append(node.text)
        elif isinstance(node, LineBreak):
            parts.append(" ")
        else:
            parts.append(plain_text(node.children, with_note_marks=with_note_marks))
    return "".join(parts)


def block_text(block: Block) -> str:
    """The author's words in a block; paragraphs and cells inside it are parted by line ends."""
    return "\n".join(plain_text(children, with_note_marks=False) for children, _place in phrases_in(block))


def printed_text(block: Block) -> str:
    """The same with the numbers of notes behind their words, as it stands on the page."""
    return "\n".join(plain_text(children) for children, _place in phrases_in(block))
