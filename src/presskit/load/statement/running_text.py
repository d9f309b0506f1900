"""The words of a statement without its head and without its Markdown, by which it is fingerprinted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markdown_it.tree import SyntaxTreeNode

from presskit.errors import KitError
from presskit.load.statement.end_mark import END_MARK
from presskit.load.statement.footnotes import NOTE, NOTE_MARK, in_order_of_marks, note_name, note_numbers
from presskit.load.statement.markdown import mark_of, parse_markdown
from presskit.load.statement.size import can_be_parsed, check_tree
from presskit.load.statement.source_comments import without_source
from presskit.load.text_file import decode_text, without_idle
from presskit.model.finding import Finding
from presskit.model.text import NoteMark

HEAD_TAGS = ("h1", "h2", "h3")
"""Title, date line and hashtag, in this order, before the first paragraph; each may be missing."""

_WORDS = frozenset(("text", "code_inline", "code_block", "fence"))
_LINE_ENDS = frozenset(("softbreak", "hardbreak"))
_BLOCKS = frozenset(("inline", "code_block", "fence"))
_WITHOUT_WORDS = frozenset(("image", END_MARK))


def running_text(nodes: Iterable[SyntaxTreeNode]) -> str:
    """Paragraphs, headings, quotations, lists and cells, one a line, and the notes behind them.

    Numbers of lists and notes count, also as letters; pictures and a typed end mark do not.
    """
    every = in_order_of_marks(nodes)
    return "".join(_Words(note_numbers(every)).of(every))


def plain_statement(name: str, data: bytes) -> str:
    """The running text of a statement's file, read without its kit; raises KitError if it cannot be read."""
    found: list[Finding] = []
    source = decode_text(name, data, found)
    if source is None or not can_be_parsed(source, found):
        raise KitError(found)
    # Its language changes quotation marks alone, and they do not count.
    tree = parse_markdown(without_idle(without_source(source)).text, "en")
    if not check_tree(source, tree, found):
        raise KitError(found)
    return running_text(_below_head(tree.children))


def _below_head(nodes: Sequence[SyntaxTreeNode]) -> Sequence[SyntaxTreeNode]:
    for tag in HEAD_TAGS:
        if nodes and nodes[0].tag == tag:
            nodes = nodes[1:]
    return nodes


class _Words:
    """Reads the words of nodes whose notes have these numbers."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers

    def of(self, nodes: Iterable[SyntaxTreeNode]) -> Iterator[str]:
        """The words of these nodes, in their order."""
        return (part for node in nodes for part in self._parts(node))

    def _parts(self, node: SyntaxTreeNode) -> Iterator[str]:
        if node.type in _WORDS:
            yield node.content
        elif node.type in _LINE_ENDS:
            yield " "
        elif node.type == NOTE_MARK:
            number = self._numbers.get(note_name(node))
            yield NoteMark(number, "").text if number else node.content
        elif node.type == "ordered_list":
            for number, item in enumerate(node.children, int(node.attrs.get("start", 1))):
                yield "" if mark_of(item) else f"{number}. "
                yield from self._parts(item)
        elif node.type not in _WITHOUT_WORDS:
            yield self._mark(node)
            yield from self.of(node.children)
        if node.type in _BLOCKS:
            yield "\n"

    def _mark(self, node: SyntaxTreeNode) -> str:
        """What is printed before the words: the number of a note, or the mark of an item that keeps its own."""
        if node.type == NOTE:
            return f"{self._numbers.get(note_name(node), '')}. "
        return f"{mark_of(node)} " if node.type == "list_item" else ""
