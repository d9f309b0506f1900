"""The way into the render stage."""

from presskit.model.piece import ComposedPiece, ComposedSheets, Edition, PartnerSheetPair, RenderedPiece
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
