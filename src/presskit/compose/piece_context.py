"""A kit turned into what its templates are given."""

from presskit.compose.address import web_url
from presskit.compose.contexts import FlyerWords, LocalWords, Page, ReleaseWords, Sender, StatementWords
from presskit.compose.dates import day_in_words, moment_in_words, text_direction
from presskit.compose.display_type import DISPLAY_LEADING_EM, hashtag_lines, largest_text
from presskit.compose.layout import CALL_SIZES_PT, OCCASION_SIZES_PT, flyer_layout, flyer_measure_mm
from presskit.compose.type_measure import Typeface, typeface_for
from presskit.model.house_style import FontFile
from presskit.model.kit import Kit, ReleaseText, Statement
from presskit.model.partner import Sharing
from presskit.model.piece import Edition, Piece
from presskit.model.text import Paragraph
from presskit.units import pt_to_mm

DISPLAY_WEIGHT = 700


def page_of(
    statement: Statement, piece: Piece, edition: Edition, sharing: Sharing | None = None, *, draft: bool
) -> Page:
    """The document as a whole."""
    direction = text_direction(statement.language)
    role = sharing.role.value if sharing else ""
    return Page(statement.language, direction, statement.title, piece.size.file_name, edition.value, role, draft)


def sender_of(kit: Kit) -> Sender:
    """The organisation, with its logo's source or an empty one."""
    logo = kit.organisation.logo
    return Sender(kit.organisation, web_url(kit.organisation.web), logo.key if logo else "")


def statement_words(kit: Kit, statement: Statement) -> StatementWords:
    """The statement as running text; a date line that the author did not write is made from the kit's day."""
    return StatementWords(
        title=statement.title,
        date_line=_date_line(kit, statement),
        hashtag=statement.hashtag or kit.hashtag,
        blocks=statement.blocks,
        links={link.id: link for link in kit.links},
        pictures=kit.pictures,
    )


def release_words(kit: Kit, statement: Statement) -> ReleaseWords:
    """What the press release has beside the statement; the statement's title stands in for a headline."""
    words = kit.release.texts.get(statement.language, ReleaseText())
    until = kit.release.embargo_until
    first, *rest = statement.blocks
    opens_with_words = isinstance(first, Paragraph)
    return ReleaseWords(
        embargo=moment_in_words(until, kit.release.embargo_zone, statement.language) if until else "",
        headline=words.headline or statement.title,
        standfirst=words.standfirst,
        dateline_place=words.dateline_place,
        lead=first.children if isinstance(first, Paragraph) else (),
        blocks=tuple(rest) if opens_with_words else statement.blocks,
        quotations=words.quotations,
        boilerplate=words.boilerplate,
        contact=kit.release.contact,
    )


def local_words(sharing: Sharing | None) -> LocalWords | None:
    """What the partner adds to the press release, if it adds anything."""
    local = sharing.local if sharing else None
    return LocalWords(sharing.partner_name, local.blocks, local.contact) if sharing and local else None


def flyer_words(
    kit: Kit, statement: Statement, piece: Piece, sharing: Sharing | None, fonts: tuple[FontFile, ...]
) -> FlyerWords:
    """The words of the flyer, those of the front set as large as their room allows."""
    words = kit.flyer_texts[statement.language]
    layout, measure_mm = flyer_layout(piece, is_shared=sharing is not None), flyer_measure_mm(piece)
    hashtag = statement.hashtag or kit.hashtag or statement.title
    one_line_mm = pt_to_mm(DISPLAY_LEADING_EM * max(OCCASION_SIZES_PT))

    def face(text: str) -> Typeface:
        return typeface_for(text, ("display", "text"), fonts, DISPLAY_WEIGHT)

    return FlyerWords(
        occasion=largest_text(statement.title, face(statement.title), (measure_mm, one_line_mm), OCCASION_SIZES_PT),
        date_line=_date_line(kit, statement),
        hashtag_lines=hashtag_lines(hashtag, face(hashtag), measure_mm, layout.hashtag_height_mm),
        call=largest_text(words.call, face(words.call), (measure_mm, layout.call_height_mm), CALL_SIZES_PT),
        argument=words.argument,
        demand_lead=words.demand_lead,
        demands=words.demands,
    )


def _date_line(kit: Kit, statement: Statement) -> str:
    return statement.date_line or day_in_words(kit.date, statement.language)
