"""What lies in the objects of a PDF."""

import struct
import zlib
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.facts.document import PictureTrace
from presskit.preflight.reading.objects import picture_traces, read_objects


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """An empty PDF to put things into."""
    return pikepdf.open(BytesIO(drawn_pdf(b"")))


def test_what_no_page_points_to_is_read_as_well(pdf: pikepdf.Pdf) -> None:
    """What an editor "deleted" may still lie in the file."""
    pdf.make_indirect(Dictionary(Note=String("/home/anna/kit")))
    assert read_objects(pdf).folder_names == ["/home/anna/kit"]


def test_object_that_holds_itself_is_read_once(pdf: pikepdf.Pdf) -> None:
    """Circles end."""
    circle = pdf.make_indirect(Dictionary(Note=String("/home/anna/kit")))
    circle.Self = circle
    assert read_objects(pdf).folder_names == ["/home/anna/kit"]


def test_deep_nesting_is_refused(pdf: pikepdf.Pdf) -> None:
    """A file nested beyond reason is not followed to the end."""
    nested = Array([])
    for _level in range(150):
        nested = Array([nested])
    pdf.Root.Deep = nested
    with pytest.raises(RecursionError, match="nested deeper"):
        read_objects(pdf)


def test_utf_16_strings_are_read(pdf: pikepdf.Pdf) -> None:
    """A path does not hide in another encoding."""
    pdf.docinfo.Author = String("C:\\Users\\\u0141ukasz")
    assert read_objects(pdf).folder_names == ["C:\\Users\\\u0141ukasz"]


def test_the_names_of_letters_are_no_path(pdf: pikepdf.Pdf) -> None:
    """Old fonts list them with slashes."""
    pdf.Root.Font = Dictionary(CharSet=String("/A/B/comma/one"), Other=String("/srv/kit/one"))
    assert read_objects(pdf).folder_names == ["/srv/kit/one"]


def test_everything_else_is_met_where_it_stands(pdf: pikepdf.Pdf) -> None:
    """Targets, attachments, actions, fields, thumbnails, and the data of programs."""
    pdf.Root.Things = Array(
        [
            Dictionary(S=Name.URI, URI=String("https://a.example/")),
            Dictionary(EF=Dictionary(), UF=String("a.txt")),
            Dictionary(S=Name.Launch),
            Dictionary(FT=Name.Tx),
            Dictionary(Thumb=Dictionary(), PieceInfo=Dictionary(Illustrator=Dictionary())),
        ]
    )
    read = read_objects(pdf)
    assert (read.uri_targets, read.attachments, read.actions) == (["https://a.example/"], ["a.txt"], ["Launch"])
    assert (read.form_fields, read.thumbnails, read.program_data) == (1, 1, ["Illustrator"])


def test_pictures_are_asked_what_they_tell(pdf: pikepdf.Pdf) -> None:
    """XMP data of a picture is met with the picture."""
    metadata = pdf.make_stream(b"<exif:GPSLatitude/>", Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Picture = pdf.make_stream(b"x", Subtype=Name.Image, Metadata=metadata)
    assert [(trace.what, trace.place_told) for trace in read_objects(pdf).traces] == [("XMP data", True)]


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
    """JFIF, colour profile, Adobe marker and tables are no traces; nor is what comes after the picture begins."""
    data = _jpeg((0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"), (0xDB, bytes(65)))
    assert _traces(data + b"\xff\xfe\0\x04ab") == []


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
