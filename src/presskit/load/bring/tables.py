"""A table of a document: as a statement writes it, or as paragraphs where it only frames them."""

from collections.abc import Iterator, Sequence

from presskit.load.bring.flow import Block, BlockKind, Span, Spans, joined
from presskit.load.bring.losses import FORM_CHANGED, Losses

_Cell = Sequence[Block]


def table_blocks(rows: Sequence[Sequence[_Cell]], *, is_merged: bool, losses: Losses) -> Iterator[Block]:
    """The table as one block, and its pictures behind it; the blocks themselves if it has one column with words."""
    cells = [cell for row in rows for cell in row]
    first = next((block for cell in cells for block in cell if block.spans), None)
    columns = {at for row in rows for at, cell in enumerate(row) if any(block.spans for block in cell)}
    if first is None or len(columns) < 2:
        yield from (block for cell in cells for block in cell)
        return
    if any(block.kind is BlockKind.TABLE for cell in cells for block in cell):
        _tell("a table within a table is written as words of its cell", first, losses)
    if is_merged:
        _tell("a table has merged cells: their words stand in the first, and the others are empty", first, losses)
    if any(sum(bool(block.spans) for block in cell) > 1 for cell in cells):
        _tell("the paragraphs of a table's cell stand in one line", first, losses)
    width = max(len(row) for row in rows)
    filled = tuple(tuple(_words(row[at]) if at < len(row) else () for at in range(width)) for row in rows)
    yield Block(BlockKind.TABLE, number=first.number, rows=tuple(row for row in filled if any(row)))
    yield from (block for cell in cells for block in cell if block.kind is BlockKind.PICTURE)


def _tell(message: str, first: Block, losses: Losses) -> None:
    losses.tell(FORM_CHANGED, message, message, first.number, first.text)


def _words(cell: _Cell) -> Spans:
    spans: list[Span] = []
    for block in cell:
        inner = [*block.spans, *(span for row in block.rows for own in row for span in (*own, Span(" ")))]
        spans += [Span(" "), *inner] if spans and inner else inner
    return joined(
        Span(span.text.replace("\n", " "), span.strong, span.emphasis, span.link, span.note) for span in spans
    )
