"""A raster logo without its empty margin: on the page the size of its ink counts, not that of its file."""

import io
from dataclasses import replace

from PIL import Image

from presskit.load.limits import MAX_LOGO_PX
from presskit.load.pictures.kind import CleanPicture
from presskit.load.pictures.logo import Box, ink_box

# Measuring 40 million pixels takes a second; on a smaller copy an edge is a few pixels off, which are left on.
_MEASURED_PX = 1024
# A margin that nobody sees is not worth compressing a JPEG again.
_LEAST_MARGIN_RATIO = 0.03
_JPEG_QUALITY = 95


def trimmed(logo: CleanPicture) -> CleanPicture:
    """The logo cut to its ink and to at most 2,000 pixels a side; a drawing, or one without ink, as it is."""
    if logo.suffix == "svg":
        return logo
    image = Image.open(io.BytesIO(logo.data))
    box = _measured_box(image)
    if box is None:
        return logo
    left, top, right, bottom = box
    kept_ratio = (right - left) * (bottom - top) / (image.width * image.height)
    if kept_ratio > 1 - _LEAST_MARGIN_RATIO and max(image.size) <= MAX_LOGO_PX:
        return logo
    cut = image.crop(box)
    cut.thumbnail((MAX_LOGO_PX, MAX_LOGO_PX), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    if logo.suffix == "jpg":
        cut.save(out, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    else:
        cut.save(out, "PNG")
    return replace(logo, data=out.getvalue(), width_px=cut.width, height_px=cut.height)


def _measured_box(image: Image.Image) -> Box | None:
    scale = max(1, max(image.size) // _MEASURED_PX)
    box = ink_box(image.reduce(scale) if scale > 1 else image)
    if box is None:
        return None
    left, top, right, bottom = (edge * scale for edge in box)
    return left, top, min(right, image.width), min(bottom, image.height)
