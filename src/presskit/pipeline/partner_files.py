"""Partners' files as rows: a body laid out once, sheets of many partners in one document, and both joined."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from presskit.cache import fingerprint
from presskit.compose import compose_partner_sheets, in_the_name_of
from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.finding import Finding, Place
from presskit.model.partner import Partner
from presskit.model.piece import ComposedPiece, ComposedSheets, PartnerSheetPair, RenderedPiece
from presskit.pipeline.drawings import Drawing, piece_with_proven, with_proven
from presskit.pipeline.limits import Suspects
from presskit.pipeline.memory import tools_key
from presskit.pipeline.order import WantedFile
from presskit.pipeline.pieces import BuiltPiece, FileRow, finish_and_prove, piece_key, suspects_of, without_errors
from presskit.pipeline.row import Failed, Made, Row, Work
from presskit.pipeline.workshop import Workshop
from presskit.render import FontStage, render_piece, render_sheets

# --- A body ---


@dataclass(frozen=True, slots=True)
class LaidOutBody:
    """The pages of a body, and what was found when they were laid out."""

    pdf: bytes
    pages: int
    findings: tuple[Finding, ...]


@dataclass(eq=False, kw_only=True)
class Body(Row):
    """A body that partners share."""

    makes = LaidOutBody

    workshop: Workshop
    order: WantedFile
    piece: ComposedPiece
    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    """Those that stand on its pages, which it needs."""

    @cached_property
    def page_key(self) -> str:
        """The fingerprint of all that stands on its pages."""
        return piece_key(self.piece, self.workshop.shelf.key, self.drawings)

    @cached_property
    def sheets_key(self) -> str:
        """The fingerprint of all that sheets for it are made of, but for the partner."""
        kit, order, house = self.workshop.kit, self.order, self.workshop.house
        statement = kit.statements[order.language]
        words = (kit.organisation, statement.title, statement.language, order.piece, order.edition)
        spec = kit.print_specs.get(order.piece.print_spec)
        return fingerprint("sheets", words, spec, house.templates, self.workshop.shelf.key, tools_key())

    def key(self, _made: Made) -> str:
        """Of all that stands on its pages."""
        return fingerprint("body", self.page_key)

    def work(self, _rows: Sequence[Any], made: Made) -> Work:
        """Laid out, alone."""
        return BodyWork(piece_with_proven(self.piece, self.drawings, made))

    def suspects(self) -> Suspects:
        """The templates that lay it out."""
        return suspects_of(self.piece, self.workshop)

    def told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Said of the piece that no partner gets."""
        return _of_piece(self.order.piece.name, findings)


@dataclass(frozen=True, slots=True)
class BodyWork:
    """A body through render."""

    piece: ComposedPiece

    def do(self, fonts: FontStage) -> tuple[LaidOutBody]:
        """The body's pages; raises KitError if it has faults."""
        rendered = render_piece(self.piece, fonts)
        return (LaidOutBody(rendered.pdf, rendered.pages, without_errors(rendered.findings)),)


# --- A partner's sheets ---


