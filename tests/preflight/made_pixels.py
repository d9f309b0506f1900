"""Pictures made pixel by pixel."""

from collections.abc import Sequence

from tests.preflight.made_pdfs import modules_of

from presskit.preflight.reading.drawn.grey_page import GreyPage

MODULE_PX = 6


def pixels_of(rows: Sequence[Sequence[bool]], light: int = 255, dark: int = 0) -> memoryview:
    """Each cell as a square of six pixels, rows by columns."""
    pixels = b"".join(
        b"".join(bytes([dark if cell else light]) * MODULE_PX for cell in row)
        for row in rows
        for _again in range(MODULE_PX)
    )
    return memoryview(pixels).cast("B", (len(rows) * MODULE_PX, len(rows[0]) * MODULE_PX))


def coded(payload: str, light: int = 255, dark: int = 0) -> memoryview:
    """A QR code with its quiet zone."""
    return pixels_of(modules_of(payload), light, dark)


class OnePointPerPixel:
    """Stands in for PDFium's conversion: the page is as many points large as its picture has pixels."""

    def __init__(self, height_px: int) -> None:
        self._height_px = height_px

    def to_page(self, across_px: int, down_px: int) -> tuple[float, float]:
        """The point of a pixel, counted from the lower left."""
        return float(across_px), float(self._height_px - down_px)

    def to_bitmap(self, across_pt: float, along_pt: float) -> tuple[int, int]:
        """The pixel of a point."""
        return round(across_pt), round(self._height_px - along_pt)


def grey_page(rows: Sequence[Sequence[bool]], light: int = 255, dark: int = 0) -> GreyPage:
    """A page of 72 pixels an inch that shows these cells to its edge."""
    pixels = pixels_of(rows, light, dark)
    height_px, width_px = len(rows) * MODULE_PX, len(rows[0]) * MODULE_PX
    return GreyPage(
        values=pixels.cast("B"),
        stride=width_px,
        width_px=width_px,
        height_px=height_px,
        resolution_ppi=72.0,
        edge_px=(0, 0, width_px, height_px),
        converter=OnePointPerPixel(height_px),
    )
