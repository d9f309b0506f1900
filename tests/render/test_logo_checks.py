"""Whether the organisation's logo stands as its brand book asks, each with a page where it just does."""

import pytest

from presskit.model.brand import LogoBounds
from presskit.render.logo_checks import logo_faults
from presskit.render.page_facts import LaidOutPage, PlacedImage, Rectangle, TextLine

KEY = "logo.svg"
LOGO = PlacedImage("Records", (Rectangle(20, 20, 40, 30),), source=KEY)


def page(*lines: Rectangle, images: tuple[PlacedImage, ...] = (LOGO,)) -> LaidOutPage:
    """A page with a logo of 20 x 10 mm, and words in these places."""
    texts = tuple(TextLine("words", (area,), area.bottom_mm, number) for number, area in enumerate(lines))
    return LaidOutPage("page 1", 210, 297, texts, images, (), frozenset())


def said(bounds: LogoBounds, laid_out: LaidOutPage, over: LaidOutPage | None = None) -> list[str]:
    """The codes of what is wrong with the logo."""
    return [finding.code for finding in logo_faults(laid_out, {KEY: bounds}, over)]


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        (LogoBounds(), []),
        (LogoBounds(least_width_mm=20, least_height_mm=10), []),
        (LogoBounds(least_width_mm=20.05), []),
        (LogoBounds(least_width_mm=20.2), ["logo-below-least"]),
        (LogoBounds(least_height_mm=11), ["logo-below-least"]),
    ],
)
def test_a_logo_is_not_below_its_least(bounds: LogoBounds, expected: list[str]) -> None:
    """Measured on the page, to a tenth of a millimetre."""
    assert said(bounds, page()) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (Rectangle(46, 20, 60, 24), []),
        (Rectangle(44.4, 20, 60, 24), ["logo-crowded"]),
        (Rectangle(10, 36, 60, 40), []),
        (Rectangle(10, 33, 60, 38), ["logo-crowded"]),
        (Rectangle(44, 36, 60, 40), []),
        (Rectangle(25, 25, 30, 28), ["logo-crowded"]),
    ],
)
def test_words_keep_clear_of_a_logo(words: Rectangle, expected: list[str]) -> None:
    """By half of its height here, in a frame all around it."""
    assert said(LogoBounds(clear_ratio=0.5), page(words)) == expected


def test_an_image_and_another_sheet_crowd_it_too_and_artwork_does_not() -> None:
    """What is printed over the stationery counts; a ground that runs under the logo is none."""
    other = PlacedImage("a code", (Rectangle(42, 20, 60, 38),))
    ground = PlacedImage("", (Rectangle(0, 0, 210, 297),), artwork=True)
    bounds = LogoBounds(clear_mm=5)
    assert said(bounds, page(images=(LOGO, other))) == ["logo-crowded"]
    assert said(bounds, page(images=(LOGO, ground))) == []
    assert said(bounds, page(), page(Rectangle(20, 32, 60, 38), images=())) == ["logo-crowded"]


def test_an_image_that_is_no_logo_is_not_judged() -> None:
    """A photograph may be of any size."""
    assert list(logo_faults(page(), {"other.svg": LogoBounds(least_width_mm=90)})) == []
