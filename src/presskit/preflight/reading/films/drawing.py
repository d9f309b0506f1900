"""A film, or a strip of it, as a picture."""

from typing import Any

from PIL import Image

Margins = tuple[float, float, float, float]  # left, bottom, right and top, in points, to be left out


def draw(page: Any, scale_ratio: float, margins_pt: Margins = (0, 0, 0, 0)) -> Image.Image:
    """The page of PDFium in red, green and blue, without what lies in these margins."""
    bitmap = page.render(scale=scale_ratio, crop=margins_pt, may_draw_forms=False)
    size = (bitmap.width, bitmap.height)
    return Image.frombuffer("RGB", size, bytes(bitmap.buffer), "raw", "BGR", bitmap.stride, 1)
