"""A translation as a file: built as its source is, each part in its place, and room for words where none are."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from presskit.load.statement.parts import Part, Row
from presskit.load.statement.source_comments import commented
from presskit.load.text_file import TextFile

_PICTURE = "![{}]({})"


def room_for(part: Part, language_name: str) -> str:
    """What stands where a translator is to write; a picture keeps its file."""
    room = f"[Write: in {language_name}]"
    return _PICTURE.format(room, part.targets[0]) if part.kind == "picture" and part.targets else room


def translation_form(
    source: TextFile, parts: Sequence[Part], texts: Sequence[str], language: str, language_name: str
) -> str:
    """The source's lines with these texts in the places of its parts.

    An empty one leaves room to write, and its block stands before it in a comment as the source, which is in
    `language`, has it.
    """
    filled = [text or room_for(part, language_name) for part, text in zip(parts, texts, strict=True)]
    changes: dict[int, list[tuple[Row, str | None]]] = defaultdict(list)
    comments: dict[int, list[str]] = {}
    for part, text in zip(parts, filled, strict=True):
        written = text.replace("|", "\\|") if part.kind == "cell" else text
        for number, row in enumerate(part.rows):
            changes[row.line].append((row, None if number else written))
    for block in {part.block for part, text in zip(parts, texts, strict=True) if not text}:
        first, last = _lines_of([part for part in parts if part.block == block])
        comments[first] = commented(source.lines[first : last + 1], language)
    return "\n".join(_lines(source, changes, comments)).rstrip("\n") + "\n"


def _lines_of(parts: Sequence[Part]) -> tuple[int, int]:
    lines = [row.line for part in parts for row in part.rows]
    return min(lines), max(lines)


def _lines(
    source: TextFile, changes: dict[int, list[tuple[Row, str | None]]], comments: dict[int, list[str]]
) -> Iterator[str]:
    for number, line in enumerate(source.lines):
        if number in comments:
            yield from (*comments[number], "")
        here = changes.get(number, [])
        if here and all(text is None for _row, text in here):
            continue  # the words of a longer part go on here in the source
        yield _with(line, here)


def _with(line: str, changes: list[tuple[Row, str | None]]) -> str:
    """The line with each text in its place, the last first, so that the places of the others stay."""
    for row, text in sorted(changes, key=lambda change: change[0].start, reverse=True):
        line = line[: row.start] + (text or "") + line[row.end :]
    return line
