"""Lists, tables and rules that were typed sign by sign, as what they are: by what a statement takes as such."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from presskit.load.bring.flow import Block, BlockKind, Span, Spans, joined, parted, without_letters
from presskit.load.statement.list_marks import list_mark
from presskit.load.statement.pasted import ListLine, list_lines
from presskit.load.statement.tab_tables import rows_by_tabs

_RULE = re.compile(r"(?:[-–—_*=~] ?){3,}")
_NEED_ANOTHER = frozenset("-+*")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a paragraph; the first one of it begins the paragraph."""

    block: Block
    spans: Spans
    is_first: bool

    @property
    def text(self) -> str:
        """The words as they stand there."""
        return "".join(span.text for span in self.spans)


def with_typed_lists(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with what was typed as items of lists, rows of tables and rules as these."""
    for is_text, group in groupby(blocks, key=lambda block: block.kind is BlockKind.TEXT and not _is_rule(block)):
        if not is_text:
            yield from (Block(BlockKind.RULE, number=each.number) if _is_rule(each) else each for each in group)
            continue
        lines = [
            _Line(block, spans, at == 0) for block in group for at, spans in enumerate(parted(block.spans, "\n"))
        ]
        yield from _read(lines)


def typed_lines(lines: Sequence[str]) -> dict[int, ListLine]:
    """The items of lists among these lines, by their numbers from 0.

    What Markdown alone takes for one, such as a dash or a year that begins a paragraph, needs another beside it.
    """
    return {
        each.line: each
        for each in list_lines(lines)
        if each.is_paired or not (each.mark.label or each.lead.strip() in _NEED_ANOTHER)
    }


def _is_rule(block: Block) -> bool:
    return block.kind is BlockKind.TEXT and _RULE.fullmatch(block.text) is not None


def _read(lines: list[_Line]) -> Iterator[Block]:
    items = _items(lines)
    has_empty_lines = any(line.block.is_apart for line in lines)
    at = 0
    while at < len(lines):
        end = _end(lines, items, at)
        if at in items:
            last = at
            while end in items and not _begins_anew(lines[end], items[end], items[last], has_empty_lines):
                last, end = end, _end(lines, items, end)
            yield from _list(lines, items, range(at, end))
        elif rows := rows_by_tabs(_beside(lines, items, at)) or rows_by_tabs(_with_corner(lines, items, at)):
            end = at + len(rows)
            yield _table(lines[at:end], len(rows[0]))
        else:
            yield lines[at].block.with_spans(_together(lines[at:end]))
        at = end


def _end(lines: list[_Line], items: dict[int, ListLine], at: int) -> int:
    """Where the item, or the piece of a paragraph, ends that begins here."""
    ends = (at for at in range(at + 1, len(lines)) if at in items or lines[at].is_first or "\t" in lines[at].text)
    return next(ends, len(lines))


def _items(lines: list[_Line]) -> dict[int, ListLine]:
    """The items by their places; a paragraph that is none has an empty line before it, as on a page."""
    texts: list[str] = []
    places: dict[int, int] = {}
    for at, line in enumerate(lines):
        if line.is_first and (line.block.is_apart or list_mark(line.text) is None):
            texts.append("")
        places[len(texts)] = at
        texts.append(line.text)
    return {places[number]: item for number, item in typed_lines(texts).items()}


def _begins_anew(line: _Line, item: ListLine, before: ListLine, has_empty_lines: bool) -> bool:
    """Whether another sort of list begins here: behind an empty line, or with the figure 1 where no line is empty."""
    if item.mark.style == before.mark.style:
        return False
    if has_empty_lines:
        return line.is_first and line.block.is_apart
    return item.mark.label == "1" and not item.mark.kept and not before.mark.label


def _beside(lines: list[_Line], items: dict[int, ListLine], at: int) -> Iterator[str]:
    """The lines from here on that may be rows of one table."""
    yield lines[at].text
    for here in range(at + 1, len(lines)):
        if here in items or (lines[here].is_first and lines[here].block.is_apart):
            return
        yield lines[here].text


def _with_corner(lines: list[_Line], items: dict[int, ListLine], at: int) -> Iterator[str]:
    """The same lines with an empty cell at the corner, of which no tab is left at a paragraph's beginning."""
    rows = _beside(lines, items, at)
    first = next(rows)
    if "\t" in first:
        yield f"\t{first}"
        yield from rows


def _together(lines: Sequence[_Line]) -> Spans:
    spans = [span for line in lines for span in (Span("\n"), *line.spans)]
    return joined(spans[1:])


def _list(lines: list[_Line], items: dict[int, ListLine], places: range) -> Iterator[Block]:
    """The items; in Markdown's own marks if they are of one sort that these can say, else as they are typed."""
    marks = [items[at].mark for at in places if at in items]
    is_plain = len({mark.style for mark in marks}) == 1 and not any(mark.kept or mark.is_doubtful for mark in marks)
    starts = [at for at in places if at in items]
    for at, end in zip(starts, [*starts[1:], places.stop], strict=True):
        item, line = items[at], lines[at]
        first = _Line(line.block, without_letters(line.spans, len(item.lead)), line.is_first)
        yield Block(
            BlockKind.ITEM,
            _together([first, *lines[at + 1 : end]]),
            line.block.number,
            marker=int(item.mark.label or 0) if is_plain else 0,
            typed="" if is_plain else item.lead,
            is_apart=line.is_first and line.block.is_apart,
        )


def _table(lines: Sequence[_Line], columns: int) -> Block:
    rows = ([(), *parted(line.spans, "\t")][-columns:] for line in lines)
    cells = tuple(tuple(joined(cell) for cell in row) for row in rows)
    return Block(BlockKind.TABLE, number=lines[0].block.number, rows=cells, typed="\t")
