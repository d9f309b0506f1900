"""The slug line: what this sheet is, in letters that the cut takes off."""

import pikepdf

from presskit.model.piece import ComposedPiece
from presskit.model.print_spec import PrintSpec
from presskit.prepress.imposition.lettering import ADVANCE_UNITS, CAP_HEIGHT_UNITS, drawable, strokes
from presskit.prepress.marks import add_artifact, registration_stroke
from presskit.prepress.page_boxes import trim_box_pt
from presskit.units import mm_to_pt, pt_to_mm

_CAP_HEIGHT_MM = 1.8
_LEAST_CAP_HEIGHT_MM = 1.0
_FROM_EDGE_MM = 1.5


def draw_slug_lines(pdf: pikepdf.Pdf, composed: ComposedPiece, spec: PrintSpec) -> None:
    """Write job, piece, language, page, date and condition under each page, as wide as the trim at most.

    A job whose name has no Latin letters is left out: the letters are strokes, so that no font is needed.
    """
    for number, page in enumerate(pdf.pages, 1):
        left, _, right, _ = trim_box_pt(page)
        width_mm = pt_to_mm(right - left)
        words = _words(composed, spec, f"page {number} of {len(pdf.pages)}", _most_letters(width_mm))
        cap_height_mm = min(_CAP_HEIGHT_MM, width_mm / len(words) * CAP_HEIGHT_UNITS / ADVANCE_UNITS)
        bottom = float(page.obj.MediaBox[1]) + mm_to_pt(_FROM_EDGE_MM)
        paths = [_path(points, left, bottom) for points in strokes(words, cap_height_mm)]
        add_artifact(pdf, page, registration_stroke(paths))


def _words(composed: ComposedPiece, spec: PrintSpec, page: str, most_letters: int) -> str:
    """The line; the job's name gives way if it grows too long."""
    date = composed.date.isoformat()
    rest = " / ".join((composed.piece.name, composed.language, page, date, spec.condition.identifier))
    job = drawable(composed.title)[: max(most_letters - len(rest) - 3, 0)].strip()
    return drawable(f"{job} / {rest}" if job else rest)


def _most_letters(width_mm: float) -> int:
    return int(width_mm * CAP_HEIGHT_UNITS / (_LEAST_CAP_HEIGHT_MM * ADVANCE_UNITS))


def _path(points_mm: list[tuple[float, float]], left_pt: float, bottom_pt: float) -> str:
    corners = [f"{left_pt + mm_to_pt(x):.4f} {bottom_pt + mm_to_pt(y):.4f}" for x, y in points_mm]
    return f"{corners[0]} m " + " ".join(f"{corner} l" for corner in corners[1:])
