"""Findings of several pages."""

import pytest
from tests.preflight.made_facts import page, told
from tests.preflight.made_facts import page as page_that_says
from tests.preflight.made_print_facts import line, picture, print_page, text, thing

from presskit.preflight.checks.marks import MARKS_NOT_ASKED
from presskit.preflight.checks.pages import TRIM_MISSING
from presskit.preflight.facts.boxes import Box
from presskit.preflight.telling import agreeing, on_pages, one_finding, pages_in_words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([3], "Page 3"),
        ([1, 2], "Pages 1-2"),
        ([1, 3], "Pages 1 and 3"),
        ([1, 2, 3, 5, 7, 8], "Pages 1-3, 5 and 7-8"),
    ],
)
def test_pages_are_listed_as_people_write_them(numbers: list[int], words: str) -> None:
    """Runs are drawn together."""
    assert pages_in_words(numbers) == words


def test_pages_with_one_fault_have_one_finding() -> None:
    """At the first of them; none makes no finding."""
    (finding,) = on_pages(TRIM_MISSING, [page(number=2), page(number=3)], "{is} odd")
    assert finding.area
    assert (finding.area.page, finding.message) == (2, "Pages 2-3 are odd.")
    assert told(on_pages(TRIM_MISSING, [], "{is} odd")) == []


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


def test_one_thing_is_and_more_are() -> None:
    """Verbs and pronouns."""
    predicate = "{is} here, {has} {its} place, reach{es} on, end{s}, and nobody moves {it}"
    assert agreeing(predicate, 1) == "is here, has its place, reaches on, ends, and nobody moves it"
    assert agreeing(predicate, 3) == "are here, have their place, reach on, end, and nobody moves them"
