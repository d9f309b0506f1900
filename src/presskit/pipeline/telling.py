"""What is told of a build: everything found, in the order of the list, each thing once and at whom it concerns."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from presskit.model.finding import Finding
from presskit.model.partner import Partner
from presskit.pipeline.row import Made, Row

_MOST_NAMED = 5


def told_in_order(
    rows: Sequence[Row], made: Made, earlier: Iterable[Finding], mistakes: Iterable[Finding]
) -> tuple[Finding, ...]:
    """Everything found in the order of the rows, whoever has done the work, each thing once.

    What was found `earlier` stands first; last the `mistakes` of designers that no piece has met.
    """
    told = dict.fromkeys(earlier)
    partners = {row.partner.id for row in rows if row.partner}
    for is_partners, together in groupby(rows, key=lambda row: row.partner is not None):
        found = [(row.partner, finding) for row in together for finding in made.findings(row)]
        of_partners = ((partner, finding) for partner, finding in found if partner)
        told |= dict.fromkeys(
            told_once(of_partners, told, len(partners)) if is_partners else (finding for _, finding in found)
        )
    known = {(finding.code, finding.place) for finding in told}
    return (*told, *(each for each in mistakes if (each.code, each.place) not in known))


def told_once(found: Iterable[tuple[Partner, Finding]], earlier: Collection[Finding], partners: int) -> list[Finding]:
    """The findings without those told earlier, of so many partners; one without a place is said of the partner.

    What one partner has stands at its row. What several have stands at the first one's row and names the others;
    what all of several have is in what they share, and stands at none.
    """
    sharers: dict[Finding, dict[str, Partner]] = {}
    for partner, finding in found:
        if finding not in earlier:
            sharers.setdefault(finding, {})[partner.id] = partner
    return [_said_of(finding, [*sharing.values()], partners) for finding, sharing in sharers.items()]


def _said_of(finding: Finding, sharing: Sequence[Partner], partners: int) -> Finding:
    first, *others = sharing
    if finding.place:
        return finding
    if others and len(sharing) == partners:
        all_of_them = "both" if partners == 2 else f"all {partners}"
        return replace(finding, message=f"{finding.message} (for {all_of_them} partners)")
    message = f"{finding.message} (and for {_named(others)})" if others else finding.message
    return replace(finding, message=message, place=first.place)


def _named(partners: Sequence[Partner]) -> str:
    """How many, and who the first of them are."""
    names = ", ".join(partner.id for partner in partners[:_MOST_NAMED])
    more = ", …" if len(partners) > _MOST_NAMED else ""
    return f"{len(partners)} more partner{'' if len(partners) == 1 else 's'}: {names}{more}"
