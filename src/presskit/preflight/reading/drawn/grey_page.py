"""A page as a grey picture, fine enough for its QR codes and never larger than a computer can bear."""

from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import Any, cast

from PIL import Image

from presskit.preflight.facts.boxes import Box
from presskit.units import ppi_to_scale

# preflight-figures: a code of 15 mm and 57 modules was read at 300 ppi and not at 150.
QR_RENDER_PPI = 300.0
# An A2 sheet at 300 ppi has 35 million pixels; larger ones are looked at more coarsely.
_MOST_PIXELS = 36_000_000
_WHITE = 255


@dataclass(frozen=True)
class GreyPage:
    """Grey values from 0 to 255, row by row, `stride` bytes each; `edge_px` is the trim on this picture."""

    values: memoryview
    stride: int
    width_px: int
    height_px: int
    resolution_ppi: float
    edge_px: tuple[float, float, float, float]
    converter: Any  # pypdfium2.PdfPosConv, which has no types

    @property
    def rows(self) -> memoryview:
        """The picture as rows by columns, as the decoder takes it."""
        return self.values.cast("B", (self.height_px, self.stride))

    @cached_property
    def _picture(self) -> Image.Image:
        size, buffer = (
            (self.width_px, self.height_px),
            cast(bytes, self.values),
        )  # any buffer; Pillow's types know three
        return Image.frombuffer("L", size, buffer, "raw", "L", self.stride, 1)

    def box(self, points_px: list[tuple[float, float]]) -> Box:
        """The rectangle in PDF user space around these points of the picture."""
        points_pt = [self.converter.to_page(round(across), round(down)) for across, down in points_px]
        lefts_pt, bottoms_pt = zip(*points_pt, strict=True)
        return Box(min(lefts_pt), min(bottoms_pt), max(lefts_pt), max(bottoms_pt))

    def cut_out(self, left_px: int, top_px: int, right_px: int, bottom_px: int) -> Image.Image:
        """This part of the picture; what lies beyond its edges is white."""
        part = Image.new("L", (right_px - left_px, bottom_px - top_px), _WHITE)
        seen_px = max(left_px, 0), max(top_px, 0), min(right_px, self.width_px), min(bottom_px, self.height_px)
        if seen_px[0] < seen_px[2] and seen_px[1] < seen_px[3]:
            part.paste(self._picture.crop(seen_px), (seen_px[0] - left_px, seen_px[1] - top_px))
        return part

    def span(self, left_px: int, top_px: int, right_px: int, bottom_px: int) -> tuple[int, int]:
        """The darkest and the lightest grey of a part that lies on the picture; right and bottom are outside."""
        part = self._picture.crop((left_px, top_px, right_px, bottom_px))
        return cast(tuple[int, int], part.getextrema())  # of one band

    def holds(self, box: Box, slack_px: int) -> bool:
        """Whether the whole rectangle is seen."""
        left_px, top_px, right_px, bottom_px = self.rectangle_px(box, beyond=True)
        return (
            min(left_px, top_px) >= -slack_px
            and right_px <= self.width_px + slack_px
            and bottom_px <= self.height_px + slack_px
        )

    def rectangle_px(self, box: Box, *, beyond: bool = False) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of the rectangle on the picture; right and bottom are outside.

        It is cut to the picture, if it is not asked for what lies `beyond` too.
        """
        corners = [
            self.converter.to_bitmap(across, along)
            for across, along in ((box.left_pt, box.bottom_pt), (box.right_pt, box.top_pt))
        ]
        across_px, down_px = zip(*corners, strict=True)
        if beyond:
            return min(across_px), min(down_px), max(across_px), max(down_px)
        left_px, right_px = (min(max(edge, 0), self.width_px) for edge in (min(across_px), max(across_px)))
        top_px, bottom_px = (min(max(edge, 0), self.height_px) for edge in (min(down_px), max(down_px)))
        return left_px, top_px, right_px, bottom_px


def draw_grey(page: Any, user_unit_pt: float = 1.0) -> GreyPage:
    """The page of PDFium as a grey picture, at 300 ppi if its size allows; PDFium does not know its unit."""
    unit_pt = user_unit_pt if user_unit_pt > 0 else 1.0
    width_pt, height_pt = (side * unit_pt for side in page.get_size())
    wanted_px = width_pt * height_pt * ppi_to_scale(QR_RENDER_PPI) ** 2
    resolution_ppi = QR_RENDER_PPI * min(1.0, sqrt(_MOST_PIXELS / max(wanted_px, 1.0)))
    bitmap = page.render(scale=ppi_to_scale(resolution_ppi) * unit_pt, grayscale=True)
    converter = bitmap.get_posconv(page)
    left_pt, bottom_pt, right_pt, top_pt = page.get_trimbox()
    corners = [converter.to_bitmap(left_pt, bottom_pt), converter.to_bitmap(right_pt, top_pt)]
    across_px, down_px = zip(*corners, strict=True)
    return GreyPage(
        values=memoryview(bitmap.buffer).cast("B"),
        stride=bitmap.stride,
        width_px=bitmap.width,
        height_px=bitmap.height,
        resolution_ppi=resolution_ppi,
        edge_px=(min(across_px), min(down_px), max(across_px), max(down_px)),
        converter=converter,
    )
