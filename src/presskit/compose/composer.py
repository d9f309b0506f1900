"""One piece of a kit as HTML and CSS, with everything that must be proven on its pages later."""

from collections.abc import Iterator

import jinja2

from presskit.compose.contexts import PageContext
from presskit.compose.display_type import DisplayText
from presskit.compose.findings import CALL_SMALL, HASHTAG_SMALL
from presskit.compose.glyph_cover import missing_glyphs
from presskit.compose.labels import load_labels
from presskit.compose.layout import fit_rule, layout_properties
from presskit.compose.piece_context import (
    as_variables,
    flyer_context,
    letter_context,
    page_values,
    release_context,
    stationery_context,
)
from presskit.compose.reports import ReportList, linked_reports
from presskit.compose.sheets import kit_tokens, make_sheets, picture_assets
from presskit.compose.template_engine import fill_template, template_environment
from presskit.errors import KitError
from presskit.model.finding import Finding
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit, Statement
from presskit.model.piece import ComposedPiece, Edition, Piece, Sheets
from presskit.model.text import Figure, block_text

LEGIBLE_SIZE_PT = 20.0  # capitals of the display face are then 5.8 mm high: 10 minutes of arc at two metres


class Composer:
    """Composes pieces of one kit in one language."""

    def __init__(self, kit: Kit, house: HouseStyle, language: str, *, draft: bool) -> None:
        self._kit, self._house, self._draft = kit, house, draft
        self._statement: Statement = kit.statements[language]
        if missing := missing_glyphs(kit, self._statement, house.fonts):
            raise KitError(missing)
        self._environment: jinja2.Environment = template_environment(house, load_labels(house, language))

    def compose(self, piece: Piece, edition: Edition) -> ComposedPiece:
        """The piece; raises KitError for mistakes in templates, labels and texts."""
        reports = linked_reports(self._kit, self._statement, piece)
        context = self._context(piece, reports)
        return ComposedPiece(
            piece=piece,
            edition=edition,
            language=self._statement.language,
            title=self._document_title(),
            author=self._kit.organisation.name_text,
            date=self._kit.date,
            body=self._sheets(piece, piece.template, context, reports),
            stationery=self._stationery(piece),
            qr_codes=reports.qr_codes,
            fit=fit_rule(piece),
            text=tuple(self._printed_text(piece)),
            findings=tuple(_small_type(context)),
        )

    def _context(self, piece: Piece, reports: ReportList) -> PageContext:
        page = page_values(self._kit, self._statement, piece, draft=self._draft)
        if piece.template == "flyer":
            return flyer_context(self._kit, self._statement, reports.reports, page, piece, self._house.fonts)
        make = release_context if piece.template == "press-release" else letter_context
        return make(self._kit, self._statement, reports.reports, page)

    def _stationery(self, piece: Piece) -> Sheets | None:
        if piece.template != "letterhead" or not piece.on_stationery:
            return None
        context = stationery_context(page_values(self._kit, self._statement, piece, draft=self._draft))
        return self._sheets(piece, "stationery", context, ReportList((), (), {}))

    def _sheets(self, piece: Piece, template: str, context: PageContext, reports: ReportList) -> Sheets:
        html = fill_template(self._environment, self._house, f"{template}.html", as_variables(context))
        tokens = kit_tokens(self._kit, layout_properties(piece))
        logo = self._kit.organisation.logo
        keys = [block.picture_key for block in self._statement.blocks if isinstance(block, Figure)]
        pictures = picture_assets(self._kit, [*keys, *([logo.key] if logo else [])])
        return make_sheets(html, self._house, template, tokens, {**reports.assets, **pictures})

    def _document_title(self) -> str:
        """The title as a reader's tab and an archive's list show it."""
        return f"{self._statement.title} · {self._kit.organisation.short_name}"

    def _printed_text(self, piece: Piece) -> Iterator[str]:
        """The words that must come out of the finished pages as they went in."""
        yield self._statement.title
        if piece.template == "flyer":
            words = self._kit.flyer_texts[self._statement.language]
            yield from (words.call, *words.argument, words.demand_lead, *words.demands, self._kit.organisation.legal)
        else:
            yield from (text for block in self._statement.blocks for text in block_text(block).split("\n"))


def compose_piece(
    kit: Kit, house: HouseStyle, piece: Piece, language: str, edition: Edition, *, draft: bool = False
) -> ComposedPiece:
    """The piece as HTML and CSS; raises KitError with every mistake found in templates, labels and texts."""
    return Composer(kit, house, language, draft=draft).compose(piece, edition)


def _small_type(context: PageContext) -> Iterator[Finding]:
    """Warnings for words of the flyer's front that cannot be read at two metres."""
    lines = getattr(context, "hashtag_lines", ())
    if lines and min(line.size_pt for line in lines) < LEGIBLE_SIZE_PT:
        yield HASHTAG_SMALL.at(
            None, "the hashtag on the flyer's front is too small for two metres", HASHTAG_SMALL.remedy
        )
    call = getattr(context, "call", None)
    if isinstance(call, DisplayText) and call.size_pt < LEGIBLE_SIZE_PT:
        message = f"the call on the flyer's front is {call.size_pt:.0f} pt, too small for two metres"
        yield CALL_SMALL.at(None, message, CALL_SMALL.remedy)
