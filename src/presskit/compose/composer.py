"""One piece of a kit as HTML and CSS, with everything that must be proven on its pages later."""

from collections.abc import Mapping
from dataclasses import fields, replace

import jinja2

from presskit.compose.contexts import PieceContext, StationeryContext
from presskit.compose.css.mirroring import mirrored
from presskit.compose.display_type import SetWords, display_words
from presskit.compose.front_contexts import LinkedReport
from presskit.compose.front_pictures import (
    ShownCover,
    cover_left_out,
    supporter_marks,
)
from presskit.compose.glyph_cover import missing_glyphs
from presskit.compose.joined_letters import with_line_ends
from presskit.compose.kit_look import KitLook
from presskit.compose.languages.other_language import unmarked
from presskit.compose.layout import (
    CodeSizes,
    code_properties,
    code_sizes,
    digit_properties,
    draft_properties,
    fit_rule,
    trim_properties,
    variants_of,
)
from presskit.compose.lock_up import Mark
from presskit.compose.logos import chosen_logos, logo_bounds
from presskit.compose.piece_context import (
    banner_of,
    local_words,
    own_words,
    page_of,
    printed_texts,
    release_words,
    sender_of,
    sender_with,
    statement_words,
    words_always_there,
)
from presskit.compose.reports import LinkedCodes, ReportList, linked_codes, report_list
from presskit.compose.sheets import (
    DRAFT_BARS,
    DRAFT_CORNER,
    brand_inks_by,
    kit_tokens,
    lightened_photographs,
    own_files,
    photograph_assets,
    picture_assets,
    printed_spots,
    style_assets,
)
from presskit.compose.template_engine import fill_template, template_environment
from presskit.compose.wording.dates import dates_in_figures
from presskit.compose.wording.event_words import event_words
from presskit.compose.wording.hands import set_in_another_hand
from presskit.compose.wording.labels import load_labels
from presskit.compose.wording.spoken import directions_beside, kit_in
from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit, Picture, Statement
from presskit.model.partner import Sharing
from presskit.model.piece import Asset, ComposedPiece, Piece, Sheets
from presskit.model.piece_design import Proof
from presskit.model.text import Figure


