"""The operators that draw a path, clip to it and paint it (ISO 32000-1, 8.5)."""

from collections.abc import Mapping

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import PaintKind
from presskit.preflight.reading.content.matrix import mean_scale
from presskit.preflight.reading.content.painting import paint
from presskit.preflight.reading.content.path import PathBuilder
from presskit.preflight.reading.content.scope import Operands, Operator, Scope, numbers


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
