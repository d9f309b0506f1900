"""An OpenDocument text (.odt) as a document: its paragraphs, lists, tables and notes, before any tracked change."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from presskit.load.bring.flow import Block, BlockKind, Document, Span, joined, plain
from presskit.load.bring.losses import FORM_CHANGED, HIDDEN_LEFT_OUT, PART_LEFT_OUT, Loss, Losses, quoted
from presskit.load.bring.odt_drawings import OdtDrawings
from presskit.load.bring.odt_styles import page_grounds, read_odt_styles
from presskit.load.bring.odt_words import OdtWords, words_of
from presskit.load.bring.packed import NotReadable, Packed
from presskit.load.bring.pictures import BroughtPictures
from presskit.load.bring.tables import table_blocks
from presskit.load.bring.word_numbering import whole
from presskit.load.bring.xml_tree import all_below, below, read_xml

_INDEXES = frozenset(
    f"text:{name}"
    for name in ("table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index")
)
_GROUPS = frozenset(
    ("table:table-header-rows", "table:table-rows", "table:table-row-group", "text:index-body", "text:bibliography")
)
_FIGURES = "1"
_MOST_REPEATED = 60


def read_odt(packed: Packed, losses: Losses) -> Document:
    """The document; raises NotReadable if a part of it cannot be read, or is locked."""
    manifest = packed.part("META-INF/manifest.xml")
    if manifest is not None and any(each.tag == "manifest:encryption-data" for each in read_xml(manifest).iter()):
        raise NotReadable("is locked with a password")
    parts = {
        name: read_xml(data) for name in ("styles.xml", "content.xml") if (data := packed.part(name)) is not None
    }
    body = below(parts.get("content.xml"), "office:body/office:text")
    if body is None:
        raise NotReadable("is no document of a word processor")
    reader = _Reader(packed, [*parts.values()], body, losses)
    blocks = tuple(reader.blocks(body))
    _tell_page_heads(parts.get("styles.xml"), losses)
    notes = {str(number): joined(spans) for number, spans in enumerate(reader.words.notes, 1)}
    return Document(blocks, notes, reader.pictures.files)


class _Reader:
    """Reads blocks; counts the paragraphs that have words."""

    def __init__(self, packed: Packed, roots: list[Element], body: Element, losses: Losses) -> None:
        self.pictures = BroughtPictures(losses)
        self._styles = read_odt_styles(roots)
        self._losses = losses
        changes = {
            region.get("text:id", ""): region
            for tracked in all_below(body, "text:tracked-changes")
            for region in all_below(tracked, "text:changed-region")
        }
        drawings = OdtDrawings(packed, self.pictures, _cut_styles(roots), losses)
        self.words = OdtWords(self._styles, drawings, changes, losses)
        self._number = 0
        self._words = ""
        self._carried: list[Span] = []
        self._grounds = page_grounds(roots)
        self._counts: dict[str, int] = {}
        self._by_tag: dict[str, Callable[[Element], Iterator[Block]]] = {
            "text:p": self._paragraph,
            "text:h": self._paragraph,
            "text:list": lambda child: self._list(child, child.get("text:style-name", ""), 1),
            "table:table": self._table,
            "text:section": self._section,
            **dict.fromkeys(_GROUPS, self.blocks),
        }

    def blocks(self, parent: Element) -> Iterator[Block]:
        """What stands in the text, in a section or in a cell."""
        for child in parent:
            if reader := self._by_tag.get(child.tag):
                yield from reader(child)
            elif child.tag in _INDEXES:
                self._losses.tell(PART_LEFT_OUT, Loss.CONTENTS.name, Loss.CONTENTS, self._number, "")
            elif child.tag.startswith("draw:"):
                yield from self._drawn(child)
            elif child.tag in ("text:change-start", "text:change-end", "text:change"):
                self.words.mark(child)

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        style = paragraph.get("text:style-name", "")
        kind, level = self._styles.kind(style)
        if paragraph.tag == "text:h":
            kind, level = BlockKind.HEADING, whole(paragraph.get("text:outline-level", ""), 1)
        looks = self._styles.looks("paragraph", style)
        if kind is not BlockKind.TEXT:
            looks = {name: value for name, value in looks.items() if name not in ("strong", "emphasis")}
        ground = self._styles.ground("paragraph", style)
        if _is_hidden(paragraph):
            looks = {**looks, "always_hidden": "1"}
        spans = [*self._carried, *self.words.read(paragraph, looks, (ground,) if ground else self._grounds)]
        self._carried = []
        if self.words.is_inserting:  # without the end of the paragraph, which was inserted too
            self._carried = spans
            return
        yield from self._finished(Block(kind, joined(spans), level=level), has_line=self._styles.has_line(style))

    def _finished(self, block: Block, *, has_line: bool) -> Iterator[Block]:
        text = plain(block.spans)
        self._number += bool(text)
        if block.spans:
            yield replace(block, number=self._number)
        pictures, self.words.pictures = self.words.pictures, []
        yield from (replace(picture, number=self._number) for picture in pictures)
        if has_line and not block.spans and not pictures:
            yield Block(BlockKind.RULE, number=self._number)
        words = text or (f"after {quoted(self._words)}" if self._words else "")
        self._words = text or self._words
        self._losses.end_paragraph(self._number, words)
        self.pictures.end_paragraph(self._number, words)

    def _drawn(self, element: Element) -> Iterator[Block]:
        holder = Element("text:p")
        holder.append(element)
        yield from self._paragraph(holder)

    def _section(self, section: Element) -> Iterator[Block]:
        if section.get("text:display", "true") == "true":
            yield from self.blocks(section)
            return
        message = Loss.HIDDEN.value.format(f"{len(words_of(section).split()):,} words", "are")
        self._losses.tell(HIDDEN_LEFT_OUT, Loss.HIDDEN.name, message, self._number, "")

    def _list(self, element: Element, style: str, level: int) -> Iterator[Block]:
        """The items of a list; one that goes on from another counts on."""
        numbering = self._styles.numbering(style, level)
        goes_on = element.get("text:continue-numbering") == "true" or element.get("text:continue-list") is not None
        key = f"{style} {level}"
        count = self._counts.get(key, 0) if goes_on else (numbering[1] - 1 if numbering else 0)
        for item in element:
            if item.tag not in ("text:list-item", "text:list-header"):
                continue
            count = whole(item.get("text:start-value", ""), count + 1)
            is_first = item.tag == "text:list-item"
            for child in item:
                if child.tag == "text:list":
                    yield from self._list(child, child.get("text:style-name", style), level + 1)
                    continue
                holder = Element("text:section")
                holder.append(child)
                depth = level - 1 or self._styles.list_depth(child.get("text:style-name", ""))
                for block in self.blocks(holder):
                    yield self._item(block, depth, count, numbering) if is_first else block
                    is_first = False
        self._counts[key] = count

    def _item(self, block: Block, depth: int, count: int, numbering: tuple[str, int] | None) -> Block:
        if block.kind is not BlockKind.TEXT:
            return block
        if numbering and numbering[0] != _FIGURES:
            message = f'the list is numbered as "{numbering[0]}" in the document, and as 1, 2, 3 in the statement'
            self._losses.tell(FORM_CHANGED, message, message, block.number, block.text)
        return replace(block, kind=BlockKind.ITEM, level=depth, marker=count if numbering else 0)

    def _table(self, table: Element) -> Iterator[Block]:
        outer = self._grounds
        self._stand_on("table", table)
        rows = [blocks for row in _rows(table) if (blocks := self._row(row)) is not None]
        self._grounds = outer
        spans = ("table:number-columns-spanned", "table:number-rows-spanned")
        is_merged = any(whole(each.get(name, ""), 1) > 1 for each in table.iter("table:table-cell") for name in spans)
        yield from table_blocks(rows, is_merged=is_merged, losses=self._losses)

    def _row(self, row: Element) -> list[list[Block]] | None:
        """The cells of a row that readers see; None for one that is folded away or filtered out."""
        if row.get("table:visibility", "visible") != "visible":
            self._lose_hidden(row)
            return None
        outer = self._grounds
        self._stand_on("table-row", row)
        cells = [blocks for cell in row for blocks in self._cells(cell)]
        self._grounds = outer
        return cells

    def _stand_on(self, family: str, element: Element) -> None:
        if ground := self._styles.ground(family, element.get("table:style-name", "")):
            self._grounds = (ground,)

    def _lose_hidden(self, element: Element) -> None:
        self._losses.lose(Loss.HIDDEN, words_of(element))
        self._losses.end_paragraph(self._number, f"after {quoted(self._words)}" if self._words else "")

    def _cells(self, cell: Element) -> Iterator[list[Block]]:
        if cell.tag not in ("table:table-cell", "table:covered-table-cell"):
            return
        outer = self._grounds
        self._stand_on("table-cell", cell)
        blocks: list[Block] = []
        if cell.tag == "table:table-cell":
            blocks = [*self.blocks(cell)]
        elif words_of(cell):
            self._lose_hidden(cell)  # another cell lies over it
        self._grounds = outer
        for _ in range(min(whole(cell.get("table:number-columns-repeated", ""), 1), _MOST_REPEATED)):
            yield blocks


def _is_hidden(paragraph: Element) -> bool:
    """Whether a mark in it hides it as a whole; one that does not say so hides it where its condition holds."""
    marks = [*paragraph.iter("text:hidden-paragraph")]
    return any(each.get("text:is-hidden", "true") != "false" for each in marks)


def _rows(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == "table:table-row":
            yield child
        elif child.tag in _GROUPS:
            yield from _rows(child)


def _cut_styles(roots: list[Element]) -> frozenset[str]:
    """The styles of frames that show a part of their picture alone."""
    cut = set()
    for style in (each for root in roots for each in root.iter("style:style")):
        settings = below(style, "style:graphic-properties")
        clip = "" if settings is None else settings.get("fo:clip", "")
        if any(letter in "123456789" for letter in clip):
            cut.add(style.get("style:name", ""))
    return frozenset(cut)


def _tell_page_heads(styles: Element | None, losses: Losses) -> None:
    """Says what stands at the head and the foot of pages, once."""
    for tag, where in (("style:header", "at the head"), ("style:footer", "at the foot")):
        told = {words_of(each) for each in (styles.iter(tag) if styles is not None else ())}
        for words in sorted(each for each in told if len("".join(filter(str.isalpha, each))) > 7):
            message = f"what stands {where} of the pages is left out: {quoted(words)}"
            losses.tell(PART_LEFT_OUT, message, message, 0, "")
            losses.left_out.append(words)
