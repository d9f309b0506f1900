"""One kit in every theme, on one sheet for screens: a row for each theme, with the first page of every piece."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

from presskit.compose.contexts import Page, Sender
from presskit.compose.layout import trim_properties
from presskit.compose.looks.theme_faces import ThemeFaces, theme_faces
from presskit.compose.piece_context import page_of, sender_of
from presskit.compose.sheets import COMMON_STYLES, kit_tokens, own_files, stylesheets
from presskit.compose.template_engine import fill_template, template_environment
from presskit.compose.wording.labels import load_labels
from presskit.model.edition import Edition
from presskit.model.finding import Finding, Severity
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit
from presskit.model.looks.tried_theme import TriedPiece, TriedTheme
from presskit.model.paper import PaperSize
from presskit.model.piece import Asset, ComposedPiece, Piece, Sheets
from presskit.model.piece_design import FitRule, PieceDesign

TEMPLATE = "theme-sheet"
_LANGUAGE = "en"  # that of the themes' own words
# As styles/theme-sheet.css has them.
_WIDTH_MM, _HEAD_MM, _ROW_MM, _FOOT_MM = 420.0, 34.0, 122.0, 8.0
_ROOM_MM, _MOST_HEIGHT_MM, _GAP_MM = 312.0, 104.0, 7.0
_MOST_TROUBLES, _LONGEST_TROUBLE = 4, 150


@dataclass(frozen=True, slots=True)
class ThemePicture:
    """The first page of a piece, from the left edge of the row's pictures; without a `source` it was not made."""

    name: str
    source: str
    left_mm: float
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme with its pieces; `troubles` are what stands in the way of some, in words."""

    name: str
    title: str
    about: str
    text_face: str
    display_face: str
    scripts: str
    pictures: tuple[ThemePicture, ...]
    troubles: tuple[str, ...]
    more_troubles: int


@dataclass(frozen=True, slots=True)
class ThemeSheetContext:
    """What theme-sheet.html is given; `kit_language` is that of the title."""

    page: Page
    sender: Sender
    kit_language: str
    themes: tuple[ThemeRow, ...]


def compose_theme_sheet(kit: Kit, house: HouseStyle, tried: Sequence[TriedTheme]) -> ComposedPiece:
    """The sheet of these, as high as it must be for all; raises KitError for mistakes in its template."""
    rule = FitRule(1, 0.0)
    size = PaperSize("themes", _WIDTH_MM, _HEAD_MM + _ROW_MM * len(tried) + _FOOT_MM)
    piece = Piece(PieceDesign(TEMPLATE, rule), size)
    language = kit.languages[0]
    page = page_of(kit.statements[language], piece, Edition.SCREEN, draft=False)
    page = replace(page, language=_LANGUAGE, direction="ltr", title=f"{kit.title} · {len(tried)} themes")
    faces = [theme_faces(each.theme, house.fonts, kit.organisation.faces) for each in tried]
    rows = tuple(_row(number, *each) for number, each in enumerate(zip(tried, faces, strict=True), start=1))
    context = ThemeSheetContext(page, sender_of(kit), language, rows)
    variables = {field.name: getattr(context, field.name) for field in fields(context)}
    environment = template_environment(house, load_labels(house, _LANGUAGE).words)
    html = fill_template(environment, house, f"{TEMPLATE}.html", variables)
    tokens = {**kit_tokens(kit, piece, Edition.SCREEN), **trim_properties(piece)}
    styles = stylesheets(house, (*COMMON_STYLES, f"styles/{TEMPLATE}.css"), tokens)
    return ComposedPiece(
        piece=piece,
        edition=Edition.SCREEN,
        language=_LANGUAGE,
        title=page.title,
        author=kit.organisation.name_text,
        date=kit.date,
        body=Sheets(html, styles, dict(_assets(tried)), own_files(house, f"{TEMPLATE}.html")),
        stationery=None,
        qr_codes=(),
        fit=rule,
        shows_other_pages=True,
    )


def _assets(tried: Sequence[TriedTheme]) -> Iterator[tuple[str, Asset]]:
    for number, each in enumerate(tried, start=1):
        for piece in each.pieces:
            if piece.png:
                yield _source(number, piece), Asset(piece.png, "image/png")


def _row(number: int, tried: TriedTheme, faces: ThemeFaces) -> ThemeRow:
    theme = tried.theme
    troubles = [finding for finding in tried.findings if finding.severity is not Severity.NOTE]
    troubles.sort(key=lambda finding: list(Severity).index(finding.severity))
    return ThemeRow(
        name=theme.name,
        title=theme.title or theme.name,
        about=theme.about,
        text_face=faces.text,
        display_face=faces.display,
        scripts=", ".join(faces.scripts),
        pictures=tuple(_pictures(number, tried.pieces)),
        troubles=tuple(_in_words(finding) for finding in troubles[:_MOST_TROUBLES]),
        more_troubles=max(0, len(troubles) - _MOST_TROUBLES),
    )


def _pictures(number: int, pieces: Sequence[TriedPiece]) -> Iterator[ThemePicture]:
    """Side by side, all of one height: as high as the row, or less if they are too wide together."""
    ratios = [piece.width_mm / piece.height_mm for piece in pieces]
    room_mm = _ROOM_MM - _GAP_MM * (len(pieces) - 1)
    height_mm = min(_MOST_HEIGHT_MM, room_mm / sum(ratios)) if ratios else 0.0
    left_mm = 0.0
    for piece, ratio in zip(pieces, ratios, strict=True):
        source = _source(number, piece) if piece.png else ""
        yield ThemePicture(piece.name, source, left_mm, height_mm * ratio, height_mm)
        left_mm += height_mm * ratio + _GAP_MM


def _in_words(finding: Finding) -> str:
    words = f"{finding.piece}: {finding.message}" if finding.piece else finding.message
    return words if len(words) <= _LONGEST_TROUBLE else f"{words[:_LONGEST_TROUBLE].rpartition(' ')[0]} …"


def _source(number: int, piece: TriedPiece) -> str:
    return f"theme-{number}-{piece.name}.png"
