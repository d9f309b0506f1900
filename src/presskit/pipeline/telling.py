"""What is told of a build: everything found, in the order of the list, each thing once and at whom it concerns."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from presskit.model.finding import Finding
from presskit.model.partner import Partner
from presskit.pipeline.row import Made, Row

_MOST_NAMED = 5
_MOST_FIGURES = 3


def told_in_order(
    rows: Sequence[Row], made: Made, earlier: Iterable[Finding], mistakes: Iterable[Finding]
) -> tuple[Finding, ...]:
    """Everything found in the order of the rows, whoever has done the work, each thing once.

    What was found `earlier` stands first; last the `mistakes` of designers that no piece has met.
    """
    told = dict.fromkeys(earlier)
    heard = set(told)  # as it was found: what is in a version that many share is in the file of each
    partners = {row.partner.id for row in rows if row.partner}
    own = {row.name for row in rows if row.is_file and not row.partner and row in made.outcomes}
    for (is_shared, _), together in groupby(rows, key=lambda row: (bool(row.sharers), row.partner is not None)):
        found = [(row, finding) for row in together for finding in made.findings(row)]
        of_partners = [(row.partner, finding) for row, finding in found if row.partner]
        if is_shared:
            told |= dict.fromkeys(told_of_versions(found, heard, len(partners), own))
        elif of_partners:
            told |= dict.fromkeys(told_once(of_partners, heard, len(partners)))
        else:
            told |= dict.fromkeys(finding for _, finding in found)
        heard |= {finding for _, finding in found}
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
    finding = replace(finding, partners=tuple(partner.id for partner in sharing))
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


# --- What is in the versions that partners share ---


def in_shared_version(
    finding: Finding, sharers: Sequence[Partner], partners: int = 0, *, is_own_made: bool = False
) -> Finding:
    """The finding, said of the version that these share, of so many partners; 0 if their number is not known."""
    ids = tuple(partner.id for partner in sharers)
    words = f"in the version {_of_whom(ids, partners)}{'; your own is made' if is_own_made else ''}"
    return replace(finding, message=f"{finding.message} ({words})", partners=ids)


def told_of_versions(
    found: Iterable[tuple[Row, Finding]], earlier: Collection[Finding], partners: int, made: Collection[str]
) -> list[Finding]:
    """The findings without those told earlier, each sort of a piece once, whatever its figures in each version.

    Of so many partners; `made` are the names of the organisation's own files that are made.
    """
    sorts: dict[object, _Sort] = {}
    counts: Counter[object] = Counter()
    for row, finding in found:
        if finding in earlier:
            continue
        page = finding.area.page if finding.area else 0
        same = (finding.code, finding.severity, finding.piece, finding.place, page)
        counts[(row, same)] += 1  # a version may have several of a sort, which stay several
        sorts.setdefault((same, counts[(row, same)]), _Sort(finding)).add(row, finding)
    return [sort.told(partners, made) for sort in sorts.values()]


@dataclass(slots=True)
class _Sort:
    """The same thing in several versions, by its words: their figures may differ."""

    first: Finding
    rows: list[Row] = field(default_factory=list)
    by_words: dict[str, list[Row]] = field(default_factory=dict)

    def add(self, row: Row, finding: Finding) -> None:
        self.rows.append(row)
        self.by_words.setdefault(finding.message, []).append(row)

    def told(self, partners: int, made: Collection[str]) -> Finding:
        words, *others = self.by_words
        is_own_made = self.first.is_error and all(row.name in made for row in self.rows)
        if others:
            words = " ".join(
                f"{each} (for {_ids_in_words(_ids(rows))})" for each, rows in [*self.by_words.items()][:_MOST_FIGURES]
            )
            more = len(others) + 1 - _MOST_FIGURES
            words += f" and otherwise in {more} more" if more > 0 else ""
        sharers = {partner.id: partner for row in self.rows for partner in row.sharers}
        return in_shared_version(
            replace(self.first, message=words), [*sharers.values()], partners, is_own_made=is_own_made
        )


def _ids(rows: Iterable[Row]) -> list[str]:
    return list(dict.fromkeys(partner.id for row in rows for partner in row.sharers))


def _of_whom(ids: Sequence[str], partners: int) -> str:
    if len(ids) == 1:
        return f"for the partner {ids[0]}"
    if len(ids) == partners:
        return f"shared with {'both' if partners == 2 else f'all {partners}'} partners"
    return f"shared with {len(ids)} partners: {_ids_in_words(ids)}"


def _ids_in_words(ids: Sequence[str]) -> str:
    return ", ".join(ids[:_MOST_NAMED]) + (", …" if len(ids) > _MOST_NAMED else "")
