"""What a picture inside a PDF tells besides the picture: camera data, places, captions, comments."""

import struct
import zlib
from collections.abc import Iterator

from pikepdf import Array, Name, PdfError, Stream

from presskit.preflight.facts.document import PictureTrace
from presskit.preflight.reading.pdf_words import as_text

# Segments that tell something stand before the picture itself (ITU-T T.81, annex B).
_HEAD_BYTES = 1_000_000
_SCAN = 0xDA
_EXIF, _PHOTOSHOP, _COMMENT = 0xE1, 0xED, 0xFE
_XMP_NAMES = (b"http://ns.adobe.com/xap/", b"http://ns.adobe.com/xmp/")
_GPS_TAG = 0x8825  # Exif 2.32, 4.6.3: the pointer to the GPS data
_IFD_ENTRY_BYTES = 12
_PLACE_IN_XMP = (b"exif:GPS", b"GPSLatitude")


def picture_traces(stream: Stream) -> Iterator[PictureTrace]:
    """What this picture object tells; nothing for one that holds its pixels alone."""
    metadata = stream.stream_dict.get("/Metadata")
    if isinstance(metadata, Stream):
        packet = metadata.read_bytes()
        yield PictureTrace("XMP data", any(words in packet for words in _PLACE_IN_XMP))
    filters = _filters(stream)
    if filters[-1:] == ["/DCTDecode"]:
        yield from _jpeg_traces(_head(stream, filters))
    elif filters[-1:] == ["/JPXDecode"]:
        head = stream.read_raw_bytes()[:_HEAD_BYTES]
        if b"xml " in head or b"uuid" in head:
            yield PictureTrace("data about its making", any(words in head for words in _PLACE_IN_XMP))


def _filters(stream: Stream) -> list[str]:
    filters = stream.stream_dict.get("/Filter")
    if isinstance(filters, Array):
        return [as_text(one) for one in filters]
    return [as_text(filters)] if isinstance(filters, Name) else []


def _head(stream: Stream, filters: list[str]) -> bytes:
    """The beginning of the JPEG file, where it is wrapped in zlib data as well."""
    data = stream.read_raw_bytes()
    if filters == ["/FlateDecode", "/DCTDecode"]:
        try:
            return zlib.decompressobj().decompress(data, _HEAD_BYTES)
        except zlib.error as error:
            raise PdfError(f"a picture cannot be unpacked: {error}") from error
    return data[:_HEAD_BYTES]


def _jpeg_traces(data: bytes) -> Iterator[PictureTrace]:
    for marker, body in _segments(data):
        if marker == _EXIF and body.startswith(b"Exif\0\0"):
            yield PictureTrace("camera data (EXIF)", _names_a_place(body[6:]))
        elif marker == _EXIF and body.startswith(_XMP_NAMES):
            yield PictureTrace("XMP data", any(words in body for words in _PLACE_IN_XMP))
        elif marker == _PHOTOSHOP:
            yield PictureTrace("caption and author data (IPTC)")
        elif marker == _COMMENT:
            yield PictureTrace("a comment")


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content of each segment before the picture."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != _SCAN:
        length = int.from_bytes(data[at + 2 : at + 4])
        yield data[at + 1], data[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)


def _names_a_place(tiff: bytes) -> bool:
    """Whether the first directory of the EXIF data points to GPS data."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 10:
        return False
    start = int(struct.unpack(f"{order}I", tiff[4:8])[0])
    count = int.from_bytes(tiff[start : start + 2], "little" if order == "<" else "big")
    entries = (start + 2 + index * _IFD_ENTRY_BYTES for index in range(count))
    return any(tiff[at : at + 2] == struct.pack(f"{order}H", _GPS_TAG) for at in entries)
