"""The stages, in order: load, compose, then render, prepress and preflight piece by piece, and pack."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from presskit.cache import Cache
from presskit.compose import compose_piece
from presskit.errors import KitError
from presskit.load import load_house_style, load_kit
from presskit.model.finding import Finding
from presskit.model.kit import Kit
from presskit.model.manifest import Manifest
from presskit.model.piece import ComposedPiece
from presskit.pack import pack_kit, packed_file
from presskit.pipeline.built_piece import BuiltPiece
from presskit.pipeline.faults import Faults
from presskit.pipeline.order import Advance, BuildOrder
from presskit.pipeline.origins import tool_versions
from presskit.pipeline.selection import chosen_files
from presskit.pipeline.workshop import Workshop


def build_anew(order: BuildOrder, cache: Cache, fonts_folder: Path, advance: Advance) -> Manifest:
    """The kit's files made and written; what the cache holds of them is not made again.

    The engine's fonts are laid out in `fonts_folder`. Raises what build_kit raises.
    """
    kit, workshop = _load(order, cache, fonts_folder)
    composed = _compose(kit, workshop, order)
    found = (*kit.findings, *_findings_of(composed))
    pieces = _finish(composed, workshop, found, advance)
    files = [packed_file(kit, piece.finished, piece.report) for piece in pieces]
    return pack_kit(order.out_folder, kit, files, (*found, *_findings_of(pieces)), tool_versions())


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


def _compose(kit: Kit, workshop: Workshop, order: BuildOrder) -> list[ComposedPiece]:
    """Every wanted file as HTML and CSS; the faults of all are told together."""
    faults, composed = Faults(kit.findings), []
    for file in chosen_files(kit, order):
        with faults.gathered():
            piece = compose_piece(kit, workshop.house, file.piece, file.language, file.edition, draft=order.draft)
            composed.append(_named(piece))
    if faults:
        raise _told_together(faults, workshop)
    return composed


def _finish(
    composed: Sequence[ComposedPiece], workshop: Workshop, found: Sequence[Finding], advance: Advance
) -> list[BuiltPiece]:
    """Every piece finished and proven; the faults of all are told together, after what was found before."""
    faults, pieces = Faults(found), []
    for number, piece in enumerate(composed):
        advance(number, len(composed), f"{piece.piece.name} {piece.edition} {piece.language}")
        with faults.gathered():
            built = workshop.make(piece)
            faults.add(built.findings)
            pieces.append(built)
    if faults:
        raise faults.as_error()
    advance(len(composed), len(composed), "")
    return pieces


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
