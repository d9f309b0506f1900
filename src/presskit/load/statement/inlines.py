"""The words of a paragraph or heading: emphasis, line breaks and links, each link judged."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from operator import itemgetter

from markdown_it.tree import SyntaxTreeNode

from presskit.load.checks.leftovers import escaped_leftovers
from presskit.load.checks.web_address import judge_address
from presskit.load.languages import one_line
from presskit.load.statement.bare_addresses import BareAddresses
from presskit.load.statement.footnotes import NOTE, NOTE_MARK, note_name, note_numbers
from presskit.load.statement.markdown import RAW_HTML, UNSUPPORTED_MARKDOWN, link_id_of, span_of
from presskit.load.statement.slips import LINK_WITHOUT_WORDS, NOTE_LOST, defines_links, hidden_references, slips_in
from presskit.load.text_file import TextFile
from presskit.load.wording import did_you_mean, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.kit import Link
from presskit.model.text import Emphasis, Inline, LineBreak, LinkedWords, NoteMark, Strong, Words, plain_text
from presskit.rules.address_forms import ascii_address
from presskit.rules.addresses_in_text import address_led_past
from presskit.rules.characters import LINE_SEPARATOR

UNDEFINED_LINK = FindingKind(
    "undefined-link",
    Severity.ERROR,
    "Is every link of the statement one of kit.toml's?",
    "Only links of [[links]] have an address, a title and a QR code.",
    "Correct the id, or add the link to [[links]] in kit.toml.",
)
LINK_OUTSIDE_LIST = FindingKind(
    "link-outside-list",
    Severity.ERROR,
    "Do all addresses stand in kit.toml?",
    "An address in the text has no title, no publisher and no QR code, and print readers never see it.",
    "Add it to [[links]] in kit.toml and write [words][id] in the statement.",
)
LINK_WORDS_MISLEAD = FindingKind(
    "link-words-mislead",
    Severity.ERROR,
    "Does every link whose words are an address lead to that address?",
    "Readers trust the address they see; one that opens another site is how people are robbed.",
    "Write words that name no address, or the address that the link has in kit.toml.",
)
PICTURE_IN_TEXT = FindingKind(
    "picture-in-text",
    Severity.ERROR,
    "Does every picture stand in a paragraph of its own?",
    "A picture inside a line tears the lines apart.",
    "Put an empty line before and after the picture.",
)


_SPACES = re.compile(r"[ \t\n\u00a0]*[ \t\n][ \t\n\u00a0]*")


class InlineReader:
    """Reads the words of one statement; afterwards knows which links they use and which lead nowhere.

    `links` is None while kit.toml cannot tell which there are: then any id is taken.
    """

    def __init__(
        self, source: TextFile, language: str, links: Mapping[str, Link] | None, found: list[Finding]
    ) -> None:
        self.used_ids: set[str] = set()
        self.missing_links: list[Link] = []
        self._source = source
        self._language = language
        self._links = links or {}
        self._are_links_known = links is not None
        self._ids_by_url = {link.url: link.id for link in self._links.values() if link.url}
        self._found = found
        self._addresses = BareAddresses({link.id: link.url for link in self._links.values() if link.url}, found)
        self._notes: dict[str, int] = {}
        self._rows: tuple[SyntaxTreeNode | None, list[tuple[int, int]]] = (None, [])

    def read(self, inline: SyntaxTreeNode) -> tuple[Inline, ...]:
        """The words of a paragraph or heading, given the node that holds its text."""
        self.check(inline)
        children = self._children(inline, inline.children)
        whole = self.place(inline, 0, len(inline.content))
        if not defines_links(inline.content):
            children = self._addresses.linked(children, partial(self._place_of, inline))
            self.used_ids |= self._addresses.used_ids
        self._found += escaped_leftovers(inline.content, plain_text(children), self._language, whole)
        return children

    def number_notes(self, nodes: Iterable[SyntaxTreeNode]) -> None:
        """Takes note of the text's footnotes: those of these nodes that a mark leads to."""
        every = list(nodes)
        written = {note_name(node) for node in every if node.type == NOTE}
        numbers = note_numbers(every)
        self._notes = {name: number for name, number in numbers.items() if name in written}

    def anchor_of(self, name: str) -> str:
        """The name of the place where a note stands; empty if there is no such note, or no mark of it."""
        number = self._notes.get(name, 0)
        # A partner's text stands on the same pages as the statement.
        return f"{'partner-note' if '/' in self._source.name else 'note'}-{number}" if number else ""

    def check(self, inline: SyntaxTreeNode) -> None:
        """Reports what is wrong with the text as it is written."""
        self._found += slips_in(inline, self._links, partial(self.place, inline))
        self._found += hidden_references(inline, partial(self.place, inline))

    def place(self, inline: SyntaxTreeNode, start: int, end: int) -> Place:
        """The place of these offsets in the text of a paragraph, whatever list or quotation it stands in."""
        rows = self._rows_of(inline)
        row = bisect_right(rows, start, key=itemgetter(0)) - 1
        row_start, indent = rows[row]
        line = (inline.map or (0, 0))[0] + row
        return self._source.place_at(line + 1, indent + start - row_start + 1, end - start)

    def _place_of(self, inline: SyntaxTreeNode, words: str) -> Place:
        """Where these words stand in a paragraph, or the whole of it if they are written otherwise there."""
        at = inline.content.find(words)
        return self.place(inline, at, at + len(words)) if at >= 0 else self.place(inline, 0, len(inline.content))

    def _rows_of(self, inline: SyntaxTreeNode) -> list[tuple[int, int]]:
        """For each line of a paragraph the offset of its beginning, and how far it is indented in the file."""
        if self._rows[0] is not inline:
            first, at, rows = (inline.map or (0, 0))[0], 0, []
            for number, text in enumerate(inline.content.split("\n")):
                rows.append((at, max(self._source.lines[first + number].find(text), 0)))
                at += len(text) + 1
            self._rows = inline, rows
        return self._rows[1]

    def _children(self, inline: SyntaxTreeNode, nodes: Iterable[SyntaxTreeNode]) -> tuple[Inline, ...]:
        return tuple(_joined(part for node in nodes for part in self._node(inline, node)))

    def _node(self, inline: SyntaxTreeNode, node: SyntaxTreeNode) -> Iterator[Inline]:
        if node.type in _REFUSED:
            self._refuse(inline, node)
        elif node.type == "link":
            yield self._link(inline, node)
        elif node.type == "em":
            yield Emphasis(self._children(inline, node.children))
        elif node.type == "strong":
            yield Strong(self._children(inline, node.children))
        elif node.type == "hardbreak":
            yield LineBreak()
        elif node.type == NOTE_MARK:
            yield from self._note_mark(inline, node)
        elif node.type == "softbreak":
            yield Words(" ")
        else:
            yield from _lines_of(node.content)

    def _refuse(self, inline: SyntaxTreeNode, node: SyntaxTreeNode) -> None:
        kind, message, hint = _REFUSED[node.type]
        place = self.place(inline, *span_of(node))
        self._found.append(kind.at(place, message.format(shortened(node.content)), hint))

    def _note_mark(self, inline: SyntaxTreeNode, node: SyntaxTreeNode) -> Iterator[NoteMark]:
        name = note_name(node)
        if anchor := self.anchor_of(name):
            yield NoteMark(self._notes[name], anchor)
            return
        start = max(inline.content.find(node.content), 0)
        hint = f"write it in a line of its own below the text: [^{name}]: what it says"
        place = self.place(inline, start, start + len(node.content))
        self._found.append(NOTE_LOST.at(place, f"there is no note for {node.content}", hint))

    def _link(self, inline: SyntaxTreeNode, node: SyntaxTreeNode) -> LinkedWords:
        children = self._children(inline, node.children)
        start, end = span_of(node)
        if not plain_text(children).strip():
            place = self.place(inline, start, end)
            self._found.append(LINK_WITHOUT_WORDS.at(place, "this link has no words", "write [words][id]"))
        link_id = link_id_of(node)
        if link_id is None:
            address = str(node.attrs.get("href", ""))
            link_id = self._id_for_address(address, self.place(inline, start, end), children)
        else:
            span = (end - 1 - len(link_id), end - 1) if link_id else (start, end)
            link_id = self._known_id(link_id, self.place(inline, *span), children)
        self.used_ids.add(link_id)
        self._found += self._misled(link_id, children, self.place(inline, start, end))
        return LinkedWords(link_id, children)

    def _misled(self, link_id: str, words: tuple[Inline, ...], place: Place) -> Iterator[Finding]:
        """Whether readers are led elsewhere than the words say that they tap."""
        link = self._links.get(link_id)
        if link and link.url and (shown := address_led_past(plain_text(words), link.url)):
            message = f'the words "{shortened(shown)}" lead to {shortened(link.url)}'
            hint = "write words that name no address, or the one that the link has in kit.toml"
            yield LINK_WORDS_MISLEAD.at(place, message, hint)

    def _known_id(self, link_id: str, place: Place, words: tuple[Inline, ...]) -> str:
        if link_id in self._links or not self._are_links_known:
            return link_id
        hint = did_you_mean(link_id, self._links, f'add [[links]] with id = "{shortened(link_id)}" to kit.toml')
        message = f'kit.toml has no link "{shortened(link_id)}"'
        if not link_id:
            message, hint = "this link names no id", "write the id of one of kit.toml's links: [words][id]"
        self._found.append(UNDEFINED_LINK.at(place, message, hint))
        return self._missing(words, place)

    def _id_for_address(self, address: str, place: Place, words: tuple[Inline, ...]) -> str:
        if link_id := self._ids_by_url.get(ascii_address(address)):
            return link_id
        problems = judge_address(address, place)
        self._found += problems
        if not any(problem.is_error for problem in problems):
            message = f'the address "{shortened(address)}" stands in the text instead of in kit.toml'
            hint = "add it to [[links]] with an id, and write [words][id] here"
            self._found.append(LINK_OUTSIDE_LIST.at(place, message, hint))
        return self._missing(words, place)

    def _missing(self, words: tuple[Inline, ...], place: Place) -> str:
        """The id of a link without an address, for drafts; a kit that is no draft never gets this far."""
        link = Link(f"missing-{self._source.name}-{len(self.missing_links) + 1}", plain_text(words), "", place)
        self.missing_links.append(link)
        return link.id


