"""Rectangles and page boxes."""

import pytest

from presskit.preflight.facts.boxes import Box, PageBoxes

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


def test_the_part_in_common_may_be_a_line_or_nothing() -> None:
    """Rectangles that touch share an edge; those that lie apart share nothing."""
    assert Box(0, 0, 10, 10).common(Box(5, 5, 20, 20)) == Box(5, 5, 10, 10)
    assert Box(0, 0, 10, 10).common(Box(10, 0, 20, 10)) == Box(10, 0, 10, 10)
    assert Box(0, 0, 10, 10).common(Box(11, 0, 20, 10)) is None


def test_a_margin_grows_all_sides() -> None:
    """And a negative one makes the rectangle smaller."""
    assert Box(10, 20, 30, 40).grown(5) == Box(5, 15, 35, 45)
    assert Box(10, 20, 30, 40).grown(-5) == Box(15, 25, 25, 35)


@pytest.mark.parametrize(
    ("rotation_degrees", "area_mm"),
    [
        (0, (25.4, 50.8, 76.2, 76.2)),
        (90, (25.4, 25.4, 50.8, 76.2)),
        (180, (25.4, 25.4, 76.2, 50.8)),
        (270, (50.8, 25.4, 76.2, 76.2)),
        (-90, (50.8, 25.4, 76.2, 76.2)),
    ],
)
def test_an_area_is_where_a_reader_shows_it(
    rotation_degrees: int, area_mm: tuple[float, float, float, float]
) -> None:
    """The page is cropped and turned clockwise; left, top, right and bottom are those that a person sees."""
    boxes = PageBoxes(SHEET, Box(72, 72, 72 + 4 * 72, 72 + 4 * 72), rotation_degrees=rotation_degrees)
    assert boxes.area_mm(Box(72 + 72, 72 + 72, 72 + 3 * 72, 72 + 2 * 72)) == pytest.approx(area_mm)


def test_a_larger_unit_makes_an_area_larger() -> None:
    """UserUnit scales the whole page."""
    assert PageBoxes(SHEET, SHEET, user_unit_pt=2).area_mm(Box(0, 1368, 72, 1440)) == pytest.approx(
        (0, 0, 50.8, 50.8)
    )
