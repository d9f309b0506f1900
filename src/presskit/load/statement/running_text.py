"""The words of a statement without its head and without its Markdown, by which it is fingerprinted."""

from collections.abc import Iterable, Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from presskit.errors import KitError
from presskit.load.statement.markdown import parse_markdown
from presskit.load.statement.size import can_be_parsed, check_tree
from presskit.load.text_file import decode_text
from presskit.model.finding import Finding

HEAD_TAGS = ("h1", "h2", "h3")
"""Title, date line and hashtag, in this order, before the first paragraph; each may be missing."""

_WORDS = frozenset(("text", "code_inline", "code_block", "fence"))
_LINE_ENDS = frozenset(("softbreak", "hardbreak"))
_BLOCKS = frozenset(("inline", "code_block", "fence"))


def running_text(nodes: Iterable[SyntaxTreeNode]) -> str:
    """Paragraphs, headings, quotations and lists, one a line; numbers of lists count, pictures do not."""
    return "".join(part for node in nodes for part in _parts(node))


def plain_statement(name: str, data: bytes) -> str:
    """The running text of a statement's file, read without its kit; raises KitError if it cannot be read."""
    found: list[Finding] = []
    source = decode_text(name, data, found)
    if source is None or not can_be_parsed(source, found):
        raise KitError(found)
    tree = parse_markdown(source.text, "en")  # its language changes quotation marks alone, and they do not count
    if not check_tree(source, tree, found):
        raise KitError(found)
    return running_text(_below_head(tree.children))


def _below_head(nodes: Sequence[SyntaxTreeNode]) -> Sequence[SyntaxTreeNode]:
    for tag in HEAD_TAGS:
        if nodes and nodes[0].tag == tag:
            nodes = nodes[1:]
    return nodes


def _parts(node: SyntaxTreeNode) -> Iterator[str]:
    if node.type in _WORDS:
        yield node.content
    elif node.type in _LINE_ENDS:
        yield " "
    elif node.type == "ordered_list":
        for number, item in enumerate(node.children, int(node.attrs.get("start", 1))):
            yield f"{number}. "
            yield from _parts(item)
    elif node.type != "image":
        for child in node.children:
            yield from _parts(child)
    if node.type in _BLOCKS:
        yield "\n"
