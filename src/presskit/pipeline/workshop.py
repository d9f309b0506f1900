"""Where pieces are made: the fonts laid out for the engine, and what was made before."""

import shutil
import weakref
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import mkdtemp

from presskit.cache import Cache
from presskit.compose import unreadable_templates
from presskit.errors import CannotWrite, SystemLibraryMissing
from presskit.model.finding import Finding
from presskit.model.house_style import HouseStyle
from presskit.model.piece import ComposedPiece
from presskit.pipeline.built_piece import BuiltPiece
from presskit.pipeline.kept import keep_piece, recall_piece
from presskit.pipeline.memory import piece_key
from presskit.pipeline.pieces import build_piece
from presskit.render import FontStage, stage_fonts, unreadable_styles
from presskit.system import require_libraries

_HOUSE = "house:"
"""How the origin of a template begins that comes with presskit."""


@dataclass
class Workshop:
    """Makes pieces in one house style; the fonts are laid out in `fonts_folder` when the first piece needs them."""

    house: HouseStyle
    fonts_folder: Path
    cache: Cache

    def make(self, composed: ComposedPiece) -> BuiltPiece:
        """The piece, made now or before.

        Raises KitError if it has faults, SystemLibraryMissing if it must be made and there can be no engine.
        """
        built = self.recall(composed)
        if built is None:
            built = build_piece(composed, self.fonts)
            self.keep(composed, built)
        return built

    def recall(self, composed: ComposedPiece) -> BuiltPiece | None:
        """The piece if it has been made before."""
        return recall_piece(self.cache, piece_key(composed, self.house.fonts), composed)

    def keep(self, composed: ComposedPiece, built: BuiltPiece) -> None:
        """Remember the piece for the next build."""
        keep_piece(self.cache, piece_key(composed, self.house.fonts), built)

    def mistakes_of_designers(self) -> tuple[Finding, ...]:
        """What cannot be read in templates and style sheets, so that it is told when no piece can be made.

        Only where the kit has some of its own: those of presskit are sound, and reading them takes a second.
        """
        if all(template.origin.startswith(_HOUSE) for template in self.house.templates.values()):
            return ()
        templates = unreadable_templates(self.house)
        try:
            return (*templates, *unreadable_styles(self.house, self.fonts))
        except SystemLibraryMissing:  # the engine alone can read style sheets
            return templates

    @cached_property
    def fonts(self) -> FontStage:
        """The fonts laid out for the engine; raises SystemLibraryMissing if there can be none."""
        require_libraries()
        try:
            return stage_fonts(self.house.fonts, self.fonts_folder)
        except CannotWrite:  # beside the build folder lies a disk that can only be read, say
            elsewhere = mkdtemp(prefix="presskit-")
            weakref.finalize(self, shutil.rmtree, elsewhere, ignore_errors=True)
            return stage_fonts(self.house.fonts, Path(elsewhere))
