"""The bleed and the safe area."""

from dataclasses import replace

import pytest
from tests.preflight.corpus.print_page import SPEC
from tests.preflight.made_facts import codes, symbol, told
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

from presskit.preflight.checks.bleed import (
    check_artwork_ends,
    check_bleed_reached,
    check_bleed_width,
    check_safe_area,
)
from presskit.preflight.expected import Expected, expected_of_any
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.films import BleedGap, Side
from presskit.preflight.facts.page import PageFacts, PageText
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


def _letters(*distances_mm: float) -> PageFacts:
    """Letters one above the other, so far from the left trim."""
    boxes = []
    for place, distance_mm in enumerate(distances_mm):
        left_pt = TRIM.left_pt + mm_to_pt(distance_mm)
        boxes.append((left_pt, 200.0 + 20 * place, left_pt + 5, 210.0 + 20 * place))
    return replace(print_page(), words=PageText("x" * len(boxes), tuple(boxes)))


@pytest.mark.parametrize(
    ("distance_mm", "found"),
    [
        (5.0, []),
        (4.9, ["safe-area-touched"]),
        (3.0, ["safe-area-touched"]),
        (2.9, ["safe-area-crossed"]),
        (-1.0, ["safe-area-crossed"]),
        (-12.0, []),
    ],
)
def test_letters_keep_their_distance(distance_mm: float, found: list[str]) -> None:
    """5 mm are asked for, under 3 mm is an error; a slug line outside the bleed is free."""
    assert codes(check_safe_area(with_pages([_letters(distance_mm)]), PRINT)) == found


def test_faults_on_other_lines_are_told_apart() -> None:
    """A line has one finding, and each sort of fault one for all its lines."""
    assert codes(check_safe_area(with_pages([_letters(4.0, 2.0, 4.0)]), PRINT)) == [
        "safe-area-crossed",
        "safe-area-touched",
    ]
    page = _letters(2.0)
    both = PageText("xx", (*page.words.boxes_pt, (55.0, 200.0, 60.0, 210.0)))
    assert codes(check_safe_area(with_pages([replace(page, words=both)]), PRINT)) == ["safe-area-crossed"]


def test_the_message_has_words_and_distances() -> None:
    """As they are on paper, beyond the trim as well."""
    assert told(check_safe_area(with_pages([_letters(4.0)]), PRINT)) == [
        ("safe-area-touched", 'Page 1: "x" stands 4.0 mm from the trim; 5 mm are asked for.')
    ]
    assert "1.0 mm beyond the trim; 3 mm" in told(check_safe_area(with_pages([_letters(-1.0)]), PRINT))[0][1]


def test_codes_keep_their_distance_too() -> None:
    """A QR code counts without its quiet zone."""
    near = symbol("https://a.example/", Box(TRIM.left_pt + 12, 100, 120, 180))
    page = replace(print_page(), qr_symbols=(near,))
    assert told(check_safe_area(with_pages([page]), PRINT)) == [
        ("safe-area-touched", "Page 1: a QR code stands 4.2 mm from the trim; 5 mm are asked for.")
    ]


def test_a_shop_that_asks_for_less_gets_less() -> None:
    """With 2 mm asked for, 2 mm is the error too; without a specification nobody asks."""
    modest = expected_of_any(replace(SPEC, safe_inset_mm=2.0))
    facts = with_pages([_letters(2.5)])
    assert codes(check_safe_area(facts, modest)) == []
    assert codes(check_safe_area(facts, Expected())) == []


@pytest.mark.parametrize(
    ("distance_mm", "said"), [(0.4, "0.4 mm from"), (0.0, "0.0 mm from"), (-0.4, "0.4 mm beyond")]
)
def test_a_distance_is_told_from_the_trim_or_beyond_it(distance_mm: float, said: str) -> None:
    """On the trim itself it is none, and still from it."""
    ((_code, message),) = told(check_safe_area(with_pages([_letters(distance_mm)]), PRINT))
    assert f"stands {said} the trim" in message


