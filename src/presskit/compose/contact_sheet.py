"""The contact sheet: every page of every file, small, grouped by whose it is and numbered, to look a batch over."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from itertools import groupby

from presskit.compose.contexts import ContactFile, ContactPage, ContactPicture, ContactSheetContext
from presskit.compose.css.mirroring import mirrored
from presskit.compose.layout import trim_properties
from presskit.compose.piece_context import page_of, sender_of
from presskit.compose.sheets import COMMON_STYLES, kit_tokens, own_files, stylesheets
from presskit.compose.template_engine import fill_template, template_environment
from presskit.compose.wording.dates import day_in_words
from presskit.compose.wording.labels import load_shop_labels
from presskit.model.edition import Edition
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit
from presskit.model.piece import Asset, ComposedPiece, Piece, Sheets
from presskit.model.piece_design import FitRule, PieceDesign
from presskit.model.print_job import PicturedFile, png_size_px

TEMPLATE = "contact-sheet"
COLUMNS, ROWS = 5, 4
# As styles/contact-sheet.css has them.
_ACROSS_MM, _DOWN_MM, _HEAD_MM = 38.7, 63.0, 17.0
_MOST_WIDTH_MM, _MOST_HEIGHT_MM = 35.2, 49.8
_BREAKS = re.compile(r"(?<=[-_/])")


def compose_contact_sheet(kit: Kit, house: HouseStyle, files: Sequence[PicturedFile]) -> ComposedPiece:
    """The contact sheet of these files, in their order; raises KitError for mistakes in its template."""
    sheets = tuple(_sheets(files))
    rule = FitRule(len(sheets), 0.0, min_pages=len(sheets))
    piece = Piece(PieceDesign(TEMPLATE, rule), house.papers["A4"])
    language = kit.languages[0]
    title = f"{kit.title} · {kit.organisation.short_name}"
    page = replace(page_of(kit.statements[language], piece, Edition.SCREEN, draft=False), title=title)
    context = ContactSheetContext(page, sender_of(kit), day_in_words(kit.date, language), sheets)
    variables = {field.name: getattr(context, field.name) for field in fields(context)}
    labels = load_shop_labels(house, language, kit.languages[0])
    environment = template_environment(house, labels.words, language)
    html = fill_template(environment, house, f"{TEMPLATE}.html", variables)
    tokens = {**kit_tokens(kit, piece, Edition.SCREEN), **trim_properties(piece)}
    styles = mirrored(stylesheets(house, (*COMMON_STYLES, f"styles/{TEMPLATE}.css"), tokens), language)
    return ComposedPiece(
        piece=piece,
        edition=Edition.SCREEN,
        language=language,
        title=title,
        author=kit.organisation.name_text,
        date=kit.date,
        body=Sheets(html, styles, _assets(files), own_files(house, f"{TEMPLATE}.html")),
        stationery=None,
        qr_codes=(),
        fit=rule,
        findings=labels.notes,
        shows_other_pages=True,
    )


def _assets(files: Sequence[PicturedFile]) -> dict[str, Asset]:
    return {
        _source(number, page): Asset(png, "image/png")
        for number, file in enumerate(files, start=1)
        for page, png in enumerate(file.pages, start=1)
    }


def _sheets(files: Sequence[PicturedFile]) -> Iterator[ContactPage]:
    """Each group begins on a sheet of its own, so that it can be handed on alone."""
    numbered = list(enumerate(files, start=1))
    for (is_job_sheet, _), group in groupby(numbered, key=lambda one: (one[1].is_job_sheet, one[1].partner)):
        own = list(group)
        placed = list(_placed(own))
        for _, together in groupby(placed, key=lambda each: each[0]):
            shown = tuple(file for _, file in together)
            yield ContactPage("" if is_job_sheet else own[0][1].owner, is_job_sheet, shown)


def _placed(files: Sequence[tuple[int, PicturedFile]]) -> Iterator[tuple[int, ContactFile]]:
    """The files in rows, each with the number of its sheet; a file is not parted if a row has room for it."""
    row = column = 0
    for number, file in files:
        if column + len(file.pages) > COLUMNS and column:
            row, column = row + 1, 0
        for first in range(0, len(file.pages), COLUMNS):
            if first:
                row, column = row + 1, 0
            pages = range(first, min(first + COLUMNS, len(file.pages)))
            sheet, row_of_sheet = divmod(row, ROWS)
            yield sheet, _file(number, file, pages, (row_of_sheet, column))
            column += len(pages)


def _file(number: int, file: PicturedFile, pages: range, place: tuple[int, int]) -> ContactFile:
    row, column = place
    return ContactFile(
        number=number,
        name=file.name,
        name_parts=tuple(part for part in _BREAKS.split(file.name) if part),
        left_mm=column * _ACROSS_MM,
        top_mm=_HEAD_MM + row * _DOWN_MM,
        width_mm=len(pages) * _ACROSS_MM - (_ACROSS_MM - _MOST_WIDTH_MM),
        pictures=tuple(_picture(number, page + 1, index, file.pages[page]) for index, page in enumerate(pages)),
    )


def _picture(number: int, page: int, index: int, png: bytes) -> ContactPicture:
    width_px, height_px = png_size_px(png)
    mm_per_px = min(_MOST_WIDTH_MM / width_px, _MOST_HEIGHT_MM / height_px)
    width_mm, height_mm = width_px * mm_per_px, height_px * mm_per_px
    return ContactPicture(_source(number, page), page, index * _ACROSS_MM, width_mm, height_mm)


def _source(number: int, page: int) -> str:
    return f"file-{number}-page-{page}.png"
