"""Tables of a statement, and what of them would be lost or printed with its marks."""

import re
from collections.abc import Iterator

from markdown_it.tree import SyntaxTreeNode

from presskit.load.statement.inlines import InlineReader
from presskit.load.statement.tab_tables import is_by_tabs, is_figure
from presskit.load.text_file import TextFile
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.text import Cell, Table

TABLE_FORM = FindingKind(
    "table-form",
    Severity.ERROR,
    "Has every table a head, rows, and in each row as many cells as in its head?",
    "Cells beyond the head's would be left out, and lines with | that make no table are printed with these marks.",
    "Write | head | head |, under it |---|---|, then a line for each row.",
)
TABLE_BY_TABS = FindingKind(
    "table-by-tabs",
    Severity.NOTE,
    "Are lines with tabs, or with | marks, meant as a table?",
    "Lines that share a number of tabs come from a spreadsheet or a word processor, and are set as a table.",
    "Nothing, if it is one; else put spaces in place of the tabs.",
)

_CELL_END = re.compile(r"(?<!\\)\|")
# Marks of notes and of emphasis, and what stands for no figure at all.
_NO_FIGURE = re.compile(r"\[\^[^\]]*\]|[*_]|^\s*(?:[-–—.…]|n/?a)\s*$", re.IGNORECASE)
_ALIGNED = {"text-align:right": "end", "text-align:center": "center", "text-align:left": "start"}


def read_table(
    node: SyntaxTreeNode, source: TextFile, inlines: InlineReader, place: Place, found: list[Finding]
) -> Table:
    """The table of this node; `found` gets what is wrong with it, at its row."""
    rows = [row for part in node.children for row in part.children]
    head = [row for row in rows if row.children[0].type == "th"]
    body = [row for row in rows if row.children[0].type != "th"]
    if is_by_tabs(node):
        first = "its first line as its head" if head else "without a head"
        found.append(TABLE_BY_TABS.at(place, f"these {len(rows)} lines are set as a table, {first}"))
    else:
        found += _lost_cells(rows, source)
    if not body:
        found.append(TABLE_FORM.at(place, "this table has a head and no rows", "write its rows, or take it out"))
    aligns = [_align(column, [row.children[column] for row in body]) for column in range(len(rows[0].children))]
    read = [
        tuple(_cell(cell, align, inlines) for cell, align in zip(row.children, aligns, strict=True)) for row in rows
    ]
    return Table(read[0] if head else (), tuple(read[len(head) :]), place)


def piped_lines(text: str, place: Place) -> Iterator[Finding]:
    """An error for a paragraph whose lines look like the rows of a table that lacks the line under its head."""
    lines = text.split("\n")
    if len(lines) > 1 and all(line.startswith("|") and len(_cells_of(line)) > 1 for line in lines):
        columns = len(_cells_of(lines[0]))
        hint = f"put a line {'|---' * columns}| under the first, which is its head"
        yield TABLE_FORM.at(place, "these lines with | make no table", hint)


def _cell(node: SyntaxTreeNode, align: str, inlines: InlineReader) -> Cell:
    inline = node.children[0]
    return Cell(inlines.read(inline), align, inlines.place(inline, 0, len(inline.content)))


def _align(column: int, cells: list[SyntaxTreeNode]) -> str:
    """As it is written; where nothing is, figures stand at the end, their digits under one another.

    The first column says what a row is about, be it a year.
    """
    for cell in cells:
        if written := _ALIGNED.get(str(cell.attrs.get("style", ""))):
            return written
    if not column:
        return "start"
    words = [_NO_FIGURE.sub("", cell.children[0].content) for cell in cells]
    words = [each for each in words if each.strip()]
    return "end" if words and all(map(is_figure, words)) else "start"


def _lost_cells(rows: list[SyntaxTreeNode], source: TextFile) -> Iterator[Finding]:
    for row in rows:
        line = (row.map or (0, 0))[0]
        text = source.lines[line]
        cells = _cells_of(text.strip())
        if len(cells) > len(row.children):
            more = cells[len(row.children)].strip()
            message = f'this row has {len(cells)} cells and the head {len(row.children)}: "{more}" would be lost'
            place = source.place_at(line + 1, len(text) - len(text.lstrip()) + 1, len(text.strip()))
            yield TABLE_FORM.at(place, message, "give the head as many cells, or write \\| for a | that parts none")


def _cells_of(line: str) -> list[str]:
    cells = _CELL_END.split(line)
    first = 1 if not cells[0].strip() else 0
    return cells[first:-1] if len(cells) > 1 and not cells[-1].strip() else cells[first:]
