"""Running text as the templates set it: blocks made of inline nodes, each with the place it came from."""

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


Inline = Words | Emphasis | Strong | LinkedWords | LineBreak


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
    """A bulleted or numbered list; each item holds blocks."""

    kind: ClassVar[str] = "list"
    ordered: bool
    start: int
    items: "tuple[tuple[Block, ...], ...]"


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


Block = Paragraph | Heading | TextList | Quotation | Figure


def plain_text(inlines: tuple[Inline, ...]) -> str:
    """The words alone, without emphasis or links."""
    parts = []
    for node in inlines:
        if isinstance(node, Words):
            parts.append(node.text)
        elif isinstance(node, LineBreak):
            parts.append(" ")
        else:
            parts.append(plain_text(node.children))
    return "".join(parts)


def block_text(block: Block) -> str:
    """The words of a block alone; paragraphs inside it are parted by line ends."""
    if isinstance(block, Paragraph | Heading):
        return plain_text(block.children)
    if isinstance(block, TextList):
        return "\n".join(block_text(inner) for item in block.items for inner in item)
    if isinstance(block, Quotation):
        return "\n".join(block_text(inner) for inner in block.blocks)
    return ""
