"""The contact sheet: the first page of every file as a thumbnail, with its name under it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from presskit.compose.contexts import ContactCell, ContactSheetContext
from presskit.compose.labels import load_labels
from presskit.compose.layout import trim_properties
from presskit.compose.piece_context import page_of
from presskit.compose.sheets import COMMON_STYLES, kit_tokens, own_files, stylesheets
from presskit.compose.template_engine import fill_template, template_environment
from presskit.model.edition import Edition
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit
from presskit.model.piece import Asset, ComposedPiece, Piece, Sheets
from presskit.model.piece_design import FitRule, PieceDesign
from presskit.model.print_job import Thumbnail

TEMPLATE = "contact-sheet"
COLUMNS, ROWS = 6, 5
# As styles/contact-sheet.css has them.
_ACROSS_MM, _DOWN_MM, _HEAD_MM = 32.2, 54.0, 7.0
_MOST_WIDTH_MM, _MOST_HEIGHT_MM = 28.0, 40.0
_BREAKS = re.compile(r"(?<=[-_/])")


def compose_contact_sheet(kit: Kit, house: HouseStyle, thumbnails: Sequence[Thumbnail]) -> ComposedPiece:
    """The contact sheet of these files, in their order; raises KitError for mistakes in its template."""
    cells = tuple(_pages(thumbnails))
    rule = FitRule(len(cells), 0.0, min_pages=len(cells))
    piece = Piece(PieceDesign(TEMPLATE, rule), house.papers["A4"])
    language = kit.languages[0]
    title = f"{kit.title} · {kit.organisation.short_name}"
    page = replace(page_of(kit.statements[language], piece, Edition.SCREEN, draft=False), title=title)
    context = ContactSheetContext(page, cells)
    variables = {field.name: getattr(context, field.name) for field in fields(context)}
    environment = template_environment(house, load_labels(house, language))
    html = fill_template(environment, house, f"{TEMPLATE}.html", variables)
    assets = {_source(number): Asset(each.png, "image/png") for number, each in enumerate(thumbnails)}
    tokens = {**kit_tokens(kit, piece, Edition.SCREEN), **trim_properties(piece)}
    styles = stylesheets(house, (*COMMON_STYLES, f"styles/{TEMPLATE}.css"), tokens)
    return ComposedPiece(
        piece=piece,
        edition=Edition.SCREEN,
        language=language,
        title=title,
        author=kit.organisation.name_text,
        date=kit.date,
        body=Sheets(html, styles, assets, own_files(house, f"{TEMPLATE}.html")),
        stationery=None,
        qr_codes=(),
        fit=rule,
        shows_other_pages=True,
    )


def _pages(thumbnails: Sequence[Thumbnail]) -> Iterator[tuple[ContactCell, ...]]:
    each = COLUMNS * ROWS
    for first in range(0, len(thumbnails), each):
        cells = thumbnails[first : first + each]
        yield tuple(_cell(first + place, place, cell) for place, cell in enumerate(cells))


def _cell(number: int, place: int, thumbnail: Thumbnail) -> ContactCell:
    row, column = divmod(place, COLUMNS)
    width_px, height_px = thumbnail.size_px
    mm_per_px = min(_MOST_WIDTH_MM / width_px, _MOST_HEIGHT_MM / height_px)
    return ContactCell(
        source=_source(number),
        name=thumbnail.name,
        name_parts=tuple(part for part in _BREAKS.split(thumbnail.name) if part),
        owner=thumbnail.owner,
        left_mm=column * _ACROSS_MM,
        top_mm=_HEAD_MM + row * _DOWN_MM,
        width_mm=width_px * mm_per_px,
        height_mm=height_px * mm_per_px,
    )


def _source(number: int) -> str:
    return f"thumbnail-{number}.png"
