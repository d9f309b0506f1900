"""One piece of a kit as HTML and CSS, with everything that must be proven on its pages later."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

import jinja2

from presskit.compose.contexts import (
    FlyerContext,
    LetterContext,
    PressReleaseContext,
    StationeryContext,
    TemplateContext,
)
from presskit.compose.findings import CALL_SMALL, HASHTAG_SMALL
from presskit.compose.glyph_cover import missing_glyphs
from presskit.compose.labels import load_labels
from presskit.compose.layout import fit_rule, layout_properties
from presskit.compose.partner_layout import shared_properties
from presskit.compose.piece_context import (
    flyer_words,
    local_words,
    page_of,
    release_words,
    sender_of,
    statement_words,
)
from presskit.compose.reports import ReportList, linked_ids, linked_reports
from presskit.compose.sheets import EDITION_STYLES, kit_tokens, make_sheets, picture_assets
from presskit.compose.template_engine import fill_template, template_environment
from presskit.errors import KitError
from presskit.model.finding import Finding
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit, Statement
from presskit.model.partner import Sharing
from presskit.model.piece import Asset, ComposedPiece, Edition, Piece, Sheets
from presskit.model.text import Block, Figure, block_text

LEGIBLE_SIZE_PT = 20.0  # capitals of the display face are then 5.8 mm high: 10 minutes of arc at two metres


class Composer:
    """Composes pieces of one kit in one language, the organisation's own or to be shared by partners."""

    def __init__(
        self, kit: Kit, house: HouseStyle, language: str, sharing: Sharing | None = None, *, draft: bool
    ) -> None:
        self._kit, self._house, self._sharing, self._draft = kit, house, sharing, draft
        self._statement: Statement = kit.statements[language]
        if missing := missing_glyphs(kit, self._statement, house.fonts):
            raise KitError(missing)
        self._environment: jinja2.Environment = template_environment(house, load_labels(house, language))

    def compose(self, piece: Piece, edition: Edition) -> ComposedPiece:
        """The piece; raises KitError for mistakes in templates, labels and texts."""
        reports = linked_reports(self._kit, (*self._statement.blocks, *self._local_blocks()), piece, edition)
        context = self._context(piece, edition, reports)
        tokens = {
            **kit_tokens(self._kit, piece, edition),
            **layout_properties(piece, reports.side_mm),
            **(shared_properties(piece) if self._sharing else {}),
        }
        spec = self._kit.print_specs[piece.print_spec] if edition is Edition.PRINT else None
        return ComposedPiece(
            piece=piece,
            edition=edition,
            language=self._statement.language,
            title=self._document_title(),
            author=self._kit.organisation.name_text,
            date=self._kit.date,
            body=self._sheets(piece.template, context, edition, tokens, reports.assets),
            stationery=self._stationery(piece, edition, tokens),
            qr_codes=reports.qr_codes,
            fit=fit_rule(piece, spec),
            text=tuple(self._printed_text(piece)),
            findings=tuple(_small_type(context)),
            print_spec=spec,
        )

    def _context(self, piece: Piece, edition: Edition, reports: ReportList) -> TemplateContext:
        kit, statement = self._kit, self._statement
        sharing, sender = self._sharing, sender_of(kit)
        page = page_of(statement, piece, edition, sharing, draft=self._draft)
        if piece.template == "flyer":
            words_set_apart = flyer_words(kit, statement, piece, sharing, self._house.fonts)
            return FlyerContext(page, sender, words_set_apart, reports.reports)
        words = statement_words(kit, statement)
        if piece.template == "press-release":
            release = release_words(kit, statement)
            return PressReleaseContext(page, sender, words, release, reports.reports, local_words(sharing))
        return LetterContext(page, sender, words, reports.reports)

    def _stationery(self, piece: Piece, edition: Edition, tokens: Mapping[str, str]) -> Sheets | None:
        if piece.template != "letterhead" or not piece.on_stationery or self._sharing:
            return None
        page = page_of(self._statement, piece, edition, draft=self._draft)
        return self._sheets("stationery", StationeryContext(page, sender_of(self._kit)), edition, tokens, {})

    def _sheets(
        self,
        template: str,
        context: TemplateContext,
        edition: Edition,
        tokens: Mapping[str, str],
        codes: Mapping[str, Asset],
    ) -> Sheets:
        variables = {field.name: getattr(context, field.name) for field in fields(context)}
        html = fill_template(self._environment, self._house, f"{template}.html", variables)
        styles = (template, *EDITION_STYLES[edition])
        figures = [block for block in self._statement.blocks if isinstance(block, Figure)]
        pictures = [self._kit.organisation.logo, *(self._kit.pictures[figure.picture_key] for figure in figures)]
        return make_sheets(html, self._house, styles, tokens, {**codes, **picture_assets(pictures)})

    def _document_title(self) -> str:
        """The title as a reader's tab and an archive's list show it."""
        return f"{self._statement.title} · {self._kit.organisation.short_name}"

    def _printed_text(self, piece: Piece) -> Iterator[str]:
        """The words that must come out of the finished pages as they went in; a draft marks missing links in some."""
        missing = {link.id for link in self._kit.links if not link.url}
        yield self._printed_title(piece)
        if piece.template == "flyer":
            words = self._kit.flyer_texts[self._statement.language]
            yield from (words.call, *words.argument, words.demand_lead, *words.demands)
            yield "" if self._sharing else self._kit.organisation.legal
        else:
            blocks = (*self._statement.blocks, *self._local_blocks())
            whole = (block for block in blocks if missing.isdisjoint(linked_ids(block)))
            yield from (text for block in whole for text in block_text(block).split("\n"))

    def _local_blocks(self) -> tuple[Block, ...]:
        """What a partner adds to the press release."""
        local = self._sharing.local if self._sharing else None
        return local.blocks if local else ()

    def _printed_title(self, piece: Piece) -> str:
        """A press release may have a headline of its own."""
        words = self._kit.release.texts.get(self._statement.language)
        headline = words.headline if words and piece.template == "press-release" else ""
        return headline or self._statement.title


def compose_piece(
    kit: Kit, house: HouseStyle, piece: Piece, language: str, edition: Edition, *, draft: bool = False
) -> ComposedPiece:
    """The piece as HTML and CSS; raises KitError with every mistake found in templates, labels and texts."""
    return Composer(kit, house, language, draft=draft).compose(piece, edition)


def compose_shared_piece(
    kit: Kit, house: HouseStyle, piece: Piece, language: str, edition: Edition, sharing: Sharing
) -> ComposedPiece:
    """The body that partners' sheets are laid under, with room kept for them; raises as compose_piece."""
    return Composer(kit, house, language, sharing, draft=sharing.draft).compose(piece, edition)


def _small_type(context: TemplateContext) -> Iterator[Finding]:
    """Warnings for words of the flyer's front that cannot be read at two metres."""
    if not isinstance(context, FlyerContext):
        return
    if min(line.size_pt for line in context.flyer.hashtag_lines) < LEGIBLE_SIZE_PT:
        yield HASHTAG_SMALL.at(None, "the hashtag on the flyer's front is too small for two metres")
    if (size_pt := context.flyer.call.size_pt) < LEGIBLE_SIZE_PT:
        yield CALL_SMALL.at(None, f"the call on the flyer's front is {size_pt:.0f} pt, too small for two metres")
