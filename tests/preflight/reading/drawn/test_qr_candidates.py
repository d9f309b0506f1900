"""Places where a code may stand that no decoder finds."""

import pytest
from tests.preflight.made_pdfs import modules_of
from tests.preflight.made_pixels import MODULE_PX, grey_page

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.drawn.qr_candidates import Candidate, late_symbols, unread_candidates

PAYLOAD = "https://harbour.example/survey/"
SIDE = len(modules_of(PAYLOAD))


def _place(first: int = 4, end: int = SIDE - 4) -> Candidate:
    """The square from this cell to that one; the page has as many points as pixels, counted from below."""
    return Candidate(Box(first * MODULE_PX, first * MODULE_PX, end * MODULE_PX, end * MODULE_PX))


def _without(*corners: tuple[int, int]) -> list[list[bool]]:
    rows = modules_of(PAYLOAD)
    for left, top in corners:
        for row in rows[top : top + 7]:
            row[left : left + 7] = [False] * 7
    return rows


@pytest.mark.parametrize(("corners", "marks"), [([], [3]), ([(4, 4)], [2]), ([(SIDE - 11, 4), (4, 4)], [])])
def test_marks_are_counted_in_the_corners(corners: list[tuple[int, int]], marks: list[int]) -> None:
    """Two of three are a code; one alone is chance."""
    page = grey_page(_without(*corners))
    assert [code.marks for code in unread_candidates(page, [_place()], [])] == marks


def test_the_quiet_zone_of_a_picture_is_no_matter() -> None:
    """A picture of a code brings its ground along."""
    page = grey_page(_without((4, 4)))
    assert [code.marks for code in unread_candidates(page, [_place(0, SIDE)], [])] == [2]


def test_what_the_sheet_has_cut_is_known_by_one_mark() -> None:
    """Three quarters of the code lie beyond the edge."""
    rows = [row[20:] for row in modules_of(PAYLOAD)[20:]]
    page = grey_page(rows)
    box = Box((4 - 20) * MODULE_PX, 4 * MODULE_PX, (SIDE - 24) * MODULE_PX, (SIDE - 4) * MODULE_PX)
    assert [code.marks for code in unread_candidates(page, [Candidate(box)], [])] == []
    rows = [row[20:] for row in modules_of(PAYLOAD)]
    assert [code.marks for code in unread_candidates(grey_page(rows), [Candidate(box)], [])] == [1]


def test_even_ground_is_no_code() -> None:
    """Nothing is made of nothing by making it darker."""
    page = grey_page(modules_of(PAYLOAD), light=255, dark=252)
    assert late_symbols(page, [_place()], []) == []
    assert list(unread_candidates(page, [_place()], [])) == []
