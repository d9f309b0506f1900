"""Dark photographs for office machines."""

import io
from itertools import pairwise

import pytest
from PIL import Image

from presskit.rules.photocopies import MOST_INK_RATIO, lightened

LIGHTEST_OF_DARK = 255 * (1 - MOST_INK_RATIO)


def photograph(*levels: int) -> bytes:
    """A picture with a band of each grey level, as a JPEG."""
    picture = Image.new("L", (64, 16 * len(levels)))
    for number, level in enumerate(levels):
        picture.paste(level, (0, 16 * number, 64, 16 * number + 16))
    out = io.BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=95)
    return out.getvalue()


def levels_of(data: bytes) -> list[int]:
    """The grey of each band."""
    picture = Image.open(io.BytesIO(data))
    assert picture.mode == "L"
    return [int(picture.getpixel((32, y))) for y in range(8, picture.height, 16)]  # type: ignore[arg-type]


def test_a_dark_photograph_becomes_a_light_one() -> None:
    """Nothing in it is darker than dots; what was lighter is lighter still, and white stays white."""
    levels = levels_of(lightened(photograph(0, 40, 90, 160, 255)))

    assert levels[0] >= LIGHTEST_OF_DARK - 3
    assert levels == sorted(levels)
    assert min(later - former for former, later in pairwise(levels)) > 8
    assert levels[-1] >= 252


def test_a_night_without_white_is_drawn_over_the_whole_scale() -> None:
    """Its lightest parts become paper, else it would be a grey rectangle."""
    levels = levels_of(lightened(photograph(5, 20, 45)))

    assert levels[-1] >= 250
    assert levels[0] >= LIGHTEST_OF_DARK - 3


@pytest.mark.parametrize("levels", [(130, 200, 255), (255, 255)])
def test_a_light_one_is_left_alone(levels: tuple[int, ...]) -> None:
    """To the byte."""
    data = photograph(*levels)

    assert lightened(data) == data
