"""A Word file as a document: paragraphs, lists, tables and notes as before any tracked change, each change marked."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from presskit.load.bring.critic_marks import (
    DELETED_END,
    DELETED_ROW,
    INSERTED,
    INSERTED_ROW,
    are_marks,
    ends_deleted,
    with_inserted,
)
from presskit.load.bring.flow import Block, BlockKind, Document, Span, Spans, joined, plain
from presskit.load.bring.losses import FORM_CHANGED, PART_LEFT_OUT, Loss, Losses, quoted
from presskit.load.bring.packed import NotReadable
from presskit.load.bring.pictures import BroughtPictures
from presskit.load.bring.seen_words import Looks
from presskit.load.bring.tables import table_blocks
from presskit.load.bring.word.colours import ground_colour
from presskit.load.bring.word.controls import bound_cells, is_placeholder, private_name
from presskit.load.bring.word.hidden import (
    grounds_of,
    hidden_styles,
    is_hidden_row,
    is_inserted_cell,
    is_off_page,
    page_of,
    table_styles,
)
from presskit.load.bring.word.package import WordPackage
from presskit.load.bring.word.page_heads import tell_page_heads
from presskit.load.bring.word_drawings import WordDrawings
from presskit.load.bring.word_numbering import read_numbering, whole
from presskit.load.bring.word_runs import RunReader
from presskit.load.bring.word_styles import read_styles, value_of
from presskit.load.bring.xml_tree import below, words_in

_INSIDE = ("w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:del", "w:moveFrom", "mc:Choice")
_INSERTED = ("w:ins", "w:moveTo")
_MOST_COLUMNS = 60


def read_word(package: WordPackage, losses: Losses) -> Document:
    """The document; raises NotReadable if a part of it cannot be read."""
    root = package.xml(package.main)
    if root is None:
        raise NotReadable("is no document of a word processor")
    reader = _Reader(package, root, losses)
    body = below(root, "w:body")
    blocks = tuple(reader.blocks(body)) if body is not None else ()
    notes = reader.notes()
    tell_page_heads(package, losses)
    return Document(blocks, notes, reader.pictures.files)


class _Reader:
    """Reads blocks; counts the paragraphs that have words."""

    def __init__(self, package: WordPackage, root: Element, losses: Losses) -> None:
        self.pictures = BroughtPictures(losses)
        self._package = package
        self._losses = losses
        styles = package.xml_of_kind("styles")
        self._styles = read_styles(styles)
        self._hidden_styles = hidden_styles(styles)
        self._numbering = read_numbering(package.xml_of_kind("numbering"))
        self._called: list[tuple[str, str]] = []
        self._drawings = WordDrawings(package, self.pictures, losses)
        self._runs = self._runs_of(package.main)
        self._number = 0
        self._words = ""
        self._carried: list[Span] = []
        self._page = page_of(root)
        self._grounds = self._page.grounds
        self._is_hidden = False
        self._bound: dict[int, str] = {}

    def _runs_of(self, part: str) -> RunReader:
        relations = self._package.relations(part)
        return RunReader(self._styles, relations, self._drawings, self._called, self._losses)

    def blocks(self, parent: Element) -> Iterator[Block]:
        """What stands in the body, in a cell or in a control."""
        for child in parent:
            if child.tag == "w:p":
                yield from self._paragraph(child)
            elif child.tag == "w:tbl":
                yield from self._table(child)
            elif child.tag == "w:sdt":
                yield from self._control(child)
            elif child.tag in _INSIDE:
                yield from self.blocks(child)
            elif child.tag in ("w:altChunk", "w:subDoc"):
                self._losses.tell(PART_LEFT_OUT, child.tag, "another document in this one is left out", 0, "")

    def notes(self) -> dict[str, Spans]:
        """The footnotes and endnotes that the text calls, by the numbers that it calls them by."""
        found: dict[str, Spans] = {}
        for kind in ("footnote", "endnote"):
            part = self._package.part_of_kind(f"{kind}s")
            wanted = {note_id: str(at) for at, (its, note_id) in enumerate(self._called, 1) if its == kind}
            root = self._package.xml(part) if part and wanted else None
            runs = self._runs_of(part)
            for element in root if root is not None else ():
                if (name := wanted.get(element.get("w:id", ""))) and element.tag == f"w:{kind}":
                    found[name] = self._note(element, runs)
        return {name: found.get(name, ()) for name in map(str, range(1, len(self._called) + 1))}

    def _note(self, element: Element, runs: RunReader) -> Spans:
        spans: list[Span] = []
        for paragraph in element.iter("w:p"):
            spans += [Span(" ")] if spans else []
            spans += runs.read(paragraph, self._styles.usual, self._styles.usual, self._page.grounds)
        self._end(self._number, plain(spans))
        return joined(spans)

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        properties = after = below(paragraph, "w:pPr")
        joins_next = any(below(properties, f"w:rPr/{tag}") is not None for tag in _INSERTED)
        is_joined = below(properties, "w:rPr/w:del") is not None
        if (former := below(properties, "w:pPrChange/w:pPr")) is not None:
            self._losses.lose(Loss.LOOK_CHANGED)
            properties = former
        style_id = value_of(properties, "w:pStyle") or self._styles.usual_id
        was_in_contents = self._runs.is_in_contents
        spans = [*self._carried, *self._seen(paragraph, properties, after)]
        self._carried = []
        if joins_next and spans:
            self._losses.lose(Loss.INSERTED, "¶")
            spans = [*with_inserted(spans)]
        elif is_joined and spans and not ends_deleted(spans):
            self._losses.lose(Loss.DELETED, "¶")
            spans = [*spans, Span(DELETED_END)]
        if (joins_next and not are_marks(spans)) or _is_initial(properties):
            self._carried = spans
            return
        if was_in_contents or self._styles.is_contents(style_id):
            self._losses.lose(Loss.CONTENTS)
            spans = []
        yield from self._finished(joined(spans), properties, style_id)

    def _seen(self, paragraph: Element, properties: Element | None, after: Element | None) -> list[Span]:
        """Its words that readers see by its properties, and by those after a tracked change."""
        forms = [(each, value_of(each, "w:pStyle") or self._styles.usual_id) for each in (properties, after)]
        looks, changed = (self._looks(style_id) for _each, style_id in forms)
        grounds = [ground_colour(self._setting(*form, "w:shd")) for form in forms]
        if self._is_hidden or any(is_off_page(each, self._page) for each, _style_id in forms):
            looks = {**looks, "always_hidden": "1"}
        every = dict.fromkeys(ground for own in grounds for ground in ((own,) if own else self._grounds))
        return self._runs.read(paragraph, looks, changed, tuple(every))

    def _looks(self, style_id: str) -> Looks:
        """How its words look by themselves: what sets apart a heading or a quotation as a whole is no emphasis."""
        looks = {**self._styles.usual, **self._styles.looks(style_id)}
        plain = self._styles.kind(style_id)[0] is not BlockKind.TEXT
        return {name: value for name, value in looks.items() if not (plain and name in ("strong", "emphasis"))}

    def _finished(self, spans: Spans, properties: Element | None, style_id: str) -> Iterator[Block]:
        text = plain(spans)
        self._number += bool(text)
        if spans:
            yield self._block(spans, properties, style_id)
        pictures, self._runs.pictures = self._runs.pictures, []
        yield from (replace(picture, number=self._number) for picture in pictures)
        border = self._setting(properties, style_id, "w:pBdr")
        if not spans and not pictures and below(border, "w:bottom") is not None:
            yield Block(BlockKind.RULE, number=self._number)
        self._end(self._number, text)

    def _end(self, number: int, text: str) -> None:
        """Tells what the paragraph loses; one without words is known by those before it."""
        words = text or (f"after {quoted(self._words)}" if self._words else "")
        self._words = text or self._words
        self._losses.end_paragraph(number, words)
        self.pictures.end_paragraph(number, words)

    def _block(self, spans: Spans, properties: Element | None, style_id: str) -> Block:
        if are_marks(spans):
            return Block(BlockKind.TEXT, spans, self._number)
        kind, level = self._styles.kind(style_id)
        outline = self._setting(properties, style_id, "w:outlineLvl")
        if kind is BlockKind.TEXT and outline is not None and (own := whole(outline.get("w:val", ""), 9)) < 9:
            kind, level = BlockKind.HEADING, own + 1
        block = Block(kind, spans, self._number, level)
        numbered = self._setting(properties, style_id, "w:numPr")
        list_id = value_of(numbered, "w:numId")
        if list_id in ("", "0"):
            return block
        depth = whole(value_of(numbered, "w:ilvl")) or self._styles.list_depth(style_id)
        marker = self._numbering.next_marker(list_id, whole(value_of(numbered, "w:ilvl")))
        if marker is None:
            return block
        if kind is not BlockKind.TEXT:
            self._tell_form("the number before it, which Word counts, is not taken", block)
            return block
        if marker.shown:
            self._tell_form(
                f'the list is numbered as "{marker.shown}" in Word, and as 1, 2, 3 in the statement', block
            )
        return replace(block, kind=BlockKind.ITEM, level=depth, marker=marker.number)

    def _tell_form(self, message: str, block: Block) -> None:
        self._losses.tell(FORM_CHANGED, message, message, block.number, block.text)

    def _setting(self, properties: Element | None, style_id: str, tag: str) -> Element | None:
        own = below(properties, tag)
        style = self._styles.setting(style_id, tag)
        if own is not None and tag == "w:numPr" and below(own, "w:numId") is None and style is not None:
            return style
        return own if own is not None else style

    def _control(self, control: Element) -> Iterator[Block]:
        content = below(control, "w:sdtContent")
        gallery = value_of(control, "w:sdtPr/w:docPartObj/w:docPartGallery")
        if content is None:
            return
        if "table of contents" in gallery.lower():
            self._losses.tell(PART_LEFT_OUT, Loss.CONTENTS.name, Loss.CONTENTS, self._number + 1, words_in(content))
        elif name := private_name(control):
            self._losses.lose(Loss.PRIVATE, name)
            self._end(self._number, "")
        elif is_placeholder(control):
            message = Loss.PLACEHOLDER.format(quoted(words_in(content)))
            self._losses.tell(PART_LEFT_OUT, Loss.PLACEHOLDER.name, message, self._number, "")
        else:
            yield from self.blocks(content)

    def _table(self, table: Element) -> Iterator[Block]:
        outer, self._is_hidden = (
            self._is_hidden,
            self._is_hidden or any(style in self._hidden_styles for style in table_styles(table)),
        )
        self._bound |= {id(cell): name for cell, name in bound_cells(table)}
        rows: list[list[list[Block]]] = []
        has_inserted = False
        for row in _own(table):
            if below(row, "w:trPr/w:ins") is not None:
                has_inserted = True
                self._lose_part(row, Loss.INSERTED)
                continue
            if is_hidden_row(row):
                self._lose_part(row, Loss.HIDDEN)
                continue
            rows.append([blocks for cell in _own(row) for blocks in (self._cell(cell), *_further(cell))])
            if below(row, "w:trPr/w:del") is not None and rows[-1]:
                self._losses.lose(Loss.DELETED, words_in(row, "w:delText") or words_in(row))
                self._end(self._number, words_in(row))
                rows[-1][0] = [*rows[-1][0], Block(BlockKind.TEXT, (Span(DELETED_ROW),), self._number)]
        self._is_hidden = outer
        is_merged = any(each.tag in ("w:gridSpan", "w:vMerge") for each in table.iter())
        yield from table_blocks(rows, is_merged=is_merged, losses=self._losses)
        if has_inserted:
            yield Block(BlockKind.TEXT, (Span(INSERTED_ROW),), self._number)

    def _cell(self, cell: Element) -> list[Block]:
        if name := self._bound.get(id(cell)):
            self._losses.lose(Loss.PRIVATE, name)
            self._end(self._number, "")
            return []
        if is_inserted_cell(cell):
            self._lose_part(cell, Loss.INSERTED)
            return [Block(BlockKind.TEXT, (Span(INSERTED),), self._number)]
        outer = self._grounds
        self._grounds = grounds_of(below(cell, "w:tcPr"), "w:tcPrChange", outer)
        blocks = [*self.blocks(cell)]
        self._grounds = outer
        return blocks

    def _lose_part(self, part: Element, loss: Loss) -> None:
        words = words_in(part)
        self._losses.lose(loss, words)
        self._end(self._number, "" if loss is Loss.HIDDEN else words)


def _own(parent: Element) -> Iterator[Element]:
    """The rows or cells of this table alone, within controls and changes too, and none of a table in it."""
    for child in parent:
        if child.tag in ("w:tr", "w:tc"):
            yield child
        elif child.tag in ("w:sdt", *_INSIDE):
            yield from _own(child)


def _further(cell: Element) -> list[list[Block]]:
    """An empty cell for each further column that a cell runs over."""
    columns = min(whole(value_of(cell, "w:tcPr/w:gridSpan"), 1), _MOST_COLUMNS)
    return [[] for _ in range(columns - 1)]


def _is_initial(properties: Element | None) -> bool:
    """Whether it is the large first letter of the next paragraph."""
    frame = below(properties, "w:framePr")
    return frame is not None and frame.get("w:dropCap", "none") != "none"
