"""A drawing alone on a page, as the engine draws it, to be compared with what a second engine draws."""

from presskit.model.piece import Asset, Sheets, Stylesheet
from presskit.render.engine import EngineDocument
from presskit.render.font_stage import FontStage
from presskit.rules.drawings import DRAWING_PAGE_PT

_KEY = "drawing.svg"


def drawing_page(svg: bytes, width_px: float, height_px: float, ground: str, fonts: FontStage) -> bytes:
    """A PDF of one page that the drawing fills, on this ground, its longer side is DRAWING_PAGE_PT long.

    Raises KitError if the engine stops.
    """
    scale = DRAWING_PAGE_PT / max(width_px, height_px)
    width_pt, height_pt = width_px * scale, height_px * scale
    style = (
        f"@page {{ size: {width_pt:.4f}pt {height_pt:.4f}pt; margin: 0; background: {ground} }}"
        f"body {{ margin: 0 }} img {{ display: block; width: {width_pt:.4f}pt; height: {height_pt:.4f}pt }}"
    )
    html = f'<!doctype html><html lang="en"><title>A drawing</title><body><img src="{_KEY}" alt="A drawing">'
    sheets = Sheets(html, (Stylesheet("a drawing alone", style),), {_KEY: Asset(svg, "image/svg+xml")})
    document = EngineDocument(sheets, fonts, tagged=False)
    laid_out = document.lay_out({})
    return document.write(laid_out)
