"""Pictures of a screen edition, brought down to what screens show; how large they stand, the laid-out page tells.

The engine can do the same, but smears colours on the way (JPEG of its program's own quality, with fewer colours than
pixels) and takes drawings for photographs. Its images are private to it; tests/render/test_screen_pictures.py fails
when a name in them moves.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint import Document
from weasyprint.formatting_structure import boxes
from weasyprint.images import RasterImage
from weasyprint.layout.replaced import replacedbox_layout

from presskit.rules.photographs import smaller_photograph
from presskit.units import MM_PER_INCH, px_to_mm

SCREEN_PPI = 220.0  # the densest screens of desks and laps, at the size on paper


@dataclass(slots=True)
class _Shown:
    """An image of the engine's, and how wide and high it stands where it is largest."""

    image: Any
    width_mm: float = 0.0
    height_mm: float = 0.0


class ScreenPictures:
    """The photographs of one document, whose originals are kept: each part that is written has its own sizes."""

    def __init__(self) -> None:
        self._originals: dict[int, tuple[Any, bytes, int, int, str]] = {}

    def bring_down(self, document: Document) -> None:
        """Give each photograph on these pages no more pixels than SCREEN_PPI where it is largest."""
        for shown in _shown_images(page._page_box for page in document.pages):
            image = shown.image
            _, data, width_px, height_px, form = self._originals.setdefault(
                id(image), (image, image.image_data.data, image.width, image.height, image.format)
            )
            ratio = max(
                shown.width_mm / MM_PER_INCH * SCREEN_PPI / width_px,
                shown.height_mm / MM_PER_INCH * SCREEN_PPI / height_px,
            )
            smaller = smaller_photograph(data, ratio) if 0 < ratio < 1 else None
            if smaller:
                _put(image, smaller.data, smaller.width_px, smaller.height_px, "JPEG" if smaller.is_jpeg else "PNG")
            else:
                _put(image, data, width_px, height_px, form)


def _put(image: Any, data: bytes, width_px: int, height_px: int, form: str) -> None:
    image.width, image.height, image.format = width_px, height_px, form
    image.image_data = image.cache_image_data(data)


def _shown_images(pages: Iterable[Any]) -> Iterator[_Shown]:
    """Every raster image that stands upright in boxes of its own alone; one behind text, or turned, is left."""
    shown: dict[int, _Shown] = {}
    elsewhere: set[int] = set()
    for page in pages:
        for box, is_turned in _boxes_below(page, is_turned=False):
            elsewhere |= {id(layer.image) for layer in getattr(box.background, "layers", ())}
            image = box.replacement if isinstance(box, boxes.ReplacedBox) else None
            if not isinstance(image, RasterImage) or not box.width or not box.height:
                continue
            width_px, height_px, *_ = replacedbox_layout(box)
            known = shown.setdefault(id(image), _Shown(image))
            known.width_mm = max(known.width_mm, px_to_mm(width_px))
            known.height_mm = max(known.height_mm, px_to_mm(height_px))
            elsewhere |= {id(image)} if is_turned else set()
    yield from (each for key, each in shown.items() if key not in elsewhere)


def _boxes_below(box: Any, *, is_turned: bool) -> Iterator[tuple[Any, bool]]:
    """The boxes in this one and it itself, each with whether a transform turns or scales it."""
    box = getattr(box, "_box", box)  # what is placed absolutely stands behind a placeholder
    is_turned = is_turned or bool(box.style["transform"])
    yield box, is_turned
    for child in getattr(box, "children", ()):
        yield from _boxes_below(child, is_turned=is_turned)
