"""Texts of a starter kit (`presskit new`) that nobody has written yet: each says in [Write: …] what belongs there."""

from collections.abc import Container, Iterator

from presskit.load.text_file import TextFile
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.toml_file import TomlFile, texts_in
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.leftovers import TO_WRITE

STILLTO_WRITE = FindingKind(
    "still-to-write",
    Severity.WARNING,
    "Are all texts of the kit written that `presskit new` left to be written?",
    "Such a text says in brackets what belongs there, and is printed as it stands.",
    "Put your own words in the place of each [Write: …], brackets and all.",
)

_HINT = 'put your own words in the place of each "[Write: …]", brackets and all'


def unwritten_in_text(file: TextFile) -> Iterator[Finding]:
    """One finding for all of a statement, at the first of them."""
    matches = list(TO_WRITE.finditer(file.text))
    if matches:
        place = file.place(matches[0].start(), matches[0].end())
        yield _unwritten(matches[0].group(), len(matches), place)


def unwritten_in_settings(file: TomlFile, besides: Container[KeyPath] = ()) -> Iterator[Finding]:
    """One finding for all values of a settings file, at the first of them; comments may say what they like.

    Nothing is said of the values at the paths `besides`.
    """
    texts = [(path, text) for path, text in texts_in(file.data) if path not in besides]
    matches = [(path, match) for path, text in texts for match in TO_WRITE.finditer(text)]
    if matches:
        path, match = matches[0]
        yield _unwritten(match.group(), len(matches), file.place_in_value(match.group(), *path))


def _unwritten(first: str, number: int, place: Place) -> Finding:
    if number == 1:
        message = f'nobody has written yet what should stand for "{shortened(first)}"'
    else:
        message = f'{number} texts of this file are still to be written, the first is "{shortened(first)}"'
    return STILLTO_WRITE.at(place, message, _HINT)
