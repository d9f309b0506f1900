"""Putting paint on the page: in a colour, a pattern or a gradient, as far as the clip lets it be seen."""

from pikepdf import Object

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import Colour
from presskit.preflight.facts.painting import Painted, PaintKind
from presskit.preflight.reading.content.colour_spaces import read_space
from presskit.preflight.reading.content.matrix import IDENTITY, as_matrix, times
from presskit.preflight.reading.content.scope import Scope
from presskit.preflight.reading.content.state import GraphicsState

_TILING = 1
_COLOURED = 1


def paint(scope: Scope, kind: PaintKind, box: Box, size_pt: float | None, with_stroke_colour: bool = False) -> None:
    """Note what is painted in the fill's or the stroke's colour, if any of it is seen."""
    state = scope.state
    seen = scope.seen(box)
    if seen is None:
        return
    note_transparency(scope)
    colour, pattern, overprints = (
        (state.stroke, state.stroke_pattern, state.stroke_overprints)
        if with_stroke_colour
        else (state.fill, state.fill_pattern, state.fill_overprints)
    )
    if pattern:
        _paint_pattern(scope, scope.resources["/Pattern"][pattern], colour, seen)
    else:
        painted = Painted(kind, colour, seen, size_pt, overprints, state.overprint_mode)
        scope.bench.page.painted.append(painted)


def paint_shading(scope: Scope, shading: Object, seen: Box) -> None:
    """Note a gradient; its colours are known by their space alone."""
    colour = Colour(read_space(shading.ColorSpace, scope.resources), ())
    scope.bench.page.painted.append(Painted(PaintKind.SHADING, colour, seen))


def note_transparency(scope: Scope) -> None:
    """Note whether what is painted now lets anything through."""
    page = scope.bench.page
    page.see_through = page.see_through or scope.state.see_through


def _paint_pattern(scope: Scope, pattern: Object, colour: Colour, seen: Box) -> None:
    if int(pattern.PatternType) != _TILING:
        paint_shading(scope, pattern.Shading, seen)
        return
    matrix = as_matrix(pattern.Matrix) if "/Matrix" in pattern else IDENTITY
    state = GraphicsState(times(matrix, scope.base), seen)
    tile = scope.inside(pattern, state)
    tile.tiled = seen
    if int(pattern.get("/PaintType", _COLOURED)) != _COLOURED and colour.space.base is not None:
        state.fill = state.stroke = Colour(colour.space.base, colour.values)
        tile.uncoloured = True
    scope.follow(pattern, tile)
