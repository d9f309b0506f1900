"""How far the translation of a statement is, part by part."""

from dataclasses import dataclass
from enum import StrEnum


class PartState(StrEnum):
    """Of one part of a translation: whether its words are there, and whether they are those of today's source."""

    MISSING = "missing"
    SAME = "same as source"
    STALE = "stale"
    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class TranslatedPart:
    """A part of the source and what answers it; lines count from 1, and are 0 where nothing stands.

    `kind` is what it is (title, paragraph, list item), `begins` how the source begins.
    """

    state: PartState
    kind: str
    begins: str
    source_line: int
    line: int


@dataclass(frozen=True, slots=True)
class TranslationStatus:
    """The translation into one language; a file that is not there has no parts but missing ones.

    `is_listed` says whether the kit makes pieces in it.
    """

    language: str
    language_name: str
    file: str
    is_listed: bool
    parts: tuple[TranslatedPart, ...]

    def count(self, state: PartState) -> int:
        """How many parts are in this state."""
        return sum(part.state is state for part in self.parts)
