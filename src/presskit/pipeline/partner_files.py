"""The files of all partners: bodies laid out once, sheets in large documents, and both joined; nothing made twice.

A fault of one partner ends that partner's kit and no other.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from presskit.cache import fingerprint
from presskit.compose import compose_partner_sheets
from presskit.errors import KitError
from presskit.model.finding import Finding, Place
from presskit.model.kit import Kit
from presskit.model.partner import Partner
from presskit.model.piece import ComposedPiece, ComposedSheets, PartnerSheetPair, RenderedPiece
from presskit.pipeline.built_piece import BuiltPiece
from presskit.pipeline.kept import (
    keep_body,
    keep_piece,
    keep_sheets,
    recall_body,
    recall_piece,
    recall_sheets,
)
from presskit.pipeline.memory import partner_key, piece_key, sheets_key
from presskit.pipeline.partner_words import in_the_name_of
from presskit.pipeline.selection import PartnerGroup
from presskit.pipeline.telling import told_once
from presskit.pipeline.work import BodyWork, Failed, Outcome, PartnerFiles, SheetPairs, SheetsWork, StampWork, Work
from presskit.pipeline.workshop import Workshop

# How many partners are laid out in one document, and how many are stamped before a process is asked for the next.
_SHEETS_AT_A_TIME = 12
_STAMPED_AT_A_TIME = 6


@dataclass(frozen=True, slots=True)
class _Step:
    """Work on one group: its body (no partners), or sheets or files of some of its partners."""

    kind: str
    group: int
    partners: tuple[Partner, ...] = ()

    def __hash__(self) -> int:
        return hash((self.kind, self.group, tuple(partner.id for partner in self.partners)))


class PartnerBatch:
    """What has been made so far, and what can be done next. `bodies` are those of the groups, in their order."""

    def __init__(
        self, kit: Kit, workshop: Workshop, groups: Sequence[PartnerGroup], bodies: Sequence[ComposedPiece]
    ) -> None:
        self._kit, self._workshop, self._cache = kit, workshop, workshop.cache
        self._groups, self._composed = groups, bodies
        self._bodies: dict[int, RenderedPiece] = {}
        self._pairs: dict[tuple[int, str], PartnerSheetPair] = {}
        self._built: dict[tuple[int, str], BuiltPiece] = {}
        self._alone: set[tuple[int, str]] = set()
        self._blemishes: dict[tuple[int, str], list[Finding]] = {}
        self._faults: dict[str, list[Finding]] = {}
        self.body_faults: list[Finding] = []
        fonts = workshop.house.fonts
        self._body_keys = [piece_key(body, fonts) for body in bodies]
        self._sheets_keys = [sheets_key(kit, workshop.house, group.order) for group in groups]
        self._recall()

    @property
    def total(self) -> int:
        """How many files there are to be."""
        return sum(len(group.partners) for group in self._groups)

    @property
    def done(self) -> int:
        """How many are made, or cannot be made."""
        given_up = sum(partner.id in self._faults for group in self._groups for partner in group.partners)
        return given_up + sum(partner_id not in self._faults for _, partner_id in self._built)

    def next_works(self) -> dict[Hashable, Work]:
        """Everything that can be done now; nothing when all is done."""
        works: dict[Hashable, Work] = {}
        # What cannot be composed for several partners is tried for each, at once: there may be nothing else to do.
        while not works and (steps := list(self._next_steps())):
            works = {step: work for step in steps if (work := self._work(step))}
        return works

    def take(self, step: Hashable, outcome: Outcome) -> list[Finding]:
        """Take in what has come of a step, and keep it for the next build; the errors that it has brought."""
        assert isinstance(step, _Step)  # noqa: S101 - next_works gives no others
        before = self._errors()
        if step.kind == "body":
            self._take_body(step.group, outcome)
        elif step.kind == "sheets":
            self._take_sheets(step, outcome)
        else:
            self._take_files(step, outcome)
        return [
            replace(finding, place=finding.place or place)
            for finding, place in self._errors().items()
            if finding not in before
        ]

    def _errors(self) -> dict[Finding, Place]:
        """What keeps partners from having their kits, each with the row of one of them."""
        rows = {partner.id: partner.place for _, partner in self._members()}
        return {
            finding: rows[partner_id]
            for partner_id, findings in self._faults.items()
            for finding in findings
            if finding.is_error
        }

    def files(self) -> Iterator[tuple[Partner, BuiltPiece]]:
        """The files of every partner whose kit is whole."""
        for number, partner in self._members():
            if partner.id not in self._faults:
                yield partner, self._built[number, partner.id]

    def findings(self, earlier: Iterable[Finding] = ()) -> list[Finding]:
        """Everything found but what was told earlier, in the order of the groups, whoever has done the work."""
        of_bodies = [finding for number in sorted(self._bodies) for finding in self._bodies[number].findings]
        told = {*earlier, *of_bodies}
        partners = {partner.id for _, partner in self._members()}
        return [*dict.fromkeys(of_bodies), *told_once(self._found(), told, len(partners))]

    def _found(self) -> Iterator[tuple[Partner, Finding]]:
        for number, partner in self._members():
            pair, built = self._pairs.get((number, partner.id)), self._built.get((number, partner.id))
            for finding in (*(pair.findings if pair else ()), *(built.findings if built else ())):
                yield partner, finding
            for finding in self._faults.get(partner.id, ()):
                yield partner, finding

    def _members(self) -> Iterator[tuple[int, Partner]]:
        return ((number, partner) for number, group in enumerate(self._groups) for partner in group.partners)

    def _recall(self) -> None:
        for number, partner in self._members():
            key = (number, partner.id)
            if pair := recall_sheets(self._cache, self._sheet_key(number, partner)):
                self._pairs[key] = pair
            composed = in_the_name_of(partner, self._composed[number])
            if built := recall_piece(self._cache, self._file_key(number, partner), composed):
                self._built[key] = built
        for number in range(len(self._groups)):
            if body := recall_body(self._cache, self._body_key(number), self._composed[number]):
                self._bodies[number] = body

    def _body_key(self, number: int) -> str:
        return fingerprint("body", self._body_keys[number])

    def _sheet_key(self, number: int, partner: Partner) -> str:
        return fingerprint(self._sheets_keys[number], partner_key(partner))

    def _file_key(self, number: int, partner: Partner) -> str:
        return fingerprint(self._body_keys[number], self._sheet_key(number, partner))

    def _next_steps(self) -> Iterator[_Step]:
        for number, group in enumerate(self._groups):
            waiting = [
                partner
                for partner in group.partners
                if (number, partner.id) not in self._built and partner.id not in self._faults
            ]
            if waiting and number not in self._bodies:
                yield _Step("body", number)
            bare = [partner for partner in waiting if (number, partner.id) not in self._pairs]
            yield from self._chunks("sheets", number, bare, _SHEETS_AT_A_TIME)
            if number in self._bodies:
                ready = [partner for partner in waiting if partner not in bare]
                yield from self._chunks("files", number, ready, _STAMPED_AT_A_TIME)

    def _chunks(self, kind: str, number: int, partners: Sequence[Partner], most: int) -> Iterator[_Step]:
        """Steps with so many partners at most; those that have spoilt a step for others get one each."""
        together = [partner for partner in partners if (number, partner.id) not in self._alone]
        for first in range(0, len(together), most):
            yield _Step(kind, number, tuple(together[first : first + most]))
        for partner in partners:
            if partner not in together:
                yield _Step(kind, number, (partner,))

    def _work(self, step: _Step) -> Work | None:
        composed = self._composed[step.group]
        if step.kind == "body":
            return BodyWork(composed)
        if step.kind == "files":
            pairs = tuple((partner, self._pairs[step.group, partner.id].pdf) for partner in step.partners)
            return StampWork(self._bodies[step.group], pairs)
        sheets = self._compose_sheets(step)
        return SheetsWork(sheets, composed.edition, composed.fit.safe_inset_mm) if sheets else None

    def _compose_sheets(self, step: _Step) -> ComposedSheets | None:
        order = self._groups[step.group].order
        try:
            sheets = compose_partner_sheets(
                self._kit, self._workshop.house, order.piece, order.language, order.edition, step.partners
            )
        except KitError as error:
            self._give_up(step, error.findings)
            return None
        for partner in step.partners:
            own = [finding for finding in sheets.findings if finding.place == partner.place]
            self._blemishes[step.group, partner.id] = own
        return sheets

    def _take_body(self, number: int, outcome: Outcome) -> None:
        if isinstance(outcome, RenderedPiece):
            self._bodies[number] = outcome
            keep_body(self._cache, self._body_key(number), outcome)
        elif isinstance(outcome, Failed):
            self.body_faults += outcome.findings

    def _take_sheets(self, step: _Step, outcome: Outcome) -> None:
        if not isinstance(outcome, SheetPairs) or not outcome.pairs:
            self._give_up(step, outcome.findings if isinstance(outcome, Failed) else ())
            return
        for partner, pair in zip(step.partners, outcome.pairs, strict=True):
            blemishes = self._blemishes.get((step.group, partner.id), ())
            findings = _said_of(partner, (*blemishes, *pair.findings))
            if any(finding.is_error for finding in findings):
                self._fail(partner, findings)
            else:
                whole = self._pairs[step.group, partner.id] = PartnerSheetPair(pair.pdf, findings)
                keep_sheets(self._cache, self._sheet_key(step.group, partner), whole)

    def _take_files(self, step: _Step, outcome: Outcome) -> None:
        if not isinstance(outcome, PartnerFiles):
            self._give_up(step, outcome.findings if isinstance(outcome, Failed) else ())
            return
        for partner, built in zip(step.partners, outcome.files, strict=True):
            if isinstance(built, Failed):
                self._fail(partner, built.findings)
            else:
                self._built[step.group, partner.id] = built
                keep_piece(self._cache, self._file_key(step.group, partner), built)

    def _give_up(self, step: _Step, findings: Sequence[Finding]) -> None:
        """What could not be done for several partners at once is tried for each; for one, it is that one's fault."""
        if len(step.partners) == 1:
            self._fail(step.partners[0], findings)
        else:
            self._alone.update((step.group, partner.id) for partner in step.partners)

    def _fail(self, partner: Partner, findings: Sequence[Finding]) -> None:
        self._faults.setdefault(partner.id, []).extend(_said_of(partner, findings))


def _said_of(partner: Partner, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, without a place where they are about the partner: its row may move, and many may share them."""
    return tuple(replace(each, place=None) if each.place == partner.place else each for each in findings)
