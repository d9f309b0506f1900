"""Transformation matrices of PDF: where a point of one space lies in another (ISO 32000-1, 8.3.3)."""

from collections.abc import Iterable
from math import asin, degrees, hypot, sqrt

from presskit.preflight.facts.boxes import Box

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def as_matrix(numbers: Iterable[object]) -> Matrix:
    """Six numbers of a PDF as a matrix."""
    a, b, c, d, e, f = (float(number) for number in numbers)  # type: ignore[arg-type]
    return a, b, c, d, e, f


def times(first: Matrix, second: Matrix) -> Matrix:
    """The matrix that does the first, then the second."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def moved(across_pt: float, along_pt: float, matrix: Matrix) -> Matrix:
    """The matrix with its origin moved, in its own space."""
    a, b, c, d, e, f = matrix
    return a, b, c, d, across_pt * a + along_pt * c + e, across_pt * b + along_pt * d + f


def mean_scale(matrix: Matrix) -> float:
    """By how much lengths grow, whatever their direction."""
    a, b, c, d, _e, _f = matrix
    return sqrt(abs(a * d - b * c))


def side_scales(matrix: Matrix) -> tuple[float, float]:
    """By how much lengths across and lengths along grow."""
    a, b, c, d, _e, _f = matrix
    return hypot(a, b), hypot(c, d)


def slant_degrees(matrix: Matrix) -> float:
    """By how much what was upright on what was level is off the right angle; 0 where one of them has no extent."""
    a, b, c, d, _e, _f = matrix
    across, along = hypot(a, b), hypot(c, d)
    return degrees(asin(min(abs(a * c + b * d) / (across * along), 1.0))) if across and along else 0.0


def keeps_rectangles(matrix: Matrix) -> bool:
    """Whether an upright rectangle stays one, perhaps turned by quarters."""
    a, b, c, d, _e, _f = matrix
    return (abs(b) < 1e-6 > abs(c)) or (abs(a) < 1e-6 > abs(d))


def box_through(matrix: Matrix, left_pt: float, bottom_pt: float, right_pt: float, top_pt: float) -> Box:
    """The upright rectangle that holds this one after the transformation."""
    a, b, c, d, e, f = matrix
    xs = (
        a * left_pt + c * bottom_pt,
        a * right_pt + c * bottom_pt,
        a * left_pt + c * top_pt,
        a * right_pt + c * top_pt,
    )
    ys = (
        b * left_pt + d * bottom_pt,
        b * right_pt + d * bottom_pt,
        b * left_pt + d * top_pt,
        b * right_pt + d * top_pt,
    )
    return Box(min(xs) + e, min(ys) + f, max(xs) + e, max(ys) + f)
