"""What kind of picture some bytes are, told by how they begin, and what is left of one when it is clean."""

import re
from dataclasses import dataclass

from presskit.model.finding import FindingKind, Severity

PICTURE_UNREADABLE = FindingKind(
    "picture-unreadable",
    Severity.ERROR,
    "Is every picture whole?",
    "A file cut off on its way prints as half a picture, or as none.",
    "Get the file again, or save it anew from a picture program.",
)

SUFFIXES = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WebP", ".avif": "AVIF", ".svg": "SVG"}

# Kinds that are not taken are known too, so that a finding can name them.
_BEGINNINGS = (
    ("JPEG", re.compile(rb"\xff\xd8\xff")),
    ("PNG", re.compile(rb"\x89PNG\r\n\x1a\n")),
    ("WebP", re.compile(rb"RIFF....WEBP", re.DOTALL)),
    ("GIF", re.compile(rb"GIF8")),
    ("TIFF", re.compile(rb"II\*\0|MM\0\*")),
    ("BMP", re.compile(rb"BM")),
    ("PDF", re.compile(rb"%PDF")),
    # ISO/IEC 23000-22 and 23008-12: a brand of the file's own, or a general one with the kind among those that fit.
    ("AVIF", re.compile(rb"....ftyp(?:avi[fs]|(?:mif1|msf1|miaf)....(?:....){0,7}?avi[fs])", re.DOTALL)),
    ("HEIC", re.compile(rb"....ftyp(?:he[iv]|mif1|msf1)", re.DOTALL)),
    ("JPEG XL", re.compile(rb"\xff\x0a|\0\0\0\x0cJXL ")),
    ("film", re.compile(rb"....ftyp", re.DOTALL)),
    ("JPEG 2000", re.compile(rb"\0\0\0\x0cjP  ")),
    ("Photoshop", re.compile(rb"8BPS")),
    ("EPS", re.compile(rb"%!PS|\xc5\xd0\xd3\xc6")),
    ("Word or ZIP", re.compile(rb"PK\x03\x04")),
    ("compressed SVG", re.compile(rb"\x1f\x8b")),
    ("web page", re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)", re.IGNORECASE)),
    ("SVG", re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:.*?<)?(?:\w+:)?svg[\s>]", re.DOTALL)),
)
# The remarks and document types at the head of a drawing may go over pages.
_LONGEST_BEGINNING_BYTES = 64 * 1024


def kind_of(data: bytes) -> str:
    """The kind, such as "JPEG"; empty if it is none that is known."""
    beginning = data[:_LONGEST_BEGINNING_BYTES]
    return next((kind for kind, pattern in _BEGINNINGS if pattern.match(beginning)), "")


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """Upright, in sRGB or as a plain drawing, without metadata; sizes in pixels (drawings: user units).

    `was_cmyk` tells that its colours are converted from printing inks. `original` is a drawing as it was, but for
    what acts or loads: `data` is the same in the form that the layout engine draws. `file` is where it stands, and
    `shown_width_px` how wide it asks to be shown.
    """

    data: bytes
    media_type: str
    suffix: str
    width_px: float
    height_px: float
    was_cmyk: bool = False
    original: bytes = b""
    file: str = ""
    shown_width_px: float = 0.0
