"""Footnotes: a mark [^1] in the text, and the line [^1]: that says what it stands for."""

import re
from collections.abc import Iterable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode

NOTE, NOTE_MARK = "note", "note_mark"
"""The types of the nodes: what a note says, and the place that it belongs to."""

_NAME = "name"
_DEFINITION = re.compile(r"\[\^([^\s\[\]]{1,80})\]:[ \t]*(?=\S)")
_REFERENCE = re.compile(r"\[\^([^\s\[\]]{1,80})\]")
_INDENT = 2


def add_footnotes(parser: MarkdownIt) -> None:
    """Let a parser read footnotes; a note's node stands where it was written."""
    parser.block.ruler.before("paragraph", NOTE, _note, {"alt": ["paragraph"]})
    parser.inline.ruler.before("link", NOTE_MARK, _note_mark)


def note_name(node: SyntaxTreeNode) -> str:
    """What a note or a note's mark is called in the text."""
    meta = node.nester_tokens.opening.meta if node.nester_tokens else node.meta
    return str(meta[_NAME])


def in_order_of_marks(nodes: Iterable[SyntaxTreeNode]) -> list[SyntaxTreeNode]:
    """The text, and behind it its notes, by their marks; those without a mark come last."""
    every = list(nodes)
    notes = [node for node in every if node.type == NOTE]
    if not notes:
        return every
    numbers = note_numbers(every)
    notes.sort(key=lambda note: numbers.get(note_name(note), len(numbers) + 1))
    return [node for node in every if node.type != NOTE] + notes


def note_numbers(nodes: Iterable[SyntaxTreeNode]) -> dict[str, int]:
    """The numbers of the notes by name: as their first marks follow one another in the text, then in other notes."""
    every = sorted(nodes, key=lambda node: node.type == NOTE)
    marks = (inner for node in every for inner in node.walk() if inner.type == NOTE_MARK)
    return {name: number for number, name in enumerate(dict.fromkeys(map(note_name, marks)), 1)}


def _note(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    text = state.src[state.bMarks[start_line] + state.tShift[start_line] : state.eMarks[start_line]]
    match = _DEFINITION.match(text)
    # Within a list or a quotation it would be taken out of what it belongs to.
    if match is None or state.level:
        return False
    if silent:
        return True
    parts = _paragraphs(state, start_line, end_line)
    opening = state.push(f"{NOTE}_open", "", 1)
    opening.map, opening.meta = [start_line, state.line], {_NAME: match[1]}
    for number, (line, words) in enumerate(parts):
        state.push("paragraph_open", "p", 1).map = [line, line + words.count("\n") + 1]
        inline = state.push("inline", "", 0)
        inline.map = [line, line + words.count("\n") + 1]
        inline.content, inline.children = words[match.end() :] if number == 0 else words, []
        state.push("paragraph_close", "p", -1)
    state.push(f"{NOTE}_close", "", -1)
    return True


def _paragraphs(state: StateBlock, start_line: int, end_line: int) -> list[tuple[int, str]]:
    """The note's paragraphs, each with its first line: those behind an empty line are indented."""
    parts: list[tuple[int, list[str]]] = [(start_line, [])]
    line, follows_blank = start_line, False
    while line < end_line:
        text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
        if text and line > start_line and _ends_at(state, line, text, follows_blank=follows_blank):
            break
        if text and follows_blank:
            parts.append((line, []))
        if text:
            parts[-1][1].append(text)
            state.line = line + 1
        follows_blank = not text
        line += 1
    return [(first, "\n".join(words)) for first, words in parts]


def _ends_at(state: StateBlock, line: int, text: str, *, follows_blank: bool) -> bool:
    if _DEFINITION.match(text):
        return True
    if follows_blank:
        return state.sCount[line] < _INDENT
    rules = state.md.block.ruler.getRules("paragraph")
    return any(rule(state, line, state.lineMax, True) for rule in rules)


def _note_mark(state: StateInline, silent: bool) -> bool:
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None or (_begins_line(state) and _DEFINITION.match(state.src, state.pos)):
        return False
    if not silent:
        token = state.push(NOTE_MARK, "", 0)
        token.content, token.meta = match[0], {_NAME: match[1]}
    state.pos = match.end()
    return True


def _begins_line(state: StateInline) -> bool:
    return state.pos == 0 or state.src[state.pos - 1] == "\n"
