"""The operators that draw what lies elsewhere in the file: forms, pictures and gradients."""

from collections.abc import Mapping

from pikepdf import Name, Object, PdfInlineImage

from presskit.preflight.facts.painting import PaintKind
from presskit.preflight.reading.content.colour_spaces import read_space
from presskit.preflight.reading.content.matrix import IDENTITY, as_matrix, box_through, times
from presskit.preflight.reading.content.painting import note_transparency, paint, paint_shading
from presskit.preflight.reading.content.scope import Operands, Operator, Scope, numbers


def draw_picture(scope: Scope, drawn: Object | PdfInlineImage) -> None:
    """Note a picture where it stands, if any of it is seen; a stencil is an area of colour as well."""
    state = scope.state
    seen = scope.seen(box_through(state.matrix, 0.0, 0.0, 1.0, 1.0))
    if seen is None:
        return
    still = scope.bench.pictures.picture(drawn, scope.resources)
    if still.is_stencil:
        paint(scope, PaintKind.FILL, seen, None)
    page = scope.bench.page
    page.pictures.append(still.placed(state.matrix, seen, scope.bench.unit_pt, len(page.painted)))
    page.see_through = page.see_through or still.soft_mask is not None
    note_transparency(scope)


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
        if "/CS" in form.Group:
            scope.bench.page.group_spaces.append(read_space(form.Group.CS, inner.resources))
        state.leave_transparency()
    scope.follow(form, inner)


def _shade(scope: Scope, operands: Operands) -> None:
    note_transparency(scope)
    paint_shading(scope, scope.resources["/Shading"][str(operands[0])], scope.state.clip)


OBJECT_OPERATORS: Mapping[str, Operator] = {"Do": _draw, "sh": _shade}
