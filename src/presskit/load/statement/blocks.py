"""The blocks of a statement, from paragraphs to tables and notes; what has no place there is refused by name."""

import re
from collections.abc import Iterable, Iterator

from markdown_it.tree import SyntaxTreeNode

from presskit.load.languages import set_quotation_marks
from presskit.load.pictures.kind import SUFFIXES
from presskit.load.pictures.shelf import PictureShelf
from presskit.load.statement.end_mark import END_MARK
from presskit.load.statement.footnotes import NOTE, in_order_of_marks, note_name
from presskit.load.statement.inlines import InlineReader, picture_words
from presskit.load.statement.markdown import RAW_HTML, UNSUPPORTED_MARKDOWN, mark_of, span_of
from presskit.load.statement.slips import NOTE_LOST
from presskit.load.statement.tables import piped_lines, read_table
from presskit.load.text_file import TextFile
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.text import (
    Block,
    Figure,
    Heading,
    Note,
    Notes,
    Paragraph,
    Quotation,
    Rule,
    TextList,
    plain_text,
    without_idle_rules,
)

SECOND_TITLE = FindingKind(
    "second-title",
    Severity.ERROR,
    "Does the statement have only one title?",
    "A document with two titles has none; headings inside it begin with ##.",
    "Write ## instead of #.",
)
MISSING_ALT = FindingKind(
    "missing-alt",
    Severity.ERROR,
    "Does every picture say in words what it shows?",
    "Readers who cannot see it hear these words (PDF/UA-1, clause 7.3).",
    "Write ![what the picture shows](assets/photo.jpg).",
)

# One # and a word is a hashtag; two are a heading that lacks its space, or has one that is none to Markdown.
_UNSPACED_HEADING = re.compile(r"#{2,6}[^\s#]|#{1,6}[^\S \t\n]")
_REFUSED = {
    "html_block": (RAW_HTML, "this is HTML", "take it out; *words* sets italics and **words** bold"),
    "fence": (UNSUPPORTED_MARKDOWN, "the lines between ``` are taken as code", "take the ``` lines out"),
}


class BlockReader:
    """Reads the blocks of one statement."""

    def __init__(
        self, source: TextFile, language: str, inlines: InlineReader, shelf: PictureShelf, found: list[Finding]
    ) -> None:
        self._source = source
        self._language = language
        self._inlines = inlines
        self._shelf = shelf
        self._found = found

    def read(self, nodes: Iterable[SyntaxTreeNode]) -> tuple[Block, ...]:
        """The blocks of the statement itself, where pictures may stand; its notes are the last."""
        every = in_order_of_marks(nodes)
        self._inlines.number_notes(every)
        self._found += self._note_faults(every)
        blocks = [block for node in every if node.type not in (NOTE, END_MARK) for block in self._outer(node)]
        notes = tuple(self._note(node) for node in every if node.type == NOTE)
        return (*without_idle_rules(blocks), *((Notes(notes),) if notes else ()))

    def place(self, node: SyntaxTreeNode) -> Place:
        """The first line of a block."""
        line = (node.map or (0, 0))[0]
        text = self._source.lines[line]
        column = len(text) - len(text.lstrip()) + 1
        return self._source.place_at(line + 1, column, len(text.strip()))

    def _outer(self, node: SyntaxTreeNode) -> Iterator[Block]:
        pictures = _pictures_alone(node)
        if pictures:
            yield from self._figures(node.children[0], pictures)
        else:
            yield from self._block(node)

    def _block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        if node.type in _REFUSED:
            kind, message, hint = _REFUSED[node.type]
            self._found.append(kind.at(self.place(node), message, hint))
        elif node.type == "paragraph":
            self._found += piped_lines(node.children[0].content, self.place(node))
            if _UNSPACED_HEADING.match(node.children[0].content):
                hint = "put a plain space behind them: ## What we ask"
                self._found.append(UNSUPPORTED_MARKDOWN.at(self.place(node), "these # marks make no heading", hint))
            yield Paragraph(self._inlines.read(node.children[0]), self.place(node))
        elif node.type == "heading":
            yield from self._heading(node)
        elif node.type == "blockquote":
            yield Quotation(self._inner(node))
        elif node.type == "table":
            yield read_table(node, self._source, self._inlines, self.place(node), self._found)
        elif node.type == "hr":
            yield Rule()
        else:
            items = tuple(self._inner(item) for item in node.children)
            marks = tuple(mark_of(item) for item in node.children)
            start = int(node.attrs.get("start", 1))
            yield TextList(node.type == "ordered_list", start, items, marks if any(marks) else ())

    def _inner(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        return tuple(block for child in node.children for block in self._block(child))

    def _note(self, node: SyntaxTreeNode) -> Note:
        return Note(self._inlines.anchor_of(note_name(node)), self._inner(node))

    def _note_faults(self, nodes: list[SyntaxTreeNode]) -> Iterator[Finding]:
        """What is wrong with the notes that are written; marks without a note are told where they are read."""
        told: set[str] = set()
        for node in (node for node in nodes if node.type == NOTE):
            name = note_name(node)
            if name in told:
                message, hint = f"a second note is called [^{name}]", "give each its own name, here and at its mark"
                yield NOTE_LOST.at(self.place(node), message, hint)
            elif not self._inlines.anchor_of(name):
                message, hint = f"no mark in the text leads to this note: [^{name}] stands nowhere", "write it there"
                yield NOTE_LOST.at(self.place(node), message, f"{hint}, or take the note out")
            told.add(name)

    def _heading(self, node: SyntaxTreeNode) -> Iterator[Heading]:
        place = self.place(node)
        children = self._inlines.read(node.children[0])
        level = int(node.tag[1:])
        if level == 1:
            self._found.append(SECOND_TITLE.at(place, "the statement has a second title", "write ## instead of #"))
        if not plain_text(children).strip():
            message = "this heading has no words"
            self._found.append(UNSUPPORTED_MARKDOWN.at(place, message, "write them, or take the # marks out"))
        yield Heading(level, children, place)

    def _figures(self, inline: SyntaxTreeNode, pictures: list[SyntaxTreeNode]) -> Iterator[Figure]:
        self._inlines.check(inline)
        for node in pictures:
            place = self._inlines.place(inline, *span_of(node))
            alt = set_quotation_marks(picture_words(node), self._language)
            if not any(map(str.isalnum, alt)) or alt.lower().endswith(tuple(SUFFIXES)):
                hint = "write what it shows between the brackets: ![two people at a desk](assets/photo.jpg)"
                self._found.append(MISSING_ALT.at(place, "this picture does not say what it shows", hint))
            key = self._shelf.take_figure(str(node.attrs.get("src", "")), alt, self._language, place, self._found)
            if key:
                yield Figure(key, place)


def _pictures_alone(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    """The pictures of a paragraph that holds nothing else; none otherwise."""
    parts = node.children[0].children if node.type == "paragraph" else []
    pictures = [part for part in parts if part.type == "image"]
    others = [part for part in parts if part.type not in ("image", "softbreak")]
    return [] if any(part.children or part.content.strip() for part in others) else pictures
