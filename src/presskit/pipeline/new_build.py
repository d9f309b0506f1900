"""The stages, in order: load, compose, then render, prepress and preflight piece by piece, and pack."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from presskit.cache import Cache
from presskit.compose import compose_piece, compose_shared_piece
from presskit.errors import KitError
from presskit.load import load_house_style, load_kit, load_partners
from presskit.model.finding import Finding
from presskit.model.kit import Kit
from presskit.model.manifest import Manifest
from presskit.model.piece import ComposedPiece
from presskit.pack import pack_kit, packed_file
from presskit.pipeline.built_piece import BuiltPiece
from presskit.pipeline.contact_sheet import packed_contact_sheets
from presskit.pipeline.crew import hired_crew
from presskit.pipeline.faults import Faults
from presskit.pipeline.making import Watcher, make_all
from presskit.pipeline.memory import tool_versions
from presskit.pipeline.order import Advance, BuildOrder, PieceOrder, Tell
from presskit.pipeline.partner_files import PartnerBatch
from presskit.pipeline.selection import (
    PartnerGroup,
    chosen_files,
    chosen_partners,
    faults_of_others,
    partner_groups,
)
from presskit.pipeline.summary_sheets import packed_job_sheets
from presskit.pipeline.workshop import Workshop


def build_anew(order: BuildOrder, cache: Cache, fonts_folder: Path, advance: Advance, tell: Tell) -> Manifest:
    """The kit's files made and written; what the cache holds of them is not made again.

    The engine's fonts are laid out in `fonts_folder`. Raises what build_kit raises.
    """
    kit, workshop = _load(order, cache, fonts_folder)
    table = load_partners(order.kit_folder, kit, order.partners)
    files = chosen_files(kit, order)
    groups = partner_groups(files, chosen_partners(table, order.partners), draft=order.draft)
    composed, bodies = _compose(kit, workshop, files, groups, draft=order.draft)
    found = (
        *kit.findings,
        *workshop.house.findings,
        *table.findings,
        *faults_of_others(table, order.partners),
        *_findings_of(composed),
    )
    batch = PartnerBatch(kit, workshop, groups, bodies)
    watcher = Watcher(advance, tell)
    with hired_crew(order, workshop) as crew:
        pieces = make_all(composed, batch, workshop, crew, Faults(found), watcher)
        job_sheets, found_in_job_sheets = packed_job_sheets(kit, workshop, pieces, crew, watcher)
    packed = [packed_file(kit, piece.finished, piece.report) for piece in pieces]
    packed += job_sheets
    packed += [packed_file(kit, piece.finished, piece.report, partner.id) for partner, piece in batch.files()]
    found = (*found, *_findings_of(pieces), *found_in_job_sheets)
    found = (*found, *batch.findings(found))
    if groups:
        contact_sheets, found_in_them = packed_contact_sheets(kit, workshop, packed, table)
        packed, found = [*packed, *contact_sheets], (*found, *found_in_them)
    return pack_kit(order.out_folder, kit, packed, tuple(dict.fromkeys(found)), tool_versions())


def _load(order: BuildOrder, cache: Cache, fonts_folder: Path) -> tuple[Kit, Workshop]:
    """The kit, and where its pieces are made; the faults of kit, templates and fonts are told together."""
    faults, kit, workshop = Faults(), None, None
    with faults.gathered():
        kit = load_kit(order.kit_folder, draft=order.draft)
    with faults.gathered():
        workshop = Workshop(load_house_style(order.kit_folder), fonts_folder, cache)
    if kit and workshop:
        return kit, workshop
    raise _told_together(faults, workshop)


def _compose(
    kit: Kit, workshop: Workshop, files: Sequence[PieceOrder], groups: Sequence[PartnerGroup], *, draft: bool
) -> tuple[list[ComposedPiece], list[ComposedPiece]]:
    """Every wanted file as HTML and CSS, and every body that partners share; the faults of all are told together."""
    faults, composed, bodies = Faults(kit.findings), [], []
    for file in files:
        with faults.gathered():
            piece = compose_piece(kit, workshop.house, file.piece, file.language, file.edition, draft=draft)
            composed.append(_named(piece))
    for group in groups:
        with faults.gathered():
            file = group.order
            bodies.append(
                compose_shared_piece(kit, workshop.house, file.piece, file.language, file.edition, group.sharing)
            )
    if faults:
        raise _told_together(faults, workshop)
    return composed, bodies


def _told_together(faults: Faults, workshop: Workshop | None) -> KitError:
    """The faults with those of templates and style sheets, which would else be met only when these are mended."""
    if workshop:
        with faults.gathered():
            faults.add(workshop.mistakes_of_designers())
    return faults.as_error()


def _named(composed: ComposedPiece) -> ComposedPiece:
    """The piece with its name on every finding that no place in a file explains."""
    name = composed.piece.name
    findings = tuple(each if each.place else each.of_piece(name) for each in composed.findings)
    return replace(composed, findings=findings)


def _findings_of(pieces: Sequence[ComposedPiece] | Sequence[BuiltPiece]) -> list[Finding]:
    return [finding for piece in pieces for finding in piece.findings]
