"""A photograph as an office machine can print it: where it is dark, as dots and not as a film of toner.

Pillow opens and writes the picture, and reads and writes no file.
"""

import io
from functools import lru_cache

from PIL import Image, ImageOps

# House rule: from six tenths of black on, toner lies as a film (photocopy-solid); a little under it stays dots.
MOST_INK_RATIO = 0.55
_DARK_LEVEL = round(255 * (1 - 0.6))
# A stray dark corner is no dark area.
_LEAST_DARK_RATIO = 0.01
_MIDTONES = 0.8  # a lighter middle: copiers print greys darker than they are
_CUT_PERCENT = 0.5
_JUDGED_PX = 256
_QUALITY = 92


@lru_cache(maxsize=32)
def lightened(photograph: bytes) -> bytes:
    """The photograph in grey, none of it darker than dots can print; the same bytes if it is light already."""
    picture = Image.open(io.BytesIO(photograph)).convert("L")
    if not _is_dark(picture):
        return photograph
    even = ImageOps.autocontrast(picture, cutoff=_CUT_PERCENT)
    light = even.point([round(255 - 255 * MOST_INK_RATIO * (1 - (level / 255) ** _MIDTONES)) for level in range(256)])
    out = io.BytesIO()
    light.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _is_dark(picture: Image.Image) -> bool:
    small = picture.copy()
    small.thumbnail((_JUDGED_PX, _JUDGED_PX), Image.Resampling.BOX)
    counts = small.histogram()
    return sum(counts[: _DARK_LEVEL + 1]) > _LEAST_DARK_RATIO * sum(counts)
