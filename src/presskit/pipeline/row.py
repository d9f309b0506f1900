"""What a build is made of: rows of one list, each of which says what it needs, what it is made from and how.

A row turns into work, and work into an outcome: frozen data in, frozen data out, fit for any process on any computer
and for the memory.
"""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

from presskit.model.finding import Finding
from presskit.model.partner import Partner
from presskit.pipeline.limits import Suspects
from presskit.render import FontStage


class Found(Protocol):
    """What can come of a row, a frozen dataclass: besides the thing itself it holds what was found in making it."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Warnings and notes; with an error among them it would not have been made."""


@dataclass(frozen=True, slots=True)
class Failed:
    """What comes of a row that cannot be made: every finding, errors and others.

    Of a draft with faults `left` is what can be looked at all the same. It is no outcome: nothing that needs the row
    is made of it, and it is not remembered.
    """

    findings: tuple[Finding, ...]
    left: Found | None = None


class Work(Protocol):
    """Frozen data that says how one row is made, or several in one go."""

    def do(self, fonts: FontStage) -> Sequence[Found]:
        """The outcome of each row, in their order; none at all if they cannot be told apart.

        Raises KitError for a fault that may be any one's.
        """


@dataclass(eq=False, kw_only=True)
class Row(ABC):
    """One thing to be made: a file of the kit, or what files are made from.

    `name` is what progress calls it. What it `needs` must be made before; what it comes `after` must be settled
    before, whether it could be made or not. Rows of one `company` can be made in one go, so many at a time; None is
    made alone. `partner` is whose it is, None for the organisation itself; `sharers` are those who share what is no
    one's alone. If it cannot be made, it is missing alone, and what needs it.
    """

    makes: ClassVar[type[Any]]
    """What comes of it: a Found."""
    is_file: ClassVar[bool] = False
    """Whether it is made for its own sake, and counted; all else is made if a file that needs it is not there."""
    at_a_time: ClassVar[int] = 1

    name: str = ""
    needs: "tuple[Row, ...]" = ()
    after: "tuple[Row, ...]" = ()
    company: Hashable = None
    partner: Partner | None = None
    sharers: tuple[Partner, ...] = ()

    @abstractmethod
    def key(self, made: "Made") -> str | None:
        """The fingerprint of all that it is made from; None as long as something of that is still to be made.

        Raises KitError if it cannot be composed.
        """

    @abstractmethod
    def work(self, rows: Sequence[Any], made: "Made") -> Work:
        """How these rows of one company are made, this one first; raises KitError if they cannot be composed."""

    def suspects(self) -> Suspects:
        """What may keep it from ever being made; asked when its process had to be ended."""
        return Suspects()

    def told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings of a failure, said of what this row is."""
        return tuple(findings)


@dataclass
class Made:
    """What has come of the rows so far; what is settled and neither made nor faulty is left out.

    Of some with faults something is `left` to be looked at.
    """

    outcomes: dict[Row, Any] = field(default_factory=dict)
    faults: dict[Row, tuple[Finding, ...]] = field(default_factory=dict)
    settled: set[Row] = field(default_factory=set)
    left: dict[Row, Any] = field(default_factory=dict)

    def findings(self, row: Row) -> tuple[Finding, ...]:
        """Everything found in making it."""
        return tuple(self.outcomes[row].findings if row in self.outcomes else self.faults.get(row, ()))
