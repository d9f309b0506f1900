"""What was found on a page, put into one finding."""

import pytest
from tests.preflight.made_facts import page as page_that_says
from tests.preflight.made_facts import told
from tests.preflight.made_print_facts import (
    BLACK,
    BLEED,
    MIDDLE,
    TRIM,
    line,
    picture,
    print_page,
    print_pdf,
    text,
    thing,
)

from presskit.preflight.box_findings import MARKS_NOT_ASKED
from presskit.preflight.facts.boxes import Box
from presskit.preflight.telling import artwork, by_words, is_artwork, one_finding, pages_of, printed_area


def _told(*things: object, predicate: str = "{is} odd and {has} {its} fault; it touch{es} {it} and end{s}") -> str:
    ((_code, message),) = told(one_finding(MARKS_NOT_ASKED, print_page(), things, predicate))  # type: ignore[arg-type]
    return message


def test_no_things_make_no_finding() -> None:
    """Silence is the answer to a page without the fault."""
    assert told(one_finding(MARKS_NOT_ASKED, print_page(), [], "{is} odd")) == []


def test_the_sentence_agrees_with_how_many_they_are() -> None:
    """One thing is, more are."""
    assert _told(line()) == "Page 1: a line is odd and has its fault; it touches it and ends."
    assert _told(line(), line()) == "Page 1: 2 lines are odd and have their fault; it touch them and end."


@pytest.mark.parametrize(
    ("things", "words"),
    [
        ((thing(),), "an area is"),
        ((picture(),), "a picture is"),
        ((thing(), picture()), "2 things are"),
        ((text(),), "a text is"),
    ],
)
def test_things_are_named_by_their_sort(things: tuple[object, ...], words: str) -> None:
    """Of different sorts they are things; text that cannot be read is a text."""
    assert _told(*things) == f"Page 1: {words} odd and" + _told(*things).partition(" odd and")[2]


def test_text_is_quoted() -> None:
    """By the words at the place of the first."""
    page = page_that_says("Press contact")
    box = page.words.box(0, 13)
    assert box
    one = told(one_finding(MARKS_NOT_ASKED, page, [text(box=box)], "{is} odd"))
    more = told(one_finding(MARKS_NOT_ASKED, page, [text(box=box), text()], "{is} odd"))
    assert [message for _code, message in (*one, *more)] == [
        'Page 1: the text "Press contact" is odd.',
        'Page 1: 2 texts, such as "Press contact", are odd.',
    ]


def test_the_area_is_that_around_all() -> None:
    """From the first to the last."""
    things = [line(box=Box(72, 456, 144, 528)), line(box=Box(144, 384, 216, 456))]
    (finding,) = one_finding(MARKS_NOT_ASKED, print_page(), things, "{is} odd")
    assert finding.area
    assert finding.area.box_mm == pytest.approx((25.4, 25.4, 76.2, 76.2))


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


def test_things_are_sorted_by_their_colour() -> None:
    """As people name it."""
    assert {words: len(things) for words, things in by_words([text(), thing(), text(BLACK)]).items()} == {
        "K 100": 2,
        "C 100 M 70": 1,
    }
