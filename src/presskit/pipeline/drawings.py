"""The proof of drawings as rows: what the layout engine draws is held against what a second engine draws.

A drawing that the engine draws otherwise stands on the pages as a picture of the second engine's drawing. Each is
proven once, wherever it stands.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from presskit.cache import fingerprint
from presskit.errors import KitError
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.kit import Picture
from presskit.model.piece import Asset, ComposedPiece, Sheets
from presskit.pipeline.limits import Suspects
from presskit.pipeline.memory import tools_key
from presskit.pipeline.row import Made, Row, Work
from presskit.pipeline.workshop import FontShelf
from presskit.preflight import page_pictures
from presskit.render import FontStage, draw_alone
from presskit.rules.drawings import (
    DRAWING_PAGE_PT,
    GROUND,
    compared_size_px,
    drawing_in_pixels,
    likely_troubles,
    second_drawing,
    show_the_same,
    size_in_area_px,
)
from presskit.units import MM_PER_INCH, pt_to_mm

DRAWING_AS_PIXELS = FindingKind(
    "drawing-as-pixels",
    Severity.NOTE,
    "Is every drawing printed as a drawing?",
    "The layout engine does not draw all of SVG. What it would draw otherwise is printed as a picture in fine pixels "
    "of what a second engine (resvg) draws.",
    "It prints well. For sharp edges at any size, save it with effects, masks and outlines turned into plain shapes.",
)

# Lines need 1,200 pixels an inch (GWG 1v4 as restated asks for 800 at least).
_PIXELS_PPI = 1200.0
# The most of a page that the templates have for a mark, and that a picture in a statement fills.
_MARK_RATIO, _FIGURE_RATIO = 0.01, 0.25
_IN_ONE_GO = 12


@dataclass(frozen=True, slots=True)
class ProvenDrawing:
    """What stands on the pages for a drawing: itself, or pixels, and then a note that says why."""

    data: bytes
    media_type: str
    findings: tuple[Finding, ...] = ()


@dataclass(eq=False, kw_only=True)
class Drawing(Row):
    """One drawing of the kit or of a partner, and the most that it fills of any page."""

    makes = ProvenDrawing
    at_a_time = _IN_ONE_GO

    picture: Picture
    shelf: FontShelf
    area_mm2: float

    def key(self, _made: Made) -> str:
        """Of both its forms and its size, and of the tools that draw it."""
        picture = self.picture
        size = (picture.width_px, picture.height_px, self.area_mm2)
        return fingerprint("drawing", picture.data, picture.original, picture.file, size, self.shelf.key, tools_key())

    def work(self, rows: Sequence[Any], _made: Made) -> Work:
        """Drawn twice and compared."""
        return DrawingWork(tuple((row.picture, row.area_mm2) for row in rows))

    def suspects(self) -> Suspects:
        """The drawing itself."""
        return Suspects(place=Place(self.picture.file))


@dataclass(frozen=True, slots=True)
class DrawingWork:
    """Drawings, each with the area that it fills, through both engines."""

    pictures_mm2: tuple[tuple[Picture, float], ...]

    def do(self, fonts: FontStage) -> tuple[ProvenDrawing, ...]:
        """What stands on the pages for each."""
        return tuple(self._one(picture, area_mm2, fonts) for picture, area_mm2 in self.pictures_mm2)

    def _one(self, picture: Picture, area_mm2: float, fonts: FontStage) -> ProvenDrawing:
        size_px = compared_size_px(picture.width_px, picture.height_px)
        expected = second_drawing(picture.original, size_px, **_fonts_for(picture, fonts))
        if show_the_same(expected, _engine_drawing(picture, max(size_px), fonts)):
            return ProvenDrawing(picture.data, picture.media_type)
        most_px = area_mm2 * (_PIXELS_PPI / MM_PER_INCH) ** 2
        pixels_px = size_in_area_px(picture.width_px, picture.height_px, most_px)
        png = drawing_in_pixels(picture.original, pixels_px, **_fonts_for(picture, fonts))
        why = ", ".join(likely_troubles(picture.original)) or "shapes that come out otherwise"
        message = f'"{picture.file}" is printed in {_PIXELS_PPI:.0f} ppi: the layout engine cannot draw its {why}'
        return ProvenDrawing(png, "image/png", (DRAWING_AS_PIXELS.at(Place(picture.file), message),))


def _fonts_for(picture: Picture, fonts: FontStage) -> Mapping[str, Any]:
    """The kit's own fonts for a drawing with words; none for all others, as reading them takes time."""
    if b"<text" not in picture.original:
        return {}
    return {"font_files": fonts.files, "family": fonts.text_family}


def _engine_drawing(picture: Picture, longer_px: int, fonts: FontStage) -> bytes:
    """What the layout engine draws, as a PNG; empty ground where it cannot."""
    try:
        pdf = draw_alone(picture.data, picture.width_px, picture.height_px, GROUND, fonts)
    except KitError:
        pdf = draw_alone(_NOTHING, picture.width_px, picture.height_px, GROUND, fonts)
    return page_pictures(pdf, longer_px * MM_PER_INCH / pt_to_mm(DRAWING_PAGE_PT))[0].png


_NOTHING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'


def drawing_rows(
    marks: Iterable[Picture | None], figures: Iterable[Picture], shelf: FontShelf, page_mm2: float
) -> dict[str, Drawing]:
    """A row for each of these pictures that is a drawing, by the key that pages of at most this size know it by."""
    rows: dict[str, Drawing] = {}
    of_look: dict[tuple[bytes, bytes, str], Drawing] = {}
    for picture, ratio in [
        *((mark, _MARK_RATIO) for mark in marks),
        *((figure, _FIGURE_RATIO) for figure in figures),
    ]:
        if picture and picture.original:
            row = Drawing(
                name=picture.file, picture=picture, shelf=shelf, area_mm2=ratio * page_mm2, company="drawings"
            )
            rows[picture.key] = of_look.setdefault((picture.data, picture.original, picture.file), row)
    return rows


def drawings_on(sheets: Iterable[Sheets | None], rows: Mapping[str, Drawing]) -> dict[str, Drawing]:
    """Those of the rows whose drawings stand on these sheets."""
    return {key: rows[key] for each in sheets if each for key in each.assets if key in rows}


def with_proven(sheets: Sheets, rows: Mapping[str, Drawing], made: Made) -> Sheets:
    """The sheets with what has come of each drawing in its place."""
    proven = {key: made.outcomes[row] for key, row in rows.items() if key in sheets.assets}
    assets = {key: Asset(drawing.data, drawing.media_type) for key, drawing in proven.items()}
    return replace(sheets, assets={**sheets.assets, **assets}) if assets else sheets


def piece_with_proven(piece: ComposedPiece, rows: Mapping[str, Drawing], made: Made) -> ComposedPiece:
    """The piece with what has come of each drawing in its place, on its body and its stationery."""
    stationery = with_proven(piece.stationery, rows, made) if piece.stationery else None
    return replace(piece, body=with_proven(piece.body, rows, made), stationery=stationery)
