"""Marks for the print shop, outside the bleed: where to cut, whether the plates agree, how they ink, what it is.

All are artifacts of the page, as no reader should hear of them.
"""

from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name

from presskit.model.piece import ComposedPiece
from presskit.model.print_spec import Mark, PrintSpec
from presskit.prepress.lettering import ADVANCE_UNITS, CAP_HEIGHT_UNITS, drawable, strokes
from presskit.prepress.page_boxes import Box, grown, trim_box_pt
from presskit.units import mm_to_pt, pt_to_mm

SLUG_MM = 12.0
"""How wide the area round the bleed is in which marks stand."""

REGISTRATION_NAME = Name.Registration
_HAIRLINE_PT = 0.25
_MARK_MM = 5.0
_NEAREST_TRIM_MM = 3.0  # trade practice: a cut that goes astray leaves no mark on the piece
_GAP_MM = 0.5
_RADIUS_MM = 1.2
_PATCH_MM = 5.0
_CAP_HEIGHT_MM = 1.8
_LEAST_CAP_HEIGHT_MM = 1.0
_FROM_EDGE_MM = 1.5
_CIRCLE = 0.5523  # how far out the handles of a curve stand that looks like a quarter of a circle of radius 1
# Each process ink, each two of them, black in quarters, and the grey balance of ISO 12647-2 (mid-tone).
_PATCHES = (
    *((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)),
    *((1, 1, 0, 0), (1, 0, 1, 0), (0, 1, 1, 0)),
    *((0, 0, 0, 0.25), (0, 0, 0, 0.5), (0, 0, 0, 0.75), (0.5, 0.4, 0.4, 0)),
)


def draw_marks(pdf: pikepdf.Pdf, marks: Iterable[Mark]) -> None:
    """Draw these marks on each page; its boxes must be set, with a slug area of SLUG_MM."""
    chosen = set(marks)
    for page in pdf.pages:
        trim_pt = trim_box_pt(page)
        near_pt = mark_distance_pt(page)
        parts = []
        if Mark.CROP in chosen:
            parts.append(registration_stroke(_crop_lines(trim_pt, near_pt)))
        if Mark.REGISTRATION in chosen:
            parts.append(registration_stroke(_registration_marks(trim_pt, near_pt + mm_to_pt(_MARK_MM) / 2)))
        if Mark.COLOUR_BAR in chosen:
            parts += _colour_bar(trim_pt, near_pt)
        if parts:
            add_artifact(pdf, page, "\n".join(parts))


def draw_slug_lines(pdf: pikepdf.Pdf, composed: ComposedPiece, spec: PrintSpec) -> None:
    """Write job, piece, language, page, date and condition under each page, as wide as the trim at most.

    A job whose name has no Latin letters is left out: the letters are strokes, so that no font is needed.
    """
    for number, page in enumerate(pdf.pages, 1):
        left, _, right, _ = trim_box_pt(page)
        width_mm = pt_to_mm(right - left)
        words = _slug_words(composed, spec, f"page {number} of {len(pdf.pages)}", _most_letters(width_mm))
        cap_height_mm = min(_CAP_HEIGHT_MM, width_mm / len(words) * CAP_HEIGHT_UNITS / ADVANCE_UNITS)
        bottom = float(page.obj.MediaBox[1]) + mm_to_pt(_FROM_EDGE_MM)
        paths = [_path(points, left, bottom) for points in strokes(words, cap_height_mm)]
        add_artifact(pdf, page, registration_stroke(paths))


def mark_distance_pt(page: pikepdf.Page) -> float:
    """How far from the trim marks begin: past the bleed, and never nearer than 3 mm."""
    bleed_pt = trim_box_pt(page)[0] - float(page.obj.BleedBox[0])
    return max(bleed_pt + mm_to_pt(_GAP_MM), mm_to_pt(_NEAREST_TRIM_MM))


