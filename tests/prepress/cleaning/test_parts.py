"""Pages, pictures, fonts, profiles and actions after cleaning."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.corpus.photograph_cases import DISPLAY
from tests.preflight.made_pdfs import drawn_pdf

from presskit.prepress.cleaning.parts import bare_jpeg_2000, clean_pages, clean_parts


@pytest.fixture
def pdf() -> Iterator[pikepdf.Pdf]:
    """An empty page."""
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as opened:
        yield opened


def test_a_page_keeps_what_it_is_drawn_and_printed_by(pdf: pikepdf.Pdf) -> None:
    """Whatever else a program has given it goes, an order of fields that is none, and what is not of its kind."""
    page = pdf.pages[0].obj
    page.Tabs, page.Own, page.LastModified = Name.Anna, String("Anna"), String("D:2021")
    page.TrimBox, page.Group = Array([0, 0, 9, 9]), String("/home/anna")
    clean_pages(pdf)
    assert set(page.keys()) <= {"/Type", "/Parent", "/Resources", "/MediaBox", "/Contents", "/TrimBox"}
    assert "/TrimBox" in page


def test_parts_lose_data_of_their_own(pdf: pikepdf.Pdf) -> None:
    """Wherever they stand; the document's own is another's matter."""
    deep = Dictionary(PieceInfo=Dictionary(), Metadata=pdf.make_stream(b"<x/>"), Kept=1)
    pdf.Root.Things = Array([Dictionary(Deep=deep)])
    pdf.Root.Metadata = pdf.make_stream(b"<x/>")
    clean_parts(pdf)
    assert set(pdf.Root.Things[0].Deep.keys()) == {"/Kept"}
    assert "/Metadata" in pdf.Root


@pytest.mark.parametrize(
    ("action", "kept"),
    [
        (Dictionary(S=Name.URI, URI=String("https://harbour.example/"), Next=Dictionary()), {"/S", "/URI"}),
        (Dictionary(S=Name.GoTo, D=Array()), {"/S", "/D"}),
        (Dictionary(S=Name.URI, URI=String("File:///home/anna")), None),
        (Dictionary(S=Name.JavaScript), None),
        (Dictionary(S=Name.Launch), None),
    ],
)
def test_only_what_leads_somewhere_is_left_to_click(
    pdf: pikepdf.Pdf, action: Dictionary, kept: set[str] | None
) -> None:
    """To a place in the file or on the web, and nothing comes after it."""
    pdf.Root.Note = pdf.make_indirect(Dictionary(A=action))
    clean_parts(pdf)
    assert (set(pdf.Root.Note.A.keys()) if "/A" in pdf.Root.Note else None) == kept


def test_profiles_lose_the_names_of_devices(pdf: pikepdf.Pdf) -> None:
    """And a stream that is none keeps its bytes."""
    profile, other = pdf.make_stream(DISPLAY, N=3), pdf.make_stream(DISPLAY)
    pdf.Root.Things = Array([profile, other])
    clean_parts(pdf)
    name = "Annas".encode("utf-16-be")
    assert [name in stream.read_bytes() for stream in (profile, other)] == [False, True]


def test_fonts_lose_buyer_and_time(pdf: pikepdf.Pdf) -> None:
    """At the same length; one that cannot be unpacked stays as it is."""
    head = b"\0\1\0\0\0\1" + bytes(6) + b"head" + bytes(4) + (28).to_bytes(4) + (54).to_bytes(4)
    font = head + bytes(20) + b"ABCDEFGH" * 2 + bytes(18) + b"Licensed to Anna"
    broken = pdf.make_stream(b"x")
    broken.write(b"no zlib", filter=Name.FlateDecode)
    pdf.Root.Fonts = Array([Dictionary(FontFile2=pdf.make_stream(font)), Dictionary(FontFile2=broken)])
    clean_parts(pdf)
    cleaned = pdf.Root.Fonts[0].FontFile2.read_bytes()
    assert cleaned == head + bytes(54) + b"Licensed to     "
    assert broken.read_raw_bytes() == b"no zlib"


def _box(kind: bytes, body: bytes) -> bytes:
    return (len(body) + 8).to_bytes(4) + kind + body


def test_a_jpeg_2000_picture_loses_its_remarks() -> None:
    """Boxes of XML and of programs; the picture's own stay, also the last one, which may be of any length."""
    boxes = [_box(b"jP  ", b"\r\n\x87\n"), _box(b"ftyp", b"jp2 "), _box(b"xml ", b"Anna"), _box(b"uuid", bytes(20))]
    long = (1).to_bytes(4) + b"uinf" + (20).to_bytes(8) + b"Anna"
    code = bytes(4) + b"jp2c" + b"pixels"
    assert bare_jpeg_2000(b"".join([*boxes, long, code])) == b"".join([*boxes[:2], code])
    assert bare_jpeg_2000(b"\xff\x4f\xff\x51pixels") == b"\xff\x4f\xff\x51pixels"


def test_pictures_are_cleaned_in_place(pdf: pikepdf.Pdf) -> None:
    """What is packed otherwise keeps its bytes."""
    picture = pdf.make_stream(b"", Subtype=Name.Image)
    data = b"".join([_box(b"jP  ", b"\r\n\x87\n"), _box(b"xml ", b"Anna"), _box(b"jp2c", b"pixels")])
    picture.write(data, filter=Name.JPXDecode)
    grey = pdf.make_stream(b"Anna", Subtype=Name.Image)
    pdf.Root.Things = Array([picture, grey])
    clean_parts(pdf)
    assert (b"Anna" in picture.read_raw_bytes(), picture.Filter) == (False, Name.JPXDecode)
    assert grey.read_bytes() == b"Anna"
