"""Rectangles and page boxes."""

import pytest

from presskit.preflight.facts import Box, PageBoxes

SHEET = Box(0, 0, 720, 1440)


@pytest.mark.parametrize(
    ("other", "distance_mm"),
    [
        (Box(10, 10, 20, 20), 0.0),
        (Box(792, 0, 800, 1440), 25.4),
        (Box(0, -216, 720, -144), 50.8),
        (Box(720 + 216, 1440 + 288, 2000, 2000), 127.0),
    ],
)
def test_distance_is_the_shortest_way(other: Box, distance_mm: float) -> None:
    """Inside 0, beside and under the gap, across a corner the diagonal."""
    assert SHEET.distance_mm(other) == pytest.approx(distance_mm)
    assert other.distance_mm(SHEET) == pytest.approx(distance_mm)


def test_page_without_trim_is_what_a_reader_shows() -> None:
    """The crop stands in for a trim that is not stated."""
    assert PageBoxes(SHEET, Box(0, 0, 72, 144)).trim_mm == (25.4, 50.8)


def test_turned_page_swaps_its_sides() -> None:
    """A page turned by 90 degrees is as wide as it was high."""
    assert PageBoxes(SHEET, Box(0, 0, 72, 144), rotation_degrees=90).trim_mm == (50.8, 25.4)


def test_bleed_is_that_of_the_shortest_side() -> None:
    """A bleed that one side lacks is none."""
    boxes = PageBoxes(SHEET, SHEET, trim=Box(72, 72, 144, 144), bleed=Box(0, 0, 216, 144))
    assert boxes.bleed_mm == 0.0
    assert PageBoxes(SHEET, SHEET, trim=Box(72, 72, 144, 144), bleed=Box(0, 36, 216, 216)).bleed_mm == 12.7
