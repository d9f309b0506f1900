"""What kind of picture some bytes are, told by how they begin."""

import pytest
from tests.load.made_pictures import crimson, saved

from presskit.load.pictures.kind import kind_of


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (saved(crimson(), "JPEG"), "JPEG"),
        (saved(crimson(), "PNG"), "PNG"),
        (saved(crimson(), "WEBP"), "WebP"),
        (saved(crimson(), "GIF"), "GIF"),
        (saved(crimson(), "TIFF"), "TIFF"),
        (saved(crimson(), "BMP"), "BMP"),
        (saved(crimson(), "PDF"), "PDF"),
        (saved(crimson(), "AVIF"), "AVIF"),
        (b"\0\0\0\x20ftypavis", "AVIF"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1miafavif", "AVIF"),
        (b"\0\0\0\x20ftypheic", "HEIC"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "HEIC"),
        (b"\xff\x0a\xfa", "JPEG XL"),
        (b"\0\0\0\x20ftypisom", "film"),
        (b"8BPS\0\x01", "Photoshop"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "EPS"),
        (b"PK\x03\x04", "Word or ZIP"),
        (b"\x1f\x8b\x08", "compressed SVG"),
        (b"<!DOCTYPE html><svg>", "web page"),
        (b'<svg xmlns="http://www.w3.org/2000/svg">', "SVG"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- ' + b"x" * 9000 + b" --><svg:svg>", "SVG"),
        (b"<svgx>", ""),
        (b"", ""),
        (b"words", ""),
    ],
)
def test_a_kind_is_told_whatever_the_name_says(data: bytes, kind: str) -> None:
    """Also of kinds that are not taken, so that a finding can name them."""
    assert kind_of(data) == kind


@pytest.mark.parametrize("data", [b"<" * 200_000, b"<a" * 100_000, b"<a:" * 100_000, b" " * 200_000])
def test_a_beginning_that_never_ends_is_told_in_good_time(data: bytes) -> None:
    """The search for <svg> goes once over the head of the file."""
    assert kind_of(data) == ""
