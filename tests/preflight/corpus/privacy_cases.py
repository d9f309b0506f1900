"""One thing each that a PDF gives away."""

import struct
from io import BytesIO

import pikepdf
from pikepdf import Name, String
from PIL import Image
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import Edit, changed, xmp_packet
from tests.preflight.made_pdfs import TITLE

_XMP = "xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:xmpMM='http://ns.adobe.com/xap/1.0/mm/'"


def _info(**entries: str) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            pdf.docinfo[f"/{key}"] = String(value)

    return edit


def _xmp(more: str) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Metadata.write(xmp_packet(f"<x {_XMP}/>{more}".replace(f"<x {_XMP}/>", "")))

    return edit


def _jpeg(exif: bytes = b"", comment: bytes = b"") -> bytes:
    stream = BytesIO()
    Image.new("RGB", (400, 300), "#075").save(stream, "JPEG")
    segments = b""
    if exif:
        body = b"Exif\0\0" + exif
        segments += b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
    if comment:
        segments += b"\xff\xfe" + struct.pack(">H", len(comment) + 2) + comment
    data = stream.getvalue()
    return data[:2] + segments + data[2:]


def _tiff(tag: int) -> bytes:
    """EXIF data with one entry: 0x8825 points to GPS data, 0xA431 is the camera's number."""
    return b"MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHI4s", tag, 4, 1, b"\0\0\0\x1a") + b"\0\0\0\0"


def _with_photograph(jpeg: bytes) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        picture = pdf.make_stream(
            jpeg,
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=400,
            Height=300,
            ColorSpace=Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=Name.DCTDecode,
        )
        page = pdf.pages[0]
        page.Resources.XObject[Name.Photo] = picture
        page.contents_add(b"q /Artifact BMC 80 0 0 60 100 20 cm /Photo Do EMC Q")

    return edit


CASES = (
    Case("author-on-the-page", "", changed(_info(Author=TITLE))),
    Case("photograph-without-data", "", changed(_with_photograph(_jpeg()))),
    Case("folder-in-keywords", "folder-named", changed(_info(Keywords="/home/anna/kit/statement.md"))),
    Case("folder-in-xmp", "folder-named", changed(_xmp("<dc:source>file:///C:/kit/a.docx</dc:source>"))),
    Case("computer-in-keywords", "host-named", changed(_info(Keywords="made on DESKTOP-4F7K2Q1"))),
    Case("mail-address-in-keywords", "mail-address-unseen", changed(_info(Keywords="anna@harbour.example"))),
    Case("author-in-info", "author-unseen", changed(_info(Author="Anna Person"))),
    Case(
        "author-in-xmp",
        "author-unseen",
        changed(_xmp("<dc:creator><rdf:Seq><rdf:li>Anna Person</rdf:li></rdf:Seq></dc:creator>")),
    ),
    Case("program-in-info", "program-named", changed(_info(Creator="Word 16.78 for Mac"))),
    Case("place-in-photograph", "place-told", changed(_with_photograph(_jpeg(_tiff(0x8825))))),
    Case("camera-in-photograph", "picture-data-told", changed(_with_photograph(_jpeg(_tiff(0xA431))))),
    Case("comment-in-photograph", "picture-data-told", changed(_with_photograph(_jpeg(comment=b"Anna at home")))),
    Case(
        "history-in-xmp",
        "editing-history-told",
        changed(_xmp(f"<xmpMM:History {_XMP}><rdf:Seq><rdf:li>saved</rdf:li></rdf:Seq></xmpMM:History>")),
    ),
    Case(
        "computer-number-in-xmp",
        "computer-number-told",
        changed(_xmp(f"<xmpMM:DocumentID {_XMP}>uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8</xmpMM:DocumentID>")),
    ),
    Case("time-zone-in-info", "time-zone-told", changed(_info(CreationDate="D:20211101100000+01'00'"))),
)
