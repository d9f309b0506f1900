"""A text in Markdown, kept as it is written but for its head, its addresses and its pictures."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it.tree import SyntaxTreeNode

from presskit.load.bring.addresses import Addresses, without_detours
from presskit.load.bring.critic_marks import is_remark
from presskit.load.bring.flow import Block, BlockKind, Span
from presskit.load.bring.head import Head, with_levels, without_head
from presskit.load.bring.losses import FORM_CHANGED, PART_LEFT_OUT, Losses, quoted
from presskit.load.bring.packed import NotReadable
from presskit.load.bring.pictures import BroughtPictures, Crop
from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_PICTURE_BYTES, MAX_STATEMENT_BYTES
from presskit.load.statement.inlines import InlineReader, picture_words
from presskit.load.statement.markdown import link_id_of, parse_markdown, span_of
from presskit.load.statement.size import can_be_parsed, check_tree
from presskit.load.text_file import TextFile
from presskit.model.brought import BroughtPicture, BroughtStatement, DayWords
from presskit.model.finding import Finding, Place
from presskit.rules.addresses_in_text import printed_addresses
from presskit.rules.characters import hidden_in_text, named

_FRONT_MATTER = re.compile(r"\s*(---|\+\+\+)[ \t]*\n((?:.*\n){0,100}?)(?:\1|\.\.\.)[ \t]*(?:\n|\Z)")
_FACT = re.compile(r"^(title|date)\s*[:=]\s*(.*)$", re.MULTILINE | re.IGNORECASE)
_DEFINITION = re.compile(
    r"^ {0,3}\[([^\]\n^][^\]\n]*)\]:[ \t]*<?([^\s<>]+)>?(?:[ \t]+[\"'(].*)?[ \t]*$\n?", re.MULTILINE
)
_SHORTCUT = re.compile(r"(?<![\]\\!])\[([^\[\]\n]+)\](?![\[(:])")
_KINDS = {"heading": BlockKind.HEADING, "paragraph": BlockKind.TEXT, "blockquote": BlockKind.QUOTATION}
_TAKEN = ("link", "image", "code_inline", "html_inline")


@dataclass(frozen=True, slots=True)
class _Edit:
    """What stands in the place of these characters of the text."""

    start: int
    end: int
    text: str = ""


@dataclass(slots=True)
class _Text:
    """A text with what is to be changed in it."""

    source: TextFile
    edits: list[_Edit] = field(default_factory=list)

    def line_start(self, line: int) -> int:
        """Where a line begins, counted from 0; the end of the text for the one behind the last."""
        return min(self.source.offset(Place(self.source.name, line + 1)), len(self.source.text))

    def edited(self) -> str:
        """The text with all changes made; of two that touch the same, the one that begins first counts."""
        parts, at = [], 0
        for edit in sorted(self.edits, key=lambda each: (each.start, -each.end)):
            if edit.start >= at:
                parts += [self.source.text[at : edit.start], edit.text]
                at = edit.end
        return "".join([*parts, self.source.text[at:]])


def read_markdown(path: Path, text: str, language: str, words: DayWords, losses: Losses) -> BroughtStatement:
    """The statement; raises NotReadable if it is longer than one."""
    text, facts = _without_settings(_seen(text, losses), losses)
    definitions = {match[1].casefold(): match[2] for match in _DEFINITION.finditer(text)}
    source = TextFile(path.name, _DEFINITION.sub("", text), "")
    found: list[Finding] = []
    if len(text.encode()) > MAX_STATEMENT_BYTES or not can_be_parsed(source, found):
        raise NotReadable("is longer than any statement")
    tree = parse_markdown(source.text, language)
    if not check_tree(source, tree, found):
        raise NotReadable("is nested deeper, or has more parts, than any statement")
    reader = _Reader(path, source, language, definitions, losses)
    head = reader.head(tree.children, facts, words)
    reader.links_and_pictures(tree)
    return reader.statement(head)


class _Reader:
    def __init__(
        self, path: Path, source: TextFile, language: str, definitions: dict[str, str], losses: Losses
    ) -> None:
        self._text = _Text(source)
        self._inlines = InlineReader(source, language, None, [])
        self._definitions = definitions
        self._losses = losses
        self._folder = KitFolder(path.parent)
        self._pictures = BroughtPictures(losses)
        self._addresses = Addresses(losses)

    def head(self, nodes: Sequence[SyntaxTreeNode], facts: dict[str, str], words: DayWords) -> Head:
        """What the head says; its lines, and the place and day that the text opens with, are taken out."""
        blocks = [_as_block(node) for node in nodes]
        title = facts.get("title", "")
        if title and all(block.text != title for block in blocks if block.level == 1):
            blocks = [Block(BlockKind.TITLE, (Span(title),), -1), *blocks]
        if day := facts.get("date", ""):
            blocks = [Block(BlockKind.TEXT, (Span(day),), -1), *blocks]
        head, left = without_head(blocks, words, self._losses)
        levelled = {block.number: block for block in with_levels(left, head, self._losses)}
        for node, before in zip(nodes, [block for block in blocks if block.number > 0], strict=True):
            self._edit_block(node, before, levelled.get(before.number))
        return head

    def _edit_block(self, node: SyntaxTreeNode, before: Block, after: Block | None) -> None:
        first, end = node.map or (0, 0)
        start = self._text.line_start(first)
        if after is None:
            self._text.edits.append(_Edit(start, self._text.line_start(end)))
        elif before.kind is BlockKind.HEADING and after.kind is BlockKind.TEXT:
            self._text.edits.append(_Edit(start, self._text.line_start(end), f"**{before.text}**\n"))
        elif before.kind is BlockKind.HEADING and (more := after.level - before.level) > 0:
            if node.markup.startswith("#"):
                self._text.edits.append(_Edit(start, start, "#" * more))
        elif is_remark(after.text) and after.text != before.text:
            inline = node.children[0]
            self._edit(inline, 0, len(inline.content), after.text)
        elif len(after.text) < len(before.text):
            left = "".join(span.text for span in after.spans)
            cut = len("".join(span.text for span in before.spans)) - len(left)
            self._text.edits.append(_Edit(*self._offsets(node.children[0], 0, cut)))

    def links_and_pictures(self, tree: SyntaxTreeNode) -> None:
        """Gives each address an id, and each picture a file of the kit."""
        for inline in (node for node in tree.walk() if node.type == "inline"):
            number = (inline.map or (0, 0))[0] + 1
            block = Block(BlockKind.TEXT, (Span(inline.content),), number)
            taken = [(node, *span_of(node)) for node in inline.walk() if node.type in _TAKEN]
            for node, start, end in taken:
                if node.type == "link":
                    self._link(inline, node, inline.content[start:end], block)
                elif node.type == "image":
                    self._edit(inline, start, end, self._picture(node))
            self._losses.end_paragraph(number, block.text)
            self._pictures.end_paragraph(number, block.text)
            self._bare(inline, [(start, end) for _node, start, end in taken], block)

    def _link(self, inline: SyntaxTreeNode, node: SyntaxTreeNode, written: str, block: Block) -> None:
        start, end = span_of(node)
        name = link_id_of(node)
        if written.startswith("<"):
            words, address = written[1:-1], str(node.attrs.get("href", ""))
        elif name is None:
            words, address = written[1 : written.rfind("](")], str(node.attrs.get("href", ""))
        else:
            words = written[1 : written.rfind("][")]
            address = self._definitions.get((name or words).casefold(), "")
            if not address:
                return  # the build says which id is none of the kit's
        self._edit(inline, start, end, self._linked(words, address, block))

    def _linked(self, words: str, address: str, block: Block) -> str:
        link_id = self._addresses.id_for(address, re.sub(r"[*\\]", "", words), block)
        words = without_detours(words)
        return f"[{words}][{link_id}]" if link_id else words

    def _bare(self, inline: SyntaxTreeNode, taken: Sequence[tuple[int, int]], block: Block) -> None:
        """Addresses that stand in the text by themselves, and words in brackets that are defined elsewhere."""
        for address in printed_addresses(inline.content):
            is_address = address.text.lower().startswith(("http://", "https://", "www."))
            if is_address and not any(start <= address.start < end for start, end in taken):
                self._edit(inline, address.start, address.end, self._linked(address.text, address.text, block))
        for match in _SHORTCUT.finditer(inline.content):
            defined = self._definitions.get(match[1].casefold())
            if defined and not any(start <= match.start() < end for start, end in taken):
                self._edit(inline, *match.span(), self._linked(match[1], defined, block))

    def _picture(self, node: SyntaxTreeNode) -> str:
        """The picture as the kit has it; nothing if it is not taken, which is told."""
        written = str(node.attrs.get("src", ""))
        found: list[Finding] = []
        if "://" in written:
            file = self._pictures.refuse("it lies elsewhere, and only an address stands in the document")
        elif data := self._folder.read(written.removeprefix("./"), MAX_PICTURE_BYTES, self._text.source.whole, found):
            file = self._pictures.take(data, picture_words(node), Crop(), is_turned=False)
        else:
            file = self._pictures.refuse(next((each.message for each in found), "it is empty"))
        return f"![{self._pictures.alts[file]}]({file})" if file else ""

    def _edit(self, inline: SyntaxTreeNode, start: int, end: int, text: str) -> None:
        self._text.edits.append(_Edit(*self._offsets(inline, start, end), text))

    def _offsets(self, inline: SyntaxTreeNode, start: int, end: int) -> tuple[int, int]:
        """Where these characters of a paragraph stand in the whole text."""
        first, last = self._inlines.place(inline, start, start + 1), self._inlines.place(inline, end - 1, end)
        return (
            self._text.line_start(first.line - 1) + first.column - 1,
            self._text.line_start(last.line - 1) + last.column,
        )

    def statement(self, head: Head) -> BroughtStatement:
        """The statement as it was read."""
        body = re.sub(r"\n{3,}", "\n\n", self._text.edited()).strip("\n")
        pictures = tuple(BroughtPicture(file, data) for file, data in self._pictures.files.items())
        return head.statement(f"{body}\n", self._addresses.links, pictures)


def _as_block(node: SyntaxTreeNode) -> Block:
    """A block as the head is told by: its words are those of the source, so that they can be found there."""
    kind = BlockKind.RULE if node.type == "hr" else _KINDS.get(node.type, BlockKind.ITEM)
    inline = next((each for each in node.walk() if each.type == "inline"), None)
    level = int(node.tag[1:]) if kind is BlockKind.HEADING else 0
    if inline is not None and kind is BlockKind.TEXT and any(each.type == "image" for each in inline.children):
        kind = BlockKind.PICTURE
    spans = (Span(inline.content),) if inline is not None else ()
    return Block(kind, spans, (node.map or (0, 0))[0] + 1, level)


def _seen(text: str, losses: Losses) -> str:
    text = unicodedata.normalize("NFC", text)
    hidden = set(hidden_in_text(text))
    if hidden:
        message = f"a character that cannot be seen is left out: {named(text[min(hidden)])}"
        losses.tell(FORM_CHANGED, "unseen", message, 0, "")
    return "".join(letter for at, letter in enumerate(text) if at not in hidden) if hidden else text


def _without_settings(text: str, losses: Losses) -> tuple[str, dict[str, str]]:
    """The text without settings at its head, and the title and the day that they give."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return text, {}
    facts = {fact[1].lower(): _unquoted(fact[2].strip()) for fact in _FACT.finditer(match[2])}
    others = [line for line in match[2].splitlines() if line.strip() and not _FACT.match(line)]
    if others:
        message = f"settings at the head of the text are left out: {quoted(' '.join(others))}"
        losses.tell(PART_LEFT_OUT, "settings", message, 0, "")
        losses.left_out += others
    return text[match.end() :], facts


def _unquoted(value: str) -> str:
    """A value without the marks that settings stand between."""
    start, end = value[:1] in ("'", '"'), value[1:][-1:] in ("'", '"')
    return value[int(start) : len(value) - int(end)]
