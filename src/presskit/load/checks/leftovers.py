"""Words that someone meant to replace before printing."""

import re
from collections.abc import Iterator

from presskit.load.text_file import TextFile
from presskit.load.toml.toml_file import TomlFile, texts_in
from presskit.model.finding import Finding, FindingKind, Place, Severity

LEFTOVER_TEXT = FindingKind(
    "leftover-text",
    Severity.WARNING,
    "Is the kit free of words that were meant to be replaced?",
    "TODO and Lorem ipsum have been printed by many before.",
    "Write what should stand there, or take it out.",
)

_LEFTOVER = re.compile(
    r"\b(?:TODO|TBC|TBD|FIXME|XXX+)\b"
    r"|(?i:\blorem ipsum\b|\bexample\.(?:com|org|net)\b)"
    r"|(?i:(?<!\])\[(?:insert|your|name|date|place|quote)\b[^\]]{0,200}\](?!\[))"
)
_HINT = "write what should stand there, or take it out"


def leftovers_in_text(file: TextFile) -> Iterator[Finding]:
    """Each one in a text, at its place."""
    for match in _LEFTOVER.finditer(file.text):
        yield _leftover(match.group(), file.place(match.start(), match.end()))


def leftovers_in_settings(file: TomlFile) -> Iterator[Finding]:
    """Each one in the texts of a settings file, at its value; comments may hold what they like."""
    for path, text in texts_in(file.data):
        if match := _LEFTOVER.search(text):
            yield _leftover(match.group(), file.place_in_value(match.group(), *path))


def leftover_in(text: str, place: Place) -> Finding | None:
    """The first one in a short text that stands at this place."""
    match = _LEFTOVER.search(text)
    return _leftover(match.group(), place) if match else None


def _leftover(words: str, place: Place) -> Finding:
    return LEFTOVER_TEXT.at(place, f'"{words}" looks as if it was meant to be replaced', _HINT)
