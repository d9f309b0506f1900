"""Tables whose cells are parted by tabs, as they come from a spreadsheet or a word processor, or by | alone."""

import re
from collections.abc import Iterable
from itertools import takewhile

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.tree import SyntaxTreeNode

BY_TABS = "by_tabs"
"""The markup of such a table's opening token."""

_FEWEST_ROWS = _FEWEST_COLUMNS = 2
_CELL_END = re.compile(r"(?<!\\)\|")
# Not the line under the head of a table: then something else is wrong with it.
_PIPED = re.compile(r"\s*\|(?![\s|:-]*$).*(?<!\\)\|\s*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE = re.compile(rf"(?!{_YEAR.pattern}$)[^\w\s]*\s?\d[\d\s.,:%‰€$£+−–/-]*[^\w]*")


def add_tab_tables(parser: MarkdownIt) -> None:
    """Let a parser read lines that share a number of tabs, or of | marks at both ends and between, as a table."""
    parser.block.ruler.before("paragraph", "tab_table", _tab_table)


def is_by_tabs(table: SyntaxTreeNode) -> bool:
    """Whether a table of the tree was typed without the line that Markdown has under its head."""
    return bool(table.nester_tokens and table.nester_tokens.opening.markup == BY_TABS)


def rows_by_tabs(lines: Iterable[str]) -> list[list[str]]:
    """The cells of the first lines, if they are a table whose cells are parted by tabs; none if they are not."""
    return _rows(_parted(line) if "\t" in line.strip() else [] for line in lines)


def is_figure(words: str) -> bool:
    """Whether the words of a cell are a number, with its sign and unit."""
    return bool(_FIGURE.fullmatch(words)) or bool(_YEAR.fullmatch(words))


def _tab_table(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    rows = _rows(_cells(state, line) for line in range(start_line, end_line))
    if not rows:
        return False
    if not silent:
        _push_table(state, start_line, rows)
        state.line = start_line + len(rows)
    return True


def _rows(lines: Iterable[list[str]]) -> list[list[str]]:
    """The cells of the first lines with as many of them, if these make a table."""
    following = iter(lines)
    first = next(following, [])
    rows = [first, *takewhile(lambda cells: len(cells) == len(first), following)] if first else []
    if not any(row[0] for row in rows):  # lines that are indented by a tab
        rows = [row[1:] for row in rows]
    return rows if len(rows) >= _FEWEST_ROWS and len(rows[0]) >= _FEWEST_COLUMNS else []


def _cells(state: StateBlock, line: int) -> list[str]:
    if state.isEmpty(line) or state.sCount[line] < state.blkIndent:
        return []
    text = state.src[state.bMarks[line] : state.eMarks[line]]
    if _PIPED.fullmatch(text):
        return [cell.strip() for cell in _CELL_END.split(text)[1:-1]]
    # An empty first cell is a tab at the beginning; other white space there is none.
    return _parted(text) if "\t" in text.strip() else []


def _parted(line: str) -> list[str]:
    return [cell.strip() for cell in line.lstrip(" ").split("\t")]


def _push_table(state: StateBlock, start_line: int, rows: list[list[str]]) -> None:
    """The tokens of the table; the first row is its head unless it holds figures as the others do."""
    head = 0 if any(_FIGURE.fullmatch(cell) for cell in rows[0]) or _are_names_with_values(rows) else 1
    state.push("table_open", "table", 1).map = [start_line, start_line + len(rows)]
    state.tokens[-1].markup = BY_TABS
    parts = (("thead", "th", 0, head), ("tbody", "td", head, len(rows)))
    for part, cell_tag, first, end in parts:
        if first == end:
            continue
        state.push(f"{part}_open", part, 1).map = [start_line + first, start_line + end]
        for number in range(first, end):
            _push_row(state, start_line + number, rows[number], cell_tag)
        state.push(f"{part}_close", part, -1)
    state.push("table_close", "table", -1)


def _push_row(state: StateBlock, line: int, cells: list[str], tag: str) -> None:
    state.push("tr_open", "tr", 1).map = [line, line + 1]
    for cell in cells:
        state.push(f"{tag}_open", tag, 1)
        inline = state.push("inline", "", 0)
        inline.map, inline.content, inline.children = [line, line + 1], cell, []
        state.push(f"{tag}_close", tag, -1)
    state.push("tr_close", "tr", -1)


def _are_names_with_values(rows: list[list[str]]) -> bool:
    """Whether each row is a name with a colon and what belongs to it."""
    return all(row[0].endswith((":", "：")) for row in rows)
