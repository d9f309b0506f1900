"""What a page says can be seen, and is text."""

import pytest
from tests.preflight.made_facts import SHEET, codes, letters, page, pdf, told

from presskit.preflight.checks.text_seen import check_hidden_text, check_page_is_text
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import HiddenText


def _hidden(text: str, reason: str = "are set without ink") -> HiddenText:
    return HiddenText(text, letters(0, 5), reason)


def test_hidden_words_are_told_once_for_each_way_of_hiding() -> None:
    """The runs of one reason are one finding."""
    hidden = (_hidden("who"), _hidden("white", "cannot be told"), _hidden("said what"))
    assert told(check_hidden_text(pdf(page(hidden_texts=hidden)), Expected())) == [
        ("text-hidden", 'The words "who said what" are set without ink.'),
        ("text-hidden", 'The words "white" cannot be told.'),
    ]


def test_the_text_over_a_scan_is_no_hidden_text() -> None:
    """A page that is one picture with all its words unseen is a scan, and told as one."""
    scan = page("all words", hidden_texts=(_hidden("all words"),), pictures=(SHEET,))
    assert codes(check_hidden_text(pdf(scan), Expected())) == []
    assert codes(check_page_is_text(pdf(scan), Expected())) == ["page-is-picture"]


def test_hidden_words_beside_seen_ones_are_told_even_over_a_picture() -> None:
    """A ground picture does not make a scan of a page with seen words."""
    poster = page("seen and hidden", hidden_texts=(_hidden("hidden"),), pictures=(SHEET,))
    assert codes(check_hidden_text(pdf(poster), Expected())) == ["text-hidden"]
    assert codes(check_page_is_text(pdf(poster), Expected())) == []


def test_pages_without_text() -> None:
    """A page of one picture, or of many strokes, is told; an empty one, or one with a small picture, is not."""
    half = Box(0, 0, 200, 300)
    assert codes(check_page_is_text(pdf(page("", pictures=(SHEET,))), Expected())) == ["page-is-picture"]
    assert codes(check_page_is_text(pdf(page("", objects=500)), Expected())) == ["page-is-picture"]
    assert codes(check_page_is_text(pdf(page(""), page("", pictures=(half,), objects=3)), Expected())) == []


@pytest.mark.parametrize(("objects", "found"), [(59, []), (60, ["page-is-picture"])])
def test_sixty_drawings_without_a_letter_are_outlines(objects: int, found: list[str]) -> None:
    """Fewer may be an ornament; with a letter the page has text."""
    assert codes(check_page_is_text(pdf(page(" ", objects=objects)), Expected())) == found
    assert codes(check_page_is_text(pdf(page("x", objects=objects)), Expected())) == []


@pytest.mark.parametrize(
    ("pictures", "found"),
    [
        ((Box(0, 0, 400, 360),), ["page-is-picture"]),
        ((Box(0, 0, 400, 359),), []),
        ((Box(0, 0, 400, 180), Box(0, 180, 400, 360)), []),
        ((Box(0, 0, 10, 10), Box(0, 0, 400, 360)), ["page-is-picture"]),
    ],
)
def test_a_page_is_a_picture_if_one_covers_three_fifths_of_it(pictures: tuple[Box, ...], found: list[str]) -> None:
    """One alone: two halves are two pictures."""
    (*told_now,) = told(check_page_is_text(pdf(page("", pictures=pictures)), Expected()))
    assert told_now == [(code, "The page is a picture, and has no text.") for code in found]


@pytest.mark.parametrize(("seen", "found"), [("", ["page-is-picture"]), ("xx", ["page-is-picture"]), ("xxx", [])])
def test_a_scan_has_at_least_as_much_unseen_text_as_seen(seen: str, found: list[str]) -> None:
    """A page number over it makes no difference."""
    scan = page(f"{seen}", hidden_texts=(_hidden("t w"),), pictures=(SHEET,))
    assert codes(check_page_is_text(pdf(scan), Expected())) == found
    assert codes(check_hidden_text(pdf(scan), Expected())) == ([] if found else ["text-hidden"])


def test_a_scan_covers_three_fifths_and_has_a_letter() -> None:
    """One hidden letter is enough, and so is a picture of just that size."""
    scan = page("", hidden_texts=(_hidden("x"),), pictures=(Box(0, 0, 400, 360),))
    (finding,) = check_page_is_text(pdf(scan), Expected())
    assert finding.message == "The page is a picture; its text lies unseen over it."
