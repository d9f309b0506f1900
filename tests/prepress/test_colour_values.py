"""Colours as they stand in a page's content, and in grey."""

import pytest
from PIL import Image

from presskit.prepress.colour_values import GreyColours, rgb_of_lab


@pytest.mark.parametrize(
    ("lab", "rgb"),
    [
        ((100, 0, 0), (1, 1, 1)),
        ((0, 0, 0), (0, 0, 0)),
        ((53.585, 0, 0), (0.5, 0.5, 0.5)),
        ((54.29, 80.81, 69.89), (1, 0, 0)),
        ((87.82, -79.29, 80.99), (0, 1, 0)),
        ((29.57, 68.30, -112.03), (0, 0, 1)),
    ],
)
def test_lab_is_read_as_the_colour_that_looks_the_same(lab: tuple[float, ...], rgb: tuple[float, ...]) -> None:
    """The corners of sRGB, by the figures that CSS Color 4 gives for lab()."""
    assert rgb_of_lab(lab) == pytest.approx(rgb, abs=0.004)


def test_what_srgb_cannot_show_is_cut_to_its_edge() -> None:
    """A share of light is never below 0 or above 1."""
    assert all(0 <= share <= 1 for share in rgb_of_lab((60, 120, 120)))


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
