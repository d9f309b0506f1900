"""The colour profile of Adobe RGB."""

import io

import pytest
from PIL import Image, ImageCms

from presskit.load.pictures.adobe_rgb import adobe_rgb_profile


def test_it_is_a_profile_that_colours_are_converted_by() -> None:
    """From RGB, and without a maker, a date or a licence to be asked for."""
    profile = ImageCms.ImageCmsProfile(io.BytesIO(adobe_rgb_profile()))
    assert profile.profile.xcolor_space.strip() == "RGB"
    assert ImageCms.getProfileDescription(profile).startswith("Adobe RGB (1998)")
    assert int.from_bytes(adobe_rgb_profile()[:4], "big") == len(adobe_rgb_profile())


@pytest.mark.parametrize("level", [0, 64, 128, 255])
def test_greys_stay_grey(level: int) -> None:
    """White is white, and no cast comes in; the curves of both are nearly the same."""
    source = ImageCms.ImageCmsProfile(io.BytesIO(adobe_rgb_profile()))
    picture = ImageCms.profileToProfile(
        Image.new("RGB", (1, 1), (level,) * 3), source, ImageCms.createProfile("sRGB")
    )
    assert picture is not None
    pixel = picture.getpixel((0, 0))
    assert isinstance(pixel, tuple)
    assert max(pixel) - min(pixel) <= 1
    assert abs(pixel[0] - level) <= 3
