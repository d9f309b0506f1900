"""JPEG 2000 says of itself what the PDF may leave unsaid."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image
from tests.preflight.reading.content.made_content import painted_page

from presskit.preflight.facts.painting import Picture, SoftMask
from presskit.preflight.reading.content.pictures import JpxHeader, read_jpx_header


@pytest.mark.parametrize(("mode", "components"), [("L", 1), ("RGB", 3), ("RGBA", 4)])
def test_components_and_bits_are_read(mode: str, components: int) -> None:
    """From the size marker of its stream."""
    stream = BytesIO()
    Image.new(mode, (8, 8)).save(stream, "JPEG2000")
    assert read_jpx_header(stream.getvalue()) == JpxHeader(components, 8)


@pytest.mark.parametrize("data", [b"", b"no picture", b"\xff\x51\0\0"])
def test_what_is_no_jpeg_2000_is_refused(data: bytes) -> None:
    """Nothing, something else, and one that is cut off."""
    with pytest.raises(ValueError, match="no header"):
        read_jpx_header(data)


def _drawn(content: bytes, data: bytes = bytes(100 * 50 * 3), **entries: object) -> tuple[Picture, ...]:
    pdf = pikepdf.Pdf.new()
    stated = {"Width": 100, "Height": 50, "ColorSpace": Name.DeviceRGB, "BitsPerComponent": 8, **entries}
    kept = {key: value for key, value in stated.items() if value is not None}
    picture = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, **kept)
    page = painted_page(content, Dictionary(XObject=Dictionary(I=picture)), pdf)
    assert page.faults == ()
    return page.pictures


def test_resolution_is_that_on_paper() -> None:
    """Turned, mirrored and drawn twice; the coarser direction counts."""
    content = b"q 72 0 0 36 0 0 cm /I Do Q q 0 72 -36 0 100 0 cm /I Do Q q 72 0 0 -72 100 200 cm /I Do Q"
    assert [picture.effective_ppi for picture in _drawn(content)] == pytest.approx([100, 100, 50])


def test_proportions_are_those_on_paper() -> None:
    """Turned by a quarter and mirrored it keeps them; drawn out to a square it is half as wide as its pixels."""
    content = b"q 72 0 0 36 0 0 cm /I Do Q q 0 72 -36 0 100 0 cm /I Do Q q 72 0 0 -72 100 200 cm /I Do Q"
    assert [picture.stretch_ratio for picture in _drawn(content)] == pytest.approx([1, 1, 0.5])


def test_a_picture_drawn_without_extent_has_no_resolution() -> None:
    """Nothing is divided by nothing, and it counts as being at its own proportions."""
    (picture,) = _drawn(b"72 0 0 0 0 0 cm /I Do")
    assert (picture.effective_ppi, picture.stretch_ratio) == (0.0, 1.0)


def test_what_the_file_says_of_it_is_stated() -> None:
    """Bits, Decode, interpolation, and what was painted before."""
    (picture,) = _drawn(
        b"0 0 9 9 re f 72 0 0 36 0 0 cm /I Do", Decode=Array([1, 0] * 3), Interpolate=True, BitsPerComponent=8
    )
    assert (picture.bits, picture.decode, picture.interpolated) == (8, (1.0, 0.0) * 3, True)
    assert (picture.painted_before, picture.is_stencil) == (1, False)


def test_a_mask_has_a_resolution_of_its_own() -> None:
    """And it should be grey."""
    pdf = pikepdf.Pdf.new()
    mask = pdf.make_stream(bytes(200), Width=20, Height=10, ColorSpace=Name.DeviceGray, BitsPerComponent=8)
    picture = pdf.make_stream(
        bytes(3), Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8, SMask=mask,
    )  # fmt: skip
    page = painted_page(b"72 0 0 36 0 0 cm /I Do", Dictionary(XObject=Dictionary(I=picture)), pdf)
    assert page.pictures[0].soft_mask == SoftMask(20.0, is_grey=True)
    assert page.see_through


def test_a_jpeg_2000_speaks_for_itself() -> None:
    """Where the PDF states neither colour space nor bits."""
    stream = BytesIO()
    Image.new("L", (100, 50)).save(stream, "JPEG2000")
    (picture,) = _drawn(
        b"72 0 0 36 0 0 cm /I Do", stream.getvalue(), Filter=Name.JPXDecode, ColorSpace=None, BitsPerComponent=None
    )
    assert picture.space
    assert (picture.space.is_grey, picture.bits) == (True, 8)
