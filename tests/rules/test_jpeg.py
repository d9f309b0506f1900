"""What a JPEG file is made of."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from presskit.rules.jpeg import bare_jpeg, bytes_behind, segments

TELLING = {
    b"\xff\xe1\0\x0aExif\0\0II": "camera data (EXIF)",
    b"\xff\xe1\0\x1fhttp://ns.adobe.com/xap/1.0/\0": "XMP data",
    b"\xff\xed\0\x06Phot": "caption and author data (IPTC)",
    b"\xff\xfe\0\x06Anna": "a comment",
    b"\xff\xe2\0\x08MPF\0MM": "another picture (MPF)",
    b"\xff\xeb\0\x06Anna": "data of a program",
    b"\xff\xe0\0\x12JFIF\0\1\1\0\0\1\0\1\1\0xx": "a small picture of itself",
}
NEEDED = [
    b"\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0",
    b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\0",
    b"\xff\xe2\0\x0eICC_PROFILE\0",
]


def _photograph(mode: str = "RGB", **wishes: object) -> bytes:
    stream = BytesIO()
    image = Image.linear_gradient("L").resize((90, 70)).convert(mode)
    image.save(stream, "JPEG", **wishes)
    return stream.getvalue()


def _with(segment: bytes) -> bytes:
    data = _photograph()
    return data[:2] + segment + data[2:]


@pytest.mark.parametrize(("segment", "words"), TELLING.items(), ids=TELLING.values())
def test_what_tells_more_than_the_picture(segment: bytes, words: str) -> None:
    """Is named, and taken out."""
    data = _with(segment)
    assert [each.tells for each in segments(data) if each.tells] == [words]
    assert not [each.tells for each in segments(bare_jpeg(data)) if each.tells]


@pytest.mark.parametrize("segment", NEEDED)
def test_what_a_picture_needs_tells_nothing(segment: bytes) -> None:
    """Units, the colour transform of four inks, a profile."""
    assert not [each.tells for each in segments(_with(segment)) if each.tells]


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("progressive", [False, True])
def test_a_bare_picture_has_the_same_pixels(mode: str, progressive: bool) -> None:
    """In grey, colours and inks, in one scan or in many."""
    data = _photograph(mode, progressive=progressive, comment=b"Anna", exif=b"Exif\0\0II*\0\x08" + bytes(11))
    bare = bare_jpeg(data + b"a film behind it \xff\xd9 that is cut off")
    assert len(bare) < len(data)
    before, after = (Image.open(BytesIO(each)) for each in (data, bare))
    assert (before.mode, before.tobytes()) == (after.mode, after.tobytes())
    assert bare_jpeg(bare) == bare


def test_bytes_behind_the_end_are_counted() -> None:
    """But for zeros and line ends, and wherever another picture ends in them."""
    data = _photograph(progressive=True)
    assert bytes_behind(data + b"\r\n\0") == 0
    assert bytes_behind(data + b"abc\xff\xd9") == 5


@given(st.binary(max_size=400))
def test_nothing_is_read_for_ever(data: bytes) -> None:
    """Whatever the bytes are, each segment lies behind the last; what is no picture stays as it is."""
    ends = [each.end for each in segments(b"\xff\xd8" + data)]
    assert ends == sorted(set(ends))
    assert bare_jpeg(data) == data or data[:2] == b"\xff\xd8"