class Composer:
    """Composes pieces of one kit in one language, the organisation's own or to be shared by partners."""

    def __init__(
        self, kit: Kit, house: HouseStyle, language: str, sharing: Sharing | None = None, *, draft: bool
    ) -> None:
        kit = kit_in(kit, language)
        self._kit, self._house, self._sharing, self._draft = kit, house, sharing, draft
        self._look = KitLook(kit, house, language, sharing)
        self._statement: Statement = kit.statements[language]
        if missing := missing_glyphs(kit, self._statement, house.fonts, house.scripts):
            raise KitError(missing)
        labels = load_labels(house, language, kit.languages[0])
        self._environment: jinja2.Environment = template_environment(house, labels.words, language)
        self._notes = (*labels.notes, *dates_in_figures(language), *set_in_another_hand(language))
        self._draft_word = unmarked(labels.words.gettext("Draft"))

    def compose(self, piece: Piece, edition: Edition) -> ComposedPiece:
        """The piece; raises KitError for mistakes in templates, style sheets, labels and texts."""
        ordered, piece = piece, _laid_out(piece, self._kit)
        digits = digit_properties(self._statement.language)
        given = {**kit_tokens(self._kit, piece, edition), **trim_properties(piece), **digits}
        ids = self._look.carried_ids(piece)
        codes = linked_codes(self._kit, ids, self._house.fonts)
        sizes = self._code_sizes(piece, edition, given, codes)
        reports = report_list(codes, sizes.module_mm, edition)
        tokens = {**given, **code_properties(sizes.module_mm, reports.side_mm)}
        context, shown, small_type = self._context(piece, edition, tokens, reports)
        spec = self._kit.print_specs[piece.print_spec] if edition is Edition.PRINT else None
        local, is_shared = self._look.local_blocks(), self._sharing is not None
        texts = printed_texts(self._kit, self._statement, piece.design, local, is_shared=is_shared)
        body = self._sheets(piece, "page", context, edition, tokens, {**reports.assets, **shown})
        return ComposedPiece(
            piece=ordered,
            edition=edition,
            language=self._statement.language,
            title=f"{self._statement.title} · {self._kit.organisation.short_name}",
            author=self._kit.organisation.name_text,
            date=self._kit.date,
            body=body,
            stationery=self._stationery(piece, edition, tokens, context.display),
            qr_codes=reports.qr_codes if Proof.CODES in piece.design.proves else (),
            fit=fit_rule(piece, spec, sizes if ids else None),
            text=tuple(texts),
            findings=(
                *self._notes,
                *small_type,
                *self._left_out(piece, edition),
                *lightened_photographs(self._photographs(), body),
            ),
            print_spec=spec,
            spot_colours=printed_spots(self._kit, piece, body) if spec else (),
            brand_inks=brand_inks_by(self._kit.organisation, spec.name) if spec else {},
        )

    def _code_sizes(self, piece: Piece, edition: Edition, given: Mapping[str, str], codes: LinkedCodes) -> CodeSizes:
        tokens = self._look.tokens(piece, edition, given)
        sizes = code_sizes(piece, tokens, codes.symbol_version)
        if tokens.faults:
            raise KitError(tokens.faults)
        return sizes

    def _context(
        self, piece: Piece, edition: Edition, tokens: Mapping[str, str], reports: ReportList
    ) -> tuple[PieceContext, Mapping[str, Asset], tuple[Finding, ...]]:
        """What the template is given, the pictures it shows, and warnings for large words that come out too small."""
        kit, statement, design = self._kit, self._statement, piece.design
        sender, words = sender_of(kit), statement_words(kit, statement)
        release = release_words(kit, statement)
        registration, others = _registration(kit, piece, reports)
        event = event_words(kit.event, statement.language, registration)
        texts = own_words(kit, design, statement.language)
        banner = banner_of(kit, piece, statement)
        display, small_type = display_words(
            design,
            {**texts, **words_always_there(sender, words, release, banner, event)},
            lambda room: self._look.tokens(piece, edition, tokens, room),
            self._house.fonts,
        )
        cover, marks = self._shown(piece, edition, tokens, display)
        context = PieceContext(
            page=replace(
                page_of(statement, piece, edition, self._sharing, draft=self._draft),
                shows=self._look.shows(piece, edition),
                variants=variants_of(kit.style, piece),
                embargo=release.embargo,
                directions=directions_beside(kit),
            ),
            sender=sender,
            statement=words,
            release=release,
            reports=others,
            local=local_words(self._sharing),
            texts=texts,
            display=display,
            event=event,
            cover=cover.words if cover else None,
            supporters=marks,
        )
        assets = picture_assets(each.logo for each in kit.supporters) if marks else {}
        return context, {**assets, **_assets_of(cover)}, small_type

    def _shown(
        self, piece: Piece, edition: Edition, tokens: Mapping[str, str], display: Mapping[str, SetWords]
    ) -> tuple[ShownCover | None, tuple[Mark, ...]]:
        """The picture and the marks that the piece shows; raises KitError for tokens that say no length."""
        supporters = self._kit.supporters if piece.design.invites else ()
        cover = self._look.cover(piece, edition, tokens, display)
        if not supporters:
            return cover, ()
        room = self._look.tokens(piece, edition, tokens, "supporters")
        marks = supporter_marks(supporters, room, self._house.fonts)
        if room.faults:
            raise KitError(room.faults)
        return cover, marks

    def _left_out(self, piece: Piece, edition: Edition) -> tuple[Finding, ...]:
        is_shown = self._look.has_cover(piece, edition)
        return cover_left_out(self._kit.cover, piece.design, self._statement.language, is_shown=is_shown)

    def _stationery(
        self, piece: Piece, edition: Edition, tokens: Mapping[str, str], display: Mapping[str, SetWords]
    ) -> Sheets | None:
        if not piece.is_on_stationery or self._sharing:
            return None
        part = "stationery"
        page = replace(
            page_of(self._statement, piece, edition, draft=self._draft),
            shows=self._look.shows(piece, edition, part),
            variants=variants_of(self._kit.style, piece),
            directions=directions_beside(self._kit),
        )
        cover = self._look.cover(piece, edition, tokens, display, part)
        context = StationeryContext(page, sender_of(self._kit), display, cover.words if cover else None)
        return self._sheets(piece, part, context, edition, tokens, _assets_of(cover))

    def _sheets(
        self,
        piece: Piece,
        part: str,
        context: PieceContext | StationeryContext,
        edition: Edition,
        tokens: Mapping[str, str],
        codes: Mapping[str, Asset],
    ) -> Sheets:
        more: tuple[str, ...] = ()
        measures = self._look.tokens(piece, edition, tokens, part=part)
        is_over_picture = context.cover is not None
        logos = chosen_logos(self._kit.organisation, edition, measures, is_over_picture=is_over_picture)
        variables = {field.name: getattr(context, field.name) for field in fields(context)}
        variables["sender"] = sender_with(context.sender, logos)
        template = piece.design.file_of(f"{part}.html", self._house.templates)
        html = with_line_ends(fill_template(self._environment, self._house, template, variables))
        tokens = {**tokens, **logos.properties}
        if self._draft and part == "page":
            more = (DRAFT_BARS if measures.length_mm("--draft-bar") else DRAFT_CORNER,)
            tokens |= draft_properties(self._draft_word)
        marks = picture_assets([logos.on_paper, logos.on_brand])
        assets = {**codes, **marks, **photograph_assets(self._photographs(), edition)}
        sheets = mirrored(self._look.sheets(piece, edition, part, tokens, more), self._statement.language)
        assets |= style_assets(self._kit, sheets, edition)
        bounds = logo_bounds(self._kit.organisation, edition)
        return Sheets(html, sheets, assets, own_files(self._house, template), bounds)

    def _photographs(self) -> list[Picture]:
        """The pictures of the statement."""
        figures = (block for block in self._statement.blocks if isinstance(block, Figure))
        return [self._kit.pictures[figure.picture_key] for figure in figures]


