"""Maps of ink."""

from array import array

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.films import InkMap

MAP = InkMap.of_levels(Box(-10, -10, 30, 20), 10.0, 4, array("H", range(1, 13)))


def test_a_part_of_the_map_is_cut_out() -> None:
    """The cells of a rectangle, with the place where they begin; what lies beyond the sheet is left out."""
    part = MAP.rows_in(Box(0, -10, 20, 10))
    assert (part.first_column, part.first_row, part.levels) == (1, 1, ((6, 7), (10, 11)))
    assert MAP.rows_in(Box(-50, -50, 90, 90)).levels == ((1, 2, 3, 4), (5, 6, 7, 8), (9, 10, 11, 12))


def test_cells_have_their_place_on_the_page() -> None:
    """From the upper left corner of the sheet, the last cell included."""
    assert MAP.box(1, 1, 2, 1) == Box(0, 0, 20, 10)


def test_dark_cells_are_those_of_a_level_or_more() -> None:
    """Also where several inks together are far beyond one in full."""
    ink_map = InkMap.of_levels(Box(0, 0, 40, 20), 10.0, 4, array("H", [0, 199, 200, 201, 255, 256, 511, 1020]))
    assert list(ink_map.dark_cells(200)) == [0, 0, 1, 1, 1, 1, 1, 1]
    assert (ink_map.highest, list(ink_map.levels[4:])) == (1020, [255, 256, 511, 1020])
