"""One thing each that a photograph in a PDF tells besides what is seen of it."""

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import ImageCms
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import changed
from tests.preflight.corpus.privacy_cases import EXIF, jpeg, with_photograph

_XMP_NAME = b"http://ns.adobe.com/xap/1.0/\0"
_GPS_XMP = b"<x exif:GPSLatitude='52,31N'/>"
_SMALL_PICTURE = bytes(range(12))
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
DISPLAY = SRGB.replace("sRGB built-in".encode("utf-16-be"), "Annas Display".encode("utf-16-be"))


def _profiled(pdf: pikepdf.Pdf) -> None:
    """A photograph in the colours of one display."""
    profile = pdf.make_stream(DISPLAY, N=3)
    with_photograph(jpeg())(pdf)
    pdf.pages[0].Resources.XObject.Photo.stream_dict.ColorSpace = Array([Name.ICCBased, profile])


def _cut_by_a_frame(pdf: pikepdf.Pdf) -> None:
    with_photograph(jpeg())(pdf)
    pdf.pages[0].contents_add(b"q /Artifact BMC 100 20 40 60 re W n 80 0 0 60 100 20 cm /Photo Do EMC Q")


def _cut_by_the_page(pdf: pikepdf.Pdf) -> None:
    with_photograph(jpeg())(pdf)
    pdf.pages[0].contents_add(b"q /Artifact BMC 80 0 0 60 -40 20 cm /Photo Do EMC Q")


_JPEGS: tuple[tuple[str, str, bytes], ...] = (
    ("xmp-in-photograph", "picture-data-told", jpeg((0xE1, _XMP_NAME + b"<x/>"))),
    ("place-in-xmp-of-photograph", "place-told", jpeg((0xE1, _XMP_NAME + _GPS_XMP))),
    ("caption-in-photograph", "picture-data-told", jpeg((0xED, b"Photoshop 3.0\0" + b"8BIM\x04\x04Anna"))),
    ("small-picture-in-photograph", "picture-data-told", jpeg((0xE0, b"JFIF\0\1\1\0\0\1\0\1\2\2" + _SMALL_PICTURE))),
    ("small-picture-beside-photograph", "picture-data-told", jpeg((0xE0, b"JFXX\0\x13\2\2" + _SMALL_PICTURE))),
    ("second-picture-in-photograph", "picture-data-told", jpeg((0xE2, b"MPF\0MM\0*"))),
    ("program-in-photograph", "picture-data-told", jpeg((0xEB, b"JP\0\1 signed by Anna"))),
    ("bytes-behind-photograph", "picture-data-told", jpeg(behind=b"SEFH a film of two seconds SEFT")),
    ("camera-data-without-place", "picture-data-told", jpeg((0xE1, EXIF + b"II*\0\x08\0\0\0\0\0"))),
    ("display-in-photograph", "device-named", jpeg((0xE2, b"ICC_PROFILE\0\1\1" + DISPLAY))),
)
CASES = (
    *(Case(name, code, changed(with_photograph(data))) for name, code, data in _JPEGS),
    Case(
        "photograph-with-everybodys-profile", "", changed(with_photograph(jpeg((0xE2, b"ICC_PROFILE\0\1\1" + SRGB))))
    ),
    Case("original-of-photograph", "picture-data-told", changed(with_photograph(jpeg(), OPI=Dictionary()))),
    Case("another-version-of-photograph", "picture-data-told", changed(with_photograph(jpeg(), Alternates=Array()))),
    Case("display-of-photograph", "device-named", changed(_profiled)),
    Case("photograph-cut-by-a-frame", "picture-cut", changed(_cut_by_a_frame)),
    Case("photograph-cut-by-the-page", "picture-cut", changed(_cut_by_the_page)),
)