# What is read aloud of a picture's words.
_SPOKEN = ("text", "code_inline", "softbreak", "hardbreak")
_REFUSED = {
    "html_inline": (RAW_HTML, '"{}" is HTML', "take it out; *words* sets italics and **words** bold"),
    "code_inline": (UNSUPPORTED_MARKDOWN, '"{}" stands between ` marks, as code', "take the ` marks out"),
    "image": (
        PICTURE_IN_TEXT,
        "this picture does not stand in a paragraph of its own",
        "put it outside lists and quotations, with an empty line before and after it",
    ),
}


def _lines_of(text: str) -> Iterator[Inline]:
    """The words, with a line break where a word processor has ended a line."""
    for number, line in enumerate(text.strip(LINE_SEPARATOR).split(LINE_SEPARATOR)):
        if number:
            yield LineBreak()
        yield Words(line)


def _joined(parts: Iterable[Inline]) -> Iterator[Inline]:
    """The same with neighbouring words as one, and runs of white space as one space.

    No-break spaces hold something together only where they stand alone.
    """
    words = ""
    for part in parts:
        if isinstance(part, Words):
            words += part.text
            continue
        if words:
            yield Words(_SPACES.sub(" ", words))
        words = ""
        yield part
    if words:
        yield Words(_SPACES.sub(" ", words))


def picture_words(node: SyntaxTreeNode) -> str:
    """The words between a picture's brackets, without marks."""
    words = (" " if child.type.endswith("break") else child.content for child in node.walk() if child.type in _SPOKEN)
    return one_line("".join(words))
