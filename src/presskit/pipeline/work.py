"""What a build is made of: rows of one list, each of which says what it needs, what it is made from and how.

A row turns into work: frozen data in, frozen data out, fit for any process on any computer.
"""

import atexit
import shutil
import weakref
from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from presskit.errors import CannotWrite, KitError
from presskit.model.finding import Finding
from presskit.model.house_style import FontFile, HouseStyle
from presskit.model.kit import Kit
from presskit.model.partner import Partner, PartnerTable
from presskit.pipeline.memory import Entry
from presskit.render import FontStage, stage_fonts
from presskit.system import require_libraries


class Found(Protocol):
    """What can come of a row: it holds, besides the thing itself, what was found in making it."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Warnings and notes; with an error among them it would not have been made."""


Outcome = TypeVar("Outcome", bound=Found)


@dataclass(frozen=True, slots=True)
class Failed:
    """What comes of a row that cannot be made: every finding, errors and others."""

    findings: tuple[Finding, ...]


class Work(Protocol):
    """Frozen data that says how one row is made, or several in one go."""

    def do(self, fonts: FontStage) -> Sequence[Found]:
        """The outcome of each row, in their order; none at all if they cannot be told apart.

        Raises KitError for a fault that may be any one's.
        """


@dataclass(eq=False, kw_only=True)
class Row(ABC, Generic[Outcome]):
    """One thing to be made: a file of the kit, or what files are made from.

    `name` is what progress calls it. What it `needs` must be made before; what it comes `after` must be settled
    before, whether it could be made or not. Rows of one `company` can be made in one go, so many at a time; None is
    made alone. `partner` is whose it is, None for the organisation itself. If it cannot be made, its partner's kit is
    missing as a whole; else it alone, and what needs it.
    """

    is_file: ClassVar[bool] = False
    """Whether it is made for its own sake, and counted; all else is made if a file that needs it is not there."""
    at_a_time: ClassVar[int] = 1

    name: str = ""
    needs: "tuple[Row[Any], ...]" = ()
    after: "tuple[Row[Any], ...]" = ()
    company: Hashable = None
    partner: Partner | None = None

    @abstractmethod
    def key(self, made: "Made") -> str | None:
        """The fingerprint of all that it is made from; None as long as something of that is still to be made.

        Raises KitError if it cannot be composed.
        """

    @abstractmethod
    def work(self, rows: Sequence[Any], made: "Made") -> Work:
        """How these rows of one company are made, this one first; raises KitError if they cannot be composed."""

    @abstractmethod
    def written(self, outcome: Outcome) -> Entry:
        """The outcome as the cache keeps it."""

    @abstractmethod
    def read(self, entry: Entry) -> Outcome:
        """The outcome as it was before it was written."""

    def told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings of a failure, said of what this row is."""
        return tuple(findings)


@dataclass
class Made:
    """What has come of the rows so far; what is settled and neither made nor faulty is left out."""

    outcomes: dict[Row[Any], Any] = field(default_factory=dict)
    faults: dict[Row[Any], tuple[Finding, ...]] = field(default_factory=dict)
    settled: set[Row[Any]] = field(default_factory=set)

    def leaves_the_house(self, row: Row[Any]) -> bool:
        """Whether it is made, and nothing of its partner's is faulty."""
        return row in self.outcomes and not self.is_held_back(row)

    def is_held_back(self, row: Row[Any]) -> bool:
        """Whether something of its partner's is faulty, so that the partner gets no kit."""
        return row.partner is not None and any(
            faulty.partner and faulty.partner.id == row.partner.id for faulty in self.faults
        )

    def findings(self, row: Row[Any]) -> tuple[Finding, ...]:
        """Everything found in making it."""
        return tuple(self.outcomes[row].findings if row in self.outcomes else self.faults.get(row, ()))


@dataclass(frozen=True, slots=True)
class Workshop:
    """What rows are composed from: a kit with its partners, and a house style; `fonts_key` stands for its fonts."""

    kit: Kit
    partners: PartnerTable
    house: HouseStyle
    shelf: "FontShelf"
    fonts_key: str
    is_draft: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found in loading them all."""
        return (*self.kit.findings, *self.house.findings, *self.partners.findings)


@dataclass
class FontShelf:
    """Fonts, laid out for the engine in this folder when the first work needs them."""

    fonts: tuple[FontFile, ...]
    folder: Path

    @cached_property
    def staged(self) -> FontStage:
        """The fonts laid out; raises SystemLibraryMissing if there can be no engine."""
        require_libraries()
        try:
            return stage_fonts(self.fonts, self.folder)
        except CannotWrite:  # beside the build folder lies a disk that can only be read, say
            elsewhere = mkdtemp(prefix="presskit-")
            weakref.finalize(self, shutil.rmtree, elsewhere, ignore_errors=True)
            return stage_fonts(self.fonts, Path(elsewhere))


def carry_out(work: Work, fonts: FontStage | tuple[FontFile, ...]) -> Sequence[Found] | Failed:
    """What comes of the work; a fault is an outcome, not an exception.

    On another computer the fonts come along, and are laid out in a temporary folder for as long as the process lives.
    """
    try:
        return work.do(fonts if isinstance(fonts, FontStage) else _laid_out_here(fonts))
    except KitError as error:
        return Failed(error.findings)


_stages: dict[tuple[str, ...], FontStage] = {}


def _laid_out_here(fonts: tuple[FontFile, ...]) -> FontStage:
    key = tuple(font.sha256 for font in fonts)
    if key not in _stages:
        folder = mkdtemp(prefix="presskit-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        _stages[key] = stage_fonts(fonts, Path(folder))
    return _stages[key]
