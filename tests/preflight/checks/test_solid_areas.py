"""Dark areas that hang together."""

from tests.preflight.made_print_facts import flat_map

from presskit.preflight.checks.solid_areas import solid_areas
from presskit.preflight.facts.boxes import Box


def test_cells_hang_together_by_their_sides() -> None:
    """Not by their corners, and not around the edge of the sheet."""
    levels = {(0, 0): 9, (1, 0): 9, (1, 1): 9, (2, 2): 9, (39, 0): 9, (0, 1): 8}
    areas = sorted(solid_areas(flat_map(levels), 9), key=lambda area: area[0])
    assert [cells for cells, _box in areas] == [1, 1, 3]
    assert areas[-1][1] == Box(0, 580, 20, 600)


def test_a_dark_sheet_is_one_area() -> None:
    """All its cells."""
    levels = {(column, row): 9 for column in range(40) for row in range(60)}
    assert list(solid_areas(flat_map(levels), 9)) == [(2400, Box(0, 0, 400, 600))]
