"""What the pictures of a PDF tell besides the picture."""

import struct
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.corpus.photograph_cases import DISPLAY

from presskit.preflight.facts.document import PictureTrace
from presskit.preflight.reading.picture_data import picture_devices, picture_traces

GPS, SERIAL_NUMBER = 0x8825, 0xA431


def _exif(*tags: int, order: str = ">") -> bytes:
    head = (b"MM\0*" if order == ">" else b"II*\0") + struct.pack(f"{order}I", 8)
    entries = b"".join(struct.pack(f"{order}HHII", tag, 4, 1, 0) for tag in tags)
    return b"Exif\0\0" + head + struct.pack(f"{order}H", len(tags)) + entries


def _jpeg(*segments: tuple[int, bytes]) -> bytes:
    parts = (struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body for marker, body in segments)
    return b"\xff\xd8" + b"".join(parts) + b"\xff\xda\0\x04\0\0\xff\xd9"


def _traces(data: bytes, kind: Name | Array = Name.DCTDecode) -> list[PictureTrace]:
    pdf = pikepdf.Pdf.new()
    stream = pdf.make_stream(b"", Subtype=Name.Image)
    stream.write(data, filter=kind)
    return list(picture_traces(stream))


@pytest.mark.parametrize("order", [">", "<"])
def test_a_place_is_told_from_other_camera_data(order: str) -> None:
    """The GPS pointer of EXIF is found in both byte orders, among others and alone."""
    assert _traces(_jpeg((0xE1, _exif(SERIAL_NUMBER, GPS, order=order)))) == [
        PictureTrace("camera data (EXIF)", True)
    ]
    assert _traces(_jpeg((0xE1, _exif(SERIAL_NUMBER, order=order)))) == [PictureTrace("camera data (EXIF)")]


@pytest.mark.parametrize(
    ("segment", "trace"),
    [
        ((0xFE, b"Anna at home"), PictureTrace("a comment")),
        ((0xED, b"Photoshop 3.0"), PictureTrace("caption and author data (IPTC)")),
        ((0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>"), PictureTrace("XMP data")),
        ((0xE1, b"http://ns.adobe.com/xap/1.0/\0exif:GPSLatitude"), PictureTrace("XMP data", True)),
    ],
)
def test_each_segment_that_tells_something(segment: tuple[int, bytes], trace: PictureTrace) -> None:
    """Comments, captions and XMP are named."""
    assert _traces(_jpeg(segment)) == [trace]


def test_what_makes_the_picture_tells_nothing() -> None:
    """JFIF, colour profile, Adobe marker and tables are no traces; nor are zeros behind it."""
    data = _jpeg((0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"), (0xDB, bytes(65)))
    assert _traces(data + b"\0\0\r\n") == []
    assert _traces(data + b"more") == [PictureTrace("4 bytes behind its end")]


def test_a_jpeg_packed_once_more_is_unpacked() -> None:
    """Filters stand in a chain; zlib data that is broken is an error of the library's own kind."""
    chain = Array([Name.FlateDecode, Name.DCTDecode])
    assert _traces(zlib.compress(_jpeg((0xFE, b"x"))), chain) == [PictureTrace("a comment")]
    with pytest.raises(pikepdf.PdfError, match="unpacked"):
        _traces(b"no zlib", chain)


def test_jpeg_2000_boxes() -> None:
    """A box of XML or with a UUID tells of the picture's making."""
    assert _traces(b"\0\0\0\x20jP  xml exif:GPS", Name.JPXDecode) == [PictureTrace("data about its making", True)]
    assert _traces(b"\0\0\0\x20jP  jp2c", Name.JPXDecode) == []


@pytest.mark.parametrize("data", [b"", b"\xff", b"\xff\xd8\xff\xe1\0\0\xff\xe1\0\0", _jpeg((0xE1, b"Exif\0\0MM"))])
def test_broken_pictures_end(data: bytes) -> None:
    """A segment of no length, and data cut off, are no endless loop."""
    assert all(not trace.place_told for trace in _traces(data))


def test_originals_and_versions_are_told() -> None:
    """Of a picture that a print shop was to exchange, or that has a second one for the press."""
    pdf = pikepdf.Pdf.new()
    stream = pdf.make_stream(b"", Subtype=Name.Image, OPI=Dictionary(), Alternates=Array())
    assert [trace.what for trace in picture_traces(stream)] == [
        "the name of its original (OPI)",
        "another version of itself",
    ]


def test_a_display_is_known_by_its_profile_in_parts() -> None:
    """A profile of more than one segment is put together."""
    pdf, half = pikepdf.Pdf.new(), len(DISPLAY) // 2
    stream = pdf.make_stream(b"", Subtype=Name.Image)
    parts = [(0xE2, b"ICC_PROFILE\0\1\2" + DISPLAY[:half]), (0xE2, b"ICC_PROFILE\0\2\2" + DISPLAY[half:])]
    stream.write(_jpeg(*parts), filter=Name.DCTDecode)
    assert list(picture_devices(stream)) == ["Annas Display"]
    assert list(picture_devices(pdf.make_stream(b"x", Subtype=Name.Image))) == []