def add_artifact(pdf: pikepdf.Pdf, page: pikepdf.Page, drawing: str) -> None:
    """Add a drawing to the page, over all else; it may use the registration colour."""
    if "/ColorSpace" not in page.obj.Resources:
        page.obj.Resources.ColorSpace = Dictionary()
    page.obj.Resources.ColorSpace[REGISTRATION_NAME] = registration_colour()
    content = page.Contents.read_bytes() + f"/Artifact BMC q\n{drawing}\nQ EMC\n".encode()
    page.Contents = pdf.make_stream(content)


def registration_stroke(paths: Iterable[str]) -> str:
    """Hairlines along these paths on every plate, as `add_artifact` takes them.

    Each is drawn by itself: all in one path would reach from mark to mark, across the page, for whoever measures it.
    """
    lines = "".join(f"{path} S\n" for path in paths)
    return f"{REGISTRATION_NAME} CS 1 SCN {_HAIRLINE_PT} w 0 J\n{lines}"


def registration_colour() -> Array:
    """The colour space that prints on every plate (ISO 32000-1, 8.6.6.4: All)."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


def _crop_lines(trim_pt: Box, near_pt: float) -> Iterator[str]:
    """Two lines at each corner, in line with the trim's edges."""
    left, bottom, right, top = trim_pt
    far_pt = near_pt + mm_to_pt(_MARK_MM)
    for x in (left, right):
        yield _line(x, bottom - near_pt, x, bottom - far_pt)
        yield _line(x, top + near_pt, x, top + far_pt)
    for y in (bottom, top):
        yield _line(left - near_pt, y, left - far_pt, y)
        yield _line(right + near_pt, y, right + far_pt, y)


def _registration_marks(trim_pt: Box, distance_pt: float) -> Iterator[str]:
    """A cross in a circle at the middle of each side."""
    left, bottom, right, top = grown(trim_pt, distance_pt)
    across, up = (left + right) / 2, (bottom + top) / 2
    for x, y in ((across, bottom), (across, top), (left, up), (right, up)):
        arm_pt = mm_to_pt(_MARK_MM) / 2
        yield _line(x - arm_pt, y, x + arm_pt, y)
        yield _line(x, y - arm_pt, x, y + arm_pt)
        yield _circle(x, y, mm_to_pt(_RADIUS_MM))


def _colour_bar(trim_pt: Box, near_pt: float) -> Iterator[str]:
    """The patches one above the other left of the page, from above the registration mark upwards."""
    side_pt = mm_to_pt(_PATCH_MM)
    left = trim_pt[0] - near_pt - side_pt
    bottom = (trim_pt[1] + trim_pt[3]) / 2 + side_pt
    for number, inks in enumerate(_PATCHES):
        shares = " ".join(f"{ink:g}" for ink in inks)
        yield f"{shares} k {left:.4f} {bottom + number * side_pt:.4f} {side_pt:.4f} {side_pt:.4f} re f"


def _line(*ends_pt: float) -> str:
    return "{:.4f} {:.4f} m {:.4f} {:.4f} l".format(*ends_pt)


def _circle(x_pt: float, y_pt: float, radius_pt: float) -> str:
    """Four curves, from the right and against the clock."""
    r, h = radius_pt, _CIRCLE * radius_pt
    quarters = ((r, h, h, r, 0, r), (-h, r, -r, h, -r, 0), (-r, -h, -h, -r, 0, -r), (h, -r, r, -h, r, 0))
    curves = ("{:.4f} {:.4f} {:.4f} {:.4f} {:.4f} {:.4f} c".format(*_moved(q, x_pt, y_pt)) for q in quarters)
    return f"{x_pt + r:.4f} {y_pt:.4f} m " + " ".join(curves)


def _moved(points_pt: tuple[float, ...], x_pt: float, y_pt: float) -> list[float]:
    return [value + (y_pt if index % 2 else x_pt) for index, value in enumerate(points_pt)]


def _slug_words(composed: ComposedPiece, spec: PrintSpec, page: str, most_letters: int) -> str:
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
