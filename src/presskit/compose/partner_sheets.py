"""The sheets that partners' versions are laid on: all partners in one document, so that fonts are subset once."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from presskit.compose.contexts import PartnerSheet, PartnerSheetsContext
from presskit.compose.css.dressing import Dress
from presskit.compose.css.mirroring import mirrored
from presskit.compose.css.scripts import script_setting
from presskit.compose.css.tokens import Tokens, tokens_on
from presskit.compose.glyph_cover import missing_glyphs_of_partner
from presskit.compose.joined_letters import with_line_ends
from presskit.compose.layout import body_classes, trim_properties, variants_of
from presskit.compose.lock_up import Mark, MarkRoom, mark_room, picture_mark, word_mark
from presskit.compose.logos import logo_bounds, logo_on_paper
from presskit.compose.piece_context import page_of, sender_of
from presskit.compose.sheets import kit_tokens, own_files, picture_assets, style_assets
from presskit.compose.template_engine import fill_template, template_environment
from presskit.compose.wording.labels import load_labels
from presskit.compose.wording.spoken import directions_beside, kit_in
from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit, Picture
from presskit.model.partner import Partner, PartnerRole, Sharing
from presskit.model.piece import ComposedPiece, ComposedSheets, Piece, Sheets
from presskit.units import MM_PER_INCH

PARTNER_MARK_SMALL = FindingKind(
    "partner-mark-small",
    Severity.WARNING,
    "Can the partner's mark stand beside the other at equal weight?",
    "A very wide or very high logo comes out smaller than its neighbour, and reads as the lesser partner.",
    "Ask the partner for a more compact version of its logo.",
)
PARTNER_LOGO_COARSE = FindingKind(
    "partner-logo-coarse",
    Severity.WARNING,
    "Has the partner's logo enough pixels for the size it is printed at?",
    "Below 225 pixels an inch edges turn ragged in print; on a screen 150 are enough (GWG 2015, as restated).",
    "Ask the partner for its logo as SVG, or as a larger PNG.",
)


LEAST_MARK_AREA_RATIO = 0.5  # of the other mark's area: less no longer stands at equal weight
LEAST_MARK_HEIGHT_MM = 4.0
LEAST_WORDS_RATIO = 0.6  # of the room's height, for a name beside a logo that is wide and low
_WORDS_RATIO = 0.88  # of it, for a name that stands alone: what hangs below its last line has room too
_CONTINUATION_RATIO = 0.6


def compose_partner_sheets(
    kit: Kit, house: HouseStyle, piece: Piece, language: str, edition: Edition, partners: Sequence[Partner]
) -> ComposedSheets:
    """Two pages for each of these partners, who all have the same role.

    Raises KitError for mistakes in templates, and for characters that no font has, at the partner's row.
    """
    missing = (missing_glyphs_of_partner(partner, house.fonts, house.scripts) for partner in partners)
    if found := [finding for each in missing for finding in each]:
        raise KitError(found)
    if edition is Edition.PHOTOCOPY:
        partners = [replace(partner, logo=partner.logo_one_ink or partner.logo) for partner in partners]
    sharing = Sharing(partners[0].role)
    kit = kit_in(kit, language)
    kit = replace(kit, organisation=replace(kit.organisation, logo=logo_on_paper(kit.organisation, edition)))
    variants = variants_of(kit.style, piece)
    page = page_of(kit.statements[language], piece, edition, sharing, draft=False)
    page = replace(page, variants=variants, directions=directions_beside(kit))
    tokens = {**kit_tokens(kit, piece, edition), **trim_properties(piece)}
    dress = Dress(house, kit.style, kit.organisation.faces, script_setting(house, kit.statements[language]))
    styles = mirrored(dress.sheets(piece, edition, piece.design.partner_styles, tokens), language)
    room = _room(tokens_on(styles, body_classes(piece, edition, sharing, "partners", variants=variants)))
    sheets = tuple(_sheet(kit, house, partner, room) for partner in partners)
    context = PartnerSheetsContext(page, sender_of(kit), sheets)
    variables = {field.name: getattr(context, field.name) for field in fields(context)}
    environment = template_environment(house, load_labels(house, language, kit.languages[0]).words, language)
    template = piece.design.file_of("partner.html", house.templates)
    html = with_line_ends(fill_template(environment, house, template, variables))
    assets = picture_assets([kit.organisation.logo, *(partner.logo for partner in partners)])
    assets |= style_assets(kit, styles, edition)
    findings = tuple(finding for sheet in sheets for finding in _blemishes(sheet, room, kit, piece, edition))
    made = Sheets(html, styles, assets, own_files(house, template), logo_bounds(kit.organisation, edition))
    return ComposedSheets(made, tuple(p.id for p in partners), findings)


def _room(tokens: Tokens) -> MarkRoom:
    room = mark_room(tokens)
    if tokens.faults:
        raise KitError(tokens.faults)
    return room


def _sheet(kit: Kit, house: HouseStyle, partner: Partner, room: MarkRoom) -> PartnerSheet:
    small_room = replace(
        room,
        area_mm2=room.area_mm2 * _CONTINUATION_RATIO**2,
        max_width_mm=room.max_width_mm * _CONTINUATION_RATIO,
        max_height_mm=room.max_height_mm * _CONTINUATION_RATIO,
    )
    small = PartnerSheet(partner, *_marks(kit, house, partner, small_room), None)
    return PartnerSheet(partner, *_marks(kit, house, partner, room), small)


def _marks(kit: Kit, house: HouseStyle, partner: Partner, room: MarkRoom) -> tuple[Mark | None, Mark]:
    """The organisation's, if it stands beside, and the partner's, whose words are then as high as it."""
    if partner.role is not PartnerRole.WITH:
        alone = room if partner.logo else replace(room, max_height_mm=_WORDS_RATIO * room.max_height_mm)
        return None, _mark(partner.logo, partner.name, partner.primary_colour, alone, house)
    own = _mark(kit.organisation.logo, kit.organisation.short_name, "", room, house)
    beside = replace(room, max_height_mm=max(own.ink_height_mm, LEAST_WORDS_RATIO * room.max_height_mm))
    return own, _mark(partner.logo, partner.name, partner.primary_colour, room if partner.logo else beside, house)


def _mark(logo: Picture | None, name: str, colour: str, room: MarkRoom, house: HouseStyle) -> Mark:
    return picture_mark(logo, room) if logo else word_mark(name, room, house.fonts, colour)


def _blemishes(sheet: PartnerSheet, room: MarkRoom, kit: Kit, piece: Piece, edition: Edition) -> Iterator[Finding]:
    partner, mark = sheet.partner, sheet.partner_mark
    area_ratio = mark.width_mm * mark.height_mm / room.area_mm2
    is_slight = partner.role is PartnerRole.WITH and mark.source and area_ratio < LEAST_MARK_AREA_RATIO
    if is_slight or mark.height_mm < LEAST_MARK_HEIGHT_MM:
        message = (
            f"the mark of {partner.name} comes out {mark.width_mm:.0f} x {mark.height_mm:.0f} mm on {piece.name}: "
            f"its shape is too wide or too high to stand at equal weight"
        )
        yield PARTNER_MARK_SMALL.at(partner.place, message)
    if partner.logo and partner.logo.media_type != "image/svg+xml":
        spec = kit.print_specs.get(piece.print_spec) if edition is Edition.PRINT else None
        effective_ppi = partner.logo.width_px * MM_PER_INCH / mark.width_mm
        if effective_ppi < (spec.good_image_ppi if spec else 150.0):
            message = f"the logo of {partner.name} has {effective_ppi:.0f} ppi on {piece.name}"
            yield PARTNER_LOGO_COARSE.at(partner.place, message)


def in_the_name_of(partner: Partner, body: ComposedPiece) -> ComposedPiece:
    """The body with title and author as this partner's file has them; its name must be legible on the pages."""
    statement, _, _organisation = body.title.rpartition(" · ")
    if partner.role is PartnerRole.WITH:
        beside = " with " if body.language.partition("-")[0] == "en" else " · "
        title, author = f"{body.title}{beside}{partner.name}", f"{body.author}, {partner.name}"
    else:
        title, author = f"{statement} · {partner.name}", partner.name
    return replace(body, title=title, author=author, text=(*body.text, partner.name), findings=())
