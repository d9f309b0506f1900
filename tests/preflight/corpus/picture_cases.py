"""One fault each in the pictures of a print file."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.print_page import PRINT, Edit, drawn, drawn_with, edited, for_print

Inks = tuple[int, int, int, int]
MakePicture = Callable[[pikepdf.Pdf], pikepdf.Object]
_SIDE_PX = 300
_LIGHT: Inks = (60, 20, 40, 0)


def placed(make: MakePicture, side_pt: float, height_pt: float = 0.0) -> Edit:
    """Draws the picture as a square with this side, or as high as is said."""

    def draw(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
        content = b"%f 0 0 %f 60 180 cm /Picture Do" % (side_pt, height_pt or side_pt)
        return content, {"XObject": Dictionary(Picture=make(pdf))}

    return drawn_with(draw)


def plain_picture(
    space: object = Name.DeviceCMYK, pixel: bytes = bytes(_LIGHT), bits: int = 8, **entries: object
) -> MakePicture:
    """A picture of one colour, 300 x 300 pixels, without compression."""

    def make(pdf: pikepdf.Pdf) -> pikepdf.Object:
        return _image(pdf, pixel * _SIDE_PX**2, ColorSpace=space, BitsPerComponent=bits, **entries)

    return make


def cmyk_picture(inks: Inks = _LIGHT, decode: bool = True) -> MakePicture:
    """A CMYK JPEG as Photoshop writes it, turned over; without its Decode array it is printed as a negative."""

    def make(pdf: pikepdf.Pdf) -> pikepdf.Object:
        stream = BytesIO()
        Image.new("CMYK", (_SIDE_PX, _SIDE_PX), inks).save(stream, "JPEG", quality=90)
        entries = {"Decode": Array([1, 0] * 4)} if decode else {}
        return _image(
            pdf, stream.getvalue(), ColorSpace=Name.DeviceCMYK, BitsPerComponent=8, Filter=Name.DCTDecode, **entries
        )

    return make


def half_heavy_picture(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """A picture with 340 % of ink in its upper half, and none in the lower."""
    half = _SIDE_PX**2 // 2
    return _image(
        pdf, bytes((230, 230, 207, 200)) * half + bytes(4) * half, ColorSpace=Name.DeviceCMYK, BitsPerComponent=8
    )


def _bitmap(stencil: bool = False) -> MakePicture:
    def make(pdf: pikepdf.Pdf) -> pikepdf.Object:
        entries = {"ImageMask": True} if stencil else {"ColorSpace": Name.DeviceGray}
        return _image(pdf, b"\xf0" * (-(-_SIDE_PX // 8) * _SIDE_PX), BitsPerComponent=1, **entries)

    return make


def _four_bits(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """Inks of four bits, which nobody writes and the amount of ink is not measured for."""
    return _image(pdf, bytes(2 * _SIDE_PX**2), ColorSpace=Name.DeviceCMYK, BitsPerComponent=4)


def _jpeg_2000(pdf: pikepdf.Pdf) -> pikepdf.Object:
    stream = BytesIO()
    Image.new("L", (_SIDE_PX, _SIDE_PX), 128).save(stream, "JPEG2000")
    return _image(pdf, stream.getvalue(), Filter=Name.JPXDecode)


def _masked(side_px: int, space: Name = Name.DeviceGray) -> MakePicture:
    def make(pdf: pikepdf.Pdf) -> pikepdf.Object:
        levels = bytes([128]) * (side_px**2 * (3 if space == Name.DeviceRGB else 1))
        mask = _image(pdf, levels, side_px, ColorSpace=space, BitsPerComponent=8)
        return plain_picture(SMask=mask)(pdf)

    return make


def _image(pdf: pikepdf.Pdf, data: bytes, side_px: int = _SIDE_PX, /, **entries: object) -> pikepdf.Object:
    return pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, Width=side_px, Height=side_px, **entries)


def _by(matrix: bytes, around: bytes = b"") -> Edit:
    """Draws a square picture by this matrix, perhaps within others."""

    def draw(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
        content = around + b" " + matrix + b" cm /Picture Do"
        return content, {"XObject": Dictionary(Picture=plain_picture()(pdf))}

    return drawn_with(draw)


def _in_a_form(matrix: Array) -> Edit:
    """A square picture in a form that is drawn by this matrix."""

    def draw(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
        resources = Dictionary(XObject=Dictionary(Picture=plain_picture()(pdf)))
        entries = {"BBox": Array([0, 0, 90, 90]), "Matrix": matrix, "Resources": resources}
        form = pdf.make_stream(b"72 0 0 72 0 0 cm /Picture Do", Type=Name.XObject, Subtype=Name.Form, **entries)
        return b"1 0 0 1 60 180 cm /Form Do", {"XObject": Dictionary(Form=form)}

    return drawn_with(draw)


def _in_a_tile(matrix: Array) -> Edit:
    """A square picture in a pattern of this matrix."""

    def draw(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
        tile = pdf.make_stream(
            b"36 0 0 36 0 0 cm /Picture Do",
            Type=Name.Pattern,
            PatternType=1,
            PaintType=1,
            TilingType=1,
            BBox=[0, 0, 36, 36],
            XStep=36,
            YStep=36,
            Matrix=matrix,
            Resources=Dictionary(XObject=Dictionary(Picture=plain_picture()(pdf))),
        )
        return b"/Pattern cs /Tile scn 60 180 72 72 re f", {"Pattern": Dictionary(Tile=tile)}

    return drawn_with(draw)


def _inline(matrix: bytes) -> Edit:
    """A picture of 20 pixels a side in the content itself."""
    pixels = b"\x80" * 400
    return drawn(b"q " + matrix + b" cm BI /W 20 /H 20 /CS /G /BPC 8 ID " + pixels + b" EI Q")


_TURNED, _ASLANT = b"50.9 50.9 -50.9 50.9 120 180", b"72 0 12 72 60 180"
_AT_300_PPI, _AT_200_PPI, _AT_96_PPI, _AT_1200_PPI = 72.0, 108.0, 225.0, 18.0


CASES = for_print(
    Case("picture-at-200-ppi", "image-coarse", edited(placed(plain_picture(), _AT_200_PPI))),
    Case("picture-at-96-ppi", "image-too-coarse", edited(placed(plain_picture(), _AT_96_PPI))),
    Case("picture-at-1200-ppi", "image-finer-than-needed", edited(placed(plain_picture(), _AT_1200_PPI))),
    Case("picture-drawn-out", "image-stretched", edited(placed(plain_picture(), 72.0, 68.0))),
    Case("picture-drawn-out-and-turned", "image-stretched", edited(_by(b"50.9 50.9 -46 46 130 180"))),
    Case("picture-aslant", "image-stretched", edited(_by(_ASLANT))),
    Case(
        "picture-turned-and-drawn-out",
        "image-stretched",
        edited(_by(_TURNED, b"1.1 0 0 1 0 0 cm")),
    ),
    Case("picture-drawn-out-in-a-form", "image-stretched", edited(_in_a_form(Array([1.1, 0, 0, 1, 0, 0])))),
    Case("picture-drawn-out-in-a-pattern", "image-stretched", edited(_in_a_tile(Array([1.1, 0, 0, 1, 0, 0])))),
    Case("picture-drawn-out-in-the-content", "image-stretched", edited(_inline(b"5.4 0 0 4.8 60 180"))),
    Case("piece-with-picture-aslant", "own-image-stretched", edited(_by(_ASLANT)), replace(PRINT, pages=1)),
    Case("picture-turned", "", edited(_by(_TURNED))),
    Case("picture-in-a-mirror", "", edited(_by(b"-72 0 0 72 132 180"))),
    Case("picture-in-a-form", "", edited(_in_a_form(Array([0, 1, -1, 0, 72, 0])))),
    Case("picture-in-the-content", "", edited(_inline(b"4.8 0 0 4.8 60 180"))),
    Case(
        "piece-with-picture-drawn-out",
        "own-image-stretched",
        edited(placed(plain_picture(), 68.0, 72.0)),
        replace(PRINT, pages=1),
    ),
    Case("bitmap-at-600-ppi", "line-art-coarse", edited(placed(_bitmap(), 36.0))),
    Case("bitmap-at-300-ppi", "line-art-too-coarse", edited(placed(_bitmap(), _AT_300_PPI))),
    Case("stencil-at-300-ppi", "line-art-too-coarse", edited(placed(_bitmap(stencil=True), _AT_300_PPI))),
    Case(
        "picture-to-be-smoothed", "image-interpolated", edited(placed(plain_picture(Interpolate=True), _AT_300_PPI))
    ),
    Case("picture-of-16-bits", "image-deep", edited(placed(plain_picture(pixel=bytes(8), bits=16), _AT_300_PPI))),
    Case("picture-in-jpeg-2000", "image-jpeg-2000", edited(placed(_jpeg_2000, _AT_300_PPI))),
    Case(
        "one-ink-turned-over",
        "image-decode-odd",
        edited(placed(plain_picture(Decode=Array([0, 1, 0, 1, 1, 0, 0, 1])), _AT_300_PPI)),
    ),
    Case(
        "negative-picture",
        "image-negative",
        edited(placed(cmyk_picture(decode=False), _AT_300_PPI)),
        also=frozenset({"ink-over-limit"}),
    ),  # a negative is full of ink
    Case("coarse-mask", "image-mask-coarse", edited(placed(_masked(60), _AT_300_PPI))),
    Case("coloured-mask", "image-mask-not-grey", edited(placed(_masked(300, Name.DeviceRGB), _AT_300_PPI))),
    Case("picture-that-cannot-be-measured", "check-could-not-run", edited(placed(_four_bits, _AT_300_PPI))),
    Case("rgb-picture", "picture-rgb", edited(placed(plain_picture(Name.DeviceRGB, b"\x90\x40\x20"), _AT_300_PPI))),
    Case(
        "rgb-palette",
        "picture-rgb",
        edited(
            placed(
                plain_picture(Array([Name.Indexed, Name.DeviceRGB, 0, pikepdf.String(b"\x90\x40\x20")]), b"\0"),
                _AT_300_PPI,
            )
        ),
    ),
    Case(
        "grey-picture-with-profile",
        "colour-profiled",
        edited(
            placed(plain_picture(Array([Name.CalGray, Dictionary(WhitePoint=[0.95, 1, 1.09])]), b"\x80"), _AT_300_PPI)
        ),
    ),
    Case("picture-rounded-to-pixels", "", edited(placed(plain_picture(), 72.0, 70.5))),
    Case("cmyk-picture", "", edited(placed(plain_picture(), _AT_300_PPI))),
    Case("cmyk-jpeg-turned-over", "", edited(placed(cmyk_picture(), _AT_300_PPI))),
    Case("grey-picture", "", edited(placed(plain_picture(Name.DeviceGray, b"\x80"), _AT_300_PPI))),
    Case("bitmap-at-1200-ppi", "", edited(placed(_bitmap(), _AT_1200_PPI))),
    Case(
        "cmyk-palette",
        "",
        edited(
            placed(
                plain_picture(Array([Name.Indexed, Name.DeviceCMYK, 0, pikepdf.String(bytes(_LIGHT))]), b"\0"),
                _AT_300_PPI,
            )
        ),
    ),
    Case("masked-picture", "", edited(placed(_masked(300), _AT_300_PPI))),
)
