"""A picture as it may stand in a PDF, whatever file it came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """Upright, in sRGB or as a plain drawing, without metadata; sizes in pixels (drawings: user units)."""

    data: bytes
    media_type: str
    suffix: str
    width_px: float
    height_px: float
