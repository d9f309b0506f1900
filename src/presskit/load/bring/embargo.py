"""An embargo that is typed in a document: until when nothing is published is not guessed, and no build passes it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from presskit.load.bring.critic_marks import remark
from presskit.load.bring.flow import Block, BlockKind
from presskit.load.bring.losses import Losses, quoted
from presskit.model.brought import BroughtStatement
from presskit.model.finding import FindingKind, Severity
from presskit.rules.embargo_words import embargo_words, embargo_words_anywhere

EMBARGO_TYPED = FindingKind(
    "embargo-typed",
    Severity.WARNING,
    "Is the document under an embargo?",
    "An embargo that is only typed marks no file and no other piece; until when it holds, a person must say.",
    "Write embargo_until and embargo_zone under [release] in kit.toml, and take the line out of the statement.",
)
_LONGEST_LINE = 200
_MARKS = re.compile(r"[\[\]<>{}*_\\`|]+|-{3,}")


def is_embargo_line(block: Block) -> bool:
    """Whether a line over the text says that it is under an embargo; a sentence may speak of one."""
    text = block.text
    if len(text) > _LONGEST_LINE:
        return False
    is_other = block.kind in (BlockKind.TITLE, BlockKind.HEADING) or text.endswith((".", "!", "?"))
    return (embargo_words if is_other else embargo_words_anywhere)(text) is not None


def tell_embargo(words: str, number: int, losses: Losses) -> None:
    """Say that the document has these words, in the paragraph of this number."""
    message = f"the document says {quoted(words)}: no build is made before that is settled"
    losses.tell(EMBARGO_TYPED, "embargo", message, number, words if number else "")


def with_embargoes_marked(statement: BroughtStatement, losses: Losses) -> BroughtStatement:
    """The statement with a remark over its text for each place, taken or left out, that says it is under one."""
    said = dict.fromkeys(_said(statement, losses))
    for words in said:
        tell_embargo(words, 0, losses)
    remarks = "".join(f"{remark(words).text}\n\n" for words in said)
    return replace(statement, body=remarks + statement.body) if statement.body else statement


def _said(statement: BroughtStatement, losses: Losses) -> Iterator[str]:
    """The words of each place that says so; a line of the head has its remark already."""
    captions = (picture.caption for picture in statement.pictures)
    for text in (statement.body, f"# {statement.title}", statement.standfirst, *captions):
        if words := embargo_words(text):
            yield _plain(text[words[0] :])
    for text in losses.left_out:
        if words := embargo_words_anywhere(text):
            yield _plain(text[words[0] :])


def _plain(text: str) -> str:
    """The first words of it, without what would be read as marks."""
    line = "".join(each if each.isprintable() else " " for each in text[:_LONGEST_LINE].partition("\n\n")[0])
    return quoted(_MARKS.sub(" ", line)).strip('"')
