"""Rows of no piece, to see the loop by: their outcomes are words, and what was done is written down."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.at_home import cache_in

from presskit.cache import content_key
from presskit.errors import KitError
from presskit.model.finding import Finding, Place, Severity
from presskit.model.step import Step
from presskit.pipeline.crew import Crew, HereAndNow
from presskit.pipeline.limits import Suspects
from presskit.pipeline.making import make_all
from presskit.pipeline.memory import Memory
from presskit.pipeline.order import Watcher
from presskit.pipeline.row import Failed, Made, Row
from presskit.render import FontStage

FAULT = Finding("fault", Severity.ERROR, "wrong")
said: list[tuple[str, ...]] = []
"""The words that were made in one go, in the order in which that was done."""


@dataclass(frozen=True)
class Word:
    """An outcome."""

    word: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Speaking:
    """Says words in one go; one that is `bad` cannot be said, one that is `odd` in company spoils it for all.

    One that is `heavy` ends its process.
    """

    words: tuple[str, ...]

    def do(self, _fonts: FontStage) -> Sequence[Word | Failed]:
        """The words."""
        said.append(self.words)
        if "odd" in self.words and len(self.words) > 1:
            return ()
        if "heavy" in self.words:
            raise MemoryError
        if "worse" in self.words:
            raise KitError([FAULT])
        return [Failed((FAULT,)) if word == "bad" else Word(word) for word in self.words]


@dataclass(eq=False, kw_only=True)
class WordRow(Row):
    """A word, made from itself; if it is `late`, from what it needs too."""

    makes = Word
    at_a_time = 3

    late: bool = False

    def suspects(self) -> Suspects:
        """A file of the kit by its name."""
        return Suspects(place=Place(f"{self.name}.svg"))

    def key(self, made: Made) -> str | None:
        """Of the word, and of what it needs if it is late."""
        if self.name == "uncomposed":
            raise KitError([FAULT])
        if not self.late:
            return content_key(self.name)
        if not made.settled.issuperset((*self.needs, *self.after)):
            return None
        return content_key(self.name, *(made.outcomes[row].word for row in self.needs))

    def work(self, rows: Sequence[Any], _made: Made) -> Speaking:
        """Said together; "together" can only be composed alone."""
        if "together" in [row.name for row in rows] and len(rows) > 1:
            raise KitError([FAULT])
        return Speaking(tuple(row.name for row in rows))


class FileRow(WordRow):
    """A word for its own sake."""

    is_file = True


def word(name: str, *needs: Row, **fields: Any) -> WordRow:
    """A word that is said only if something else needs it."""
    return WordRow(name=name, needs=needs, **fields)


def file(name: str, *needs: Row, **fields: Any) -> WordRow:
    """A word for its own sake."""
    return FileRow(name=name, needs=needs, **fields)


class Heard:
    """Who watches, and what it has heard."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.told: list[Finding] = []
        self.watcher = Watcher(self.steps.append, self.told.append)


def say(folder: Path, rows: Iterable[Row], heard: Heard | None = None) -> Made:
    """What comes of the rows, with a cache in this folder; what was done for it stands in said."""
    said.clear()
    crew: Crew[Sequence[Row]] = Crew(HereAndNow(), lambda: FontStage(Path("fonts.conf"), frozenset(), ""))
    return make_all([*rows], Memory(cache_in(folder / "cache")), crew, (heard or Heard()).watcher)