def _laid_out(piece: Piece, kit: Kit) -> Piece:
    """The piece as it is in the variants that the kit asks for."""
    return replace(piece, design=piece.design.laid_out_as(variants_of(kit.style, piece)))


def _assets_of(cover: ShownCover | None) -> dict[str, Asset]:
    return {cover.words.source: cover.asset} if cover else {}


def _registration(
    kit: Kit, piece: Piece, reports: ReportList
) -> tuple[LinkedReport | None, tuple[LinkedReport, ...]]:
    """The page where people register for the event, apart from the other reports."""
    if not (kit.event and kit.event.registration_id and piece.design.invites and reports.reports):
        return None, reports.reports
    return reports.reports[0], reports.reports[1:]


def compose_piece(
    kit: Kit, house: HouseStyle, piece: Piece, language: str, edition: Edition, *, draft: bool = False
) -> ComposedPiece:
    """The piece as HTML and CSS; raises KitError with every mistake found in templates, labels and texts."""
    return Composer(kit, house, language, draft=draft).compose(piece, edition)


def compose_shared_piece(
    kit: Kit, house: HouseStyle, piece: Piece, language: str, edition: Edition, sharing: Sharing
) -> ComposedPiece:
    """The body that is laid over partners' sheets, with room kept for them; raises as compose_piece."""
    return Composer(kit, house, language, sharing, draft=sharing.draft).compose(piece, edition)
