"""Letters that were lost when a text went through a program with another encoding."""

from collections.abc import Iterator
from itertools import islice

from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.load.text_file import TextFile
from presskit.load.toml.toml_file import TomlFile, texts_in
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.characters import lost_letters

LOST_LETTER = FindingKind(
    "lost-letter",
    Severity.ERROR,
    "Is every letter the one that was typed?",
    "A text that went through a program with another encoding prints â€™ for an apostrophe and Ã© for é.",
    "Type the word again, or copy it from the original, and save the file as UTF-8.",
)


def lost_in_text(file: TextFile) -> Iterator[Finding]:
    """Each place of a text where a letter was lost, as far as a person will look."""
    for start, end in islice(lost_letters(file.text), MAX_FINDINGS_OF_ONE_SORT):
        yield _lost(file.text[start:end], file.place(start, end))


def lost_in_settings(file: TomlFile) -> Iterator[Finding]:
    """The first in each text of a settings file, at its value."""
    for path, text in texts_in(file.data):
        for start, end in islice(lost_letters(text), 1):
            yield _lost(text[start:end], file.place_in_value(text[start:end], *path))


def _lost(words: str, place: Place) -> Finding:
    return LOST_LETTER.at(place, f'a letter was lost here: "{words}" stands in its place', "type the word again")
