"""The units that a build is made of: frozen data in, frozen data out, fit for any process on any computer."""

import atexit
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import mkdtemp

from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.house_style import FontFile
from presskit.model.partner import Partner
from presskit.model.piece import ComposedPiece, ComposedSheets, PartnerSheetPair, RenderedPiece
from presskit.pipeline.built_piece import BuiltPiece
from presskit.pipeline.partner_words import in_the_name_of
from presskit.pipeline.pieces import build_piece, finish_and_prove
from presskit.render import FontStage, render_piece, render_sheets, stage_fonts


@dataclass(frozen=True, slots=True)
class Failed:
    """What a unit of work comes to that cannot be done: every finding, errors and others."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class SheetPairs:
    """The sheets of some partners, in their order; none at all if they cannot be told apart."""

    pairs: tuple[PartnerSheetPair, ...]


@dataclass(frozen=True, slots=True)
class PartnerFiles:
    """The files of some partners, in their order."""

    files: tuple[BuiltPiece | Failed, ...]


@dataclass(frozen=True, slots=True)
class PieceWork:
    """One of the organisation's own pieces, through all stages."""

    composed: ComposedPiece

    @property
    def name(self) -> str:
        """What progress calls it."""
        return _name(self.composed)

    def do(self, fonts: FontStage) -> BuiltPiece:
        """The finished, proven file; raises KitError if it has faults."""
        return build_piece(self.composed, fonts)


@dataclass(frozen=True, slots=True)
class BodyWork:
    """A body that partners share, laid out."""

    composed: ComposedPiece

    @property
    def name(self) -> str:
        """What progress calls it."""
        return _name(self.composed)

    def do(self, fonts: FontStage) -> RenderedPiece:
        """The body's pages; raises KitError if it has faults."""
        rendered = render_piece(self.composed, fonts)
        if any(finding.is_error for finding in rendered.findings):
            raise KitError(rendered.findings)
        return rendered


@dataclass(frozen=True, slots=True)
class SheetsWork:
    """The sheets of some partners, laid out in one go."""

    composed: ComposedSheets
    edition: Edition
    safe_inset_mm: float

    @property
    def name(self) -> str:
        """What progress calls it."""
        return ", ".join(self.composed.partner_ids[:3])

    def do(self, fonts: FontStage) -> SheetPairs:
        """A pair for each partner, or none at all if one of them spoils the page count; raises KitError."""
        return SheetPairs(render_sheets(self.composed, self.edition, self.safe_inset_mm, fonts))


@dataclass(frozen=True, slots=True)
class StampWork:
    """One body, and the partners whose sheets it is laid over, each with its pair as a PDF."""

    body: RenderedPiece
    partners: tuple[tuple[Partner, bytes], ...]

    @property
    def name(self) -> str:
        """What progress calls it."""
        return _name(self.body.composed)

    def do(self, fonts: FontStage) -> PartnerFiles:
        """The finished, proven file of each partner, or what is wrong with it."""
        return PartnerFiles(tuple(self._one(partner, sheets, fonts) for partner, sheets in self.partners))

    def _one(self, partner: Partner, sheets: bytes, fonts: FontStage) -> BuiltPiece | Failed:
        composed = in_the_name_of(partner, self.body.composed)
        try:
            return finish_and_prove(replace(self.body, composed=composed, stationery_pdf=sheets), fonts.families)
        except KitError as error:
            return Failed(error.findings)


Work = PieceWork | BodyWork | SheetsWork | StampWork
Outcome = BuiltPiece | RenderedPiece | SheetPairs | PartnerFiles | Failed


def _name(composed: ComposedPiece) -> str:
    return f"{composed.piece.name} {composed.edition} {composed.language}"


def carry_out(work: Work, fonts: FontStage | tuple[FontFile, ...]) -> Outcome:
    """What comes of the work; faults of a document are an outcome, not an exception.

    On another computer the fonts come along, and are laid out in a temporary folder for as long as the process lives.
    """
    try:
        return work.do(fonts if isinstance(fonts, FontStage) else _laid_out_here(fonts))
    except KitError as error:
        return Failed(error.findings)


_stages: dict[tuple[str, ...], FontStage] = {}


def _laid_out_here(fonts: tuple[FontFile, ...]) -> FontStage:
    key = tuple(font.sha256 for font in fonts)
    if key not in _stages:
        folder = mkdtemp(prefix="presskit-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        _stages[key] = stage_fonts(fonts, Path(folder))
    return _stages[key]
