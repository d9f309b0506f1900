"""Colours as they stand in a page's content, what an edition makes of them, and the greys of an office machine."""

from typing import Protocol

from pikepdf import Name
from PIL import Image

Colour = tuple[float, ...]
"""One share of light (grey), three (red, green, blue) or four shares of ink (CMYK), each from 0 to 1."""

# CIE L*a*b* of the white D50 to linear sRGB, by way of XYZ (ICC.1:2010, annex A; matrix adapted after Bradford).
_WHITE_D50 = (0.96422, 1.0, 0.82521)
_XYZ_TO_SRGB = (
    (3.1338561, -1.6168667, -0.4906146),
    (-0.9787684, 1.9161415, 0.0334540),
    (0.0719453, -0.2289914, 1.4052427),
)
# Rec. ITU-R BT.601, 2.5.1: how much red, green and blue each add to what the eye sees as light. Pillow's too.
_LIGHT = (0.299, 0.587, 0.114)


class Colours(Protocol):
    """How an edition paints: the space it paints in, and each colour and picture as it is there."""

    @property
    def space(self) -> Name:
        """The device colour space of everything painted."""

    def convert(self, colour: Colour) -> Colour:
        """The colour in that space."""

    def picture(self, picture: Image.Image, *, is_photograph: bool) -> Image.Image:
        """The picture in that space, or in grey."""


class GreyColours:
    """Greys alone, as light as the colours they stand for."""

    space = Name.DeviceGray

    def convert(self, colour: Colour) -> Colour:
        """The grey; inks count as the light that they leave of white paper."""
        if len(colour) == 1:
            return colour
        if len(colour) == 4:
            *inks, black = colour
            colour = tuple((1 - ink) * (1 - black) for ink in inks)
        return (round(sum(weight * share for weight, share in zip(_LIGHT, colour, strict=True)), 4),)

    def picture(self, picture: Image.Image, *, is_photograph: bool) -> Image.Image:  # noqa: ARG002 - the same for both
        """The picture in grey."""
        return picture.convert("RGB").convert("L")


def rgb_of_lab(colour: Colour) -> Colour:
    """The sRGB colour that looks like these L*, a* and b*, as near as sRGB comes to it."""
    lightness, a, b = colour
    middle = (lightness + 16) / 116
    roots = (middle + a / 500, middle, middle - b / 200)
    xyz = [white * _cube(root) for white, root in zip(_WHITE_D50, roots, strict=True)]
    return tuple(
        _companded(sum(factor * share for factor, share in zip(row, xyz, strict=True))) for row in _XYZ_TO_SRGB
    )


def _cube(root_ratio: float) -> float:
    return root_ratio**3 if root_ratio > 6 / 29 else 3 * (6 / 29) ** 2 * (root_ratio - 4 / 29)


def _companded(linear_ratio: float) -> float:
    """The share as sRGB stores it (IEC 61966-2-1)."""
    share = min(max(linear_ratio, 0.0), 1.0)
    return 12.92 * share if share <= 0.0031308 else 1.055 * share ** (1 / 2.4) - 0.055
