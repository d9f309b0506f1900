"""The loop that makes everything: it knows rows, what they need and what has come of them, and nothing of pieces."""

from collections.abc import Sequence
from dataclasses import replace
from graphlib import TopologicalSorter
from typing import Any

from presskit.errors import KitError
from presskit.model.finding import Finding
from presskit.model.step import Step
from presskit.pipeline.crew import Crew, Outcomes
from presskit.pipeline.limits import at_suspects
from presskit.pipeline.memory import Memory
from presskit.pipeline.order import Watcher
from presskit.pipeline.row import Failed, Made, Row
from presskit.pipeline.telling import in_shared_version

Rows = Sequence[Row]
_MOST_NAMED = 3


def make_all(rows: Rows, memory: Memory, crew: Crew[Rows], watcher: Watcher) -> Made:
    """What comes of the rows: remembered, or made by the crew and remembered from now on.

    A row that cannot be made has faults, and what needs it is left out; everything else is made.
    """
    making = _Making(rows, memory, watcher)
    making.hand_out(crew)
    while crew.is_busy:
        for together, outcomes in crew.ended():
            making.take(together, outcomes)
        making.hand_out(crew)
    if making.total:
        watcher.advance(Step(making.total, making.total, ""))
    return making.made


class _Making:
    """What is made, what is being made, and what can be made next."""

    def __init__(self, rows: Rows, memory: Memory, watcher: Watcher) -> None:
        self.made = Made()
        self.total = sum(row.is_file for row in rows)
        self._memory, self._watcher = memory, watcher
        self._keys: dict[Row, str] = {}
        self._number = {row: number for number, row in enumerate(rows)}
        self._order = TopologicalSorter({row: (*row.needs, *row.after) for row in rows})
        self._order.prepare()
        self._ready: list[Row] = []
        self._running: list[Rows] = []
        self._alone: set[Row] = set()
        self._told: set[Finding] = set()
        for row in rows:
            self._recall(row)
        self._wanted = self._what_is_wanted()

    def _recall(self, row: Row) -> None:
        """Look for the row in the memory, once it is known what it is made from."""
        if row in self._keys or row in self.made.settled:
            return
        try:
            key = row.key(self.made)
        except KitError as error:
            self._fail(row, error.findings)
            return
        if key is not None:
            self._keys[row] = key
            outcome = self._memory.recall(key, row.makes)
            if outcome is not None:
                self._succeed(row, outcome)

    def _what_is_wanted(self) -> set[Row]:
        """The files, and whatever is needed for those that are not there yet."""
        wanted: set[Row] = set()
        waiting = [row for row in self._number if row.is_file]
        while waiting:
            row = waiting.pop()
            if row not in wanted:
                wanted.add(row)
                waiting += () if row in self.made.outcomes else (*row.needs, *row.after)
        return wanted

    # --- What comes next ---

    def hand_out(self, crew: Crew[Rows]) -> None:
        """Give the crew what can be made now, as far as it has room; rows that are made in one go are one work."""
        while crew.has_room and (together := self._ready_together()):
            self._running.append(together)
            self._advance()
            try:
                work = together[0].work(together, self.made)
            except KitError as error:
                self.take(together, Failed(error.findings))
            else:
                crew.start(together, work)

    def _ready_together(self) -> Rows:
        """The first row that can be made, with others of its company; none if there is none."""
        while new := self._order.get_ready():
            for row in new:
                self._look_at(row)
        self._ready.sort(key=self._number.__getitem__)
        if not self._ready:
            return ()
        first, alike = self._ready[0], (type(self._ready[0]), self._ready[0].company)
        company = [row for row in self._ready if (type(row), row.company) == alike and row not in self._alone]
        is_alone = first.company is None or first in self._alone
        together = [first] if is_alone else company[: first.at_a_time]
        taken = set(together)
        self._ready = [row for row in self._ready if row not in taken]
        return together

    def _look_at(self, row: Row) -> None:
        """Everything that the row comes after is settled: it is ready, or settled itself."""
        if row not in self.made.settled:
            if row not in self._wanted or any(need not in self.made.outcomes for need in row.needs):
                self.made.settled.add(row)
            else:
                self._recall(row)
        if row in self.made.settled:
            self._order.done(row)
        else:
            self._ready.append(row)

    # --- What has come of it ---

    def take(self, together: Rows, outcomes: Outcomes) -> None:
        """Take in what has come of work, and remember it."""
        self._running.remove(together)
        if isinstance(outcomes, Failed) or not outcomes:
            if len(together) > 1:  # what cannot be done for several at once is tried for each
                self._alone.update(together)
                self._ready += together
                return
            outcomes = [outcomes if isinstance(outcomes, Failed) else Failed(())]
        for row, outcome in zip(together, outcomes, strict=True):
            if isinstance(outcome, Failed):
                self._fail(row, outcome.findings)
                self.made.left |= {row: outcome.left} if outcome.left else {}
            else:
                self._succeed(row, outcome)
                self._memory.keep(self._keys[row], outcome)
            self._order.done(row)
        if self._running:
            self._advance()

    def _succeed(self, row: Row, outcome: Any) -> None:
        self.made.outcomes[row] = outcome
        self.made.settled.add(row)

    def _fail(self, row: Row, findings: Sequence[Finding]) -> None:
        """The fault is the row's; who watches hears of it now."""
        self.made.faults[row] = row.told([at_suspects(finding, row.suspects()) for finding in findings])
        self.made.settled.add(row)
        place = row.partner.place if row.partner else None
        for finding in self.made.faults[row]:
            said = replace(finding, piece="")  # of whatever pieces: at the end it is told once with all of them
            if row.sharers:
                said = in_shared_version(said, row.sharers)
            whose = (row.partner.id,) if row.partner else said.partners
            if finding.is_error and said not in self._told:
                self._told.add(said)
                self._watcher.tell(replace(said, piece=finding.piece, place=finding.place or place, partners=whose))

    def _advance(self) -> None:
        """Say how many files are settled, and what is being made."""
        done = sum(row.is_file for row in self.made.settled)
        names = [*dict.fromkeys(row.name for row in self._running[0])]
        self._watcher.advance(Step(done, self.total, ", ".join(names[:_MOST_NAMED])))
