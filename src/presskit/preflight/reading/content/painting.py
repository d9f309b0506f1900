"""Putting paint on the page, and the operators that do: paths, forms, pictures, patterns and gradients."""

from collections.abc import Mapping

from pikepdf import Name, Object, PdfInlineImage

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import Colour
from presskit.preflight.facts.painting import CutPicture, Painted, PaintKind
from presskit.preflight.reading.content.colour_spaces import read_space
from presskit.preflight.reading.content.device_colours import note_device, note_device_blend
from presskit.preflight.reading.content.matrix import IDENTITY, as_matrix, box_through, mean_scale, times
from presskit.preflight.reading.content.path import PathBuilder
from presskit.preflight.reading.content.scope import Operands, Operator, Scope, numbers
from presskit.preflight.reading.content.state import GraphicsState
from presskit.rules.pdf_entries import as_text, dictionary_at, knows_intent

_TILING = 1
_COLOURED = 1


def paint(
    scope: Scope,
    kind: PaintKind,
    box: Box,
    size_pt: float | None,
    with_stroke_colour: bool = False,
    outline_pt: float | None = None,
) -> None:
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
        resources, name = pattern
        _paint_pattern(scope, resources["/Pattern"][name], colour, seen)
    else:
        painted = Painted(kind, colour, seen, size_pt, overprints, state.overprint_mode, outline_pt)
        scope.bench.page.painted.append(painted)
        note_device(scope, colour.space)


def paint_shading(scope: Scope, shading: Object, seen: Box) -> None:
    """Note a gradient; its colours are known by their space alone."""
    colour = Colour(read_space(shading.ColorSpace, scope.resources), ())
    scope.bench.page.painted.append(Painted(PaintKind.SHADING, colour, seen))
    note_device(scope, colour.space)


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


def _clip(scope: Scope, _operands: Operands) -> None:
    scope.clipping = True


def _painter(*, fills: bool = False, strokes: bool = False) -> Operator:
    def finish(scope: Scope, _operands: Operands) -> None:
        path, clipping = scope.path, scope.clipping
        scope.path, scope.clipping = PathBuilder(), False
        if path.is_empty:
            return
        box = path.box(scope.state.matrix)
        if fills:
            _fill(scope, path, box)
        if strokes:
            _stroke(scope, box)
        if clipping:
            nothing = Box(box.left_pt, box.bottom_pt, box.left_pt, box.bottom_pt)
            scope.state.clip = scope.state.clip.common(box) or nothing

    return finish


def _fill(scope: Scope, path: PathBuilder, box: Box) -> None:
    thinnest_pt = path.thinnest_pt(scope.state.matrix, scope.state.clip)
    paint(scope, PaintKind.FILL, box, None if thinnest_pt is None else thinnest_pt * scope.bench.unit_pt)


def _stroke(scope: Scope, box: Box) -> None:
    width_pt = scope.state.line_width_pt * mean_scale(scope.state.matrix)
    paint(scope, PaintKind.STROKE, box.grown(width_pt / 2), width_pt * scope.bench.unit_pt, with_stroke_colour=True)


PATH_OPERATORS: Mapping[str, Operator] = {
    "m": lambda scope, operands: scope.path.move(*numbers(operands)),
    "l": lambda scope, operands: scope.path.line(*numbers(operands)),
    "c": lambda scope, operands: scope.path.line(*numbers(operands)),
    "v": lambda scope, operands: scope.path.line(*numbers(operands)),
    "y": lambda scope, operands: scope.path.line(*numbers(operands)),
    "re": lambda scope, operands: scope.path.rectangle(*numbers(operands)),
    "W": _clip,
    "W*": _clip,
    "n": _painter(),
    **dict.fromkeys(("f", "F", "f*"), _painter(fills=True)),
    **dict.fromkeys(("S", "s"), _painter(strokes=True)),
    **dict.fromkeys(("B", "B*", "b", "b*"), _painter(fills=True, strokes=True)),
}


def draw_picture(scope: Scope, drawn: Object | PdfInlineImage) -> None:
    """Note a picture where it stands, if any of it is seen; a stencil is an area of colour as well."""
    state = scope.state
    whole = box_through(state.matrix, 0.0, 0.0, 1.0, 1.0)
    seen = scope.seen(whole)
    _note_cut(scope, whole, seen)
    if seen is None:
        return
    still = scope.bench.pictures.picture(drawn, scope.resources)
    if still.is_stencil:
        paint(scope, PaintKind.FILL, seen, None)
    if isinstance(drawn, PdfInlineImage) and not knows_intent(drawn.obj.get("/Intent", Name.Perceptual)):
        scope.bench.page.unknown_intents.add(as_text(drawn.obj.get("/Intent")).removeprefix("/"))
    if still.space is not None:
        note_device(scope, still.space)
    page = scope.bench.page
    page.pictures.append(still.placed(state.matrix, seen, scope.bench.unit_pt, len(page.painted)))
    page.see_through = page.see_through or still.soft_mask is not None
    note_transparency(scope)


def _note_cut(scope: Scope, whole: Box, seen: Box | None) -> None:
    """Note how much of a picture is left to be seen; a tile is meant to be cut."""
    area_pt2 = whole.width_pt * whole.height_pt
    if scope.tiled or not area_pt2:
        return
    left = seen.common(scope.bench.shown) if seen else None
    seen_pt2 = left.width_pt * left.height_pt if left else 0.0
    if seen_pt2 < area_pt2:
        scope.bench.page.cut_pictures.append(CutPicture(whole, seen_pt2 / area_pt2))


def _draw(scope: Scope, operands: Operands) -> None:
    drawn = scope.resources["/XObject"][str(operands[0])]
    if drawn.get("/Subtype") == Name.Form:
        _draw_form(scope, drawn)
    else:
        draw_picture(scope, drawn)


def _draw_form(scope: Scope, form: Object) -> None:
    state = scope.state.copied()
    matrix = as_matrix(form.Matrix) if "/Matrix" in form else IDENTITY
    state.matrix = times(matrix, state.matrix)
    left_pt, bottom_pt, right_pt, top_pt = numbers(form.BBox)
    box = box_through(state.matrix, left_pt, bottom_pt, right_pt, top_pt)
    if scope.seen(box) is None:
        return
    state.clip = state.clip.common(box) or state.clip
    inner = scope.inside(form, state)
    if "/Group" in form:
        note_transparency(scope)
        note_group(inner, form)
        state.leave_transparency()
    scope.follow(form, inner)


def note_group(inner: Scope, form: Object) -> None:
    """Note that this form is a group, and which colours it blends in."""
    page, group = inner.bench.page, dictionary_at(form, "/Group")
    page.has_group = page.has_group or group.get("/S") == Name.Transparency
    if "/CS" in group:
        space = read_space(group.CS, inner.resources)
        page.group_spaces.append(space)
        note_device_blend(inner, space)


def _shade(scope: Scope, operands: Operands) -> None:
    note_transparency(scope)
    paint_shading(scope, scope.resources["/Shading"][str(operands[0])], scope.state.clip)


OBJECT_OPERATORS: Mapping[str, Operator] = {"Do": _draw, "sh": _shade}
