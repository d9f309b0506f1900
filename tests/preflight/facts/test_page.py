"""The words of a page with their places, and the place of a finding."""

from tests.preflight.made_facts import letters, page, words

from presskit.model.finding import PageArea
from presskit.preflight.facts.boxes import Box, PageBoxes


def test_the_box_goes_around_the_drawn_letters() -> None:
    """Spaces have no place; of spaces alone there is no box."""
    text = words("ab cd\nef")
    assert text.box(0, 5) == letters(0, 5)
    assert text.box(3, 8) == letters(3, 5).around(letters(0, 2, line=1))
    assert text.box(2, 3) is None


def test_words_inside_a_rectangle() -> None:
    """A letter is inside if its middle is, and words stay apart."""
    text = words("one two three")
    assert text.inside(letters(4, 13)) == "two three"
    assert text.inside(Box(0, 0, 1, 1)) == ""


def test_letters_leave_out_what_is_not_seen() -> None:
    """Spaces and zero-width characters are skipped, and the positions still fit."""
    text = words("a\u200bb c")
    assert text.letters == "abc"
    assert tuple(text.letter_positions) == (0, 2, 4)


def test_distance_is_that_of_the_nearest_letter() -> None:
    """The nearest of the letters counts; without any it is infinite."""
    text = words("near\n\n\nfar")
    assert text.distance_mm(0, 4, letters(0, 4)) == 0
    assert text.distance_mm(4, 7, letters(0, 4)) > 5
    assert text.distance_mm(7, 7, letters(0, 4)) == float("inf")


def test_an_area_is_measured_in_millimetres_from_the_upper_left() -> None:
    """Of the page as it is shown; without a rectangle the whole page is meant."""
    boxes = PageBoxes(Box(0, 0, 720, 720), Box(0, 0, 720, 720))
    assert page(number=3, boxes=boxes).area(Box(72, 576, 144, 648)) == PageArea(3, (25.4, 25.4, 50.8, 50.8))
    assert page(number=3, boxes=boxes).area() == PageArea(3)
