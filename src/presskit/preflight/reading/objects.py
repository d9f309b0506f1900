"""What lies in the objects of a PDF: links, actions, attachments, names of folders, and what pictures tell."""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, PdfError, Stream, String

from presskit.preflight.facts.document import PictureTrace
from presskit.preflight.reading.values import as_text

_MAX_NESTING = 100
# Action types that do more than lead to a page or a web address (ISO 32000-1, 12.6.4).
_ACTION_TYPES = (
    *("/JavaScript", "/Launch", "/Named", "/Hide", "/Thread", "/Trans", "/SetOCGState"),
    *("/GoToR", "/GoToE", "/GoTo3DView", "/Movie", "/Sound", "/Rendition", "/RichMediaExecute"),
    *("/SubmitForm", "/ResetForm", "/ImportData"),
)
_SCRIPT_KEYS = ("/JS", "/JavaScript", "/AA")
# A place of the machine that made the file: the build's own base address, a file: address, or an absolute path
# (POSIX with three parts, or two below a home; Windows drive; UNC share).
_NAMES_A_FOLDER = re.compile(
    r"""(?ix)
    kit\.invalid
    | \bfile:/
    | (?<![^\s"'(<=>\[]) / (?:home|users|root|tmp|var|private|mnt|media|srv|opt|volumes) / [\w.@+~-]+
    | (?<![^\s"'(<=>\[]) / (?:[\w.@+~-]+/){2,} [\w.@+~-]+
    | (?<![a-z0-9]) [a-z]:\\ [^\s\\/:*?"<>|]
    | (?<!\\) \\\\ [\w.$-]+ \\ [\w.$-]
    """
)
_EXCERPT_LETTERS = 80
# The names of a font's letters (ISO 32000-1, 9.8.1), such as /A/B/comma: no path.
_LETTER_NAMES = "/CharSet"
# Segments that tell something stand before the picture itself (ITU-T T.81, annex B).
_HEAD_BYTES = 1_000_000
_SCAN = 0xDA
_EXIF, _PHOTOSHOP, _COMMENT = 0xE1, 0xED, 0xFE
_XMP_NAMES = (b"http://ns.adobe.com/xap/", b"http://ns.adobe.com/xmp/")
_GPS_TAG = 0x8825  # Exif 2.32, 4.6.3: the pointer to the GPS data
_IFD_ENTRY_BYTES = 12
_PLACE_IN_XMP = (b"exif:GPS", b"GPSLatitude")


@dataclass(slots=True)
class ObjectsRead:
    """What has been met so far on the walk over all objects."""

    uri_targets: list[str] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    form_fields: int = 0
    folder_names: list[str] = field(default_factory=list)
    thumbnails: int = 0
    program_data: list[str] = field(default_factory=list)
    traces: list[PictureTrace] = field(default_factory=list)


def read_objects(pdf: pikepdf.Pdf) -> ObjectsRead:
    """Every indirect object once, with what stands inside it, reachable from a page or not."""
    read = ObjectsRead()
    for item in pdf.objects:
        _visit(item, read, 0)
    return read


def _visit(item: object, read: ObjectsRead, depth: int) -> None:
    if depth > _MAX_NESTING:
        raise RecursionError(f"an object of the PDF is nested deeper than {_MAX_NESTING} levels")
    if isinstance(item, String):
        _read_text(as_text(item), read)
    elif isinstance(item, Array):
        for value in item:
            _visit_direct(value, read, depth)
    elif isinstance(item, Stream | Dictionary):
        _read_entries(item.stream_dict if isinstance(item, Stream) else item, read)
        if isinstance(item, Stream):
            _read_stream(item, item.stream_dict.get("/Subtype"), read)
        for entry in _values(item.stream_dict if isinstance(item, Stream) else item):
            _visit_direct(entry, read, depth)


def _values(entries: Dictionary) -> Iterator[object]:
    return (value for key, value in entries.items() if key != _LETTER_NAMES)


def _visit_direct(value: object, read: ObjectsRead, depth: int) -> None:
    """Follow what stands in place; what is only pointed at is visited as an object of its own."""
    if isinstance(value, pikepdf.Object) and not value.is_indirect:
        _visit(value, read, depth + 1)


def _read_stream(item: Stream, subtype: object, read: ObjectsRead) -> None:
    if subtype == Name.XML:
        _read_text(item.read_bytes().decode("utf-8", "replace"), read)
    elif subtype == Name.Image:
        read.traces.extend(picture_traces(item))


def _read_entries(entries: Dictionary, read: ObjectsRead) -> None:
    if "/URI" in entries and entries.get("/S") == Name.URI:
        read.uri_targets.append(as_text(entries.URI))
    read.attachments.extend(_attachments(entries))
    read.actions.extend(_actions(entries))
    is_field = entries.get("/Subtype") == Name.Widget or "/FT" in entries
    read.form_fields += is_field or "/XFA" in entries
    read.thumbnails += "/Thumb" in entries
    if isinstance(entries.get("/PieceInfo"), Dictionary):
        read.program_data.extend(key.removeprefix("/") for key in entries.PieceInfo.keys())  # noqa: SIM118 - no dict


def _attachments(entries: Dictionary) -> Iterator[str]:
    if "/EF" in entries:
        yield as_text(entries.get("/UF", entries.get("/F")), "unnamed")
    if entries.get("/Subtype") in (Name.FileAttachment, Name.RichMedia, Name.Movie, Name.Sound, Name.Screen):
        yield f"annotation {entries.Subtype}"


def _actions(entries: Dictionary) -> Iterator[str]:
    yield from (key.removeprefix("/") for key in _SCRIPT_KEYS if key in entries)
    action = as_text(entries.get("/S"))
    if action in _ACTION_TYPES:
        yield action.removeprefix("/")


def _read_text(text: str, read: ObjectsRead) -> None:
    for match in _NAMES_A_FOLDER.finditer(text):
        start = match.start()
        read.folder_names.append(text[start : start + _EXCERPT_LETTERS].partition("\n")[0])


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
