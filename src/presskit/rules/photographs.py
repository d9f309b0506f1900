"""What is a photograph, and one with fewer pixels."""

import io
from dataclasses import dataclass

from PIL import Image

_JPEG_QUALITY = 90  # with every colour of every pixel: at the size on paper nobody can tell it from the original
# More colours than this are a photograph; a drawing, a logo and a code stay as sharp as they are.
_MOST_COLOURS_OF_LINE_ART = 4096
_REDUCING_GAP = 3.0  # Pillow's own advice: faster, and not to be told from the slow way


@dataclass(frozen=True, slots=True)
class Photograph:
    """A photograph as JPEG, or as PNG if a part of it can be seen through; sizes in pixels."""

    data: bytes
    width_px: int
    height_px: int
    is_jpeg: bool


def smaller_photograph(data: bytes, size_ratio: float) -> Photograph | None:
    """The photograph with this part of its width and height; None of line art, and where no file would be smaller."""
    picture = Image.open(io.BytesIO(data))
    is_jpeg = picture.format == "JPEG"
    if not is_jpeg and picture.getcolors(_MOST_COLOURS_OF_LINE_ART) is not None:
        return None
    size = max(1, round(picture.width * size_ratio)), max(1, round(picture.height * size_ratio))
    resized = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=_REDUCING_GAP)
    written = io.BytesIO()
    if is_jpeg or picture.mode in {"RGB", "L"}:
        is_jpeg = True
        resized.save(written, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    else:
        resized.save(written, "PNG")
    return Photograph(written.getvalue(), *size, is_jpeg) if written.tell() < len(data) else None
