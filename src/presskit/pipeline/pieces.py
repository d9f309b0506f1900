"""The files of a kit as rows: each is one piece, rendered, finished and proven in one go."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from presskit.cache import fingerprint
from presskit.errors import KitError
from presskit.model.finding import Finding
from presskit.model.manifest import PackedFile, Version
from presskit.model.piece import ComposedPiece, FinishedPiece, RenderedPiece
from presskit.model.report import Report
from presskit.pack import packed_file
from presskit.pipeline.drawings import Drawing, piece_with_proven
from presskit.pipeline.limits import Suspects
from presskit.pipeline.memory import tools_key
from presskit.pipeline.row import Failed, Made, Row, Work
from presskit.pipeline.workshop import Workshop
from presskit.preflight import preflight_pdf
from presskit.prepress import finish_piece
from presskit.render import FontStage, render_piece


@dataclass(frozen=True, slots=True)
class BuiltPiece:
    """A file ready to be packed, what reading it back has shown, and all that was found since it was composed."""

    pdf: bytes
    pages: int
    claims: tuple[str, ...]
    report: Report
    findings: tuple[Finding, ...]


@dataclass(eq=False, kw_only=True)
class FileRow(Row):
    """A file of the kit, anyone's; as it is it makes one of the organisation's own pieces."""

    makes = BuiltPiece
    is_file = True
    can_be_looked_at: ClassVar[bool] = True
    """Whether a draft of it that has faults is of use to whoever mends them."""

    workshop: Workshop
    piece: ComposedPiece
    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    """Those that stand on its pages, which it needs."""

    def key(self, _made: Made) -> str | None:
        """Of all that stands on its pages, the fonts, and the tools that make it."""
        return piece_key(self.piece, self.workshop.shelf.key, self.drawings)

    def work(self, _rows: Sequence[Any], made: Made) -> Work:
        """Through all stages, alone."""
        piece = piece_with_proven(self.piece, self.drawings, made)
        return DraftWork(piece) if self.workshop.is_draft and self.can_be_looked_at else PieceWork(piece)

    def suspects(self) -> Suspects:
        """The templates that lay it out."""
        return suspects_of(self.piece, self.workshop)

    def told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Each with the name of the piece."""
        return tuple(each if each.piece else each.of_piece(self.piece.piece.name) for each in findings)

    @property
    def version(self) -> Version:
        """What its entry in the manifest is a version of."""
        piece = self.piece
        return (
            piece.piece.name,
            piece.edition.value,
            piece.version_language,
            self.partner.id if self.partner else None,
        )

    def packed(self, built: BuiltPiece) -> PackedFile:
        """The file under its name in the kit."""
        owner = self.partner.id if self.partner else ""
        finished = FinishedPiece(self.piece, built.pdf, built.pages, built.claims)
        return packed_file(self.workshop.kit, finished, built.report, owner, is_draft=self.workshop.is_draft)

    def packed_with_faults(self, left: BuiltPiece) -> PackedFile:
        """What is left of a draft with faults, under a name that says so."""
        finished = FinishedPiece(self.piece, left.pdf, left.pages, left.claims)
        return packed_file(self.workshop.kit, finished, left.report, is_draft=True, is_faulty=True)


def suspects_of(composed: ComposedPiece, workshop: Workshop) -> Suspects:
    """What makes this piece: the kit's own templates, the likeliest first, or that of presskit."""
    house, piece = workshop.house, composed.piece
    own = {file.origin: file for file in house.own_templates}
    template = house.templates.get(piece.design.file_of("page.html", house.templates))
    files = tuple(own[origin] for origin in composed.body.own_files if origin in own)
    return Suspects(piece.name, files, template.origin if template else "")


def piece_key(composed: ComposedPiece, fonts_key: str, drawings: Mapping[str, Drawing]) -> str:
    """The fingerprint of one file: all that stands on its pages, the fonts, and the tools that make it.

    What was found while composing is no part of it: a line more in kit.toml moves its places and changes no page.
    """
    originals = {key: drawing.picture.original for key, drawing in drawings.items()}
    return fingerprint("piece", replace(composed, findings=()), originals, fonts_key, tools_key())


@dataclass(frozen=True, slots=True)
class PieceWork:
    """One piece through render, prepress and preflight."""

    composed: ComposedPiece

    def do(self, fonts: FontStage) -> tuple[BuiltPiece]:
        """The finished, proven file.

        Raises:
            KitError: a stage has found an error; it ends there, as later stages would only meet its consequences.
        """
        return (finish_and_prove(render_piece(self.composed, fonts), fonts),)


@dataclass(frozen=True, slots=True)
class DraftWork:
    """One piece of which something is left to be looked at, whatever is wrong with its pages."""

    composed: ComposedPiece

    def do(self, fonts: FontStage) -> tuple[BuiltPiece | Failed]:
        """The finished, proven file, or its faults and the pages as they are; raises KitError if there are none."""
        rendered = render_piece(self.composed, fonts)
        try:
            return (finish_and_prove(rendered, fonts),)
        except KitError as error:
            return (Failed(error.findings, _as_laid_out(rendered, fonts)),)


def finish_and_prove(rendered: RenderedPiece, fonts: FontStage) -> BuiltPiece:
    """The laid-out piece as a finished, proven file; raises KitError as soon as a stage has found an error."""
    findings = without_errors(rendered.findings)
    finished = finish_piece(rendered)
    findings += without_errors(finished.findings, findings)
    report = preflight_pdf(finished, fonts.families, fonts.sources)
    findings += without_errors(report.findings, findings)
    return BuiltPiece(finished.pdf, finished.pages, finished.claims, report, findings)


def _as_laid_out(rendered: RenderedPiece, fonts: FontStage) -> BuiltPiece:
    """The pages whatever is wrong with them, in a file that claims nothing; what is found in it is told already."""
    finished = finish_piece(rendered, is_sound=False)
    report = preflight_pdf(finished, fonts.families, fonts.sources)
    return BuiltPiece(finished.pdf, finished.pages, (), replace(report, qr_codes=(), findings=()), ())


def without_errors(found: Iterable[Finding], earlier: tuple[Finding, ...] = ()) -> tuple[Finding, ...]:
    """What a stage has found, if no error is among it; else KitError with what was found earlier too."""
    found = tuple(found)
    if any(finding.is_error for finding in found):
        raise KitError([*earlier, *found])
    return found
