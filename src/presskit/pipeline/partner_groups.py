"""Which partner gets which files, and which of them share a body."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presskit.errors import UsageError
from presskit.model.finding import Finding
from presskit.model.partner import LocalText, Partner, PartnerTable, Sharing
from presskit.pipeline.build_findings import OTHER_PARTNERS_FAULTY
from presskit.pipeline.order import PieceOrder
from presskit.pipeline.selection import chosen_names


@dataclass(frozen=True, slots=True)
class PartnerGroup:
    """Partners whose files have one body: the same piece, language, edition and role, and no text of their own."""

    order: PieceOrder
    sharing: Sharing
    partners: tuple[Partner, ...]

    @property
    def name(self) -> str:
        """What progress calls it."""
        return f"{self.order.piece.name} {self.order.edition} {self.order.language}"


def chosen_partners(table: PartnerTable, wanted: Sequence[str]) -> tuple[Partner, ...]:
    """The partners with these ids, or all that can be built; raises UsageError for an id that is none.

    Where the table cannot be read nobody can tell, and the findings say why.
    """
    known = [*(partner.id for partner in table.partners), *table.faulty]
    if not known and wanted and not any(finding.is_error for finding in table.findings):
        raise UsageError("this kit has no partners", "partners.csv beside kit.toml lists them")
    ids = chosen_names("partner", wanted, known) if known else ()
    return tuple(partner for partner in table.partners if partner.id in ids)


def faults_of_others(table: PartnerTable, wanted: Sequence[str]) -> Iterator[Finding]:
    """A note of the partners that nobody asked for and that cannot be built; none if all are asked for."""
    others = [name for name in table.faulty if name not in wanted] if wanted else []
    if others:
        yield OTHER_PARTNERS_FAULTY.at(None, f"faults of partners that were not asked for: {', '.join(others)}")


def partner_groups(
    files: Sequence[PieceOrder], partners: Sequence[Partner], *, draft: bool = False
) -> list[PartnerGroup]:
    """For each of the kit's files the partners that get it too, by the body that they share."""
    groups = []
    for order in files:
        design = order.piece.design
        if not design.is_for_partners or (design.has_stationery and not order.piece.is_on_stationery):
            continue  # stationery is what would make it the partner's
        sharings: dict[object, tuple[Sharing, list[Partner]]] = {}
        for partner in partners:
            if order.language in _languages(partner, files):
                local = _local(partner, order)
                key = (partner.role, partner.id if local else "")
                sharing = Sharing(partner.role, partner.name if local else "", local, draft)
                sharings.setdefault(key, (sharing, []))[1].append(partner)
        groups += [PartnerGroup(order, sharing, tuple(members)) for sharing, members in sharings.values()]
    return groups


def _languages(partner: Partner, files: Sequence[PieceOrder]) -> set[str]:
    """Its own where the kit has it, else all."""
    languages = {order.language for order in files}
    return languages & {partner.language} or languages if partner.language else languages


def _local(partner: Partner, order: PieceOrder) -> LocalText | None:
    return partner.local_texts.get(order.language) if order.piece.design.takes_local_texts else None
