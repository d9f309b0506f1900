"""The distance of words and codes from the trim."""

from dataclasses import replace

import pytest
from tests.preflight.corpus.print_page import SPEC
from tests.preflight.made_facts import codes, symbol, told
from tests.preflight.made_print_facts import PRINT, TRIM, print_page, with_pages

from presskit.preflight.checks.safe_area import check_safe_area
from presskit.preflight.expected import Expected, expected_of_any
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import PageFacts, PageText
from presskit.units import mm_to_pt


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
