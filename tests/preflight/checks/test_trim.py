"""The bleed."""

import pytest
from tests.preflight.made_facts import codes, told
from tests.preflight.made_print_facts import (
    ALL,
    BLEED,
    PRINT,
    SHEET,
    TRIM,
    WHITE,
    films_with,
    print_page,
    print_pdf,
    thing,
    with_pages,
)

from presskit.preflight.checks.trim import check_artwork_ends, check_bleed_reached, check_bleed_width
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.films import BleedGap, Side
from presskit.units import mm_to_pt


@pytest.mark.parametrize(("bleed_mm", "found"), [(3.0, []), (2.995, []), (2.9, ["bleed-small"]), (5.0, [])])
def test_bleed_is_as_wide_as_asked(bleed_mm: float, found: list[str]) -> None:
    """To a hundredth of a millimetre; more does no harm."""
    page = print_page(bleed=TRIM.grown(mm_to_pt(bleed_mm)), media=SHEET.grown(100))
    assert codes(check_bleed_width(with_pages([page]), PRINT)) == found


def test_a_page_without_trim_has_no_bleed_to_measure() -> None:
    """That is said by another check; without a print specification nobody asks."""
    assert codes(check_bleed_width(with_pages([print_page(trim=None, bleed=None)]), PRINT)) == []
    assert codes(check_bleed_width(with_pages([print_page(bleed=None)]), Expected())) == []
    assert told(check_bleed_width(with_pages([print_page(bleed=None)]), PRINT)) == [
        ("bleed-small", "Page 1 has no BleedBox, and 3 mm of bleed are asked for.")
    ]


def test_each_gap_is_told_with_its_side() -> None:
    """And with its length."""
    gap = BleedGap(Side.LEFT, 12.3, Box(30, 100, 40, 135))
    assert told(check_bleed_reached(print_pdf(films=films_with(bleed_gaps=((gap,),))), PRINT)) == [
        ("bleed-not-reached", "Page 1: artwork touches the left trim and stops short of the bleed over 12 mm.")
    ]
    assert codes(check_bleed_reached(print_pdf(), Expected())) == []


def test_without_films_the_check_has_not_run() -> None:
    """It fails loudly."""
    with pytest.raises(LookupError):
        list(check_bleed_reached(print_pdf(), PRINT))


@pytest.mark.parametrize(("reach_mm", "found"), [(0.0, []), (0.4, []), (0.6, ["content-outside-bleed"])])
def test_artwork_ends_with_the_bleed(reach_mm: float, found: list[str]) -> None:
    """Within half a millimetre."""
    area = thing(box=BLEED.grown(mm_to_pt(reach_mm)))
    assert codes(check_artwork_ends(print_pdf(area), PRINT)) == found


def test_marks_and_white_may_lie_outside() -> None:
    """They have checks of their own, or are not seen."""
    assert codes(check_artwork_ends(print_pdf(thing(ALL, SHEET), thing(WHITE, SHEET)), PRINT)) == []
    assert codes(check_artwork_ends(print_pdf(thing(box=Box(0, 0, 20, 20))), PRINT)) == []
