"""The stages, in order: load, compose, render, prepress, preflight, pack."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from presskit.cache import Cache
from presskit.compose import compose_piece
from presskit.errors import CannotWrite
from presskit.load import load_house_style, load_kit
from presskit.model.finding import Finding
from presskit.model.house_style import FontFile, HouseStyle
from presskit.model.kit import Kit
from presskit.model.manifest import Manifest
from presskit.model.piece import ComposedPiece
from presskit.pack import pack_kit, packed_file
from presskit.pipeline.built_piece import BuiltPiece
from presskit.pipeline.faults import Faults
from presskit.pipeline.kept import keep_piece, recall_piece
from presskit.pipeline.order import BuildOrder
from presskit.pipeline.origins import piece_key, tool_versions
from presskit.pipeline.piece_build import build_piece
from presskit.pipeline.selection import chosen_files
from presskit.render import FontStage, stage_fonts
from presskit.system import require_libraries

Advance = Callable[[int, int, str], None]


def build_anew(order: BuildOrder, cache: Cache, fonts_folder: Path, advance: Advance) -> Manifest:
    """The kit's files made and written; what the cache holds of them is not made again.

    The engine's fonts are laid out in `fonts_folder`. Raises what build_kit raises.
    """
    kit, house = _load(order)
    composed = _compose(kit, house, order)
    found = (*kit.findings, *(finding for piece in composed for finding in piece.findings))
    pieces = _finish(composed, _Workshop(house.fonts, fonts_folder, cache), found, advance)
    files = [packed_file(kit, piece.finished, piece.report) for piece in pieces]
    findings = (*found, *(finding for piece in pieces for finding in piece.findings))
    return pack_kit(order.out_folder, kit, files, findings, tool_versions())


def _load(order: BuildOrder) -> tuple[Kit, HouseStyle]:
    """The kit and the house style; the faults of both are told together."""
    faults = Faults()
    with faults.gathered():
        kit = load_kit(order.kit_folder, draft=order.draft)
    with faults.gathered():
        house = load_house_style(order.kit_folder)
    faults.raise_any()
    return kit, house


def _compose(kit: Kit, house: HouseStyle, order: BuildOrder) -> list[ComposedPiece]:
    """Every wanted file as HTML and CSS; the faults of all are told together."""
    faults, composed = Faults(), []
    for file in chosen_files(kit, order):
        with faults.gathered():
            piece = compose_piece(kit, house, file.piece, file.language, file.edition, draft=order.draft)
            composed.append(_named(piece))
    faults.raise_any(kit.findings)
    return composed


def _named(composed: ComposedPiece) -> ComposedPiece:
    """The piece with its name on every finding that no place in a file explains."""
    name = composed.piece.name
    return replace(
        composed, findings=tuple(each if each.place else each.of_piece(name) for each in composed.findings)
    )


@dataclass
class _Workshop:
    """Where pieces are made: the fonts, laid out when the first piece needs them, and what was made before."""

    fonts: tuple[FontFile, ...]
    fonts_folder: Path
    cache: Cache

    @cached_property
    def stage(self) -> FontStage:
        """The fonts as the engine finds them; raises SystemLibraryMissing if there can be no engine."""
        require_libraries()
        try:
            return stage_fonts(self.fonts, self.fonts_folder)
        except CannotWrite:  # a read-only disk, say, while the files go to another one
            self._elsewhere = TemporaryDirectory(prefix="presskit-")  # until the process ends
            return stage_fonts(self.fonts, Path(self._elsewhere.name))

    def make(self, composed: ComposedPiece) -> BuiltPiece:
        """The piece, made now or before; raises KitError if it has faults."""
        key = piece_key(composed, self.fonts)
        built = recall_piece(self.cache, key, composed)
        if built is None:
            built = build_piece(composed, self.stage)
            keep_piece(self.cache, key, built)
        return built


def _finish(
    composed: Sequence[ComposedPiece], workshop: _Workshop, found: Sequence[Finding], advance: Advance
) -> list[BuiltPiece]:
    """Every piece finished and proven; the faults of all are told together, after what was found before."""
    faults, pieces = Faults(), []
    for number, piece in enumerate(composed):
        advance(number, len(composed), f"{piece.piece.name} {piece.language}")
        with faults.gathered():
            pieces.append(workshop.make(piece))
    faults.raise_any((*found, *(finding for piece in pieces for finding in piece.findings)))
    return pieces
