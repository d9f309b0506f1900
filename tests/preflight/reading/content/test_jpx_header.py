"""JPEG 2000 says of itself what the PDF may leave unsaid."""

from io import BytesIO

import pytest
from PIL import Image

from presskit.preflight.reading.content.jpx_header import JpxHeader, read_jpx_header


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
