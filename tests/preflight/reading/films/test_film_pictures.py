"""Pictures as they come onto films."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import Image
from tests.preflight.reading.films.made_films import films, picture, picture_percent, separation

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import CMYK
from presskit.preflight.facts.painting import Picture
from presskit.preflight.reading.films.film_pictures import sample_bands


def _picture(side_px: int, effective_ppi: float) -> Picture:
    return Picture((1, 0), side_px, side_px, 8, CMYK, (), effective_ppi, Box(0, 0, 1, 1))


@pytest.mark.parametrize(("effective_ppi", "side_px"), [(72, 8), (150, 8), (300, 4), (1200, 1)])
def test_a_picture_is_made_as_coarse_as_will_do(effective_ppi: float, side_px: int) -> None:
    """150 ppi and more stay, of all four inks."""
    pdf = pikepdf.Pdf.new()
    stream = pdf.make_stream(bytes(8 * 8 * 4), ColorSpace=Name.DeviceCMYK)
    bands = sample_bands(stream, _picture(8, effective_ppi))
    assert [band.size for band in bands] == [(side_px, side_px)] * 4


def test_a_picture_that_is_too_large_is_refused() -> None:
    """It is not even decoded."""
    stream = pikepdf.Pdf.new().make_stream(b"")
    with pytest.raises(ValueError, match="too large"):
        sample_bands(stream, _picture(20_000, 300))


INKS = bytes((26, 51, 77, 102))  # 100 %
_GOLD_AND_CYAN = Array(
    [Name.DeviceN, Array([Name.Cyan, Name.Gold]), Name.DeviceCMYK, Dictionary(FunctionType=4, Domain=[0, 1, 0, 1])]
)


def _palette(*colours: bytes) -> Array:
    return Array([Name.Indexed, Name.DeviceCMYK, len(colours) - 1, String(b"".join(colours))])


@pytest.mark.parametrize(
    ("data", "entries", "percent"),
    [
        (INKS * 4, {"ColorSpace": Name.DeviceCMYK}, 100),
        (INKS * 4, {"ColorSpace": Name.DeviceCMYK, "Decode": Array([1, 0] * 4)}, 300),
        (bytes((26, 9, 51, 9, 77, 9, 102, 9)) * 4, {"ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 16}, 100),
        (b"\x40" * 4, {"ColorSpace": Name.DeviceGray}, 75),
        (b"\x40" * 4, {"ColorSpace": Name.DeviceGray, "Decode": Array([1, 0])}, 25),
        (b"\x40\x09" * 4, {"ColorSpace": Name.DeviceGray, "BitsPerComponent": 16}, 75),
        (b"\x44\x44", {"ColorSpace": Name.DeviceGray, "BitsPerComponent": 4}, 73.3),
        (b"\0\0", {"ColorSpace": Name.DeviceGray, "BitsPerComponent": 1}, 100),
        (b"\xff\xff", {"ColorSpace": Name.DeviceGray, "BitsPerComponent": 1}, 0),
        (b"\0\0", {"ImageMask": True, "BitsPerComponent": 1}, 100),
        (b"\x80" * 4, {"ColorSpace": separation("Gold")}, 50),
        (b"\x80" * 4, {"ColorSpace": separation("All")}, 200),
        (b"\x80\x40" * 4, {"ColorSpace": _GOLD_AND_CYAN}, 75),
        (b"\xff\x80\x00" * 4, {"ColorSpace": Name.DeviceRGB}, 150),
        (b"\1" * 4, {"ColorSpace": _palette(bytes(4), INKS)}, 100),
        (b"\xff" * 2, {"ColorSpace": _palette(bytes(4), INKS), "BitsPerComponent": 1}, 100),
    ],
)
def test_pictures_without_compression_are_measured(data: bytes, entries: dict[str, object], percent: float) -> None:
    """Of all colour spaces and depths, turned over or not, stencils and palettes."""
    assert picture_percent(data, **{"BitsPerComponent": 8, **entries}) == pytest.approx(percent, abs=1.5)


@pytest.mark.parametrize(
    ("mode", "colour", "entries", "percent"),
    [
        ("CMYK", tuple(INKS), {"ColorSpace": Name.DeviceCMYK, "Decode": Array([1, 0] * 4)}, 100),
        ("CMYK", tuple(INKS), {"ColorSpace": Name.DeviceCMYK}, 300),
        ("L", 64, {"ColorSpace": Name.DeviceGray}, 75),
        ("RGB", (255, 128, 0), {"ColorSpace": Name.DeviceRGB}, 150),
    ],
)
def test_jpegs_are_measured(mode: str, colour: object, entries: dict[str, object], percent: float) -> None:
    """Pillow writes CMYK turned over, as Adobe does: without a Decode array it is a negative."""
    stream = BytesIO()
    Image.new(mode, (64, 64), colour).save(stream, "JPEG", quality=95)  # type: ignore[arg-type] # fits the mode
    measured = picture_percent(stream.getvalue(), 64, BitsPerComponent=8, Filter=Name.DCTDecode, **entries)
    assert measured == pytest.approx(percent, abs=2)


def test_jpeg_2000_is_measured() -> None:
    """It may leave its colour space unsaid."""
    stream = BytesIO()
    Image.new("L", (64, 64), 64).save(stream, "JPEG2000")
    assert picture_percent(stream.getvalue(), 64, Filter=Name.JPXDecode) == pytest.approx(75, abs=1.5)


def test_a_fine_picture_keeps_its_mean() -> None:
    """It is made coarser before it is measured, not thinned out: a chequerboard stays half dark."""
    board = bytes(255 * ((x + y) % 2) for y in range(400) for x in range(400) for _ink in "CMYK")
    assert picture_percent(board, 400, ColorSpace=Name.DeviceCMYK, BitsPerComponent=8) == pytest.approx(200, abs=2)


def test_the_mean_ink_of_a_cmyk_picture_is_stated() -> None:
    """By its object, as negatives are told by it."""
    pdf = pikepdf.Pdf.new()
    drawn = picture(pdf, INKS * 4, 2, ColorSpace=Name.DeviceCMYK, BitsPerComponent=8)
    (percent,) = films(b"100 0 0 100 0 0 cm /I Do", drawn, pdf).picture_inks_percent.values()
    assert percent == pytest.approx(100.4, abs=0.1)


@pytest.mark.parametrize(
    "entries",
    [
        {"ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 4},
        {"ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 8, "Filter": Name.DCTDecode},
        {"ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 8},
    ],
)
def test_a_picture_that_cannot_be_told_is_a_fault(entries: dict[str, object]) -> None:
    """Four inks of four bits, data that is no JPEG, and data that ends too early."""
    pdf = pikepdf.Pdf.new()
    found = films(b"100 0 0 100 0 0 cm /I Do", picture(pdf, b"none", 2, **entries), pdf)
    assert "a picture of 2 x 2 pixels" in found.faults[0]
