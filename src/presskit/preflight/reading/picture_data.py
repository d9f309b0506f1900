"""What the pictures of a PDF tell besides the picture."""

import struct
import zlib
from collections.abc import Iterator

from pikepdf import Array, Name, PdfError, Stream

from presskit.preflight.facts.document import PictureTrace
from presskit.rules.jpeg import ICC_NAME, bytes_behind, segments
from presskit.rules.names_in_programs import device_names
from presskit.rules.pdf_entries import as_text

_HEAD_BYTES = 1_000_000
_GPS_TAG = 0x8825  # Exif 2.32, 4.6.3: the pointer to the GPS data
_IFD_ENTRY_BYTES = 12
_EXIF_NAME = b"Exif\0\0"
_PLACE_IN_XMP = (b"exif:GPS", b"GPSLatitude")
_FURTHER = {"/OPI": "the name of its original (OPI)", "/Alternates": "another version of itself"}


def picture_traces(stream: Stream) -> Iterator[PictureTrace]:
    """What this picture object tells; nothing for one that holds its pixels alone."""
    metadata = stream.stream_dict.get("/Metadata")
    if isinstance(metadata, Stream):
        packet = metadata.read_bytes()
        yield PictureTrace("XMP data", any(words in packet for words in _PLACE_IN_XMP))
    yield from (PictureTrace(words) for key, words in _FURTHER.items() if key in stream.stream_dict)
    filters = _filters(stream)
    if filters[-1:] == ["/DCTDecode"]:
        yield from _jpeg_traces(_jpeg(stream, filters))
    elif filters[-1:] == ["/JPXDecode"]:
        head = stream.read_raw_bytes()[:_HEAD_BYTES]
        if b"xml " in head or b"uuid" in head:
            yield PictureTrace("data about its making", any(words in head for words in _PLACE_IN_XMP))


def _filters(stream: Stream) -> list[str]:
    filters = stream.stream_dict.get("/Filter")
    if isinstance(filters, Array):
        return [as_text(one) for one in filters]
    return [as_text(filters)] if isinstance(filters, Name) else []


def _jpeg(stream: Stream, filters: list[str]) -> bytes:
    """The JPEG file; where it is wrapped in zlib data as well, its beginning."""
    data = stream.read_raw_bytes()
    if filters == ["/FlateDecode", "/DCTDecode"]:
        try:
            return zlib.decompressobj().decompress(data, _HEAD_BYTES)
        except zlib.error as error:
            raise PdfError(f"a picture cannot be unpacked: {error}") from error
    return data


def _jpeg_traces(data: bytes) -> Iterator[PictureTrace]:
    for segment in segments(data):
        if words := segment.tells:
            place_told = any(place in segment.body for place in _PLACE_IN_XMP)
            if segment.body.startswith(_EXIF_NAME):
                place_told = _names_a_place(segment.body.removeprefix(_EXIF_NAME))
            yield PictureTrace(words, place_told)
    if behind := bytes_behind(data):
        yield PictureTrace(f"{behind} bytes behind its end")


def picture_devices(stream: Stream) -> Iterator[str]:
    """Whose display, camera or scanner the colour profile in a JPEG file is of."""
    filters = _filters(stream)
    if filters[-1:] != ["/DCTDecode"]:
        return
    profile = b"".join(
        segment.body[len(ICC_NAME) + 2 :] for segment in segments(_jpeg(stream, filters)) if segment.is_profile
    )
    yield from (named.name for named in device_names(profile))


def _names_a_place(tiff: bytes) -> bool:
    """Whether the first directory of the EXIF data points to GPS data."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 10:
        return False
    start = int(struct.unpack(f"{order}I", tiff[4:8])[0])
    count = int.from_bytes(tiff[start : start + 2], "little" if order == "<" else "big")
    entries = (start + 2 + index * _IFD_ENTRY_BYTES for index in range(count))
    return any(tiff[at : at + 2] == struct.pack(f"{order}H", _GPS_TAG) for at in entries)