@pytest.mark.parametrize(
    ("left_pt", "bottom_pt", "distance_mm"), [(200, 44, 1.4), (351, 300, 1.4), (200, 546, 1.4), (44, 300, 1.4)]
)
def test_every_side_of_the_trim_counts(left_pt: float, bottom_pt: float, distance_mm: float) -> None:
    """The nearest one is told, above and below as well as left and right."""
    letter = (left_pt, bottom_pt, left_pt + 5, bottom_pt + 10)
    page = replace(print_page(), words=PageText("x", (letter,)))
    ((code, message),) = told(check_safe_area(with_pages([page]), PRINT))
    assert code == "safe-area-crossed"
    assert f"{distance_mm} mm from" in message


def test_distances_are_those_on_paper() -> None:
    """On a page shown ten times as large as it is drawn, half a millimetre is five."""
    page = _letters(0.5)
    assert (
        codes(check_safe_area(with_pages([replace(page, boxes=replace(page.boxes, user_unit_pt=10.0))]), PRINT)) == []
    )


def test_all_of_a_fault_is_in_its_rectangle() -> None:
    """And the nearest of them is told."""
    page = _letters(2.0, 1.0)
    (finding,) = check_safe_area(with_pages([page]), PRINT)
    first, second = (Box(*box) for box in page.words.boxes_pt if box)
    assert finding.area == page.area(first.around(second))
    assert "stands 1.0 mm from" in finding.message


@pytest.mark.parametrize(("reach_mm", "found"), [(0.04, []), (0.06, ["content-outside-bleed"])])
def test_half_a_millimetre_is_one_on_paper(reach_mm: float, found: list[str]) -> None:
    """On a page shown ten times as large as it is drawn it is a tenth of what is drawn."""
    area = thing(box=BLEED.grown(mm_to_pt(reach_mm)))
    facts = print_pdf(area)
    page = replace(facts.pages[0], boxes=replace(facts.pages[0].boxes, user_unit_pt=10.0))
    assert codes(check_artwork_ends(replace(facts, pages=(page,)), PRINT)) == found


def test_pages_with_the_same_bleed_are_told_together() -> None:
    """Each amount with its pages, in figures."""
    narrow = {"bleed": TRIM.grown(mm_to_pt(2.0))}
    pages = [print_page(1, **narrow), print_page(2), print_page(3, **narrow), print_page(4, bleed=None)]
    assert [message for _code, message in told(check_bleed_width(with_pages(pages), PRINT))] == [
        "Pages 1 and 3 have 2.00 mm of bleed, and 3 mm of bleed are asked for.",
        "Page 4 has no BleedBox, and 3 mm of bleed are asked for.",
    ]


SAFE = TRIM.grown(-mm_to_pt(SPEC.safe_inset_mm - 0.05))


def test_what_fills_the_safe_area_keeps_its_distance() -> None:
    """To five hundredths of a millimetre, letters and codes; half a point more does not."""
    filled = (SAFE.left_pt, SAFE.bottom_pt, SAFE.right_pt, SAFE.top_pt)
    page = replace(print_page(), words=PageText("x", (filled,)), qr_symbols=(symbol("https://a.example/", SAFE),))
    assert codes(check_safe_area(with_pages([page]), PRINT)) == []
    over = replace(print_page(), qr_symbols=(symbol("https://a.example/", SAFE.grown(0.5)),))
    assert codes(check_safe_area(with_pages([over]), PRINT)) == ["safe-area-touched"]


def test_lines_that_touch_are_two() -> None:
    """Each has its own finding."""
    near, nearer = TRIM.left_pt + mm_to_pt(4.0), TRIM.left_pt + mm_to_pt(2.0)
    boxes = ((nearer, 200.0, nearer + 5, 210.0), (near, 210.0, near + 5, 220.0), (near, 190.0, near + 5, 200.0))
    page = replace(print_page(), words=PageText("xxx", boxes))
    crossed, touched = check_safe_area(with_pages([page]), PRINT)
    assert (crossed.code, touched.code) == ("safe-area-crossed", "safe-area-touched")
    assert touched.area == page.area(Box(*boxes[1]).around(Box(*boxes[2])))
