"""A WOFF2 file unpacked into the font in it, never into more than a font can have.

A few kilobytes of Brotli can hold gigabytes, and fontTools unpacks them at once: so the stream is unpacked here
first, up to a limit, and only one that stays within it is given on.
"""

import io

import brotli
from fontTools.ttLib import TTFont
from fontTools.ttLib.woff2 import WOFF2DirectoryEntry, woff2DirectorySize

from presskit.load.limits import MAX_WOFF2_UNPACKED_BYTES

_PIECE_BYTES = 1 << 20
_TABLES_AT, _PACKED_AT = slice(12, 14), slice(20, 24)
_MOST_TABLES = 100
_COLLECTION = b"ttcf"


class NotWoff2(ValueError):
    """Why a file cannot be unpacked, after "cannot be unpacked:"."""


def unpacked_woff2(data: bytes) -> bytes:
    """The TrueType or OpenType font in a WOFF2 file; raises NotWoff2."""
    if data[4:8] == _COLLECTION:
        raise NotWoff2("it holds several fonts")
    try:
        _refuse_swollen(data)
        font = TTFont(io.BytesIO(data), lazy=True, recalcTimestamp=False, recalcBBoxes=False)
        font.flavor = None
        unpacked = io.BytesIO()
        font.save(unpacked, reorderTables=None)
    except NotWoff2:
        raise
    except Exception as fault:  # fontTools raises whatever a broken table makes its readers raise
        raise NotWoff2("it is broken") from fault
    return unpacked.getvalue()


def _refuse_swollen(data: bytes) -> None:
    """Raise NotWoff2 for tables that are said to be, or come out, larger than any font."""
    start, said = _packed_from(data)
    if said > MAX_WOFF2_UNPACKED_BYTES:
        raise NotWoff2(_too_large())
    stream, length = brotli.Decompressor(), 0
    packed = data[start : start + int.from_bytes(data[_PACKED_AT])]
    length += len(stream.process(packed, output_buffer_limit=_PIECE_BYTES))
    while not stream.is_finished() and not stream.can_accept_more_data():
        length += len(stream.process(b"", output_buffer_limit=_PIECE_BYTES))
        if length > MAX_WOFF2_UNPACKED_BYTES:
            raise NotWoff2(_too_large())


def _packed_from(data: bytes) -> tuple[int, int]:
    """Where the packed tables begin, and how many bytes they are said to come to."""
    count = int.from_bytes(data[_TABLES_AT])
    if count > _MOST_TABLES:
        raise NotWoff2(f"it says that it has {count:,} tables")
    rest, said = data[woff2DirectorySize:], 0
    for _ in range(count):
        entry = WOFF2DirectoryEntry()
        rest = entry.fromString(rest)
        said += max(entry.length, entry.origLength)
    return len(data) - len(rest), said


def _too_large() -> str:
    return f"its tables come to more than {MAX_WOFF2_UNPACKED_BYTES // (1024 * 1024)} MB"
