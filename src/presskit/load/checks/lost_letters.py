"""Letters that were lost when a text went through a program with another encoding."""

import re
from collections.abc import Iterator

from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.load.text_file import TextFile
from presskit.load.toml.toml_file import TomlFile, texts_in
from presskit.model.finding import Finding, FindingKind, Place, Severity

LOST_LETTER = FindingKind(
    "lost-letter",
    Severity.ERROR,
    "Is every letter the one that was typed?",
    "A text that went through a program with another encoding prints â€™ for an apostrophe and Ã© for é.",
    "Type the word again, or copy it from the original, and save the file as UTF-8.",
)

# What stands where no letter could be told; and UTF-8 read as Windows-1252: ’ as â€™, é as Ã©, £ as Â£. Marks that
# may follow Ã and Â in a text that is whole, such as » in «IRMÃ», are left out.
_LOST = re.compile("[\ufffc\ufffd]|â€[™œ\u009d˜“”¦¢]|Ã[©¨ª¤¶¼±³¡§¢º´®¯£¥¸\xad]|Â[£©®°±·§]")


def lost_in_text(file: TextFile) -> Iterator[Finding]:
    """Each place of a text where a letter was lost, as far as a person will look."""
    for match, _ in zip(_LOST.finditer(file.text), range(MAX_FINDINGS_OF_ONE_SORT), strict=False):
        yield _lost(match.group(), file.place(*match.span()))


def lost_in_settings(file: TomlFile) -> Iterator[Finding]:
    """The first in each text of a settings file, at its value."""
    for path, text in texts_in(file.data):
        if match := _LOST.search(text):
            yield _lost(match.group(), file.place_in_value(match.group(), *path))


def _lost(words: str, place: Place) -> Finding:
    return LOST_LETTER.at(place, f'a letter was lost here: "{words}" stands in its place', "type the word again")
