"""Colours made grey for an office machine."""

import pytest
from PIL import Image

from presskit.prepress.grey_colours import GreyColours

GREY = GreyColours()


@pytest.mark.parametrize(
    ("colour", "light"),
    [
        ((0.4,), 0.4),
        ((1.0, 1.0, 1.0), 1.0),
        ((1.0, 0.0, 0.0), 0.299),
        ((0.0, 0.0, 1.0), 0.114),
        ((0.0, 0.0, 0.0, 1.0), 0.0),
        ((0.0, 0.0, 0.0, 0.25), 0.75),
        ((1.0, 0.0, 0.0, 0.0), 0.701),
    ],
)
def test_a_colour_is_as_light_as_it_looks(colour: tuple[float, ...], light: float) -> None:
    """Yellow is lighter than blue; inks darken the paper."""
    assert list(GREY.convert(colour)) == pytest.approx([light], abs=1e-4)


def test_a_picture_has_the_greys_of_its_colours() -> None:
    """The same rule as for what is drawn, so that a ground and a picture on it stay alike."""
    for level in ((197, 16, 46), (0, 119, 85)):
        made = GREY.picture(Image.new("RGB", (1, 1), level), is_photograph=True)
        assert made.getpixel((0, 0)) == pytest.approx(255 * GREY.convert(tuple(one / 255 for one in level))[0], abs=1)
