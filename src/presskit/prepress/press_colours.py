"""Colours in the inks of a press: what was red, green and blue is separated by the condition's ICC profile.

Greys become black ink alone, so that text and line art stay sharp. Nothing separated holds more ink than the limit.
"""

import io
from functools import cache
from itertools import product

from pikepdf import Name
from PIL import Image, ImageChops, ImageCms, ImageFilter

from presskit.model.print_spec import Inks, PrintSpec
from presskit.prepress.colour_values import Colour, is_grey

# A trace of ink prints as scattered dots that make a flat colour look dirty.
LEAST_INK_PERCENT = 4
_TABLE_STEPS = 33  # as many as in the profiles' own tables
_BLACK = 255


class PressColours:
    """The inks of one print specification."""

    space = Name.DeviceCMYK

    def __init__(self, spec: PrintSpec) -> None:
        self._profile = spec.condition.profile
        self._limit_percent = spec.ink_limit_percent

    def convert(self, colour: Colour) -> Colour:
        """The inks, in whole percent where they are separated; inks that were chosen stay as they are."""
        if len(colour) == 4:
            return colour
        if is_grey(colour):
            return (0.0, 0.0, 0.0, round(1 - colour[0], 4))
        pixel = Image.new("RGB", (1, 1), tuple(round(255 * share) for share in colour))
        return held_to_limit(_without_traces(_separated(pixel, self._profile).tobytes()), self._limit_percent)

    def picture(self, picture: Image.Image, *, is_photograph: bool) -> Image.Image:
        """The picture in CMYK; the greys of line art are black ink alone. A picture in CMYK stays as it is."""
        if picture.mode == "CMYK":
            return picture
        rgb = picture.convert("RGB")
        inks = rgb.filter(_table(self._profile, self._limit_percent))
        return inks if is_photograph else _with_plain_greys(inks, rgb)


def held_to_limit(inks: Inks, limit_percent: float) -> Inks:
    """The inks with no more in all than the limit: black takes the place of what cyan, magenta and yellow share.

    Each step less of all three is answered by one more of black while there is room (under colour removal); if that
    does not do, the three are lessened alike.
    """
    cyan, magenta, yellow, black = inks
    limit = limit_percent / 100
    excess = sum(inks) - limit
    if excess <= 0:
        return inks
    room = 1 - black
    grey = min(excess / 2 if excess / 2 <= room else (excess + room) / 3, cyan, magenta, yellow)
    black = min(1.0, black + grey)
    rest = cyan + magenta + yellow - 3 * grey
    factor = min(1.0, max(limit - black, 0.0) / rest) if rest else 1.0
    cyan, magenta, yellow = ((ink - grey) * factor for ink in (cyan, magenta, yellow))
    return cyan, magenta, yellow, black


def _separated(picture: Image.Image, profile: bytes) -> Image.Image:
    """The picture's nearest colours that the press can print, black point on black point."""
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


def _without_traces(levels: bytes) -> Inks:
    percents = (round(100 * level / 255) for level in levels)
    cyan, magenta, yellow, black = (percent / 100 if percent >= LEAST_INK_PERCENT else 0.0 for percent in percents)
    return cyan, magenta, yellow, black


@cache
def _table(profile: bytes, limit_percent: float) -> ImageFilter.Color3DLUT:
    """The separation as a table over red, green and blue; between its entries no sum of inks is above theirs."""
    steps = [round(step * 255 / (_TABLE_STEPS - 1)) for step in range(_TABLE_STEPS)]
    every = bytes(level for blue, green, red in product(steps, repeat=3) for level in (red, green, blue))
    levels = _separated(Image.frombytes("RGB", (_TABLE_STEPS**3, 1), every), profile).tobytes()
    entries = [levels[at : at + 4] for at in range(0, len(levels), 4)]
    shares = [share for entry in entries for share in held_to_limit(_shares(entry), limit_percent)]
    return ImageFilter.Color3DLUT(_TABLE_STEPS, shares, channels=4, target_mode="CMYK")


def _shares(levels: bytes) -> Inks:
    cyan, magenta, yellow, black = (level / 255 for level in levels)
    return cyan, magenta, yellow, black


def _with_plain_greys(inks: Image.Image, rgb: Image.Image) -> Image.Image:
    """The separated picture, its pure greys in black ink alone."""
    red, green, blue = rgb.split()
    unlike = ImageChops.lighter(ImageChops.difference(red, green), ImageChops.difference(green, blue))
    nothing = Image.new("L", rgb.size, 0)
    black_alone = Image.merge("CMYK", (nothing, nothing, nothing, ImageChops.invert(green)))
    return Image.composite(black_alone, inks, unlike.point(lambda level: 0 if level else _BLACK))
