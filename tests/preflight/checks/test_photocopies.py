"""The edition for office machines."""

import pytest
from tests.preflight.made_facts import codes, told
from tests.preflight.made_print_facts import BLACK, BLUE, films_with, flat_map, ink, of, picture, print_pdf, thing

from presskit.model.edition import Edition
from presskit.preflight.checks.photocopies import check_photocopy_grey, check_photocopy_solids, solid_areas
from presskit.preflight.expected import Expected, expected_of_any
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import GREY, RGB, Colour
from presskit.preflight.facts.films import INK_CELL_MM

COPIED = expected_of_any(None, Edition.PHOTOCOPY)
DARK = 200


@pytest.mark.parametrize(
    ("colour", "grey"),
    [
        (BLACK, True),
        (ink(0, 0, 0, 0.3), True),
        (of("DeviceGray", 0.5), True),
        (of("DeviceRGB", 0.5, 0.5, 0.5), True),
        (of("DeviceRGB", 0.5, 0.5, 0.6), False),
        (of("DeviceRGB", 0.005, 0.0, 0.0), True),
        (BLUE, False),
        (of("Lab", 50, 0, 0), False),
        (Colour(RGB, ()), False),
        (Colour(GREY, ()), True),
    ],
)
def test_everything_is_black_or_grey(colour: Colour, grey: bool) -> None:
    """Grey of any space that shows it to be grey; of a gradient only the space is known."""
    assert codes(check_photocopy_grey(print_pdf(thing(colour)), COPIED)) == ([] if grey else ["photocopy-colour"])
    assert codes(check_photocopy_grey(print_pdf(thing(colour)), Expected())) == []


def test_pictures_are_grey() -> None:
    """A picture in colour is found, and a stencil takes its colour from the page."""
    facts = print_pdf(pictures=[picture(space=GREY), picture(space=None), picture(space=RGB)])
    assert told(check_photocopy_grey(facts, COPIED)) == [("photocopy-colour", "Page 1: a picture is in colour.")]


def _ground(columns: int, rows: int, level: int = DARK) -> dict[tuple[int, int], int]:
    return {(column, row): level for column in range(columns) for row in range(rows)}


STROKE = int(25 / INK_CELL_MM)  # cells: 25 mm are not quite 33 of them


@pytest.mark.parametrize(
    ("levels", "found"),
    [
        (_ground(40, 42), ["photocopy-solid"]),
        (_ground(40, 41), []),
        (_ground(40, 42, level=152), []),
        ({(column, row): DARK for column in range(40) for row in range(60) if row != 30}, []),
        (_ground(STROKE, 60), []),
        (_ground(STROKE + 1, 60), ["photocopy-solid"]),
    ],
)
def test_no_dark_ground_is_larger_than_10_cm2(levels: dict[tuple[int, int], int], found: list[str]) -> None:
    """1667 cells hang together, dark by 60 % and more; what is nowhere wider than 25 mm is a stroke, however long."""
    facts = print_pdf(films=films_with(flat_map(levels)))
    assert codes(check_photocopy_solids(facts, COPIED)) == found
    assert codes(check_photocopy_solids(facts, Expected())) == []


def test_only_the_wide_part_of_a_dark_area_counts() -> None:
    """A square with a line that leads away from it is as large as the square."""
    square = {(column, row): DARK for column in range(4, 8) for row in range(4, 8)}
    line = {(column, 4): DARK for column in range(8, 30)}
    assert list(solid_areas(flat_map(square | line), DARK, 3.5 * INK_CELL_MM)) == [(16, Box(40, 520, 80, 560))]


def test_a_square_does_not_reach_round_the_edge_of_the_sheet() -> None:
    """Cells at the end of a row and at the beginning of the next are no neighbours."""
    edges = {(column, row): DARK for column in (0, 39) for row in range(2)}
    assert list(solid_areas(flat_map(edges), DARK, 1.5 * INK_CELL_MM)) == []


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


@pytest.mark.parametrize(("inks", "grey"), [((0.005, 0.0, 0.005), True), ((0.006, 0.0, 0.0), False)])
def test_a_trace_of_ink_is_no_colour(inks: tuple[float, float, float], grey: bool) -> None:
    """Up to half a percent of each."""
    assert codes(check_photocopy_grey(print_pdf(thing(ink(*inks, 0.5))), COPIED)) == (
        [] if grey else ["photocopy-colour"]
    )


@pytest.mark.parametrize(
    ("places", "boxes"),
    [
        ([(0, 0), (1, 0), (2, 0)], 1),
        ([(0, 0), (0, 1), (0, 2)], 1),
        ([(0, 0), (1, 1)], 2),
        ([(39, 0), (0, 1)], 2),
        ([(2, 0), (1, 0), (0, 0), (0, 1), (0, 2), (1, 2), (2, 2)], 1),
        ([(0, 0), (1, 0), (2, 0), (2, 1), (2, 2), (1, 2)], 1),
    ],
)
def test_cells_that_touch_by_a_side_are_one_area(places: list[tuple[int, int]], boxes: int) -> None:
    """In every direction, round corners, and not from the end of a row to the beginning of the next."""
    areas = list(solid_areas(flat_map(dict.fromkeys(places, DARK)), DARK))
    assert len(areas) == boxes
    assert sum(cells for cells, _box in areas) == len(places)


@pytest.mark.parametrize(("rows", "said"), [(41, []), (42, ["10 cm2"]), (44, ["11 cm2"])])
def test_the_size_of_a_dark_area_is_told(rows: int, said: list[str]) -> None:
    """Above 10 cm2, each cell being 0.6 mm2."""
    found = told(check_photocopy_solids(print_pdf(films=films_with(flat_map(_ground(40, rows)))), COPIED))
    assert found == [("photocopy-solid", f"Page 1: a dark area covers {size}.") for size in said]
