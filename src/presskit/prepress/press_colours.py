"""Colours in the inks of a press: what was red, green and blue is separated by the condition's ICC profile.

Greys become black ink alone, so that text and line art stay sharp. Nothing separated holds more ink than the limit.
"""

from collections.abc import Mapping
from functools import cache
from itertools import product

from pikepdf import Name
from PIL import Image, ImageChops, ImageFilter

from presskit.model.print_spec import Inks, PrintSpec
from presskit.prepress.colour_values import Colour
from presskit.rules.inks import held_to_limit
from presskit.rules.separation import separated, separated_colour

_TABLE_STEPS = 33  # as many as in the profiles' own tables
_BLACK = 255


class PressColours:
    """The inks of one print specification."""

    space = Name.DeviceCMYK

    def __init__(self, spec: PrintSpec, own: Mapping[str, Inks] | None = None) -> None:
        """`own` are the inks of colours "#rrggbb" that an organisation has given inks of their own."""
        self._profile = spec.condition.profile
        self._limit_percent = spec.ink_limit_percent
        self._own = own or {}

    def convert(self, colour: Colour) -> Colour:
        """The inks, in whole percent where they are separated; inks that were chosen stay as they are.

        A drawing in the brand's colour gets the brand's inks: beside an area in them it is the same colour.
        """
        if len(colour) == 4:
            return colour
        if own := self._own.get(f"#{bytes(round(255 * share) for share in colour).hex()}" if self._own else ""):
            return own
        return separated_colour(colour, self._profile, self._limit_percent)

    def picture(self, picture: Image.Image, *, is_photograph: bool) -> Image.Image:
        """The picture in CMYK; the greys of line art are black ink alone. A picture in CMYK stays as it is."""
        if picture.mode == "CMYK":
            return picture
        rgb = picture.convert("RGB")
        inks = rgb.filter(_table(self._profile, self._limit_percent))
        return inks if is_photograph else _with_plain_greys(inks, rgb)


@cache
def _table(profile: bytes, limit_percent: float) -> ImageFilter.Color3DLUT:
    """The separation as a table over red, green and blue; between its entries no sum of inks is above theirs."""
    steps = [round(step * 255 / (_TABLE_STEPS - 1)) for step in range(_TABLE_STEPS)]
    every = bytes(level for blue, green, red in product(steps, repeat=3) for level in (red, green, blue))
    levels = separated(Image.frombytes("RGB", (_TABLE_STEPS**3, 1), every), profile).tobytes()
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
