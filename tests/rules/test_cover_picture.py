"""A photograph as the ground of a front."""

import io

import pytest
from PIL import Image, ImageDraw

from presskit.rules.contrast import LEAST_TEXT_RATIO, WHITE, contrast_ratio
from presskit.rules.cover_picture import CoverRoom, dark_tone, least_contrast_ratio, screened_cover, veiled_cover

A5 = CoverRoom(148.0, 210.0, words_from_ratio=0.5)
MIDDLE = (0.5, 0.5)


def saved(picture: Image.Image, kind: str = "PNG") -> bytes:
    """The picture as a file."""
    stream = io.BytesIO()
    picture.save(stream, kind)
    return stream.getvalue()


def opened(data: bytes) -> Image.Image:
    """The file as a picture."""
    return Image.open(io.BytesIO(data))


def snow() -> Image.Image:
    """As bright as a picture can be, with one dark spot."""
    picture = Image.new("RGB", (600, 900), "white")
    ImageDraw.Draw(picture).rectangle([100, 700, 200, 800], fill="#101010")
    return picture


@pytest.mark.parametrize("colour", ["#ffd400", "#c5102e", "#000000", "#ffffff"])
def test_white_letters_can_be_read_on_the_brightest_picture(colour: str) -> None:
    """The lightest pixel under the words is dark enough for small type, whatever the brand; above it is as it was."""
    veiled = opened(veiled_cover(saved(snow()), MIDDLE, A5, dark_tone(colour)))
    under_words = veiled.crop((0, veiled.height // 2, veiled.width, veiled.height))

    assert least_contrast_ratio(snow()) < LEAST_TEXT_RATIO  # it could not be read before
    assert least_contrast_ratio(under_words) >= LEAST_TEXT_RATIO
    assert veiled.getpixel((10, 10)) == pytest.approx((255, 255, 255), abs=3)


def test_words_at_the_head_of_a_picture_can_be_read_too() -> None:
    """There it is dark from its edge down to the last of them, at its foot too, and between as it was."""
    both = CoverRoom(100.0, 200.0, words_from_ratio=0.85, words_to_ratio=0.15, fade_ratio=0.2)
    veiled = opened(veiled_cover(saved(snow()), MIDDLE, both, dark_tone("#1d36c9")))
    high_px = veiled.height

    for top, foot in ((0.0, 0.15), (0.85, 1.0)):
        words = veiled.crop((0, round(high_px * top), veiled.width, round(high_px * foot)))
        assert least_contrast_ratio(words) >= LEAST_TEXT_RATIO
    assert veiled.getpixel((10, high_px // 2)) == pytest.approx((255, 255, 255), abs=3)


def test_a_dark_picture_gets_no_veil() -> None:
    """What needs nothing is left as it is."""
    night = Image.new("RGB", (400, 600), "#0b1030")
    veiled = opened(veiled_cover(saved(night), MIDDLE, A5, dark_tone("#c5102e")))
    assert veiled.getpixel((200, 500)) == pytest.approx((11, 16, 48), abs=3)


@pytest.mark.parametrize(("focus", "seen"), [((0.0, 0.5), "red"), ((1.0, 0.5), "blue")])
def test_the_focus_stays_in_sight(focus: tuple[float, float], seen: str) -> None:
    """A wide picture is cut to the sheet's shape around it, and never beyond its edge."""
    picture = Image.new("RGB", (900, 300), "blue")
    picture.paste("red", (0, 0, 300, 300))
    grey = CoverRoom(100.0, 200.0, words_from_ratio=1.0)
    cut = opened(veiled_cover(saved(picture), focus, grey, "#000000"))
    assert cut.width / cut.height == pytest.approx(0.5, abs=0.01)
    assert cut.getpixel((cut.width // 2, 10)) == pytest.approx(Image.new("RGB", (1, 1), seen).getpixel((0, 0)), abs=4)


def test_no_more_pixels_are_kept_than_are_printed() -> None:
    """At most 300 an inch, and never more than there were."""
    large = Image.new("RGB", (4000, 6000), "#0b1030")
    assert opened(veiled_cover(saved(large, "JPEG"), MIDDLE, A5, "#000000")).width == round(148 / 25.4 * 300)
    assert opened(veiled_cover(saved(snow()), MIDDLE, A5, "#000000")).width == 600


def test_a_photocopy_is_a_light_screen() -> None:
    """Black becomes a grey that an office machine can copy, white stays white; transparent stands on white."""
    picture = Image.new("RGBA", (400, 600), (0, 0, 0, 0))
    picture.paste((0, 0, 0, 255), (0, 0, 400, 300))
    grey = opened(screened_cover(saved(picture), MIDDLE, A5))
    assert grey.mode == "L"
    assert grey.getpixel((200, 50)) == pytest.approx(116, abs=3)
    assert grey.getpixel((200, 550)) == pytest.approx(255, abs=3)


@pytest.mark.parametrize("colour", ["#ffd400", "#1d36c9", "#ffffff", "#000000"])
def test_the_veil_is_a_dark_tone_of_the_brand(colour: str) -> None:
    """White stands out on it clearly."""
    assert contrast_ratio(WHITE, dark_tone(colour)) >= 3 * LEAST_TEXT_RATIO or dark_tone(colour) == "#000000"
