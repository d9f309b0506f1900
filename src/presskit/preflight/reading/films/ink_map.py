"""How much ink lies on each cell of a page: its films added up."""

from collections.abc import Sequence
from math import sqrt
from typing import Any

from PIL import ImageMath

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.films import INK_CELL_MM, InkMap
from presskit.preflight.reading.films.drawing import draw
from presskit.units import mm_to_pt

# PDFium makes no line thinner than a pixel; two pixels to a cell keep rules from counting for more than they print.
_PIXELS_ACROSS_CELL = 2
_MOST_PIXELS = 12_000_000


def ink_map(film_pages: Sequence[Any], unit_pt: float) -> InkMap:
    """The ink of one page, from both its films as PDFium has loaded them; `unit_pt` is its UserUnit."""
    sheet = Box(*film_pages[0].get_mediabox())
    scale = _PIXELS_ACROSS_CELL * unit_pt / mm_to_pt(INK_CELL_MM)
    scale *= min(1.0, sqrt(_MOST_PIXELS / max(sheet.width_pt * sheet.height_pt * scale**2, 1.0)))
    colours, black_and_spots = (draw(page, scale).reduce(_PIXELS_ACROSS_CELL) for page in film_pages)
    channels = [*colours.split(), *black_and_spots.split()]
    total = ImageMath.lambda_eval(_ink, **{f"channel_{index}": channel for index, channel in enumerate(channels)})
    levels = memoryview(total.tobytes()).cast("i")
    return InkMap(sheet, _PIXELS_ACROSS_CELL / scale, colours.width, tuple(levels))


def _ink(channels: Any) -> Any:
    """What the light of all channels lacks of white."""
    films = [film for name, film in channels.items() if isinstance(name, str) and name.startswith("channel_")]
    light = films[0]
    for film in films[1:]:
        light = light + film
    return len(films) * 255 - light
