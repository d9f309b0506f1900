"""Whether a statement is of a size that can be parsed, set and read."""

import re

from markdown_it.tree import SyntaxTreeNode

from presskit.load.languages import UNSPACED_LETTER
from presskit.load.limits import (
    MAX_BRACKETS,
    MAX_FINDINGS_OF_ONE_SORT,
    MAX_HEADINGS_AND_LINKS,
    MAX_NESTING,
    MAX_STATEMENT_WORDS,
    MAX_WORD_LETTERS,
    WARN_STATEMENT_WORDS,
    WARN_WORD_LETTERS,
)
from presskit.load.statement_findings import (
    NESTED_TOO_DEEPLY,
    TEXT_LONG,
    TEXT_TOO_LONG,
    TOO_MANY_PARTS,
    WORD_LONG,
    WORD_TOO_LONG,
)
from presskit.load.text_file import TextFile
from presskit.model.finding import Finding

_LONG_WORD = re.compile(rf"\S{{{WARN_WORD_LETTERS + 1},}}")


def can_be_parsed(source: TextFile, found: list[Finding]) -> bool:
    """Whether the text is small enough to be parsed; says so if it is not, or if it is long."""
    words = len(source.text.split())
    before = len(found)
    if words > MAX_STATEMENT_WORDS:
        message = f"the statement has {words:,} words; {MAX_STATEMENT_WORDS:,} is the most that can be set"
        found.append(TEXT_TOO_LONG.at(source.whole, message, "shorten it, or link to the long text"))
    elif words > WARN_STATEMENT_WORDS:
        message = f"the statement has {words:,} words, which make a hundred pages"
        found.append(TEXT_LONG.at(source.whole, message, "check that this is the right file"))
    if source.text.count("[") > MAX_BRACKETS:
        message = f"the statement has more than {MAX_BRACKETS:,} opening brackets"
        found.append(TOO_MANY_PARTS.at(source.whole, message, "link to a page that lists them"))
    _check_long_words(source, found)
    return not any(finding.is_error for finding in found[before:])


def _check_long_words(source: TextFile, found: list[Finding]) -> None:
    long_words = [match for match in _LONG_WORD.finditer(source.text) if not UNSPACED_LETTER.search(match.group())]
    for match in long_words[:MAX_FINDINGS_OF_ONE_SORT]:
        letters = len(match.group())
        kind = WORD_TOO_LONG if letters > MAX_WORD_LETTERS else WORD_LONG
        place = source.place(match.start(), match.start() + 1)
        found.append(kind.at(place, f"a word of {letters:,} letters begins here", "put spaces where it may break"))


def check_tree(source: TextFile, tree: SyntaxTreeNode, found: list[Finding]) -> bool:
    """Whether the parsed text is flat enough and has few enough parts to be read on; says so if not."""
    if deep := _too_deep(tree):
        line = (deep.map or (0, 0))[0]
        place = source.place_at(line + 1, 1, len(source.lines[line]))
        message = f"lists and quotations lie more than {MAX_NESTING} deep in one another"
        found.append(NESTED_TOO_DEEPLY.at(place, message, "write it flatter"))
        return False
    parts = sum(node.type in ("heading", "link") for node in tree.walk())
    if parts > MAX_HEADINGS_AND_LINKS:
        message = f"the statement has {parts:,} headings and links; {MAX_HEADINGS_AND_LINKS:,} is the most"
        found.append(TOO_MANY_PARTS.at(source.whole, message, "link to a page that lists them"))
    return parts <= MAX_HEADINGS_AND_LINKS


def _too_deep(tree: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """The first node beyond the limit, or the block around it."""
    waiting = [(child, 1, child) for child in reversed(tree.children)]
    while waiting:
        node, depth, block = waiting.pop()
        if depth > MAX_NESTING:
            return block
        waiting += [(child, depth + 1, child if child.map else block) for child in reversed(node.children)]
    return None
