"""What the inks of a press look like by its ICC profile."""

import io
from functools import lru_cache

from PIL import Image, ImageCms

from presskit.rules.print_conditions import PATCHES_PERCENT, Lab

_FULL = 255
_SIGNED = 128
_FEW = ImageCms.Flags.NOOPTIMIZE  # a table for many pixels would take a hundred times as long as these few


@lru_cache(maxsize=4)
def patches_of(profile: bytes) -> tuple[Lab, ...]:
    """The patches of `PATCHES_PERCENT` as a CMYK profile says that they come out, its own paper included.

    In 255 steps of lightness, and whole steps of a* and b*: within 0.8 of what the profile says.

    Raises:
        ValueError: no colour can be converted by it.
    """
    row = Image.new("CMYK", (len(PATCHES_PERCENT), 1))
    row.putdata([tuple(round(ink * _FULL / 100) for ink in patch) for patch in PATCHES_PERCENT])
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        as_seen = ImageCms.profileToProfile(
            row, source, ImageCms.createProfile("LAB"), ImageCms.Intent.ABSOLUTE_COLORIMETRIC, "LAB", flags=_FEW
        )
    except (OSError, ValueError, TypeError, ImageCms.PyCMSError) as error:
        raise ValueError("no colour can be converted by it") from error
    assert as_seen is not None  # noqa: S101 - only a conversion in place gives nothing back
    levels = as_seen.tobytes()
    return tuple(
        (levels[at] * 100 / _FULL, _signed(levels[at + 1]), _signed(levels[at + 2]))
        for at in range(0, len(levels), 3)
    )


def _signed(level: int) -> int:
    """The byte that Pillow keeps a* or b* in as a number from -128."""
    return (level + _SIGNED) % 256 - _SIGNED
