"""statement.<language>.md: the title, the date line and the hashtag at its head, and the text under them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from presskit.load.checks.leftovers import leftovers_in_text
from presskit.load.checks.lost_letters import lost_in_text
from presskit.load.checks.starter_text import unwritten_in_text
from presskit.load.checks.typed_marks import straight_marks_in, typed_marks_in_text
from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_STATEMENT_BYTES
from presskit.load.pictures.shelf import PictureShelf
from presskit.load.statement.blocks import SECOND_TITLE, BlockReader
from presskit.load.statement.inlines import InlineReader
from presskit.load.statement.markdown import parse_markdown
from presskit.load.statement.parts import Part, parts_of
from presskit.load.statement.running_text import HEAD_TAGS, running_text
from presskit.load.statement.size import can_be_parsed, check_tree
from presskit.load.statement.source_comments import without_source
from presskit.load.statement.taken import what_was_taken
from presskit.load.text_file import TextFile, decode_text, prose_of
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.kit import Link, Statement
from presskit.model.text import plain_text
from presskit.rules.embargo_words import embargo_words
from presskit.rules.fingerprint import text_sha256

FRONT_MATTER = FindingKind(
    "front-matter",
    Severity.ERROR,
    "Does the statement begin with its title?",
    "Settings between --- lines belong to other tools; here the facts stand in kit.toml.",
    "Move each fact to kit.toml and delete the lines from --- to ---.",
)
MISSING_TITLE = FindingKind(
    "missing-title",
    Severity.ERROR,
    "Does the statement have a title?",
    "The title heads every piece and names the PDF for readers and screen readers.",
    "Begin the statement with a line such as `# International Drug Users Day`.",
)
EMPTY_STATEMENT = FindingKind(
    "empty-statement",
    Severity.ERROR,
    "Does the statement say anything?",
    "A press kit of a title alone is no press kit.",
    "Write the statement under its title.",
)

_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\n(?:.*\n){0,100}?(?:\1|\.\.\.)[ \t]*(?:\n|\Z)")
_LONGEST_TITLE_LETTERS = 150
_UNSPACED_TITLE = re.compile(r"\s*#(?:[^\s#]|[^\S \t\n])")


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """A statement with what else was learnt from its text; `embargo_place` is where it says to be under one.

    `parts` are those in which it is translated.
    """

    statement: Statement
    title_place: Place
    date_place: Place
    hashtag_place: Place
    used_ids: frozenset[str]
    missing_links: tuple[Link, ...]
    embargo_place: Place | None = None
    parts: tuple[Part, ...] = ()


def statement_name(language: str) -> str:
    """The file name of the statement in a language."""
    return f"statement.{language}.md"


def read_statement(
    folder: KitFolder, language: str, links: Mapping[str, Link] | None, shelf: PictureShelf, blame: Place
) -> tuple[ReadStatement | None, list[Finding]]:
    """The statement in a language, or None if it cannot be read, and every problem in it.

    `links` are kit.toml's by id, or None if it cannot tell them all; `blame` is the place that asks for this
    language, where a missing file is reported.
    """
    found: list[Finding] = []
    data = folder.read(statement_name(language), MAX_STATEMENT_BYTES, blame, found)
    text_file = None if data is None else decode_text(statement_name(language), data, found)
    if text_file is None:
        return None, found
    source = prose_of(without_source(text_file), found)
    text = _without_front_matter(source, found)
    found += leftovers_in_text(source, language)
    found += unwritten_in_text(source)
    found += lost_in_text(source)
    found += typed_marks_in_text(source)
    if not can_be_parsed(source, found):
        return None, found
    tree = parse_markdown(text, language)
    if not check_tree(source, tree, found):
        return None, found
    inlines = InlineReader(source, language, links, found)
    blocks = BlockReader(source, language, inlines, shelf, found)
    return _assemble(source, language, tree, inlines, blocks, found), found


def _without_front_matter(source: TextFile, found: list[Finding]) -> str:
    """The text with settings at its head blanked, so that the lines keep their numbers."""
    match = _FRONT_MATTER.match(source.text)
    if match is None:
        return source.text
    message = "settings stand at the head of the statement"
    hint = (
        "move each fact to kit.toml and delete the lines from --- to ---; the statement begins with # and its title"
    )
    found.append(FRONT_MATTER.at(source.place_at(1, 1, len(source.lines[0])), message, hint))
    return "\n" * match.group().count("\n") + source.text[match.end() :]


def _assemble(
    source: TextFile,
    language: str,
    tree: SyntaxTreeNode,
    inlines: InlineReader,
    blocks: BlockReader,
    found: list[Finding],
) -> ReadStatement:
    """The head taken off the text: title, date line and hashtag, in this order, before the first paragraph."""
    nodes = list(tree.children)
    heads: dict[str, tuple[str, Place]] = {}
    for tag in HEAD_TAGS:
        heads[tag] = ("", source.whole)
        if nodes and nodes[0].tag == tag:
            node = nodes.pop(0)
            heads[tag] = (plain_text(inlines.read(node.children[0])).strip(), blocks.place(node))
    found += what_was_taken(source, nodes)
    statement = Statement(
        language=language,
        file=source.name,
        title=heads["h1"][0],
        date_line=heads["h2"][0],
        hashtag=heads["h3"][0],
        blocks=blocks.read(nodes),
        sha256=source.sha256,
        text_sha256=text_sha256(running_text(nodes)),
    )
    found += straight_marks_in(statement.blocks)
    _check_whole(source, statement, blocks.place(tree.children[0]) if tree.children else source.whole, found)
    return ReadStatement(
        statement=statement,
        title_place=heads["h1"][1],
        date_place=heads["h2"][1],
        hashtag_place=heads["h3"][1],
        used_ids=frozenset(inlines.used_ids),
        missing_links=tuple(inlines.missing_links),
        embargo_place=source.place(*words) if (words := embargo_words(source.text)) else None,
        parts=parts_of(source, tree.children),
    )


def _check_whole(source: TextFile, statement: Statement, start: Place, found: list[Finding]) -> None:
    if not statement.title:
        # A title further down is then this one in the wrong place, and no second one.
        found[:] = [finding for finding in found if finding.code != SECOND_TITLE.code]
        found.append(MISSING_TITLE.at(start, "the statement does not begin with its title", _title_hint(source)))
    elif not statement.blocks and not any(finding.is_error for finding in found):
        found.append(EMPTY_STATEMENT.at(source.whole, "the statement has no text", "write it under the title"))


def _title_hint(source: TextFile) -> str:
    """How its title is marked, if the first line may be one: pasted from a word processor, it has lost its size."""
    if _UNSPACED_TITLE.match(source.text):
        return "put a plain space between the # and the title"
    first = next((line.strip() for line in source.lines if line.strip()), "")
    words = first.strip("*_= ").removeprefix("Title:").strip()
    if 0 < len(words) <= _LONGEST_TITLE_LETTERS and first[0] not in "-#>![|" and not words.endswith("."):
        return f"if this is the title, write it so, with an empty line below it: # {words}"
    return "begin it with a line such as # International Drug Users Day"
