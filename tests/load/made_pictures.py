"""Pictures for the tests, made with Pillow, and the telltale words that must not come out of one."""

import io
import struct
import zlib
from collections.abc import Iterable
from typing import Any

from PIL import Image, PngImagePlugin
from PIL.ExifTags import IFD, Base
from tests.load.made_kits import NOWHERE

from presskit.load.pictures.kind import CleanPicture
from presskit.load.pictures.raster import clean_raster
from presskit.load.pictures.svg import clean_svg
from presskit.model.finding import Finding

# In every field that can hold words; what comes out of the cleaner is searched for it.
CANARY = b"CANARY"
CRIMSON = (200, 30, 60)
_NAME = CANARY.decode()
_LATITUDE, _LONGITUDE = (51.0, 30.0, 26.0), (0.0, 7.0, 39.0)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    """The bytes of an image in this format."""
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def opened(data: bytes) -> Image.Image:
    """The image of these bytes, decoded."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def crimson(mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> Image.Image:
    """A small image of one colour."""
    return Image.new("RGB", size, CRIMSON).convert(mode)


def telltale_exif() -> Image.Exif:
    """Camera, serial number, names, remarks, the time, and the place where it was taken."""
    exif = Image.Exif()
    for tag in (Base.Make, Base.Model, Base.Artist, Base.Copyright, Base.ImageDescription, Base.HostComputer):
        exif[tag] = _NAME
    exif[Base.DateTime] = "2026:03:07 09:00:00"
    camera = exif.get_ifd(IFD.Exif)
    camera[Base.BodySerialNumber] = camera[Base.CameraOwnerName] = _NAME
    place = exif.get_ifd(IFD.GPSInfo)
    place.update({1: "N", 2: _LATITUDE, 3: "W", 4: _LONGITUDE, 29: _NAME})
    return exif


def telltale(kind: str) -> bytes:
    """A picture in this format that tells everything it can about who took it and where."""
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + CANARY + b"</x:xmpmeta>"
    options: dict[str, Any] = {"exif": telltale_exif().tobytes()}
    if kind == "PNG":
        words = PngImagePlugin.PngInfo()
        words.add_text("Author", _NAME)
        words.add_text("Comment", _NAME * 100, zip=True)
        words.add_itxt("XML:com.adobe.xmp", xmp.decode())
        options["pnginfo"] = words
    elif kind == "JPEG":
        options |= {"xmp": xmp, "comment": CANARY}
    else:
        options["xmp"] = xmp
    data = saved(crimson(), kind, **options)
    return with_iptc(data) + CANARY if kind == "JPEG" else data + CANARY


def with_iptc(jpeg: bytes) -> bytes:
    """The JPEG with a segment of press data (IPTC: a byline) and a thumbnail of its own (JFXX)."""
    byline = b"\x1c\x02\x50" + struct.pack(">H", len(CANARY)) + CANARY
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(byline)) + byline + b"\0" * (len(byline) % 2)
    press = b"Photoshop 3.0\0" + resource
    thumbnail = b"JFXX\0\x10" + saved(crimson(size=(8, 8)), "JPEG", comment=CANARY)
    segments = b"".join(
        marker + struct.pack(">H", len(body) + 2) + body
        for marker, body in ((b"\xff\xed", press), (b"\xff\xe0", thumbnail))
    )
    return jpeg[:2] + segments + jpeg[2:]


def png(
    size: tuple[int, int], depth: int, colour: int, rows: bytes, extra: Iterable[tuple[bytes, bytes]] = ()
) -> bytes:
    """A PNG written by hand: of depths that Pillow does not write, or that lies about its size."""
    head = struct.pack(">IIBBBBB", *size, depth, colour, 0, 0, 0)
    chunks = [(b"IHDR", head), *extra, (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


def cleaned(data: bytes) -> tuple[CleanPicture | None, list[Finding]]:
    """What the cleaner makes of a raster picture, and says of it."""
    found: list[Finding] = []
    return clean_raster("assets/photo", data, NOWHERE, found), found


def drawn(
    body: str, attributes: str = 'viewBox="0 0 40 10"', before: str = ""
) -> tuple[CleanPicture | None, list[Finding]]:
    """What the cleaner makes of a drawing with this in it, and says of it."""
    found: list[Finding] = []
    namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    data = f"{before}<svg {namespaces} {attributes}>{body}</svg>".encode()
    return clean_svg("assets/logo.svg", data, NOWHERE, found), found
