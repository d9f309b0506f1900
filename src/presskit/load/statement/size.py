"""Whether a statement is of a size that can be parsed, set and read."""

import re
from collections import Counter
from collections.abc import Iterator

from markdown_it.tree import SyntaxTreeNode

from presskit.load.languages import UNSPACED_LETTER
from presskit.load.limits import (
    MAX_BLOCKS,
    MAX_BRACKETS,
    MAX_FINDINGS_OF_ONE_SORT,
    MAX_HEADINGS_AND_LINKS,
    MAX_NESTING,
    MAX_QUOTATION_MARKS,
    MAX_STATEMENT_WORDS,
    MAX_WORD_LETTERS,
    WARN_STATEMENT_WORDS,
    WARN_WORD_LETTERS,
)
from presskit.load.text_file import TextFile
from presskit.load.toml.toml_file import TomlFile, texts_in
from presskit.model.finding import Finding, FindingKind, Place, Severity

TEXT_TOO_LONG = FindingKind(
    "text-too-long",
    Severity.ERROR,
    "Is the statement of a length that can be set?",
    "Over 100,000 words it is a book, and building it takes the machine down.",
    "Shorten it, or publish the long text elsewhere and link to it.",
)
TEXT_LONG = FindingKind(
    "text-long",
    Severity.WARNING,
    "Is the statement of a length that is read?",
    "A statement of over 30,000 words makes a hundred pages and is hardly what was meant.",
    "Check that this is the right file.",
)
WORD_TOO_LONG = FindingKind(
    "word-too-long",
    Severity.ERROR,
    "Is every word of a length that fits a line?",
    "Thousands of letters without a space are data, not a text, and take minutes to break into lines.",
    "Take it out, or put spaces where it may break.",
)
WORD_LONG = FindingKind(
    "word-long",
    Severity.WARNING,
    "Does every word fit a line?",
    "A word longer than a line runs out of the page or is cut anywhere.",
    "Put a space or a hyphen where it may break.",
)
NESTED_TOO_DEEPLY = FindingKind(
    "nested-too-deeply",
    Severity.ERROR,
    "Are lists and quotations at most a few levels deep?",
    "Deeper ones run out of the page, and the parser drops text beyond its limit.",
    "Write it flatter.",
)
TOO_MANY_PARTS = FindingKind(
    "too-many-parts",
    Severity.ERROR,
    "Does the statement have a sensible number of headings, links, paragraphs and list items?",
    "Thousands of them are an index, and each costs memory in every reader's program.",
    "Link to a page that lists them.",
)

# No-break spaces hold words together, so that a run of them is as long as a word.
_LONG_WORD = re.compile(rf"[^ \t\n]{{{WARN_WORD_LETTERS + 1},}}")
_ADDRESS = "url"
_COUNTED = (
    (("heading", "link"), "headings and links", MAX_HEADINGS_AND_LINKS),
    (("paragraph", "hardbreak", "th", "td"), "paragraphs, list items, cells and forced line ends", MAX_BLOCKS),
)


def can_be_parsed(source: TextFile, found: list[Finding]) -> bool:
    """Whether the text is small enough to be parsed; says so if it is not, or if it is long."""
    # Two letters of a script without spaces count as a word.
    words = len(source.text.split()) + len(UNSPACED_LETTER.findall(source.text)) // 2
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
    if max(part.count("'") + part.count('"') for part in source.text.split("\n\n")) > MAX_QUOTATION_MARKS:
        message = f"a paragraph has more than {MAX_QUOTATION_MARKS:,} quotation marks"
        found.append(TOO_MANY_PARTS.at(source.whole, message, "check that this is the right file"))
    _check_long_words(source, found)
    return not any(finding.is_error for finding in found[before:])


def _check_long_words(source: TextFile, found: list[Finding]) -> None:
    long_words = _long_words(source.text)[:MAX_FINDINGS_OF_ONE_SORT]
    found += [_long_word(match, source.place(match.start(), match.start() + 1)) for match in long_words]


def long_words_in_settings(file: TomlFile) -> Iterator[Finding]:
    """The first word in each text that is too long for a line, and of addresses those that no page can hold."""
    for path, text in texts_in(file.data):
        for match in _long_words(text)[:1]:
            finding = _long_word(match, file.value_place(*path))
            if finding.is_error or path[-1] != _ADDRESS:
                yield finding


def _long_words(text: str) -> list[re.Match[str]]:
    return [match for match in _LONG_WORD.finditer(text) if not UNSPACED_LETTER.search(match.group())]


def _long_word(match: re.Match[str], place: Place) -> Finding:
    letters = len(match.group())
    kind = WORD_TOO_LONG if letters > MAX_WORD_LETTERS else WORD_LONG
    return kind.at(place, f"a word of {letters:,} letters begins here", "put spaces where it may break")


def check_tree(source: TextFile, tree: SyntaxTreeNode, found: list[Finding]) -> bool:
    """Whether the parsed text is flat enough and has few enough parts to be read on; says so if not."""
    if deep := _too_deep(tree):
        line = (deep.map or (0, 0))[0]
        place = source.place_at(line + 1, 1, len(source.lines[line]))
        message = f"lists and quotations lie more than {MAX_NESTING} deep in one another"
        found.append(NESTED_TOO_DEEPLY.at(place, message, "write it flatter"))
        return False
    counts = Counter(node.type for node in tree.walk())
    for types, words, most in _COUNTED:
        parts = sum(counts[each] for each in types)
        if parts > most:
            message = f"the statement has {parts:,} {words}; {most:,} is the most"
            found.append(TOO_MANY_PARTS.at(source.whole, message, "link to a page that lists them"))
            return False
    return True


def _too_deep(tree: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """The first node beyond the limit, or the block around it."""
    waiting = [(child, 1, child) for child in reversed(tree.children)]
    while waiting:
        node, depth, block = waiting.pop()
        if depth > MAX_NESTING:
            return block
        waiting += [(child, depth + 1, child if child.map else block) for child in reversed(node.children)]
    return None
