"""Transformation matrices."""

import pytest

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.content.matrix import (
    IDENTITY,
    Matrix,
    as_matrix,
    box_through,
    keeps_rectangles,
    mean_scale,
    moved,
    side_scales,
    slant_degrees,
    times,
)

TWICE = (2.0, 0.0, 0.0, 2.0, 0.0, 0.0)
QUARTER_TURN = (0.0, 1.0, -1.0, 0.0, 0.0, 0.0)
MOVED = (1.0, 0.0, 0.0, 1.0, 10.0, 20.0)


def test_the_first_matrix_is_done_first() -> None:
    """Scaled and then moved is not moved and then scaled."""
    assert times(TWICE, MOVED) == (2.0, 0.0, 0.0, 2.0, 10.0, 20.0)
    assert times(MOVED, TWICE) == (2.0, 0.0, 0.0, 2.0, 20.0, 40.0)
    assert times(IDENTITY, MOVED) == MOVED


def test_each_number_has_its_place_in_the_product() -> None:
    """By the rule of ISO 32000-1, 8.3.4, worked out by hand with numbers of which no two are alike."""
    first, second = (2.0, 3.0, 5.0, 7.0, 11.0, 13.0), (17.0, 19.0, 23.0, 29.0, 31.0, 37.0)
    assert times(first, second) == (103.0, 125.0, 246.0, 298.0, 517.0, 623.0)


def test_moving_is_done_in_the_own_space() -> None:
    """A step of a doubled space is two points wide."""
    assert moved(3, 4, TWICE) == (2.0, 0.0, 0.0, 2.0, 6.0, 8.0)


def test_scales_are_told_for_each_side() -> None:
    """A space drawn out to one side has two scales, and the mean of their areas."""
    drawn_out = times((4.0, 0.0, 0.0, 1.0, 0.0, 0.0), QUARTER_TURN)
    assert side_scales(drawn_out) == (4.0, 1.0)
    assert mean_scale(drawn_out) == 2.0


@pytest.mark.parametrize(
    ("matrix", "kept"),
    [
        (TWICE, True),
        (QUARTER_TURN, True),
        ((-1, 0, 0, -1, 0, 0), True),
        ((0, -1, 1, 0, 0, 0), True),
        ((0.8, 0.6, -0.6, 0.8, 0, 0), False),
        ((1, 0.2, 0, 1, 0, 0), False),
        ((1, 0, -0.2, 1, 0, 0), False),
        ((0, 1, -1, 0.2, 0, 0), False),
        ((-0.2, 1, -1, 0, 0, 0), False),
    ],
)
def test_quarter_turns_keep_rectangles(matrix: tuple[float, ...], kept: bool) -> None:
    """A slanted or turned space does not."""
    assert keeps_rectangles(as_matrix(matrix)) is kept


def test_a_turned_box_is_held_by_an_upright_one() -> None:
    """A quarter turn to the left puts the lower right corner up."""
    assert box_through(QUARTER_TURN, 0, 0, 10, 5) == Box(-5, 0, 0, 10)


@pytest.mark.parametrize(
    ("matrix", "held"),
    [
        ((2, 3, 5, 7, 100, 200), Box(112, 217, 148, 268)),
        ((-2, 3, 5, 7, 100, 200), Box(102, 217, 138, 268)),
        ((2, -3, 5, -7, 100, 200), Box(112, 132, 148, 183)),
        ((-2, -3, -5, 7, 100, 200), Box(52, 202, 88, 253)),
        ((2, 3, -5, -7, 100, 200), Box(62, 147, 98, 198)),
    ],
)
def test_every_corner_of_a_slanted_box_is_held(matrix: tuple[float, ...], held: Box) -> None:
    """Whichever of the four lies farthest out; moved by the last two numbers."""
    assert box_through(as_matrix(matrix), 1, 2, 4, 8) == held


def test_moving_in_a_slanted_space_goes_along_its_sides() -> None:
    """A step across goes by the first two numbers, a step along by the next two."""
    assert moved(10, 100, (2.0, 3.0, 5.0, 7.0, 11.0, 13.0)) == (2.0, 3.0, 5.0, 7.0, 531.0, 743.0)


def test_the_mean_scale_of_a_slanted_space_is_that_of_its_area() -> None:
    """A slant leaves the area as it is; a mirrored space is as large as it was."""
    assert mean_scale((2.0, 0.0, 5.0, 2.0, 0.0, 0.0)) == 2.0
    assert mean_scale((1.0, 2.0, 5.0, 1.0, 0.0, 0.0)) == 3.0
    assert side_scales((3.0, 4.0, 5.0, 12.0, 0.0, 0.0)) == (5.0, 13.0)


def test_six_numbers_are_needed() -> None:
    """A matrix of five numbers is none."""
    with pytest.raises(ValueError, match="unpack"):
        as_matrix([1, 0, 0, 1, 0])


@pytest.mark.parametrize(
    ("matrix", "expected_degrees"),
    [
        ((72, 0, 0, 36, 5, 5), 0),
        ((0, 72, -36, 0, 0, 0), 0),
        ((-72, 0, 0, 36, 0, 0), 0),
        ((72, 0, 72, 72, 0, 0), 45),
        ((72, 0, -72, 72, 0, 0), 45),
        ((72, 0, 0, 0, 0, 0), 0),
    ],
)
def test_a_slant_is_known(matrix: Matrix, expected_degrees: float) -> None:
    """Turned and mirrored there is none, to either side it is the same, and a line has none."""
    assert slant_degrees(matrix) == pytest.approx(expected_degrees)
