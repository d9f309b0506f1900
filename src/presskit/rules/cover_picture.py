"""A photograph as the ground of a page: cut to its shape, and dark enough under words to read white letters."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image

from presskit.model.kit import Focus
from presskit.rules.contrast import LEAST_TEXT_RATIO, WHITE, contrast_ratio
from presskit.rules.picture_light import most_light_ratio
from presskit.units import MM_PER_INCH

# Lossy writing and the separation into inks lift single pixels a little: the veil is made for more than is asked.
_WANTED_RATIO = LEAST_TEXT_RATIO * 1.25
_STEP_RATIO = 0.04
_JPEG_QUALITY = 88
# Black as an office machine can copy it: a screen that is lighter than the letters beside it.
_DARKEST_COPIED = 116
_MOST_DRAWINGS = 16


@dataclass(frozen=True, slots=True)
class CoverRoom:
    """The area that the picture fills, and where words stand on it, in shares of its height.

    They stand from its head down to `words_to_ratio`, and from `words_from_ratio` down to its foot. Between, over
    `fade_ratio` of the height, the veil fades away. At most `resolution_ppi` pixels are kept.
    """

    width_mm: float
    height_mm: float
    words_from_ratio: float
    words_to_ratio: float = 0.0
    fade_ratio: float = 0.28
    resolution_ppi: float = 300.0


@lru_cache(maxsize=_MOST_DRAWINGS)
def veiled_cover(data: bytes, focus: Focus, room: CoverRoom, dark: str) -> bytes:
    """The picture as JPEG, cut around its focus and darkened towards `dark` ("#rrggbb") as far as its words need."""
    picture = _cut(_opened(data), focus, room)
    width_px, height_px = picture.size
    from_px = min(height_px - 1, round(height_px * room.words_from_ratio))
    to_px = min(height_px, round(height_px * room.words_to_ratio))
    fade_px = max(1.0, room.fade_ratio * height_px)
    shares = [0.0] * height_px
    if room.words_from_ratio < 1:
        share = _share_of_veil(picture.crop((0, from_px, width_px, height_px)), dark)
        shares = [share * _eased(1 - (from_px - row) / fade_px) for row in range(height_px)]
    if to_px:
        share = _share_of_veil(picture.crop((0, 0, width_px, to_px)), dark)
        shares = [max(s, share * _eased(1 - (row - to_px) / fade_px)) for row, s in enumerate(shares)]
    if any(shares):
        picture = Image.composite(Image.new("RGB", picture.size, dark), picture, _by_rows(picture.size, shares))
    return _as_jpeg(picture)


@lru_cache(maxsize=_MOST_DRAWINGS)
def screened_cover(data: bytes, focus: Focus, room: CoverRoom) -> bytes:
    """The picture as a light grey JPEG for office machines, cut around its focus; no words stand on it."""
    picture = _cut(_opened(data), focus, room).convert("L")
    scale = (255 - _DARKEST_COPIED) / 255
    return _as_jpeg(picture.point([round(_DARKEST_COPIED + level * scale) for level in range(256)]))


def dark_tone(colour: str) -> str:
    """A tone of the colour "#rrggbb" that is dark enough for white letters of any size, and under any picture."""
    levels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    for percent in range(100, 0, -5):
        tone = "#" + "".join(f"{round(level * percent / 100):02x}" for level in levels)
        if contrast_ratio(WHITE, tone) >= 3 * LEAST_TEXT_RATIO:
            return tone
    return "#000000"


def least_contrast_ratio(picture: Image.Image) -> float:
    """The contrast of white letters with the lightest pixel of the picture."""
    return 1.05 / (most_light_ratio(picture) + 0.05)


def _opened(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as picture:
        if picture.mode != "RGBA":
            return picture.convert("RGB")
        paper = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(paper, picture).convert("RGB")


def _cut(picture: Image.Image, focus: Focus, room: CoverRoom) -> Image.Image:
    """The part of the room's shape whose middle is as near to the focus as the picture's edges allow."""
    shape_ratio = room.width_mm / room.height_mm
    width_px = min(picture.width, round(picture.height * shape_ratio))
    height_px = min(picture.height, round(picture.width / shape_ratio))
    left_px = _start(picture.width, width_px, focus[0])
    top_px = _start(picture.height, height_px, focus[1])
    part = picture.crop((left_px, top_px, left_px + width_px, top_px + height_px))
    most_px = max(1, round(room.width_mm / MM_PER_INCH * room.resolution_ppi))
    if part.width <= most_px:
        return part
    return part.resize((most_px, max(1, round(most_px / shape_ratio))), Image.Resampling.LANCZOS)


def _start(whole_px: int, part_px: int, focus_ratio: float) -> int:
    return max(0, min(whole_px - part_px, round(whole_px * focus_ratio - part_px / 2)))


def _share_of_veil(under_words: Image.Image, dark: str) -> float:
    """How much of the veil it takes until the lightest pixel is dark enough; all of it is always enough."""
    veil = Image.new("RGB", under_words.size, dark)
    share = 0.0
    while share < 1 and least_contrast_ratio(Image.blend(under_words, veil, share)) < _WANTED_RATIO:
        share = min(1.0, share + _STEP_RATIO)
    return share


def _eased(way_ratio: float) -> float:
    """None of the veil at the end of its fading, all of it from the first word on, and no edge between."""
    way = min(1.0, max(0.0, way_ratio))
    return way * way * (3 - 2 * way)


def _by_rows(size_px: tuple[int, int], shares_ratio: Iterable[float]) -> Image.Image:
    """The veil's share of each row, as a mask."""
    width_px, height_px = size_px
    column = Image.new("L", (1, height_px))
    column.putdata([round(255 * share) for share in shares_ratio])
    return column.resize((width_px, height_px))


def _as_jpeg(picture: Image.Image) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    return stream.getvalue()
