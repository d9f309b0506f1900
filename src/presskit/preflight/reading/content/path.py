"""The path under construction: how far it reaches, and how thin it is where it is made of rectangles."""

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.content.matrix import Matrix, box_through, keeps_rectangles

_MOST_RECTANGLES = 4  # a drawing made of more is no rule or border
_SAME_PT = 1e-4
Points = list[float]  # x and y in turn, in the path's own space
Corners = tuple[float, float, float, float]  # left, bottom, right, top in the path's own space


class PathBuilder:
    """Points of one path in their own space; curves are held by their control points."""

    def __init__(self) -> None:
        self._subpaths: list[Points] = []
        self._curved = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn."""
        return not self._subpaths

    def move(self, x_pt: float, y_pt: float) -> None:
        """Begin a subpath."""
        self._subpaths.append([x_pt, y_pt])

    def line(self, *points_pt: float) -> None:
        """Go on to these points."""
        if not self._subpaths:
            raise ValueError("a path goes on without a beginning")
        self._subpaths[-1].extend(points_pt)
        self._curved = self._curved or len(points_pt) > 2

    def rectangle(self, x_pt: float, y_pt: float, width_pt: float, height_pt: float) -> None:
        """Add a rectangle."""
        right_pt, top_pt = x_pt + width_pt, y_pt + height_pt
        self._subpaths.append([x_pt, y_pt, right_pt, y_pt, right_pt, top_pt, x_pt, top_pt])

    def box(self, matrix: Matrix) -> Box:
        """The rectangle on the page that holds the whole path."""
        points = [number for subpath in self._subpaths for number in subpath]
        if keeps_rectangles(matrix):
            return box_through(matrix, *_corners(points))
        a, b, c, d, e, f = matrix
        xs = [a * x + c * y + e for x, y in zip(points[0::2], points[1::2], strict=True)]
        ys = [b * x + d * y + f for x, y in zip(points[0::2], points[1::2], strict=True)]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def thinnest_pt(self, matrix: Matrix, clip: Box) -> float | None:
        """The thinnest side of what a fill of this path leaves in the clip; None if it is no rule or border.

        Two rectangles in one another are a border, as style sheets draw it.
        """
        if self._curved or not 0 < len(self._subpaths) <= _MOST_RECTANGLES or not keeps_rectangles(matrix):
            return None
        if not all(_is_rectangle(subpath) for subpath in self._subpaths):
            return None
        boxes = [box_through(matrix, *_corners(subpath)) for subpath in self._subpaths]
        if len(boxes) == 2:
            outer, inner = sorted(boxes, key=lambda box: box.width_pt * box.height_pt, reverse=True)
            if outer.holds(inner, _SAME_PT):
                return _thinnest_side(outer, inner)
        seen = [part for box in boxes if (part := box.common(clip)) is not None]
        return min((min(box.width_pt, box.height_pt) for box in seen), default=None)


def _corners(points: Points) -> Corners:
    xs, ys = points[0::2], points[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def _is_rectangle(subpath: Points) -> bool:
    """Whether every point lies on a corner of the box around them."""
    left, bottom, right, top = _corners(subpath)
    points = set(zip(subpath[0::2], subpath[1::2], strict=True))
    return points == {(left, bottom), (right, bottom), (right, top), (left, top)}


def _thinnest_side(outer: Box, inner: Box) -> float | None:
    sides = (
        inner.left_pt - outer.left_pt,
        inner.bottom_pt - outer.bottom_pt,
        outer.right_pt - inner.right_pt,
        outer.top_pt - inner.top_pt,
    )
    return min((side for side in sides if side > _SAME_PT), default=None)
