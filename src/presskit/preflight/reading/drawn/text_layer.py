"""Words that nobody sees, found by difference: what changes nothing on the page when it is left out is hidden."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import hypot, sqrt
from typing import Any, cast

from PIL import Image, ImageChops
from pypdfium2 import raw

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import HiddenText, SqueezedText, TextOnPicture
from presskit.preflight.reading.drawn.objects import Placed
from presskit.rules.picture_light import letters_contrast_ratio
from presskit.units import ppi_to_scale

_TINY_PT = 1.0
# Where two pictures differ by less of 255 levels, the eye tells nothing apart.
_LEAST_LEVELS, _WHITE = 4, 255
_RESOLUTION_PPI = 100.0
_MOST_PIXELS = 9_000_000
# Each object that may be hidden is left out once more by itself, which draws the page again.
_MOST_DRAWN_ALONE = 20
# As much as a page fifty times over; only a trap has words in more layers.
_MOST_COMPARED_PX = 100_000_000
_COVERED_TWICE = 2
# ISO 32000-1, table 106: from 4 on, text is what later things are clipped by, and nothing itself.
_FIRST_CLIPPING_MODE = 4
# Filled, or filled and stroked.
_FILLED_MODES = (raw.FPDF_TEXTRENDERMODE_FILL, raw.FPDF_TEXTRENDERMODE_FILL_STROKE)
# A cover has a dozen lines; only a trap has words in so many pieces on pictures.
_MOST_ON_PICTURES = 400
# Type is drawn narrow, and never as narrow as this: half as wide for its height.
_SQUEEZED_RATIO, _STRETCHED_RATIO = 0.5, 2.0
_GROUND = "cannot be told from the ground they stand on"
Rectangle = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class TextLayer:
    """What of a page's words is hidden, squeezed or on a picture, and whether the page shows nothing at all.

    `unjudged` counts those of which nobody knows whether they are seen: there were too many in one place.
    """

    hidden: tuple[HiddenText, ...] = ()
    squeezed: tuple[SqueezedText, ...] = ()
    on_pictures: tuple[TextOnPicture, ...] = ()
    is_blank: bool = False
    unjudged: int = 0


def read_text_layer(page: Any, text_page: Any, objects: Sequence[Placed]) -> TextLayer:
    """The words of a page of PDFium as they are seen."""
    texts = [placed for placed in objects if placed.kind == raw.FPDF_PAGEOBJ_TEXT]
    view = _View(page, texts)
    shown = Box(*page.get_bbox())
    pictures = [placed.box for placed in objects if placed.kind == raw.FPDF_PAGEOBJ_IMAGE]
    hidden: list[HiddenText] = []
    on_pictures: list[TextOnPicture] = []
    for placed in texts:
        reason = _why_unseen(placed, shown) or view.why_unseen(placed)
        words = _words(placed.item, text_page) if reason else ""
        if words:
            hidden.append(HiddenText(words, placed.box, reason))
        if not reason and len(on_pictures) < _MOST_ON_PICTURES and any(map(placed.box.overlaps, pictures)):
            on_pictures += _on_picture(placed, view, text_page)
    squeezed = tuple(_squeezed(texts, text_page))
    return TextLayer(tuple(hidden), squeezed, tuple(on_pictures), view.is_blank, view.unjudged)


def _on_picture(placed: Placed, view: "_View", text_page: Any) -> Iterator[TextOnPicture]:
    """The words with their contrast, if they are filled with one colour and somewhere seen."""
    if raw.FPDFTextObj_GetTextRenderMode(placed.item.raw) not in _FILLED_MODES:
        return
    channels = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(placed.item.raw, *channels):
        return
    colour = "#" + "".join(f"{channel.value:02x}" for channel in channels[:3])
    contrast_ratio = view.contrast_ratio(placed, colour)
    if contrast_ratio is not None and (words := _words(placed.item, text_page)):
        yield TextOnPicture(words, placed.box, _size_pt(placed.item), contrast_ratio)


def _why_unseen(placed: Placed, shown: Box) -> str:
    """How the words are hidden by what they say of themselves, or nothing."""
    if raw.FPDFTextObj_GetTextRenderMode(placed.item.raw) == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
        return "are set without ink"
    if not placed.box.overlaps(shown):
        return "stand beside the page"
    return "are set smaller than 1 pt" if _size_pt(placed.item) < _TINY_PT else ""


class _View:
    """The page drawn with all its text and with none."""

    def __init__(self, page: Any, texts: Sequence[Placed]) -> None:
        self._page, self._texts = page, texts
        width_pt, height_pt = page.get_size()
        wanted_px = width_pt * height_pt * ppi_to_scale(_RESOLUTION_PPI) ** 2
        self._scale = ppi_to_scale(_RESOLUTION_PPI) * min(1.0, sqrt(_MOST_PIXELS / max(wanted_px, 1.0)))
        self._whole, self._converter = self._drawn()
        self._left, self._left_px, self.unjudged = _MOST_DRAWN_ALONE, _MOST_COMPARED_PX, 0
        with _without_ink(texts):
            self._bare = self._drawn()[0] if texts else self._whole
        self._changed = ImageChops.difference(self._whole, self._bare)
        self._boxes = [self._rectangle(placed.box) for placed in texts]
        self._cover = _cover(self._whole.size, self._boxes)

    @property
    def is_blank(self) -> bool:
        """Whether it is bare paper from edge to edge."""
        return min(lowest for lowest, _highest in _extrema(self._whole)) > _WHITE - _LEAST_LEVELS

    def why_unseen(self, placed: Placed) -> str:
        """How the words are hidden by what is around them, or nothing if they are seen."""
        place = self._rectangle(placed.box)
        self._left_px -= _area_px(place)
        if self._left_px < 0:
            self.unjudged += 1
            return ""
        if raw.FPDFTextObj_GetTextRenderMode(placed.item.raw) >= _FIRST_CLIPPING_MODE:
            return _GROUND if _span(self._whole.crop(place)) < _LEAST_LEVELS else ""
        if not _differs(self._changed.crop(place)):
            return "are covered by other words" if self._shows_alone(placed, place) else _GROUND
        # Other words stand all over its place: what differs there may be theirs.
        if min(self._cover.crop(place).tobytes()) >= _COVERED_TWICE and not self._is_missed(placed, place):
            return "are covered by other words" if self._shows_alone(placed, place) else _GROUND
        return ""

    def contrast_ratio(self, placed: Placed, colour: str) -> float | None:
        """That of letters in this colour with what is behind them; None if they change nothing."""
        place = self._rectangle(placed.box)
        drawn = _strongest(self._changed.crop(place))
        under = drawn.point([0] * _LEAST_LEVELS + [255] * (256 - _LEAST_LEVELS))
        return letters_contrast_ratio(colour, self._bare.crop(place), under)

    def _shows_alone(self, placed: Placed, place: Rectangle) -> bool:
        """Whether the words are seen where no other words are."""
        others = [other for other in self._texts if other is not placed]
        return self._is_other(others, self._bare, place, otherwise=False)

    def _is_missed(self, placed: Placed, place: Rectangle) -> bool:
        """Whether the page changes when these words alone are left out."""
        return self._is_other([placed], self._whole, place, otherwise=True)

    def _is_other(
        self, left_out: Sequence[Placed], picture: Image.Image, place: Rectangle, *, otherwise: bool
    ) -> bool:
        if not self._left:
            return otherwise
        self._left -= 1
        with _without_ink(left_out):
            drawn, _converter = self._drawn()
        return _differs(ImageChops.difference(drawn.crop(place), picture.crop(place)))

    def _drawn(self) -> tuple[Image.Image, Any]:
        bitmap = self._page.render(scale=self._scale, may_draw_forms=False)
        size = (bitmap.width, bitmap.height)
        picture = Image.frombuffer("RGB", size, bytes(bitmap.buffer), "raw", "BGR", bitmap.stride, 1)
        return picture, bitmap.get_posconv(self._page)

    def _rectangle(self, box: Box) -> Rectangle:
        """The rectangle on the picture, a pixel larger all round, cut to it, and never empty."""
        corners = [
            self._converter.to_bitmap(across, along)
            for across, along in ((box.left_pt, box.bottom_pt), (box.right_pt, box.top_pt))
        ]
        across_px, down_px = zip(*corners, strict=True)
        left_px = min(max(min(across_px) - 1, 0), self._whole.width - 1)
        top_px = min(max(min(down_px) - 1, 0), self._whole.height - 1)
        right_px, bottom_px = min(max(across_px) + 1, self._whole.width), min(max(down_px) + 1, self._whole.height)
        return left_px, top_px, max(right_px, left_px + 1), max(bottom_px, top_px + 1)


@contextmanager
def _without_ink(texts: Sequence[Placed]) -> Iterator[None]:
    """In the block these words are not drawn."""
    modes = [raw.FPDFTextObj_GetTextRenderMode(placed.item.raw) for placed in texts]
    try:
        for placed in texts:
            raw.FPDFTextObj_SetTextRenderMode(placed.item.raw, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
        yield
    finally:
        for placed, mode in zip(texts, modes, strict=True):
            raw.FPDFTextObj_SetTextRenderMode(placed.item.raw, mode)


def _cover(size: tuple[int, int], boxes: Sequence[Rectangle]) -> Image.Image:
    """How many of these rectangles lie over each pixel, as far as 255."""
    cover, one_more, left_px = Image.new("L", size), Image.new("L", size, 1), _MOST_COMPARED_PX
    for box in boxes:
        left_px -= _area_px(box)
        if left_px < 0:
            break
        cover.paste(ImageChops.add(cover.crop(box), one_more), box)  # as large as the smaller of both
    return cover


def _strongest(picture: Image.Image) -> Image.Image:
    """The highest of red, green and blue of each pixel."""
    red, green, blue = picture.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _area_px(place: Rectangle) -> int:
    return (place[2] - place[0]) * (place[3] - place[1])


def _differs(difference: Image.Image) -> bool:
    return max(highest for _lowest, highest in _extrema(difference)) >= _LEAST_LEVELS


def _span(picture: Image.Image) -> int:
    return max(highest - lowest for lowest, highest in _extrema(picture))


def _extrema(picture: Image.Image) -> tuple[tuple[int, int], ...]:
    """The lowest and the highest level of each of red, green and blue."""
    return cast(tuple[tuple[int, int], ...], picture.getextrema())  # of several bands; Pillow's types know one only


def _squeezed(texts: Sequence[Placed], text_page: Any) -> Iterator[SqueezedText]:
    for placed in texts:
        ratio = _width_ratio(placed.item)
        if not _SQUEEZED_RATIO < ratio < _STRETCHED_RATIO and (words := _words(placed.item, text_page)):
            yield SqueezedText(words, placed.box, ratio)


def _matrix(item: Any) -> Any:
    matrix, holder = item.get_matrix(), item.container
    while holder is not None:
        matrix, holder = matrix.multiply(holder.get_matrix()), holder.container
    return matrix


def _size_pt(item: Any) -> float:
    """The size of the letters on the page."""
    matrix = _matrix(item)
    return float(item.get_font_size()) * hypot(matrix.c, matrix.d)


def _width_ratio(item: Any) -> float:
    """How wide the letters are for their height, 1 as they were drawn."""
    matrix = _matrix(item)
    high = hypot(matrix.c, matrix.d)
    return hypot(matrix.a, matrix.b) / high if high else 1.0


def _words(item: Any, text_page: Any) -> str:
    length = raw.FPDFTextObj_GetText(item.raw, text_page.raw, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    raw.FPDFTextObj_GetText(item.raw, text_page.raw, buffer, ctypes.sizeof(buffer))
    text = bytes(buffer)[: max(length - 2, 0)].decode("utf-16-le", "replace")
    return " ".join(text.split())
