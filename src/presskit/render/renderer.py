"""The way into the render stage."""

from presskit.model.piece import ComposedPiece, RenderedPiece
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
