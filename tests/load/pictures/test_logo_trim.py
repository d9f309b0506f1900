"""Logos without their empty margins."""

import io

import pytest
from PIL import Image, ImageDraw
from tests.load.made_partners import picture

from presskit.load.limits import MAX_LOGO_PX
from presskit.load.pictures.kind import CleanPicture
from presskit.load.pictures.logo_trim import trimmed


def logo_of(image: Image.Image, suffix: str = "png") -> CleanPicture:
    """This image as a cleaned picture."""
    data = picture(image, "JPEG" if suffix == "jpg" else "PNG")
    return CleanPicture(data, f"image/{suffix}", suffix, image.width, image.height)


def marked(mode: str, ground: str | tuple[int, ...], box: tuple[int, int, int, int]) -> Image.Image:
    """An image of 400 x 200 pixels with a dark mark in it."""
    image = Image.new(mode, (400, 200), ground)
    ImageDraw.Draw(image).rectangle(box, fill="#123456")
    return image


@pytest.mark.parametrize(
    ("mode", "ground", "suffix"),
    [("RGBA", (255, 255, 255, 0), "png"), ("RGB", "white", "png"), ("RGB", "white", "jpg")],
)
def test_an_empty_margin_is_cut_off(mode: str, ground: str | tuple[int, ...], suffix: str) -> None:
    """Transparent or white, in PNG or JPEG: what is left is the mark, and its size is told."""
    trim = trimmed(logo_of(marked(mode, ground, (100, 50, 299, 149)), suffix))
    assert trim.width_px == pytest.approx(200, abs=3)
    assert trim.height_px == pytest.approx(100, abs=3)
    with Image.open(io.BytesIO(trim.data)) as image:
        assert image.size == (trim.width_px, trim.height_px)
        assert image.format == {"png": "PNG", "jpg": "JPEG"}[suffix]


def test_a_logo_that_fills_its_picture_keeps_its_bytes() -> None:
    """Nothing is compressed twice without need."""
    logo = logo_of(marked("RGB", "white", (1, 1, 398, 198)), "jpg")
    assert trimmed(logo) is logo


def test_a_large_logo_is_made_smaller_in_its_shape() -> None:
    """No page shows more than its longer side holds then."""
    trim = trimmed(logo_of(Image.new("RGB", (5000, 2500), "#123456")))
    assert (trim.width_px, trim.height_px) == (MAX_LOGO_PX, MAX_LOGO_PX / 2)


def test_what_has_no_ink_is_left_for_the_finding() -> None:
    """A white logo is an error, and no reason to fail."""
    logo = logo_of(Image.new("RGB", (40, 20), "white"))
    assert trimmed(logo) is logo


def test_a_mark_at_the_edge_of_a_large_picture_is_kept_whole() -> None:
    """The box is measured on a smaller copy, and never cuts into the ink."""
    image = Image.new("RGB", (2500, 2501), "white")
    ImageDraw.Draw(image).rectangle((1000, 1700, 2499, 2500), fill="#123456")
    trim = trimmed(logo_of(image))
    with Image.open(io.BytesIO(trim.data)) as cut:
        assert 1500 <= cut.width <= 1504
        assert 801 <= cut.height <= 805
        assert cut.getpixel((cut.width - 1, cut.height - 1)) == (0x12, 0x34, 0x56)


def test_a_drawing_stays_as_it_is() -> None:
    """The box of a drawing is its author's."""
    logo = CleanPicture(b"<svg/>", "image/svg+xml", "svg", 4, 2)
    assert trimmed(logo) is logo
