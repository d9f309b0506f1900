"""One thing each that a PDF gives away."""

import struct
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Name, String
from PIL import Image
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import Edit, changed, xmp_packet
from tests.preflight.made_pdfs import TITLE

EXIF = b"Exif\0\0"
_XMP = "xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:xmpMM='http://ns.adobe.com/xap/1.0/mm/'"


def info(**entries: str) -> Edit:
    """The page with these entries in its document information."""

    def edit(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            pdf.docinfo[f"/{key}"] = String(value)

    return edit


def xmp(more: str) -> Edit:
    """The page with these elements in its XMP packet."""

    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Metadata.write(xmp_packet(f"<x {_XMP}/>{more}".replace(f"<x {_XMP}/>", "")))

    return edit


def jpeg(*segments: tuple[int, bytes], behind: bytes = b"") -> bytes:
    """A photograph with these segments, each a marker and its content, and these bytes behind its end."""
    stream = BytesIO()
    Image.new("RGB", (400, 300), "#075").save(stream, "JPEG")
    added = (bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body for marker, body in segments)
    data = stream.getvalue()
    return data[:2] + b"".join(added) + data[2:] + behind


def _tiff(tag: int) -> bytes:
    """EXIF data with one entry: 0x8825 points to GPS data, 0xA431 is the camera's number."""
    return b"MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHI4s", tag, 4, 1, b"\0\0\0\x1a") + b"\0\0\0\0"


def with_photograph(data: bytes, **entries: Any) -> Edit:
    """The page with this JPEG file in its margin."""

    def edit(pdf: pikepdf.Pdf) -> None:
        picture = pdf.make_stream(
            data,
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=400,
            Height=300,
            ColorSpace=Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=Name.DCTDecode,
            **entries,
        )
        page = pdf.pages[0]
        page.Resources.XObject[Name.Photo] = picture
        page.contents_add(b"q /Artifact BMC 80 0 0 60 100 20 cm /Photo Do EMC Q")

    return edit


CASES = (
    Case("author-on-the-page", "", changed(info(Author=TITLE))),
    Case("photograph-without-data", "", changed(with_photograph(jpeg()))),
    Case("folder-in-keywords", "folder-named", changed(info(Keywords="/home/anna/kit/statement.md"))),
    Case("own-folder-in-xmp", "folder-named", changed(xmp("<dc:source>file:///C:/Users/anna/a.docx</dc:source>"))),
    Case("folder-in-xmp", "file-path-told", changed(xmp("<dc:source>file:///C:/kit/a.docx</dc:source>"))),
    Case("computer-in-keywords", "host-named", changed(info(Keywords="made on DESKTOP-4F7K2Q1"))),
    Case("mail-address-in-keywords", "mail-address-unseen", changed(info(Keywords="anna@harbour.example"))),
    Case("author-in-info", "author-unseen", changed(info(Author="Anna Person"))),
    Case(
        "author-in-xmp",
        "author-unseen",
        changed(xmp("<dc:creator><rdf:Seq><rdf:li>Anna Person</rdf:li></rdf:Seq></dc:creator>")),
    ),
    Case("program-in-info", "program-named", changed(info(Creator="Word 16.78 for Mac"))),
    Case("place-in-photograph", "place-told", changed(with_photograph(jpeg((0xE1, EXIF + _tiff(0x8825)))))),
    Case("camera-in-photograph", "picture-data-told", changed(with_photograph(jpeg((0xE1, EXIF + _tiff(0xA431)))))),
    Case("comment-in-photograph", "picture-data-told", changed(with_photograph(jpeg((0xFE, b"Anna at home"))))),
    Case(
        "history-in-xmp",
        "editing-history-told",
        changed(xmp(f"<xmpMM:History {_XMP}><rdf:Seq><rdf:li>saved</rdf:li></rdf:Seq></xmpMM:History>")),
    ),
    Case(
        "computer-number-in-xmp",
        "computer-number-told",
        changed(xmp(f"<xmpMM:DocumentID {_XMP}>uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8</xmpMM:DocumentID>")),
    ),
    Case("time-zone-in-info", "time-zone-told", changed(info(CreationDate="D:20211101100000+01'00'"))),
)
