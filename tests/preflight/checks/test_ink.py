"""The amount of ink, and lines."""

from dataclasses import replace

import pytest
from tests.preflight.corpus.print_page import SPEC
from tests.preflight.made_facts import codes, told
from tests.preflight.made_print_facts import (
    ALL,
    BLACK,
    BLUE,
    PRINT,
    WHITE,
    films_with,
    flat_map,
    line,
    print_pdf,
    text,
    thing,
)

from presskit.preflight.checks.ink import check_ink_amount, check_lines
from presskit.preflight.expected import Expected, expected_of_any
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import Painted

LEVEL_OF_340 = 867
LEVEL_OF_300 = 765


def _square(level: int, side: int, column: int = 15, row: int = 20) -> dict[tuple[int, int], int]:
    return {(column + x, row + y): level for x in range(side) for y in range(side)}


@pytest.mark.parametrize(
    ("levels", "found"),
    [
        (_square(LEVEL_OF_340, 5), ["ink-over-limit"]),
        (_square(LEVEL_OF_300, 20), []),
        (_square(LEVEL_OF_340, 4), []),
        (_square(LEVEL_OF_340, 5, column=0, row=0), []),
        ({**_square(LEVEL_OF_340, 5), (17, 22): 0}, ["ink-over-limit"]),
    ],
)
def test_ink_is_judged_by_its_mean_over_15_mm2(levels: dict[tuple[int, int], int], found: list[str]) -> None:
    """A smaller spot dries, a light grain in it does not help, and marks outside the bleed are no artwork."""
    facts = print_pdf(films=films_with(flat_map(levels)))
    assert codes(check_ink_amount(facts, PRINT)) == found


def test_the_most_ink_and_its_place_are_told() -> None:
    """The rectangle around all that is over the limit."""
    facts = print_pdf(films=films_with(flat_map(_square(LEVEL_OF_340, 10))))
    (finding,) = check_ink_amount(facts, PRINT)
    assert finding.message == "Page 1: 340 % of ink on 15 mm2; the limit is 300 %."
    assert finding.area
    assert finding.area.box_mm == pytest.approx((52.9, 70.6, 88.2, 105.8), abs=0.1)


def test_what_could_not_be_measured_is_said() -> None:
    """The check has then not run on it."""
    facts = print_pdf(films=films_with(faults=("a picture: too large",)))
    assert told(check_ink_amount(facts, PRINT)) == [
        ("check-could-not-run", 'The check "ink amount" could not measure a picture: too large.')
    ]


def test_without_films_the_check_has_not_run() -> None:
    """It fails loudly; where nobody asks it does nothing."""
    with pytest.raises(LookupError):
        list(check_ink_amount(print_pdf(), PRINT))
    assert codes(check_ink_amount(print_pdf(), Expected())) == []


@pytest.mark.parametrize(
    ("painted", "found"),
    [
        (line(BLACK, 0.25), []),
        (line(BLACK, 0.24), ["line-thin"]),
        (line(BLACK, 0.13), ["line-thin"]),
        (line(BLACK, 0.125), ["line-too-thin"]),
        (line(BLACK, 0.0), ["line-too-thin"]),
        (line(BLUE, 0.5), []),
        (line(BLUE, 0.49), ["line-thin"]),
        (line(BLUE, 0.24), ["line-too-thin"]),
        (line(WHITE, 0.4), ["line-thin"]),
        (line(ALL, 0.1), []),
        (line(BLACK, 0.1, Box(0, 0, 20, 0.1)), []),
        (thing(BLACK, Box(100, 100, 200, 100.1), size_pt=0.1), ["line-too-thin"]),
        (thing(BLACK, Box(100, 100, 101, 100.1), size_pt=0.1), []),
        (thing(BLACK, Box(100, 100, 200, 100), size_pt=0.0), []),
        (thing(BLACK), []),
        (text(BLACK, 0.1), []),
    ],
)
def test_lines_are_thick_enough_for_their_colour(painted: Painted, found: list[str]) -> None:
    """Thin areas are lines; dots, empty areas, text and marks are none."""
    assert codes(check_lines(print_pdf(painted), PRINT)) == found
    assert codes(check_lines(print_pdf(painted), Expected())) == []


def test_the_thinnest_is_told() -> None:
    """Of all lines with the same fault."""
    (finding,) = check_lines(print_pdf(line(BLACK, 0.2), line(BLACK, 0.15)), PRINT)
    assert finding.message == "Page 1: 2 lines are only 0.15 pt thick."


@pytest.mark.parametrize(("level", "found"), [(255, []), (256, ["ink-over-limit"])])
def test_one_percent_over_the_limit_is_still_within_it(level: int, found: list[str]) -> None:
    """The films are no finer: of 99 % asked for, 100 % pass, and any more does not."""
    modest = expected_of_any(replace(SPEC, ink_limit_percent=99.0))
    facts = print_pdf(films=films_with(flat_map(_square(level, 5))))
    assert codes(check_ink_amount(facts, modest)) == found


@pytest.mark.parametrize(
    ("box", "found"),
    [
        (Box(100, 100, 102, 100.1), ["line-too-thin"]),
        (Box(100, 100, 101.9, 100.1), []),
        (Box(100, 100, 100.1, 102), ["line-too-thin"]),
    ],
)
def test_a_thin_area_is_a_line_from_two_points_on(box: Box, found: list[str]) -> None:
    """In either direction; what is shorter is a dot."""
    assert codes(check_lines(print_pdf(thing(BLACK, box, size_pt=0.1)), PRINT)) == found


def test_thin_and_too_thin_lines_are_told_apart() -> None:
    """Each with its own thinnest; a line without a width has none."""
    found = told(
        check_lines(print_pdf(line(BLACK, 0.2), line(BLACK, 0.1), line(BLACK, 0.0), line(BLACK, 0.22)), PRINT)
    )
    assert found == [
        ("line-thin", "Page 1: 2 lines are only 0.20 pt thick."),
        ("line-too-thin", "Page 1: 2 lines are only 0.00 pt thick."),
    ]


def test_cells_over_the_limit_are_judged_by_their_mean() -> None:
    """A window that stands at the limit itself passes, though one of its cells does not."""
    modest = expected_of_any(replace(SPEC, ink_limit_percent=99.0))
    levels = {**_square(255, 5), (15, 20): 256, (16, 20): 254}
    assert codes(check_ink_amount(print_pdf(films=films_with(flat_map(levels))), modest)) == []
