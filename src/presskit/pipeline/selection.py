"""What is wanted of a kit: which files, and which partners get which of them; a name that is none is refused."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from presskit.errors import UsageError
from presskit.model.edition import Edition
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.held_back import HeldBack
from presskit.model.kit import Kit
from presskit.model.manifest import Version
from presskit.model.partner import LocalText, Partner, PartnerTable, Sharing
from presskit.model.piece import Piece, joined_language
from presskit.pipeline.order import BuildOrder, WantedFile

OTHER_PARTNERS_FAULTY = FindingKind(
    "other-partners-faulty",
    Severity.NOTE,
    "Are the rows of the partners' table sound that were not asked for?",
    "Whoever asks for one partner gets it whatever stands in other rows, and should know before all are built.",
    "Build without --partner to see what is wrong with them.",
)
PARTNER_LANGUAGES = FindingKind(
    "partner-languages",
    Severity.NOTE,
    "Which partner gets the statement in which language?",
    "A network is sent what it can read; where the kit has no statement in its language, it gets the source's.",
    "Write the language into the partner's row; without one a partner gets every language of the kit.",
)
_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class PartnerGroup:
    """Partners whose files have one body: the same piece, language, edition and role, and no text of their own."""

    order: WantedFile
    sharing: Sharing
    partners: tuple[Partner, ...]


OTHER_PIECES_FAULTY = FindingKind(
    "other-pieces-faulty",
    Severity.NOTE,
    "Are the pieces sound that were not asked for?",
    "Whoever asks for one piece gets it whatever holds back the others, and should know before all are built.",
    "Build without --piece and --lang to see what is wrong with them.",
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The organisation's own files, the partners that get them too, and what is to be said of those left out.

    `held_back` are those of the files that an error of the kit keeps from being made; what is wrong with others that
    it holds back stands in `unasked`.
    """

    files: tuple[WantedFile, ...]
    groups: tuple[PartnerGroup, ...]
    findings: tuple[Finding, ...]
    held_back: tuple[WantedFile, ...] = ()
    unasked: frozenset[Finding] = frozenset()
    is_all_known: bool = True

    @property
    def makeable(self) -> tuple[WantedFile, ...]:
        """The files that nothing holds back."""
        return tuple(file for file in self.files if file not in self.held_back)

    @property
    def joined(self) -> tuple[WantedFile, ...]:
        """The files in several languages: those of which the file in each of these is wanted."""
        first = [file for file in self.files if file.piece.sides[:1] == (file.language,)]
        return tuple(
            WantedFile(file.piece, joined_language(file.piece.sides), file.edition)
            for file in first
            if all(WantedFile(file.piece, side, file.edition) in self.files for side in file.piece.sides)
        )

    @property
    def joined_versions(self) -> dict[Version, tuple[str, ...]]:
        """What is joined, for everyone who has a file in each of its languages, with these languages."""
        alone, joined = self._versions_alone, self.joined
        return {
            (file.piece.name, file.edition.value, file.language, owner): file.piece.sides
            for owner in dict.fromkeys(version[-1] for version in alone)
            for file in joined
            if all((file.piece.name, file.edition.value, side, owner) in alone for side in file.piece.sides)
        }

    @property
    def versions(self) -> set[Version]:
        """What every file is that is wanted, the partners' too."""
        return {*self._versions_alone, *self.joined_versions}

    @property
    def _versions_alone(self) -> dict[Version, None]:
        own = [(file, None) for file in self.files]
        shared = [(group.order, partner.id) for group in self.groups for partner in group.partners]
        return {(file.piece.name, file.edition.value, file.language, owner): None for file, owner in [*own, *shared]}

    def asked_of(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings without those of pieces that nobody has asked for."""
        return tuple(finding for finding in findings if finding not in self.unasked)


def wanted_of(kit: Kit, table: PartnerTable, order: BuildOrder) -> Wanted:
    """What was ordered of the kit.

    Raises:
        UsageError: a chosen piece, language, edition or partner is not one of this kit, or nothing is left to make.
    """
    files = chosen_files(kit, order)
    partners = chosen_partners(table, order.partners)
    groups = partner_groups(files, partners, draft=order.draft)
    unasked = _unasked(kit, files, order)
    return Wanted(
        files,
        tuple(groups),
        (
            *faults_of_others(table, order.partners),
            *_faults_of_other_pieces(unasked),
            *partner_languages(files, partners),
        ),
        held_back=tuple(file for file in files if kit.is_held_back(file.piece.name, file.language)),
        unasked=frozenset(held.finding for held in unasked),
        is_all_known=kit.is_order_clear,
    )


def _unasked(kit: Kit, files: Sequence[WantedFile], order: BuildOrder) -> list[HeldBack]:
    """What holds back pieces that are none of the files, if some were chosen."""
    if not (order.pieces or order.languages):
        return []
    versions = {(file.piece.name, file.language) for file in files}
    asked = {held.finding for held in kit.held_back if any(held.keeps_back(*version) for version in versions)}
    return [held for held in kit.held_back if held.finding not in asked]


def _faults_of_other_pieces(unasked: Sequence[HeldBack]) -> Iterator[Finding]:
    if names := ", ".join(dict.fromkeys(held.piece for held in unasked)):
        yield OTHER_PIECES_FAULTY.at(None, f"errors hold back pieces that were not asked for: {names}")


def chosen_files(kit: Kit, order: BuildOrder) -> tuple[WantedFile, ...]:
    """The files to make, in the order of the kit; raises UsageError as above, for all but partners."""
    pieces = _chosen_pieces(kit, order)
    joined = {joined_language(piece.sides): piece.sides for piece in pieces if piece.sides}
    languages = _chosen_names("language", order.languages, [*kit.languages, *joined])
    editions = _chosen_names("edition", order.editions, [edition.value for edition in Edition])
    files = tuple(
        WantedFile(piece, language, edition)
        for piece in pieces
        for language in _languages_of(piece, languages, kit)
        for edition in piece.editions
        if edition.value in editions
    )
    if not files:
        wanted = ", ".join(order.editions) or "any edition"
        raise UsageError(f"none of the chosen pieces is made in {wanted}", "kit.toml says under [[pieces]] what is")
    return files


def _languages_of(piece: Piece, chosen: Sequence[str], kit: Kit) -> list[str]:
    """The languages that the piece is made in: of a joined file that was chosen, all that it is joined of."""
    joined = joined_language(piece.sides)
    of_each = ((name,) if name in kit.languages else piece.sides if name == joined else () for name in chosen)
    return list(dict.fromkeys(language for languages in of_each for language in languages))


def _chosen_pieces(kit: Kit, order: BuildOrder) -> list[Piece]:
    names = [name for piece in kit.pieces for name in (piece.design.name, piece.name)]
    wanted = _chosen_names("piece", order.pieces, list(dict.fromkeys(names)))
    pieces = [piece for piece in kit.pieces if piece.name in wanted or piece.design.name in wanted]
    return [_as_ordered(piece, order) for piece in pieces]


def _as_ordered(piece: Piece, order: BuildOrder) -> Piece:
    leaves_out = piece.design.has_stationery and not order.on_stationery
    return replace(piece, leaves_stationery_out=True) if leaves_out else piece


def _chosen_names(what: str, wanted: Sequence[str], known: Sequence[str]) -> Sequence[str]:
    """The wanted names, or all that are known if none is; raises UsageError for one that is none."""
    for name in wanted:
        if name not in known:
            near = get_close_matches(name.casefold(), known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"choose {', '.join(known)}"
            raise UsageError(f'there is no {what} "{name}" in this kit', hint)
    return wanted or known


def chosen_partners(table: PartnerTable, wanted: Sequence[str]) -> tuple[Partner, ...]:
    """The partners with these ids, or all that can be built; raises UsageError for an id that is none.

    Where the table cannot be read nobody can tell, and the findings say why.
    """
    known = [*(partner.id for partner in table.partners), *table.faulty]
    if not known and wanted and not any(finding.is_error for finding in table.findings):
        doubts = (f"{finding.message}: {finding.hint}" for finding in table.findings)
        raise UsageError(
            "this kit has no partners", next(doubts, "partners.xlsx, .ods or .csv beside kit.toml lists them")
        )
    ids = _chosen_names("partner", wanted, known) if known else ()
    return tuple(partner for partner in table.partners if partner.id in ids)


def faults_of_others(table: PartnerTable, wanted: Sequence[str]) -> Iterator[Finding]:
    """A note of the partners that nobody asked for and that cannot be built; none if all are asked for."""
    others = [name for name in table.faulty if name not in wanted] if wanted else []
    if others:
        yield OTHER_PARTNERS_FAULTY.at(None, f"faults of partners that were not asked for: {', '.join(others)}")


def partner_groups(
    files: Sequence[WantedFile], partners: Sequence[Partner], *, draft: bool = False
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


def partner_languages(files: Sequence[WantedFile], partners: Sequence[Partner]) -> Iterator[Finding]:
    """A note of who gets which language, once for all; none if there is one language, or nobody has a row."""
    if len({order.language for order in files}) < 2:
        return
    by_languages: dict[str, list[str]] = {}
    for partner in partners:
        codes = [
            code for code in dict.fromkeys(order.language for order in files) if code in _languages(partner, files)
        ]
        by_languages.setdefault(" and ".join(codes), []).append(partner.id)
    if by_languages:
        said = "; ".join(f"{codes}: {_named(ids)}" for codes, ids in by_languages.items())
        yield PARTNER_LANGUAGES.at(None, f"partners get the statement in these languages: {said}")


def _named(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _MOST_NAMED} more" if len(ids) > _MOST_NAMED else ""
    return ", ".join(ids[:_MOST_NAMED]) + more


def _languages(partner: Partner, files: Sequence[WantedFile]) -> set[str]:
    """Its own where the kit has it, else all."""
    languages = {order.language for order in files}
    return languages & {partner.language} or languages if partner.language else languages


def _local(partner: Partner, order: WantedFile) -> LocalText | None:
    return partner.local_texts.get(order.language) if order.piece.design.takes_local_texts else None
