"""Drawings by a second engine, resvg, and whether another engine's drawing shows the same."""

import io
import re
from collections.abc import Sequence
from math import sqrt
from typing import Any

import resvg_py
from PIL import Image, ImageChops, ImageFilter

GROUND = "#7f4f9f"
"""What both engines draw on when they are compared: neither white nor black is lost on it."""
DRAWING_PAGE_PT = 288.0
"""The longer side of the page that the layout engine draws on to be compared."""

# Fine enough for every hair of a logo; smaller pictures miss thin lines, larger ones cost time.
_LONGEST_PX, _SHORTEST_PX, _LARGEST_PX = 768, 48, 3072
# Edges fall on other parts of a pixel in each engine; a third of the size evens that out.
_EVENED_OUT = 3
# Of 255. Evened out, the edges of two right drawings differ by up to 30, a missing line as thin as a hair by 60.
_SEEN_LEVEL = 40
_STRAY_PX = 3
# How far colours reach under what is transparent beside them, coarsest first.
_SPREAD_PX = (64, 8)
_CSS_PPI = 96.0
_ANY = [0, *[255] * 255]


# What WeasyPrint 70 was seen to draw otherwise.
_TROUBLES = (
    ("blend modes", rb"mix-blend-mode[:=\s\"']+(?!normal)"),
    ("masks", rb"<mask\b"),
    ("gradients along lines", rb"stroke(?:=\"|:)\s*url\("),
    ("shadows or other effects", rb"<filter\b"),
    ("outlines under their fills", rb"paint-order"),
    ("pixels", rb"<image\b"),
    ("markers", rb"<marker\b"),
    ("parts cut by more than one rule", rb"clip-rule(?:=\"|:)evenodd"),
    ("repeated gradients", rb"spreadMethod"),
    ("patterns", rb"<pattern\b"),
    ("round gradients", rb"<radialGradient\b"),
    ("gradients", rb"<linearGradient\b"),
    ("parts that are seen through", rb"[^-]opacity[=:]"),
)


def likely_troubles(svg: bytes) -> list[str]:
    """What in the drawing the layout engine may have drawn otherwise, in words."""
    return [words for words, pattern in _TROUBLES if re.search(pattern, svg)]


def compared_size_px(width_px: float, height_px: float, longest_px: int = _LONGEST_PX) -> tuple[int, int]:
    """The size in pixels at which a drawing of this shape is looked at; a strip is longer than `longest_px`."""
    shorter, longer = sorted((width_px, height_px))
    scale = min(max(longest_px / longer, _SHORTEST_PX / shorter), _LARGEST_PX / longer)
    return max(1, round(width_px * scale)), max(1, round(height_px * scale))


def size_in_area_px(width_px: float, height_px: float, most_px: float) -> tuple[int, int]:
    """The size in pixels of a drawing of this shape that has so many of them."""
    scale = sqrt(most_px / (width_px * height_px))
    return max(1, round(width_px * scale)), max(1, round(height_px * scale))


def drawing_in_pixels(svg: bytes, size_px: tuple[int, int], **fonts: Any) -> bytes:
    """The drawing as a PNG to be printed, on no ground.

    Raises:
        ValueError: it cannot be read.
    """
    image = Image.open(io.BytesIO(second_drawing(svg, size_px, **fonts))).convert("RGBA")
    # What is transparent is black in resvg's pictures, and readers that make a picture smaller mix it into edges.
    behind, premultiplied = Image.new("RGBA", image.size), image.convert("RGBa")
    for factor in _SPREAD_PX:
        spread = premultiplied.reduce(factor).convert("RGBA").resize(image.size, Image.Resampling.NEAREST)
        behind.paste(spread, mask=spread.getchannel("A").point(_ANY))
    behind.paste(image, mask=image.getchannel("A").point(_ANY))
    behind.putalpha(image.getchannel("A"))
    out = io.BytesIO()
    behind.save(out, "PNG")
    return out.getvalue()


def second_drawing(
    svg: bytes, size_px: tuple[int, int], *, font_files: Sequence[str] = (), family: str = ""
) -> bytes:
    """The drawing as a PNG on no ground; text is set in these fonts, never in the system's.

    Raises:
        ValueError: it cannot be read.
    """
    width_px, height_px = size_px
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg.decode(),
            # By one side: the other follows, to a pixel, from the drawing's own proportions.
            width=width_px if width_px >= height_px else None,
            height=height_px if height_px > width_px else None,
            dpi=_CSS_PPI,
            skip_system_fonts=True,
            font_files=list(font_files),
            font_family=family,
            serif_family=family,
            sans_serif_family=family,
            monospace_family=family,
            cursive_family=family,
            fantasy_family=family,
        )
    )


def show_the_same(one_png: bytes, other_png: bytes) -> bool:
    """Whether two pictures of a drawing show the same, but for how edges fall on pixels.

    What is transparent in one of them is laid on the ground that the other was drawn on.
    """
    one, other = _on_ground(one_png), _on_ground(other_png)
    # A page ends within a pixel or two, and the rest of that is blank: the outermost are left out.
    within = (_EVENED_OUT, _EVENED_OUT, one.width - _EVENED_OUT, one.height - _EVENED_OUT)
    one, other = one.crop(within).reduce(_EVENED_OUT), other.crop(within).reduce(_EVENED_OUT)
    if _seen_px(ImageChops.difference(one, other)) <= _STRAY_PX:
        return True
    # An edge may lie a hair aside. What one of them alone shows has no like of it in the other, not beside it either.
    return all(_seen_px(_beyond(*pair)) <= _STRAY_PX for pair in ((one, other), (other, one)))


def _on_ground(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    if image.mode != "RGBA":
        return image.convert("RGB")
    ground = Image.new("RGBA", image.size, GROUND)
    ground.alpha_composite(image)
    return ground.convert("RGB")


def _beyond(one: Image.Image, other: Image.Image) -> Image.Image:
    """How far each pixel of the one is from all that the other shows there and around."""
    lightest, darkest = other.filter(ImageFilter.MaxFilter(3)), other.filter(ImageFilter.MinFilter(3))
    return ImageChops.lighter(ImageChops.subtract(one, lightest), ImageChops.subtract(darkest, one))


def _seen_px(difference: Image.Image) -> int:
    red, green, blue = difference.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return sum(most.histogram()[_SEEN_LEVEL:])
