"""Small statements in two languages for the tests, and the two side by side."""

from collections.abc import Sequence
from pathlib import Path

from tests.load.made_kits import KIT, text_file, write_kit

from presskit.load.statement.markdown import parse_markdown
from presskit.load.statement.parts import Part, parts_of
from presskit.load.translations.drift import Translation
from presskit.load.translations.opened import OpenedTranslation, open_translation
from presskit.load.translations.records import Record

SOURCE = """\
# Open Data Day

## 7 March 2026

Public records belong to the public. Our report [Who Holds the Records?][report] shows who keeps
them shut.

- Publish what you hold.
- Answer in 30 days.
"""
FRENCH = """\
# Journée des données ouvertes

## 7 mars 2026

Les archives sont au public. Notre rapport [Qui tient les archives ?][report] montre qui les ferme.

- Publiez ce que vous avez.
- Répondez en 30 jours.
"""


def parts(text: str, language: str = "en") -> tuple[Part, ...]:
    """The parts of a text."""
    return parts_of(text_file(text, f"statement.{language}.md"), parse_markdown(text, language).children)


def side_by_side(source: str, target: str, records: Sequence[Record] = ()) -> Translation:
    """Two texts, English and French."""
    files = ("statement.en.md", "statement.fr.md")
    return Translation.of(parts(source), parts(target, "fr"), records, ("en", "fr"), files)


def all_confirmed(source: str, target: str) -> list[Record]:
    """The records of two texts of one form, each part of which somebody has confirmed."""
    pairs = zip(parts(source), parts(target, "fr"), strict=True)
    return [Record(one.text, one.sha256, other.sha256, one.sha256) for one, other in pairs]


def kit_in_two(folder: Path, french: str | None = FRENCH, source: str = SOURCE) -> Path:
    """A kit in English and French; without French words its second statement is still to come."""
    files = {} if french is None else {"statement.fr.md": french}
    return write_kit(folder, kit=KIT.replace('["en"]', '["en", "fr"]'), statement=source, files=files)


def opened(folder: Path, french: str | None = FRENCH, source: str = SOURCE) -> OpenedTranslation:
    """The translation of such a kit."""
    return open_translation(kit_in_two(folder, french, source), "fr")
