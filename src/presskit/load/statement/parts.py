"""A statement in the parts that are translated one by one: title, headings, paragraphs, items, cells and notes."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from markdown_it.tree import SyntaxTreeNode

from presskit.load.statement.end_mark import END_MARK
from presskit.load.statement.footnotes import NOTE, NOTE_MARK
from presskit.load.statement.markdown import link_id_of
from presskit.load.text_file import TextFile
from presskit.model.finding import Place
from presskit.rules.leftovers import TO_WRITE

# What a part is called, by the innermost node that says it; the head's three by their places.
_KINDS = {
    "list_item": "list item",
    "blockquote": "quotation",
    "th": "cell",
    "td": "cell",
    NOTE: "note",
    "heading": "heading",
    "paragraph": "paragraph",
}
_HEAD = {"h1": "title", "h2": "date line", "h3": "hashtag"}
HEAD_KINDS = frozenset(_HEAD.values())
"""What stands at the head of a statement; a day and a hashtag that it does not say are the kit's."""

# The kinds of list and the heads of tables may differ between languages; what stands in what may not.
_ALIKE = {"ordered_list": "list", "bullet_list": "list", "th": "cell", "td": "cell", "thead": "rows", "tbody": "rows"}
_SUM_LETTERS = 16
"""Of a checksum that only tells one paragraph from another of the same text: 64 bits."""


@dataclass(frozen=True, slots=True)
class Row:
    """What of a part stands in one line of its file, counted from 0: from this column to before that one."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """One part as it is written: `text` is its Markdown on one line, `words` what of it is printed.

    `shape` says in what it stands, `targets` where its links, pictures and notes lead, in their order. `block` is the
    number of the block of the text that it belongs to.
    """

    kind: str
    shape: str
    text: str
    words: str
    targets: tuple[str, ...]
    place: Place
    rows: tuple[Row, ...]
    block: int

    @property
    def sha256(self) -> str:
        """What tells this text from another."""
        return text_sum(self.text)

    @property
    def is_to_write(self) -> bool:
        """Whether nothing stands here but room for words."""
        return not self.text or bool(TO_WRITE.search(self.text))


def text_sum(text: str) -> str:
    """The sum of a part's text, in which white space counts as one space."""
    plain = unicodedata.normalize("NFC", " ".join(text.split()))
    return sha256(plain.encode()).hexdigest()[:_SUM_LETTERS] if plain else ""


def parts_of(source: TextFile, nodes: Sequence[SyntaxTreeNode]) -> tuple[Part, ...]:
    """The parts of a text, in the order in which they are written."""
    parts: list[Part] = []
    heads = list(_HEAD)
    for block, node in enumerate(nodes):
        head = node.tag if node.tag in heads else ""
        heads = heads[heads.index(head) + 1 :] if head else []
        taken: dict[int, int] = {}
        for leaf, path in _leaves(node, ()):
            rows = tuple(_rows(source, leaf, taken))
            place = source.place_at(rows[0].line + 1, rows[0].start + 1, rows[0].end - rows[0].start)
            parts.append(
                Part(
                    kind=_HEAD[head] if head else _kind(leaf, path),
                    shape=_HEAD[head] if head else "/".join(_ALIKE.get(step, step) for step in path),
                    text=" ".join(leaf.content.split()),
                    words=" ".join("".join(_words(leaf.children)).split()),
                    targets=tuple(_targets(leaf.children)),
                    place=place,
                    rows=rows,
                    block=block,
                )
            )
    return tuple(parts)


def _leaves(node: SyntaxTreeNode, path: tuple[str, ...]) -> Iterator[tuple[SyntaxTreeNode, tuple[str, ...]]]:
    """Each node that holds a text, with the types of those that it stands in."""
    if node.type == "inline":
        if node.content.strip():
            yield node, path
    elif node.type != END_MARK:
        step = node.tag if node.type == "heading" else node.type
        for child in node.children:
            yield from _leaves(child, (*path, step))


def _kind(leaf: SyntaxTreeNode, path: Iterable[str]) -> str:
    if leaf.children and all(each.type in ("image", "softbreak") for each in leaf.children):
        return "picture"
    known = (_KINDS.get("heading" if re.fullmatch("h[1-6]", step) else step) for step in reversed(tuple(path)))
    named = [kind for kind in known if kind]
    return next((kind for kind in named if kind != "paragraph"), "paragraph")


def _rows(source: TextFile, leaf: SyntaxTreeNode, taken: dict[int, int]) -> Iterator[Row]:
    """Where the text of a leaf stands; `taken` has the column up to which each line is another cell's."""
    first = (leaf.map or (0, 0))[0]
    for number, text in enumerate(leaf.content.split("\n"), first):
        line = source.lines[number]
        at = line.find(text, taken.get(number, 0))
        if at < 0:  # a cell's | is written with a stroke before it
            at = line.find(text := text.replace("|", "\\|"), taken.get(number, 0))
        start, end = (at, at + len(text)) if at >= 0 else (len(line) - len(line.lstrip()), len(line))
        taken[number] = end
        yield Row(number, start, end)


def _words(nodes: Iterable[SyntaxTreeNode]) -> Iterator[str]:
    for node in nodes:
        if node.type in ("text", "code_inline"):
            yield node.content
        elif node.type in ("softbreak", "hardbreak"):
            yield " "
        elif node.type != NOTE_MARK:
            yield from _words(node.children)


def _targets(nodes: Iterable[SyntaxTreeNode]) -> Iterator[str]:
    """The ids of links, and of pictures and notes what the text calls them by."""
    for node in nodes:
        if node.type == "link":
            yield link_id_of(node) or str(node.attrs.get("href", ""))
        elif node.type == "image":
            yield str(node.attrs.get("src", ""))
        elif node.type == NOTE_MARK:
            yield node.content
        yield from _targets(() if node.type == "image" else node.children)
