"""A statement's Markdown as a tree whose links, pictures and tags know where they stand.

CommonMark with these differences: addresses are passed on as written, for the link rules to judge; `[words][id]`
is a link whatever the id, as ids are defined in kit.toml; there are no definitions in the text. What is pasted from
word processors is taken (pasted.py), as are tables, also by tabs, and footnotes; indented lines are text.
HTML and fenced code are recognised in order to be refused by name; nothing is ever rendered from them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, autolink, backtick, html_inline, image, link
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from presskit.load.languages import quotation_marks, set_spaces
from presskit.load.limits import MAX_NESTING
from presskit.load.statement.emphasis import set_emphasis_anywhere
from presskit.load.statement.end_mark import add_end_mark
from presskit.load.statement.footnotes import add_footnotes
from presskit.load.statement.pasted import as_markdown
from presskit.load.statement.tab_tables import add_tab_tables
from presskit.model.finding import FindingKind, Severity

RAW_HTML = FindingKind(
    "raw-html",
    Severity.ERROR,
    "Is the statement plain Markdown?",
    "HTML in the text could hide words, load files or break a page.",
    "Take the tag out; *words* sets italics and **words** bold.",
)
UNSUPPORTED_MARKDOWN = FindingKind(
    "unsupported-markdown",
    Severity.ERROR,
    "Does the statement use only what a statement needs?",
    "Code and marks that mean nothing in Markdown have no place in the pieces and would be lost without a word.",
    "Write it as paragraphs, headings, lists, tables or quotations.",
)

_SPAN, _LINK_ID, _MARK = "span", "link_id", "mark"
_LOCATED = ("link_open", "image", "html_inline", "code_inline")
# The parser drops what lies deeper than its own limit, so that must lie beyond ours.
_PARSER_NESTING = 2 * MAX_NESTING + 20

InlineRule = Callable[[StateInline, bool], bool]


def parse_markdown(text: str, language: str) -> SyntaxTreeNode:
    """The tree of a text, with straight quotation marks turned into those of the language."""
    options = {"typographer": True, "quotes": quotation_marks(language), "maxNesting": _PARSER_NESTING}
    parser = MarkdownIt("commonmark", options).enable(["smartquotes", "table"]).disable(["reference", "code"])
    _keep_addresses(parser)
    set_emphasis_anywhere(parser)
    _set_spaces(parser, language)
    for add in (add_end_mark, add_tab_tables, add_footnotes):
        add(parser)
    inline_rules = parser.inline.ruler
    for name, rule in (
        ("link", link),
        ("image", image),
        ("autolink", autolink),
        ("html_inline", html_inline),
        ("backticks", backtick),
    ):
        inline_rules.at(name, _located(rule))
    inline_rules.after("link", "link_by_id", _located(_link_by_id))
    pasted = as_markdown(text)
    tokens = parser.parse(pasted.text)
    for token in tokens:
        if token.type == "list_item_open" and token.map:
            token.meta[_MARK] = pasted.marks.get(token.map[0], "")
        token.children = list(_flat_enough(token.children or [])) if token.type == "inline" else token.children
    _keep_numbers(tokens)
    return SyntaxTreeNode(tokens)


def _keep_numbers(tokens: Iterable[Token]) -> None:
    """Marks the items of lists whose numbers are no plain sequence, so that each is printed as it was typed."""
    open_lists: list[list[Token]] = []
    for token in tokens:
        if token.type in ("ordered_list_open", "bullet_list_open"):
            open_lists.append([])
        elif token.type == "list_item_open":
            open_lists[-1].append(token)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            items = open_lists.pop()
            numbers = [item.info for item in items]
            if token.type == "ordered_list_close" and not (is_sequence(numbers) or are_all_ones(numbers)):
                for item in items:
                    item.meta[_MARK] = item.meta.get(_MARK) or f"{item.info}{item.markup}"


def is_sequence(numbers: Sequence[str]) -> bool:
    """Whether typed numbers are those that Markdown counts from the first one."""
    return list(numbers) == [str(int(numbers[0]) + at) for at in range(len(numbers))]


def are_all_ones(numbers: Sequence[str]) -> bool:
    """Whether every item is typed as 1, which is how Markdown is told to count by itself."""
    return set(numbers) == {"1"}


def _flat_enough(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens without emphasis beyond the limit, which the parser does not hold to it as it does blocks."""
    depth = 0
    for token in tokens:
        depth += token.nesting == 1
        if depth <= _PARSER_NESTING:
            yield token
        depth -= token.nesting == -1


def _set_spaces(parser: MarkdownIt, language: str) -> None:
    """Keep marks beside their words, once quotation marks are turned."""

    def spaces(state: StateCore) -> None:
        for token in state.tokens:
            for child in token.children or ():
                if child.type == "text":
                    child.content = set_spaces(child.content, language)

    parser.core.ruler.after("smartquotes", "spaces", spaces)


def _keep_addresses(parser: MarkdownIt) -> None:
    """Let every address through unchanged; web_address.py judges it, with its place in the text."""
    unchecked: Any = parser
    unchecked.validateLink = lambda _address: True
    unchecked.normalizeLink = str
    unchecked.normalizeLinkText = str


def span_of(node: SyntaxTreeNode) -> tuple[int, int]:
    """Where a link, picture, tag or code begins and ends in the text of its paragraph."""
    start, end = _meta(node).get(_SPAN, (0, 0))
    return start, end


def link_id_of(node: SyntaxTreeNode) -> str | None:
    """The id of a link written as [words][id]; None for one that carries its address."""
    return _meta(node).get(_LINK_ID)


def mark_of(node: SyntaxTreeNode) -> str:
    """The mark of a list's item that is printed as it was typed; empty for Markdown's own."""
    return str(_meta(node).get(_MARK, ""))


def _meta(node: SyntaxTreeNode) -> dict[str, Any]:
    return node.nester_tokens.opening.meta if node.nester_tokens else node.meta


def _located(rule: InlineRule) -> InlineRule:
    """The rule, noting in its token where it begins and ends."""

    def located(state: StateInline, silent: bool) -> bool:
        start, made_before = state.pos, len(state.tokens)
        matched = rule(state, silent)
        if matched and not silent:
            for token in (token for token in state.tokens[made_before:] if token.type in _LOCATED):
                token.meta.setdefault(_SPAN, (start, state.pos))
                break
        return matched

    return located


def _link_by_id(state: StateInline, silent: bool) -> bool:
    """[words][id], and [words][] whose id is empty."""
    if state.src[state.pos] != "[":
        return False
    words_start, end = state.pos + 1, state.posMax
    words_end = state.md.helpers.parseLinkLabel(state, state.pos, True)
    id_start = words_end + 2
    if words_end < 0 or state.src[words_end + 1 : id_start] != "[" or id_start > end:
        return False
    id_end = state.src.find("]", id_start, end)
    if id_end < 0 or "[" in state.src[id_start:id_end]:
        return False
    if not silent:
        _push_link(state, words_start, words_end, " ".join(state.src[id_start:id_end].split()))
    state.pos = id_end + 1
    state.posMax = end
    return True


def _push_link(state: StateInline, words_start: int, words_end: int, link_id: str) -> None:
    state.pos, state.posMax = words_start, words_end
    token = state.push("link_open", "a", 1)
    token.meta[_LINK_ID] = link_id
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.push("link_close", "a", -1)
