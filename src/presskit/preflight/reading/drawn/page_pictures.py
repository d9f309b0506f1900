"""Pictures of the pages, for a person to see where something was found."""

import io
import struct
import zlib
from itertools import islice
from math import sqrt
from typing import Any

import pikepdf
import pypdfium2

from presskit.model.report import PagePicture
from presskit.preflight.reading.values import read_boxes
from presskit.units import ppi_to_scale, pt_to_mm

MOST_PICTURES = 60
# A page of A4 at 110 ppi has 1.2 million pixels; a poster is shown more coarsely.
_MOST_PIXELS = 3_000_000
_EIGHT_BITS, _RGB, _NO_FILTER = 8, 2, b"\0"
_ZLIB_LEVEL = 6


def page_pictures(data: bytes, resolution_ppi: float, *, most_pixels: int = _MOST_PIXELS) -> tuple[PagePicture, ...]:
    """The first 60 pages at this resolution, coarser where a page would have more than so many pixels.

    Raises whatever the two libraries raise for a file that they cannot open or draw.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        units_pt = [read_boxes(page).user_unit_pt for page in islice(pdf.pages, MOST_PICTURES)]
    with pypdfium2.PdfDocument(data) as document:
        return tuple(
            _picture(document[number - 1], number, unit_pt, resolution_ppi, most_pixels)
            for number, unit_pt in enumerate(units_pt, 1)
        )


def _picture(page: Any, number: int, unit_pt: float, resolution_ppi: float, most_pixels: int) -> PagePicture:
    width_pt, height_pt = page.get_size()
    wanted_px = width_pt * height_pt * ppi_to_scale(resolution_ppi) ** 2
    scale = ppi_to_scale(resolution_ppi) * min(1.0, sqrt(most_pixels / max(wanted_px, 1.0)))
    bitmap = page.render(scale=scale, rev_byteorder=True)
    return PagePicture(number, pt_to_mm(width_pt * unit_pt), pt_to_mm(height_pt * unit_pt), _png(bitmap))


def _png(bitmap: Any) -> bytes:
    """The picture as a PNG file (ISO/IEC 15948): three bytes a pixel, rows without a filter."""
    values, row_bytes = memoryview(bitmap.buffer).cast("B"), 3 * bitmap.width
    starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    rows = b"".join(_NO_FILTER + values[start : start + row_bytes].tobytes() for start in starts)
    header = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, _EIGHT_BITS, _RGB, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, _ZLIB_LEVEL)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
