"""What a JPEG file is made of: the segments that draw the picture, and those that tell something besides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_JFIF, _EXIF, _ICC, _ADOBE, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
# In the picture itself a zero follows each 0xFF, or it is a restart marker (ITU-T T.81, F.1.2.3).
_NEXT_MARKER = re.compile(rb"\xff(?![\x00\xd0-\xd7\xff])", re.DOTALL)
_JFIF_BYTES = 14  # of JFIF without its small picture: name, version, units, density, two sizes of 0
_XMP_NAMES = (b"http://ns.adobe.com/xap/", b"http://ns.adobe.com/xmp/")
_WORDS = {
    (_EXIF, b"Exif\0\0"): "camera data (EXIF)",
    (_EXIF, _XMP_NAMES[0]): "XMP data",
    (_EXIF, _XMP_NAMES[1]): "XMP data",
    (_ICC, b"MPF\0"): "another picture (MPF)",
    (_JFIF, b"JFXX\0"): "a small picture of itself",
    (0xED, b""): "caption and author data (IPTC)",
    (_COMMENT, b""): "a comment",
}
ICC_NAME = b"ICC_PROFILE\0"


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment with its marker, and where it begins and ends in the file; a scan ends where its pixels do."""

    marker: int
    body: bytes
    start: int
    end: int

    @property
    def tells(self) -> str:
        """What it tells besides the picture, in words; nothing for what a picture needs, and for colour profiles."""
        if self.marker == _JFIF and self.body.startswith(b"JFIF\0"):
            return "a small picture of itself" if len(self.body) > _JFIF_BYTES else ""
        for (marker, name), words in _WORDS.items():
            if self.marker == marker and self.body.startswith(name):
                return words
        is_program_data = _JFIF <= self.marker <= 0xEF and self.marker != _ADOBE and not self.is_profile
        return "data of a program" if is_program_data else ""

    @property
    def is_profile(self) -> bool:
        """Whether it holds a colour profile, or a part of one."""
        return self.marker == _ICC and self.body.startswith(ICC_NAME)


def segments(data: bytes) -> Iterator[Segment]:
    """The segments from the first to the end of the image; nothing of a file that is no JPEG."""
    at = 2 if data[:2] == bytes((0xFF, _START)) else len(data)
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == _END:
            break
        if marker == 0xFF:  # any number of them may stand before a marker
            at += 1
            continue
        body_end = at + 2 + max(int.from_bytes(data[at + 2 : at + 4]), 2)
        found = _NEXT_MARKER.search(data, body_end) if marker == _SCAN else None
        end = (found.start() if found else len(data)) if marker == _SCAN else body_end
        yield Segment(marker, data[at + 4 : body_end], at, min(end, len(data)))
        at = end


def bytes_behind(data: bytes) -> int:
    """How many bytes stand behind the end of the image, but for zeros and line ends."""
    end = max((segment.end for segment in segments(data)), default=len(data))
    return len(data[end:].removeprefix(bytes((0xFF, _END))).strip(b"\0\r\n"))


def bare_jpeg(data: bytes) -> bytes:
    """The same picture, pixel by pixel, without anything that tells more; as it is if it is no JPEG."""
    kept = list(segments(data))
    if not any(segment.marker == _SCAN for segment in kept):
        return data
    parts = [_bare_segment(data, segment) for segment in kept if not _is_dropped(segment)]
    return b"".join((data[:2], *parts, bytes((0xFF, _END))))


def _is_dropped(segment: Segment) -> bool:
    """A profile in the file means nothing within a PDF, which states colours itself (ISO 32000-1, 7.4.8)."""
    is_jfif = segment.marker == _JFIF and segment.body.startswith(b"JFIF\0")
    return not is_jfif and (bool(segment.tells) or segment.is_profile)


def _bare_segment(data: bytes, segment: Segment) -> bytes:
    """The segment; of JFIF without its small picture."""
    if not segment.tells:
        return data[segment.start : segment.end]
    body = segment.body[: _JFIF_BYTES - 2] + b"\0\0"
    return bytes((0xFF, _JFIF)) + (len(body) + 2).to_bytes(2) + body
