"""Artwork and marks."""

from tests.preflight.made_print_facts import BLEED, MIDDLE, TRIM, line, print_page, print_pdf

from presskit.preflight.artwork import artwork, is_artwork, pages_of, printed_area
from presskit.preflight.facts.boxes import Box


def test_artwork_lies_on_the_bleed() -> None:
    """What only touches it from outside is a mark; a page without bleed ends at its trim."""
    assert printed_area(print_page()) == BLEED
    assert printed_area(print_page(bleed=None)) == TRIM
    inside, outside = MIDDLE, Box(0, 100, BLEED.left_pt + 0.1, 110)
    thin = Box(100, 100, 200, 100)
    assert [is_artwork(print_page(), box) for box in (inside, outside, thin)] == [True, False, True]
    facts = print_pdf(line(box=inside), line(box=outside))
    ((page, painted),) = pages_of(facts)
    assert artwork(page, painted) == [line(box=inside)]
