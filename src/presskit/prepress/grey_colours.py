"""Colours for an office machine: how light each is, and nothing else."""

from pikepdf import Name
from PIL import Image

from presskit.prepress.colour_values import Colour

# Rec. ITU-R BT.601, 2.5.1: how much red, green and blue each add to what the eye sees as light. Pillow's too.
_LIGHT = (0.299, 0.587, 0.114)


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
