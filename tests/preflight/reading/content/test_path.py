"""Paths: how far they reach, and how thin they are."""

import pytest

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.content.matrix import IDENTITY, Matrix
from presskit.preflight.reading.content.path import PathBuilder

EVERYTHING = Box(-1000, -1000, 1000, 1000)


def _path(*rectangles: tuple[float, float, float, float]) -> PathBuilder:
    path = PathBuilder()
    for rectangle in rectangles:
        path.rectangle(*rectangle)
    return path


def test_a_path_is_as_large_as_its_points() -> None:
    """Control points of curves count, and a turned path is held by an upright box."""
    path = PathBuilder()
    path.move(0, 0)
    path.line(10, 0)
    path.line(10, 20, 30, 5, 0, 0)
    assert path.box(IDENTITY) == Box(0, 0, 30, 20)
    turned = path.box((0.6, 0.8, -0.8, 0.6, 0, 0))
    assert [turned.left_pt, turned.top_pt] == pytest.approx([-10, 27])


def test_a_path_without_a_beginning_is_refused() -> None:
    """A line from nowhere is a fault of the page."""
    with pytest.raises(ValueError, match="without a beginning"):
        PathBuilder().line(1, 1)


@pytest.mark.parametrize(
    ("path", "thinnest_pt"),
    [
        (_path((0, 0, 100, 0.2)), 0.2),
        (_path((0, 0, 100, -0.2)), 0.2),
        (_path((0, 0, 100, 50), (0.3, 0.5, 99.4, 49)), 0.3),
        (_path((0, 0, 100, 50), (0, 0.5, 100, 49)), 0.5),
        (_path((0, 0, 50, 50), (0, 0, 50, 50)), None),
        (_path((0, 0, 10, 3), (20, 0, 10, 2)), 2.0),
        (_path(*[(x * 10, 0, 1, 1) for x in range(5)]), None),
    ],
)
def test_rules_and_borders_have_a_thinnest_side(path: PathBuilder, thinnest_pt: float | None) -> None:
    """A rectangle, a ring of two, some apart; a drawing of many has none, nor has a ring without width."""
    assert path.thinnest_pt(IDENTITY, EVERYTHING) == (pytest.approx(thinnest_pt) if thinnest_pt else None)


def test_a_closed_polygon_of_four_corners_is_a_rectangle() -> None:
    """Rules are also drawn with lines."""
    path = PathBuilder()
    path.move(0, 0)
    for point in ((100, 0), (100, 0.1), (0, 0.1), (0, 0)):
        path.line(*point)
    assert path.thinnest_pt(IDENTITY, EVERYTHING) == pytest.approx(0.1)


@pytest.mark.parametrize("matrix", [(0.6, 0.8, -0.8, 0.6, 0, 0), (1, 0.3, 0, 1, 0, 0)])
def test_a_slanted_rule_is_not_judged(matrix: Matrix) -> None:
    """The box around it says nothing of its width."""
    assert _path((0, 0, 100, 0.1)).thinnest_pt(matrix, EVERYTHING) is None


def test_a_curved_path_is_no_rule() -> None:
    """Neither is one that bends."""
    path = PathBuilder()
    path.move(0, 0)
    path.line(5, 0, 10, 0, 10, 0.1)
    assert path.thinnest_pt(IDENTITY, EVERYTHING) is None


def test_only_what_the_clip_leaves_counts() -> None:
    """A border of one side is a whole rectangle behind a narrow clip."""
    assert _path((0, 0, 100, 50)).thinnest_pt(IDENTITY, Box(0, 49.5, 100, 60)) == pytest.approx(0.5)
