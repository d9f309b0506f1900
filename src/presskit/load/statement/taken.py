"""What of a pasted text was taken otherwise than it stands there, and what will come out otherwise than it looks."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from presskit.load.statement.end_mark import END_MARK
from presskit.load.statement.markdown import are_all_ones
from presskit.load.statement.pasted import as_markdown
from presskit.load.text_file import TextFile
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.addresses_in_text import MAIL_ADDRESS, telephone_numbers

LETTER_AS_BULLET = FindingKind(
    "letter-as-bullet",
    Severity.NOTE,
    "Are single letters at the beginning of lines meant as bullets?",
    "Word's second bullet is copied as the letter o, and those of its symbol fonts as other letters.",
    "Nothing, if they are bullets; else put one plain space behind the letter.",
)
LIST_COUNTED = FindingKind(
    "list-counted",
    Severity.NOTE,
    "Are the items of a list that are all numbered 1 to be counted?",
    "Markdown counts them by itself, and word processors leave such lists behind; they are printed as 1, 2, 3.",
    "Nothing, if they are to be counted; else put bullets, or other numbers, before them.",
)
END_MARK_TYPED = FindingKind(
    "end-mark-typed",
    Severity.NOTE,
    "Is the mark that ends the release left to presskit?",
    "A press release prints its own, in the language of the text; one that was typed would be the second.",
    "Nothing; or take the line out.",
)
TEXT_BEHIND_END = FindingKind(
    "text-behind-end",
    Severity.WARNING,
    "Does nothing stand behind the mark that ends the text?",
    "What stands there is mostly meant for editors alone, and would be printed as a part of the statement.",
    "Move it to `notes` and `boilerplate` of [release.<language>] and to [release.contact] in kit.toml.",
)
SIGNATURE_IN_TEXT = FindingKind(
    "signature-in-text",
    Severity.WARNING,
    "Is the statement free of e-mail signatures?",
    "A signature holds names and numbers that were meant for one reader.",
    "Take it out; whom to ask stands in kit.toml.",
)
LINES_RUN_TOGETHER = FindingKind(
    "lines-run-together",
    Severity.WARNING,
    "Is every line end that is meant written as one?",
    "Lines without an empty one between them are one paragraph: addresses and verses lose their line ends.",
    "End each line that is to end there with a backslash, or part them by empty lines.",
)

_SIGNATURE = re.compile(r"--[ \u00a0]?")
_SHORT_LINE = 45


def what_was_taken(source: TextFile, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Finding]:
    """A finding for each; `nodes` are those below the statement's head."""
    for line in as_markdown(source.text).told:
        letter = source.lines[line].strip()[0]
        yield LETTER_AS_BULLET.at(_line(source, line), f'the "{letter}" that begins this line is taken for a bullet')
    for line, text in enumerate(source.lines):
        if _SIGNATURE.fullmatch(text):
            message = "a line of two hyphens begins an e-mail signature, and what follows is printed"
            yield SIGNATURE_IN_TEXT.at(_line(source, line), message, "take out the signature, if it is one")
    yield from _end_marks(source, nodes)
    ends = next((at for at, node in enumerate(nodes) if node.type == END_MARK), len(nodes))
    for at, node in enumerate(nodes):
        if at < ends or not _contact_lines([node]):  # which is told as a whole
            yield from _lost_line_ends(source, node)
        yield from _counted(source, node)


def _counted(source: TextFile, node: SyntaxTreeNode) -> Iterator[Finding]:
    """A note for each list, also one within another block, whose numbers are not those that are printed."""
    for inner in node.walk():
        numbers = [item.info for item in inner.children] if inner.type == "ordered_list" else []
        if len(numbers) > 1 and are_all_ones(numbers):
            message = f"the {len(numbers)} items that are all numbered 1 are printed as 1 to {len(numbers)}"
            yield LIST_COUNTED.at(_line(source, (inner.map or (0, 0))[0]), message)


def _end_marks(source: TextFile, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Finding]:
    """A note for each, and one warning for the text behind the first that has any."""
    is_told = False
    for at, node in enumerate(nodes):
        if node.type != END_MARK:
            continue
        line = (node.map or (0, 0))[0]
        message = f'"{shortened(node.content)}" is taken for the end mark, which the press release prints itself'
        yield END_MARK_TYPED.at(_line(source, line), message)
        behind = [other for other in nodes[at + 1 :] if other.type not in (END_MARK, "note", "hr")]
        if behind and not is_told:
            is_told = True
            message = "text stands behind the end mark, and is printed as a part of the statement"
            hint = _contact_lines(behind) or "move it to notes, boilerplate and the press contact in kit.toml"
            yield TEXT_BEHIND_END.at(_line(source, (behind[0].map or (0, 0))[0]), message, hint)


def _contact_lines(behind: Sequence[SyntaxTreeNode]) -> str:
    """How kit.toml says whom to ask, with the number and the address that stand there; empty if there is neither."""
    text = "\n".join(inline.content for node in behind for inline in node.walk() if inline.type == "inline")
    mailbox, number = MAIL_ADDRESS.search(text), next(telephone_numbers(text), "")
    if not mailbox and not number:
        return ""
    lines = ['name = ""', 'role = ""']
    lines += [f'email = "{mailbox[0]}"'] if mailbox else []
    lines += [f'telephone = "{number}"'] if number else []
    return "\n".join(["take whom to ask out of the text, and write it into kit.toml:", "[release.contact]", *lines])


def _lost_line_ends(source: TextFile, node: SyntaxTreeNode) -> Iterator[Finding]:
    if node.type != "paragraph":
        return
    inline = node.children[0]
    lines = inline.content.split("\n")
    ends = [child.type for child in inline.children if child.type in ("softbreak", "hardbreak")]
    pictures = any(child.type == "image" for child in inline.children)
    is_apart = pictures or lines[0].startswith(("|", "["))  # which are told otherwise
    if "softbreak" in ends and not is_apart and all(len(line.strip()) <= _SHORT_LINE for line in lines):
        message = f"these {len(lines)} short lines are set as one paragraph"
        hint = "end each with a backslash to keep its line end, or leave an empty line between them"
        yield LINES_RUN_TOGETHER.at(_line(source, (node.map or (0, 0))[0]), message, hint)


def _line(source: TextFile, line: int) -> Place:
    text = source.lines[line]
    return source.place_at(line + 1, len(text) - len(text.lstrip()) + 1, len(text.strip()))
