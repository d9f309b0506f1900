"""A kit turned into what one template is given."""

from dataclasses import fields

from presskit.compose.address import web_url
from presskit.compose.contexts import (
    FlyerContext,
    LetterContext,
    LinkedReport,
    PageContext,
    PressReleaseContext,
    Sender,
    StationeryContext,
)
from presskit.compose.dates import day_in_words, moment_in_words, text_direction
from presskit.compose.display_type import DISPLAY_LEADING_EM, hashtag_lines, largest_text
from presskit.compose.layout import CALL_SIZES_PT, OCCASION_SIZES_PT, flyer_layout, flyer_measure_mm
from presskit.compose.type_measure import typeface_for
from presskit.model.house_style import FontFile
from presskit.model.kit import Kit, ReleaseText, Statement
from presskit.model.piece import Piece
from presskit.model.text import Inline, Paragraph
from presskit.units import pt_to_mm

DISPLAY_WEIGHT = 700
Values = dict[str, object]


def as_variables(context: PageContext) -> Values:
    """The context's fields by name, as a template sees them."""
    return {field.name: getattr(context, field.name) for field in fields(context)}


def page_values(kit: Kit, statement: Statement, piece: Piece, *, draft: bool) -> Values:
    """What every template is given."""
    logo = kit.organisation.logo
    return {
        "language": statement.language,
        "direction": text_direction(statement.language),
        "title": statement.title,
        "paper": piece.size.file_name,
        "draft": draft,
        "sender": Sender(kit.organisation, web_url(kit.organisation.web), logo.key if logo else ""),
    }


def letter_context(kit: Kit, statement: Statement, reports: tuple[LinkedReport, ...], page: Values) -> LetterContext:
    """What letterhead.html is given."""
    return LetterContext(**page, **_statement_values(kit, statement, reports), blocks=statement.blocks)  # type: ignore[arg-type]


def release_context(
    kit: Kit, statement: Statement, reports: tuple[LinkedReport, ...], page: Values
) -> PressReleaseContext:
    """What press-release.html is given."""
    lead, blocks = _lead_and_rest(statement)
    words = kit.release.texts.get(statement.language, ReleaseText())
    until = kit.release.embargo_until
    return PressReleaseContext(
        **page,  # type: ignore[arg-type]
        **_statement_values(kit, statement, reports),  # type: ignore[arg-type]
        blocks=blocks,
        lead=lead,
        embargo=moment_in_words(until, kit.release.embargo_zone, statement.language) if until else "",
        headline=words.headline or statement.title,
        standfirst=words.standfirst,
        dateline_place=words.dateline_place,
        quotations=words.quotations,
        boilerplate=words.boilerplate,
        contact=kit.release.contact,
    )


def flyer_context(
    kit: Kit,
    statement: Statement,
    reports: tuple[LinkedReport, ...],
    page: Values,
    piece: Piece,
    fonts: tuple[FontFile, ...],
) -> FlyerContext:
    """What flyer.html is given, its large words measured."""
    words = kit.flyer_texts[statement.language]
    layout, measure_mm = flyer_layout(piece), flyer_measure_mm(piece)
    hashtag = statement.hashtag or kit.hashtag or statement.title
    hashtag_face = typeface_for(hashtag, ("display", "text"), fonts, DISPLAY_WEIGHT)
    one_line_mm = pt_to_mm(DISPLAY_LEADING_EM * max(OCCASION_SIZES_PT))
    occasion_face = typeface_for(statement.title, ("display", "text"), fonts, DISPLAY_WEIGHT)
    call_face = typeface_for(words.call, ("display", "text"), fonts, DISPLAY_WEIGHT)
    return FlyerContext(
        **page,  # type: ignore[arg-type]
        occasion=largest_text(statement.title, occasion_face, (measure_mm, one_line_mm), OCCASION_SIZES_PT),
        date_line=statement.date_line or day_in_words(kit.date, statement.language),
        hashtag_lines=hashtag_lines(hashtag, hashtag_face, measure_mm, layout.hashtag_height_mm),
        call=largest_text(words.call, call_face, (measure_mm, layout.call_height_mm), CALL_SIZES_PT),
        argument=words.argument,
        demand_lead=words.demand_lead,
        demands=words.demands,
        reports=reports,
    )


def stationery_context(page: Values) -> StationeryContext:
    """What stationery.html is given."""
    return StationeryContext(**page)  # type: ignore[arg-type]


def _statement_values(kit: Kit, statement: Statement, reports: tuple[LinkedReport, ...]) -> Values:
    return {
        "date_line": statement.date_line or day_in_words(kit.date, statement.language),
        "hashtag": statement.hashtag or kit.hashtag,
        "links": {link.id: link for link in kit.links},
        "pictures": kit.pictures,
        "reports": reports,
    }


def _lead_and_rest(statement: Statement) -> tuple[tuple[Inline, ...], tuple[object, ...]]:
    """The first paragraph apart from the rest, so that the dateline can open it."""
    first, *rest = statement.blocks
    if isinstance(first, Paragraph):
        return first.children, tuple(rest)
    return (), statement.blocks
