"""The way into the render stage."""

from collections.abc import Collection

from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.house_style import HouseStyle
from presskit.model.piece import ComposedPiece, ComposedSheets, PartnerSheetPair, RenderedPiece, Sheets, Stylesheet
from presskit.render.css_checks import CSS_VARIABLE
from presskit.render.font_stage import FontStage


def render_piece(composed: ComposedPiece, fonts: FontStage) -> RenderedPiece:
    """The piece laid out as PDF, with everything that the engine and the measuring have found.

    Reads no file and no address: the fonts are those of the stage, all else is in the composed piece. Raises
    KitError if the engine stops before there is a page.
    """
    fonts.point_fontconfig()
    # The engine reads fontconfig's settings once, when it is imported.
    from presskit.render.piece_pages import make_pages  # noqa: PLC0415 - after the fonts are staged

    return make_pages(composed, fonts)


def render_sheets(
    composed: ComposedSheets, edition: Edition, safe_inset_mm: float, fonts: FontStage
) -> tuple[PartnerSheetPair, ...]:
    """A pair of sheets for each partner, in their order; none at all if the pages cannot be told apart by partner.

    That is so when someone's sheet runs over onto a third page: laid out alone, that partner gets a finding. A pair
    with an error among its findings has no bytes. Raises KitError if the engine stops.
    """
    fonts.point_fontconfig()
    from presskit.render.partner_sheets import make_sheets  # noqa: PLC0415 - as above

    return make_sheets(composed, edition, safe_inset_mm, fonts)


def draw_alone(svg: bytes, width_px: float, height_px: float, ground: str, fonts: FontStage) -> bytes:
    """A PDF of one page that this drawing fills, on this ground, DRAWING_PAGE_PT on its longer side.

    Raises KitError if the engine stops.
    """
    fonts.point_fontconfig()
    from presskit.render.drawing import drawing_page  # noqa: PLC0415 - as above

    return drawing_page(svg, width_px, height_px, ground, fonts)


def unreadable_styles(house: HouseStyle, fonts: FontStage, told: Collection[str] = ()) -> tuple[Finding, ...]:
    """An error for each rule that the engine cannot read, so that it is told beside the mistakes of a broken kit.

    Variables are left out, as a page sets some of them; so are files that are `told` of already. A sheet that stops
    the engine hides no mistake in another.
    """
    fonts.point_fontconfig()
    from presskit.render.engine import EngineDocument  # noqa: PLC0415 - as above

    findings: list[Finding] = []
    for name, file in house.templates.items():
        if name.endswith(".css") and file.origin not in told:
            style = Stylesheet(file.origin, file.text, file.is_own)
            sheets = Sheets("<!doctype html><title>No page</title>", (style,), own_files=(file.origin,))
            try:
                findings += EngineDocument(sheets, fonts, tagged=False).findings()
            except KitError as error:
                findings += error.findings
    errors = (found for found in findings if found.is_error and found.code != CSS_VARIABLE.code)
    return tuple(dict.fromkeys(errors))
