"""Colours of light separated into inks, by the ICC profile of a printing condition.

One home for what a kit's brand colour and everything that prepress finds painted must come out alike. Pillow applies
the profile, and reads and writes nothing.
"""

import io
from functools import cache

from PIL import Image, ImageCms

from presskit.model.print_spec import Inks
from presskit.rules.inks import Light, black_alone, held_to_limit, in_whole_percent, is_grey, without_traces


def separated_colour(light: Light, profile: bytes, limit_percent: float) -> Inks:
    """The inks of a colour of light, in whole percent; a grey's black is as exact as its light."""
    if is_grey(light):
        return black_alone(light[0])
    pixel = Image.new("RGB", (1, 1), tuple(round(255 * share) for share in light))
    cyan, magenta, yellow, black = (round(100 * level / 255) / 100 for level in separated(pixel, profile).tobytes())
    inks = without_traces((cyan, magenta, yellow, black))
    held = held_to_limit(inks, limit_percent)
    return held if held == inks else without_traces(in_whole_percent(held))


def separated(picture: Image.Image, profile: bytes) -> Image.Image:
    """The picture's nearest colours that the press can print, black point on black point, whatever their ink."""
    converted = ImageCms.applyTransform(picture, _transform(profile))
    assert converted is not None  # noqa: S101 - only a conversion in place gives nothing back
    return converted


@cache
def _transform(profile: bytes) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.ImageCmsProfile(io.BytesIO(profile)),
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