@dataclass(eq=False, kw_only=True)
class PartnerSheets(Row):
    """One partner's sheets for one body; those of many partners are laid out in one document."""

    makes = PartnerSheetPair
    at_a_time = 12

    body: Body
    partner: Partner
    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    """The marks on them, which they need."""

    @cached_property
    def made_from(self) -> str:
        """The fingerprint of what the partner prints, and of all that sheets for this body are made of.

        Where the partner's row stands is no part of it.
        """
        bare = replace(self.partner, place=Place(""), language="", local_texts={})
        return fingerprint(self.body.sheets_key, fingerprint("partner", bare))

    def key(self, _made: Made) -> str:
        """Of what the partner prints, and of the body's kind."""
        return self.made_from

    def work(self, rows: Sequence[Any], made: Made) -> Work:
        """Composed here, and laid out together."""
        partners = tuple(row.partner for row in rows)
        shop, order, piece = self.body.workshop, self.body.order, self.body.piece
        sheets = shop.desk.composed(compose_partner_sheets, order.piece, order.language, order.edition, partners)
        marks = {key: drawing for row in rows for key, drawing in row.drawings.items()}
        sheets = replace(sheets, sheets=with_proven(sheets.sheets, marks, made))
        places = tuple(partner.place for partner in partners)
        return SheetsWork(sheets, places, piece.edition, piece.fit.safe_inset_mm)

    def suspects(self) -> Suspects:
        """The templates that lay out the body too."""
        return self.body.suspects()

    def told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Said of no row of the table where they are about the partner, but of the piece that cannot be made."""
        return _of_piece(self.body.order.piece.name, _said_of(self.partner.place, findings))


@dataclass(frozen=True, slots=True)
class SheetsWork:
    """The sheets of some partners, whose rows stand at these places, through render."""

    composed: ComposedSheets
    places: tuple[Place, ...]
    edition: Edition
    safe_inset_mm: float

    def do(self, fonts: FontStage) -> tuple[PartnerSheetPair | Failed, ...]:
        """A pair for each partner, or none at all if one of them spoils the page count; raises KitError."""
        pairs = render_sheets(self.composed, self.edition, self.safe_inset_mm, fonts)
        return tuple(self._one(place, pair) for place, pair in zip(self.places, pairs, strict=False))

    def _one(self, place: Place, pair: PartnerSheetPair) -> PartnerSheetPair | Failed:
        """The pair with what was found in composing it, if it has no faults."""
        composing = [finding for finding in self.composed.findings if finding.place == place]
        findings = _said_of(place, (*composing, *pair.findings))
        return Failed(findings) if any(each.is_error for each in findings) else replace(pair, findings=findings)


def _said_of(place: Place, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, without a place where it is the partner's row: that may move, and many may share them."""
    return tuple(replace(each, place=None) if each.place == place else each for each in findings)


def _of_piece(name: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with the name of the piece, where no place in a file explains them."""
    return tuple(each if each.place or each.piece else each.of_piece(name) for each in findings)


# --- A partner's file ---


@dataclass(eq=False, kw_only=True)
class PartnerFile(FileRow):
    """A partner's file: the body laid over its sheets."""

    at_a_time = 6

    sheets: PartnerSheets
    partner: Partner

    def key(self, _made: Made) -> str:
        """Of what its body and its sheets are made from, and so before either is."""
        return fingerprint(self.sheets.body.page_key, self.sheets.made_from)

    def work(self, rows: Sequence[Any], made: Made) -> Work:
        """The body laid over the sheets of these partners."""
        pairs = tuple((row.partner, made.outcomes[row.sheets].pdf) for row in rows)
        body = self.sheets.body
        return StampWork(body.piece, made.outcomes[body], pairs)

    def told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Said of no row of the table where they are about the partner, but of the piece that cannot be made."""
        return super().told(_said_of(self.partner.place, findings))


@dataclass(frozen=True, slots=True)
class StampWork:
    """One body, and the partners over whose sheets it is laid, each with its pair as a PDF."""

    piece: ComposedPiece
    body: LaidOutBody
    partners: tuple[tuple[Partner, bytes], ...]

    def do(self, fonts: FontStage) -> tuple[BuiltPiece | Failed, ...]:
        """The finished, proven file of each partner, or what is wrong with it."""
        return tuple(self._one(partner, sheets, fonts) for partner, sheets in self.partners)

    def _one(self, partner: Partner, sheets: bytes, fonts: FontStage) -> BuiltPiece | Failed:
        composed = in_the_name_of(partner, self.piece)
        rendered = RenderedPiece(composed, self.body.pdf, self.body.pages, sheets, self.body.findings)
        try:
            return finish_and_prove(rendered, fonts)
        except KitError as error:
            return Failed(error.findings)
