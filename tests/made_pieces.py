"""Composed pieces made by hand, small enough to say in a test what they hold."""

import tomllib
from datetime import date
from functools import cache
from io import BytesIO

from PIL import Image
from tests.paths import CHECKOUT

from presskit.model.edition import Edition
from presskit.model.house_style import FontFile
from presskit.model.paper import PaperSize
from presskit.model.piece import Asset, ComposedPiece, Piece, Sheets, Stylesheet
from presskit.model.piece_design import FitRule, PieceDesign

SMALL_SHEET = PaperSize("A6", 105.0, 148.0)
PAGE_CSS = "@page { size: 105mm 148mm; margin: 12mm }\nbody { font: 10pt/14pt Inter; margin: 0 }\np { margin: 0 }\n"
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10">'
    b'<rect width="20" height="10" fill="#075"/></svg>'
)


def sheets(body: str, css: str = "", assets: dict[str, Asset] | None = None, page_css: str = PAGE_CSS) -> Sheets:
    """A document with this body; `css` is the style sheet "templates/styles/test.css" after the page's own."""
    html = f'<!doctype html><html lang="en"><head><title>A test</title></head><body>{body}</body></html>'
    stylesheets = (Stylesheet("templates/styles/page.css", page_css), Stylesheet("templates/styles/test.css", css))
    return Sheets(html, stylesheets, assets or {})


def composed(
    body: Sheets | str, *, stationery: Sheets | None = None, fit: FitRule | None = None, title: str = "A test"
) -> ComposedPiece:
    """An A6 press release of the year 2021 with this body; by default any number of pages and no inset will do."""
    return ComposedPiece(
        piece=Piece(PieceDesign("press-release", FitRule(20)), SMALL_SHEET),
        edition=Edition.SCREEN,
        language="en",
        title=title,
        author="Harbour Clinic",
        date=date(2021, 11, 1),
        body=sheets(body) if isinstance(body, str) else body,
        stationery=stationery,
        qr_codes=(),
        fit=fit or FitRule(max_pages=20, safe_inset_mm=0.0),
    )


def photograph(width_px: int = 60, height_px: int = 40) -> Asset:
    """A small PNG with a gradient, as the load stage hands images on."""
    stream = BytesIO()
    Image.linear_gradient("L").resize((width_px, height_px)).convert("RGB").save(stream, "PNG")
    return Asset(stream.getvalue(), "image/png")


def drawing() -> Asset:
    """A green rectangle as SVG."""
    return Asset(DRAWING, "image/svg+xml")


@cache
def checkout_fonts() -> tuple[FontFile, ...]:
    """The fonts that come with presskit, as the load stage hands them on."""
    folder = CHECKOUT / "fonts"
    entries = tomllib.loads((folder / "fonts.toml").read_text(encoding="utf-8"))["fonts"]
    return tuple(
        FontFile(
            one["family"], one["file"], one["style"], one["role"], one["sha256"], (folder / one["file"]).read_bytes()
        )
        for one in entries
    )
