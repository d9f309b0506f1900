"""What was meant as a link, a picture, a note or a letter, and would be printed with its marks."""

import re
from collections.abc import Callable, Collection, Iterator

from markdown_it.common.utils import unescapeAll
from markdown_it.tree import SyntaxTreeNode

from presskit.load.statement.markdown import span_of
from presskit.load.text_file import hidden_character
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.characters import hidden_in_text

LINK_WITHOUT_WORDS = FindingKind(
    "link-without-words",
    Severity.ERROR,
    "Does every link have words to stand on?",
    "A link without words cannot be seen, tapped or read aloud.",
    "Write [words][id].",
)
BROKEN_LINK = FindingKind(
    "broken-link",
    Severity.ERROR,
    "Is every link and picture written in full?",
    "A link with a slip in it is printed as it stands, brackets and all.",
    "Write [words][id] for links and ![what it shows](assets/photo.jpg) for pictures, without spaces between.",
)
LINK_DEFINITION = FindingKind(
    "link-definition",
    Severity.ERROR,
    "Do all addresses stand in kit.toml and none at the end of the statement?",
    "Lines such as `[id]: https://…` know no title, publisher or day on which someone opened the page.",
    "Move the address to [[links]] in kit.toml and delete the line.",
)
NOTE_LOST = FindingKind(
    "note-lost",
    Severity.ERROR,
    "Has every footnote its mark in the text, and every mark its note?",
    "A note that nothing leads to is not read, and a mark without one leads nowhere.",
    "Write [^1] behind the words, and in a line of its own below: [^1]: what the note says.",
)

# `[id]: https://…` at the beginning of a line.
_DEFINITION = re.compile(r"^\[([^\]\n]+)\]:[ \t]*\S.*$", re.MULTILINE)
# What looks like a link or picture; those that the parser took as one are known by their offsets.
_LINK_LIKE = re.compile(r"(?<!\\)!?\[[^\[\]\n\\]*\](?:\[[^\[\]\n]*\]|\([^()\n]*\))")
# A character by its number or name; those that no text may hold become this one.
_REFERENCE = re.compile(r"(?<!\\)&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_REPLACEMENT = "\ufffd"
_LONE_ID = re.compile(r"(?<![\]!\\])\[([a-z0-9-]{1,40})\](?![\[(:])")


def defines_links(text: str) -> bool:
    """Whether a line of a paragraph says where a link leads, which is told as a slip."""
    return bool(_DEFINITION.search(text))


def slips_in(inline: SyntaxTreeNode, links: Collection[str], place: Callable[[int, int], Place]) -> Iterator[Finding]:
    """What was meant as a link, picture or definition and would be printed with its brackets."""
    text = inline.content
    spans = [span_of(node) for node in inline.walk() if node.type in ("link", "image", "code_inline")]

    def is_taken(match: re.Match[str]) -> bool:
        return any(start <= match.start() < end for start, end in spans)

    for match in _DEFINITION.finditer(text):
        if match[1].startswith("^"):
            message = "a footnote begins here inside a list or a quotation"
            hint = "write it below the text, its line beginning at the margin"
            yield NOTE_LOST.at(place(*match.span()), message, hint)
            continue
        message = f'the address of "{shortened(match[1])}" stands in the text instead of in kit.toml'
        hint = "move it to [[links]] in kit.toml and delete this line"
        yield LINK_DEFINITION.at(place(*match.span()), message, hint)
    for match in filter(lambda match: not is_taken(match), _LINK_LIKE.finditer(text)):
        message = f'"{shortened(match.group())}" is no link or picture as it is written'
        hint = "write [words][id] or ![what it shows](assets/photo.jpg), without spaces between or in names"
        yield BROKEN_LINK.at(place(*match.span()), message, hint)
    for match in filter(lambda match: not is_taken(match), _LONE_ID.finditer(text)):
        if match[1] in links:
            message = f'the id "{match[1]}" stands here without the words that should lead to it'
            hint = f"write [words][{match[1]}]"
            yield LINK_WITHOUT_WORDS.at(place(*match.span()), message, hint)


def hidden_references(inline: SyntaxTreeNode, place: Callable[[int, int], Place]) -> Iterator[Finding]:
    """Characters that cannot be seen, written by their number or name: &#8238; turns the reading direction."""
    for match in _REFERENCE.finditer(inline.content):
        meant = unescapeAll(match.group())
        # A number that no character has is left as it is here, and becomes the replacement character in the text.
        meant = _REPLACEMENT if meant.startswith("&#") else meant
        hidden = [meant[offset] for offset in hidden_in_text(meant)] or [*meant[: meant == _REPLACEMENT]]
        if hidden:
            yield hidden_character(hidden[0], place(*match.span()))
