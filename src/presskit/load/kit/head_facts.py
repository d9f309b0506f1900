"""Whether a statement's head says what kit.toml says: title, date and hashtag."""

import json
import re
from collections.abc import Iterator

from presskit.load.kit.kit_file import KitFile, as_hashtag, is_hashtag
from presskit.load.statement.statement_file import ReadStatement
from presskit.load.statement.word_for_word import same_words
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Statement
from presskit.rules.leftovers import TO_WRITE

TITLE_DIFFERS = FindingKind(
    "title-differs",
    Severity.ERROR,
    "Is the title in kit.toml the one that the statement prints?",
    "Two titles for one statement end up in two places.",
    "Make the two the same.",
)
TITLE_TO_WRITE = FindingKind(
    "title-to-write",
    Severity.WARNING,
    "Has kit.toml the title that the statement prints?",
    "`presskit new` left it to be written; until it is, the statement's own stands for it.",
    "Write the statement's title in kit.toml.",
)
HASHTAG_DIFFERS = FindingKind(
    "hashtag-differs",
    Severity.ERROR,
    "Is the hashtag in kit.toml the one that the statement prints?",
    "A campaign with two hashtags is two small campaigns.",
    "Make the two the same.",
)
DATE_LINE_DIFFERS = FindingKind(
    "date-line-differs",
    Severity.WARNING,
    "Does the date that the statement prints hold the day and the year of kit.toml's date?",
    "A wrong date on one piece makes journalists doubt them all.",
    "Correct the line under the title, or `date` in kit.toml.",
)


def compare_head(kit: KitFile, read: ReadStatement) -> Iterator[Finding]:
    """What differs; title and hashtag in the source language only, as a translation may have its own."""
    statement = read.statement
    if statement.language == kit.languages[0]:
        yield from _compare_names(kit, read)
    if statement.date_line and kit.date:
        numbers = {int(digits) for digits in re.findall(r"\d{1,9}", statement.date_line)}
        if not {kit.date.day, kit.date.year} <= numbers:
            message = f'the statement is dated "{shortened(statement.date_line)}", but kit.toml says {kit.date}'
            hint = 'correct this line, or "date" in kit.toml'
            if not numbers:
                hint = (
                    "if it is a heading and no date, write it below the first paragraph; what stands here is the date"
                )
            yield DATE_LINE_DIFFERS.at(read.date_place, message, hint)


def is_title_to_write(kit: KitFile, statement: Statement) -> bool:
    """Whether kit.toml's title is still what `presskit new` has left there, and the statement has its own."""
    is_left = TO_WRITE.fullmatch(kit.title.strip())
    return bool(is_left and statement.title and not same_words(kit.title, statement.title))


def _compare_names(kit: KitFile, read: ReadStatement) -> Iterator[Finding]:
    statement = read.statement
    if is_title_to_write(kit, statement):
        message = f'kit.toml has no title yet; the statement\'s, "{shortened(statement.title)}", stands for it'
        hint = f"write title = {json.dumps(statement.title, ensure_ascii=False)}"
        yield TITLE_TO_WRITE.at(kit.toml.value_place("title"), message, hint)
    elif kit.title and statement.title and not same_words(kit.title, statement.title):
        said = f'{statement.file}, line {read.title_place.line}, says "{shortened(statement.title)}"'
        message = f'the title here is "{shortened(kit.title)}", but {said}'
        yield TITLE_DIFFERS.at(kit.toml.value_place("title"), message, "make the two the same")
    if statement.hashtag:
        yield from _compare_hashtags(kit, read)


def _compare_hashtags(kit: KitFile, read: ReadStatement) -> Iterator[Finding]:
    statement, said = read.statement, shortened(read.statement.hashtag)
    if not statement.hashtag.startswith("#"):
        message = f'"{said}" stands where the hashtag does, in ### right under title and date'
        hint = (
            f"if it is a heading, write it with ## below the first paragraph; if a hashtag, as ### {as_hashtag(said)}"
        )
        yield HASHTAG_DIFFERS.at(read.hashtag_place, message, hint)
    elif not kit.toml.gives("hashtag"):
        message = f'the statement prints "{said}", but kit.toml gives no hashtag'
        yield HASHTAG_DIFFERS.at(read.hashtag_place, message, f'add a line hashtag = "{said}" to kit.toml')
    elif kit.hashtag and is_hashtag(kit.hashtag) and kit.hashtag != statement.hashtag:
        message = f'the hashtag here is "{shortened(kit.hashtag)}", but {statement.file}'
        message += f', line {read.hashtag_place.line}, says "{said}"'
        yield HASHTAG_DIFFERS.at(kit.toml.value_place("hashtag"), message, "make the two the same")
