"""The plain figures of a page."""

import pytest

from presskit.render.page_facts import LaidOutPage, PlacedImage, Rectangle, TextLine, counted

SQUARE = Rectangle(10, 10, 20, 20)


@pytest.mark.parametrize(
    ("other", "overlap_mm"),
    [
        (Rectangle(15, 15, 30, 30), 5),
        (Rectangle(12, 19, 18, 40), 1),
        (Rectangle(20, 10, 30, 20), 0),
        (Rectangle(25, 10, 30, 20), -5),
        (SQUARE, 10),
    ],
)
def test_overlap_is_that_of_the_lesser_direction(other: Rectangle, overlap_mm: float) -> None:
    """Two areas overlap only as far as they do both across and down."""
    assert SQUARE.overlap_mm(other) == other.overlap_mm(SQUARE) == overlap_mm


def test_rows_are_counted_by_baseline() -> None:
    """Lines within a millimetre of each other are one row; those that do not count are none."""
    lines = [
        TextLine("x", (SQUARE,), baseline_mm, 0, counts=counts)
        for baseline_mm, counts in [(10.0, True), (10.8, True), (15.0, True), (20.0, False), (25.0, True)]
    ]
    page = LaidOutPage("page 1", 105, 148, tuple(lines), (), (), frozenset())
    assert page.text_rows() == 3


def test_long_words_are_quoted_short() -> None:
    """A message names a line by its first words, on one line."""
    assert TextLine(" a \n b ", (SQUARE,), 0, 0).quote == "“a b”"
    quote = TextLine("word " * 50, (SQUARE,), 0, 0).quote
    assert quote.endswith("word …”")
    assert len(quote) < 70


def test_images_are_quoted_by_their_words() -> None:
    """Or as an image, where nobody says what it shows."""
    assert PlacedImage("A boat", (SQUARE,)).quote == "the image “A boat”"
    assert PlacedImage("", (SQUARE,)).quote == "an image"


def test_one_is_counted_in_the_singular() -> None:
    """A message to people, not to machines."""
    assert [counted(number, "page") for number in (0, 1, 2)] == ["0 pages", "1 page", "2 pages"]
