"""Everything of a build made by its crew: the organisation's own pieces, and the files of its partners."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from presskit.model.piece import ComposedPiece
from presskit.pipeline.built_piece import BuiltPiece
from presskit.pipeline.crew import Crew
from presskit.pipeline.faults import Faults
from presskit.pipeline.order import Advance, Tell
from presskit.pipeline.partner_files import PartnerBatch
from presskit.pipeline.work import Failed, Outcome, PieceWork, Work
from presskit.pipeline.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who hears how the work goes on."""

    advance: Advance
    tell: Tell


def make_all(
    composed: Sequence[ComposedPiece],
    batch: PartnerBatch,
    workshop: Workshop,
    crew: Crew,
    faults: Faults,
    watcher: Watcher,
) -> list[BuiltPiece]:
    """The own pieces, finished and proven; those of the partners are in the batch afterwards.

    Raises KitError with the faults of all own pieces and bodies, after those told before; partners' faults are none.
    """
    own = _OwnPieces(composed, workshop)
    total = len(composed) + batch.total
    while works := {**own.next_works(), **batch.next_works()}:
        waiting = [work.name for work in works.values()]
        watcher.advance(own.done + batch.done, total, waiting[0])
        for key, outcome in crew.outcomes(works):
            waiting.remove(works[key].name)
            if isinstance(key, int):
                own.take(key, outcome)
            else:
                for finding in batch.take(key, outcome):
                    watcher.tell(finding)
            if waiting:
                watcher.advance(own.done + batch.done, total, waiting[0])
        own.tell(faults)
        faults.fail(batch.body_faults)
        if faults:
            raise faults.as_error()
    if total:
        watcher.advance(total, total, "")
    return own.built()


class _OwnPieces:
    """The organisation's own pieces, by their number."""

    def __init__(self, composed: Sequence[ComposedPiece], workshop: Workshop) -> None:
        self._composed, self._workshop = composed, workshop
        found = {number: workshop.recall(piece) for number, piece in enumerate(composed)}
        self._outcomes: dict[int, Outcome] = {number: built for number, built in found.items() if built}

    @property
    def done(self) -> int:
        return len(self._outcomes)

    def next_works(self) -> dict[Hashable, Work]:
        numbered = enumerate(self._composed)
        return {number: PieceWork(piece) for number, piece in numbered if number not in self._outcomes}

    def take(self, number: int, outcome: Outcome) -> None:
        self._outcomes[number] = outcome
        if isinstance(outcome, BuiltPiece):
            self._workshop.keep(self._composed[number], outcome)

    def tell(self, faults: Faults) -> None:
        """The faults in the order of the pieces."""
        for number in sorted(self._outcomes):
            outcome = self._outcomes[number]
            if isinstance(outcome, Failed):
                name = self._composed[number].piece.name
                faults.fail(each if each.piece else each.of_piece(name) for each in outcome.findings)
            elif isinstance(outcome, BuiltPiece):
                faults.add(outcome.findings)

    def built(self) -> list[BuiltPiece]:
        outcomes = (self._outcomes[number] for number in sorted(self._outcomes))
        return [outcome for outcome in outcomes if isinstance(outcome, BuiltPiece)]
