"""The map of ink."""

import pytest
from tests.preflight.reading.films.made_films import films

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.films import INK_CELL_MM
from presskit.units import pt_to_mm


def test_a_cell_is_a_fifth_of_the_square_that_ink_is_judged_by() -> None:
    """15 mm2 are five cells by five, on the sheet as it is on paper."""
    ink_map = films(b"").maps[0]
    assert pt_to_mm(ink_map.cell_pt) == pytest.approx(INK_CELL_MM)
    assert pytest.approx(15) == (5 * INK_CELL_MM) ** 2
    assert pt_to_mm(films(b"", UserUnit=2).maps[0].cell_pt) == pytest.approx(INK_CELL_MM / 2)


def test_cells_are_counted_from_the_upper_left() -> None:
    """A square in the upper left corner of the page darkens the first cells of the first rows."""
    ink_map = films(b"0 0 0 1 k 0 90 10 10 re f").maps[0]
    dark = [place for place, level in enumerate(ink_map.levels) if level > 200]
    rows, columns = {place // ink_map.columns for place in dark}, {place % ink_map.columns for place in dark}
    assert (min(rows), min(columns)) == (0, 0)
    assert ink_map.box(0, 0, max(columns), max(rows)).holds(Box(0, 91, 9, 100), 0.5)


def test_a_sheet_without_bounds_is_measured_coarsely() -> None:
    """A sheet of five metres would have 170 million pixels."""
    ink_map = films(b"", MediaBox=[0, 0, 14400, 14400]).maps[0]
    assert len(ink_map.levels) < 4_000_000
    assert pt_to_mm(ink_map.cell_pt) > INK_CELL_MM
