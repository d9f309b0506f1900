"""Transformation matrices."""

import pytest

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.content.matrix import (
    IDENTITY,
    as_matrix,
    box_through,
    keeps_rectangles,
    mean_scale,
    moved,
    side_scales,
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
    [(TWICE, True), (QUARTER_TURN, True), ((0.8, 0.6, -0.6, 0.8, 0, 0), False), ((1, 0.2, 0, 1, 0, 0), False)],
)
def test_quarter_turns_keep_rectangles(matrix: tuple[float, ...], kept: bool) -> None:
    """A slanted or turned space does not."""
    assert keeps_rectangles(as_matrix(matrix)) is kept


def test_a_turned_box_is_held_by_an_upright_one() -> None:
    """A quarter turn to the left puts the lower right corner up."""
    assert box_through(QUARTER_TURN, 0, 0, 10, 5) == Box(-5, 0, 0, 10)


def test_six_numbers_are_needed() -> None:
    """A matrix of five numbers is none."""
    with pytest.raises(ValueError, match="unpack"):
        as_matrix([1, 0, 0, 1, 0])
