"""What the stream of a JPEG 2000 picture says of itself, as the PDF may leave it unsaid."""

import struct
from dataclasses import dataclass

_SIZE_MARKER = b"\xff\x51"  # ISO/IEC 15444-1, A.5.1
_COMPONENTS_AT, _BITS_AT = 38, 40


@dataclass(frozen=True, slots=True)
class JpxHeader:
    """How many components the picture has, and of how many bits."""

    components: int
    bits: int


def read_jpx_header(data: bytes) -> JpxHeader:
    """The header of a JPEG 2000 picture.

    Raises:
        ValueError: it has none.
    """
    at = data.find(_SIZE_MARKER)
    if at < 0 or len(data) <= at + _BITS_AT:
        raise ValueError("a JPEG 2000 picture has no header")
    (components,) = struct.unpack_from(">H", data, at + _COMPONENTS_AT)
    return JpxHeader(components, (data[at + _BITS_AT] & 0x7F) + 1)
