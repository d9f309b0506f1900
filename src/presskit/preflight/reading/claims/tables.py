"""Whether the cells of a tagged table make a table: each place taken once, and all rows of one width."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary

from presskit.preflight.reading.claims.tag_tree import Node
from presskit.rules.pdf_entries import whole_number

_GROUPS = ("THead", "TBody", "TFoot")
_MOST_SPAN, _MOST_PLACES = 1000, 200_000


def is_uneven(table: Node) -> bool:
    """Whether a cell lies over another, reaches beyond the last row, or a row is shorter than the others.

    A table that claims more places than its file could fill is as good as uneven.
    """
    rows = list(_rows(table))
    left = _MOST_PLACES
    taken: list[set[int]] = [set() for _ in rows]
    for number, row in enumerate(rows):
        at = 0
        for cell in (kid for kid in row.kids if kid.role in ("TH", "TD")):
            while at in taken[number]:
                at += 1
            across, down = _span(cell, "/ColSpan"), _span(cell, "/RowSpan")
            left -= across * down
            if left < 0:
                return True
            place = set(range(at, at + across))
            if number + down > len(rows) or any(place & taken[each] for each in range(number, number + down)):
                return True
            for each in range(number, number + down):
                taken[each] |= place
    return len({len(row) for row in taken}) > 1


def _rows(table: Node) -> Iterator[Node]:
    for kid in table.kids:
        if kid.role in _GROUPS:
            yield from (row for row in kid.kids if row.role == "TR")
        elif kid.role == "TR":
            yield kid


def _span(cell: Node, key: str) -> int:
    attributes = cell.entries.get("/A")
    owners = list(attributes) if isinstance(attributes, Array) else [attributes]
    spans = [whole_number(owner.get(key)) for owner in owners if isinstance(owner, Dictionary)]
    return min(max(next((span for span in spans if span), 1), 1), _MOST_SPAN)
