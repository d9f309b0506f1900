"""Names that stand in the parts of a PDF that are programs: whose display a colour profile is of, who bought a font.

Each is given with its place in the bytes, so that it can be told and can be taken out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# ICC.1:2010, 7.2 and 9.2: the class of device in the header, the mark of every profile, the tags that name a device.
_CLASS, _MARK, _ID = slice(12, 16), slice(36, 40), slice(84, 100)
_TAGS_AT, _TAG_BYTES = 128, 12
_NAMING = (b"desc", b"dmnd", b"dmdd")
_MOST_TAGS = 100
_OF_A_PRESS = (b"prtr", b"link", b"abst", b"nmcl")
# What everybody's profiles are called: working spaces, printing conditions, and what programs make up themselves.
_EVERYBODYS = re.compile(
    r"sRGB|Adobe RGB|Apple RGB|ProPhoto|ColorMatch|Wide Gamut|ECI|Display P3|DCI|Rec\.? ?\d|BT\.?\d|ITU|NTSC|PAL|CIE|"
    r"Gr[ae]y|Gamma|Dot Gain|Generic|built-?in|Artifex|Ghostscript|lcms|Little ?CMS|FOGRA|GRACoL|SWOP|CGATS|CRPC|ISO|"
    r"PSO|IFRA|coated|Japan|Linear|^c2$|^s(?:P3|Grey|Gry|RGB|2020|60)|compatible|IEC|ICC|HDTV|^$",
    re.IGNORECASE,
)
_LICENSEE = re.compile(
    r"licen[sc]ed (?:only |exclusively )?(?:to|for)\b[: ]*([^\0-\x1f\x7f-\x9f]{1,80})", re.IGNORECASE
)
_SFNT = (b"\0\1\0\0", b"OTTO", b"true")
# In the table `head`, in seconds since 1904 (OpenType 1.9).
_CREATED, _MODIFIED, _HEAD_BYTES = slice(20, 28), slice(28, 36), 54


@dataclass(frozen=True, slots=True)
class NamedAt:
    """A name with its first and its last byte."""

    name: str
    start: int
    end: int


def device_names(profile: bytes) -> list[NamedAt]:
    """The names of a display, a camera or a scanner in its colour profile; none in one that everybody has."""
    if profile[_MARK] != b"acsp" or profile[_CLASS] in _OF_A_PRESS:
        return []
    named = list(_profile_texts(profile))
    ours = [each for each in named if _EVERYBODYS.search(each.name)]
    return [] if ours else named


def _profile_texts(profile: bytes) -> Iterator[NamedAt]:
    count = min(int.from_bytes(profile[_TAGS_AT : _TAGS_AT + 4]), _MOST_TAGS)
    for number in range(count):
        at = _TAGS_AT + 4 + number * _TAG_BYTES
        start, length = int.from_bytes(profile[at + 4 : at + 8]), int.from_bytes(profile[at + 8 : at + 12])
        if profile[at : at + 4] in _NAMING and start + length <= len(profile):
            yield from _texts_of_tag(profile, start)


def _texts_of_tag(profile: bytes, start: int) -> Iterator[NamedAt]:
    """The text of an old description, or of one in several languages (ICC.1:2010, 10.13)."""
    if profile[start : start + 4] == b"desc":
        length = int.from_bytes(profile[start + 8 : start + 12])
        text = profile[start + 12 : start + 12 + length].partition(b"\0")[0]
        yield NamedAt(text.decode("latin-1").strip(), start + 12, start + 12 + len(text))
    elif profile[start : start + 4] == b"mluc":
        for number in range(min(int.from_bytes(profile[start + 8 : start + 12]), _MOST_TAGS)):
            at = start + 16 + number * 12
            length, offset = int.from_bytes(profile[at + 4 : at + 8]), int.from_bytes(profile[at + 8 : at + 12])
            begin = start + offset
            text = profile[begin : begin + length]
            yield NamedAt(text.decode("utf-16-be", "replace").strip("\0 "), begin, begin + len(text))


def without_device_names(profile: bytes) -> bytes:
    """The profile with blanks for these names; what it does to colours is the same."""
    blank = bytearray(profile)
    for named in device_names(profile):
        blank[named.start : named.end] = bytes(named.end - named.start)
    if blank != profile:
        blank[_ID] = bytes(16)  # a sum over the bytes, which may be left out
    return bytes(blank)


def licensees(font: bytes) -> list[NamedAt]:
    """Whom a font program says that it is licensed to."""
    found = [NamedAt(each[1].strip(), *each.span(1)) for each in _LICENSEE.finditer(font.decode("latin-1"))]
    for shift in (0, 1):
        text = font[shift:].decode("utf-16-be", "replace")
        places = ((each[1].strip(), *each.span(1)) for each in _LICENSEE.finditer(text))
        found += [NamedAt(name, shift + 2 * start, shift + 2 * end) for name, start, end in places]
    return [named for named in found if named.name]


def without_licensees(font: bytes) -> bytes:
    """The font with spaces for these names; its letters are the same."""
    blank = bytearray(font)
    for named in licensees(font):
        wide = font[named.start : named.start + 1] == b"\0"
        length = named.end - named.start
        blank[named.start : named.end] = b"\0 " * (length // 2) if wide else b" " * length
    return bytes(blank)


def font_modified_s(font: bytes) -> int:
    """When the font program says that it was changed, in seconds since 1904; 0 if it does not."""
    head = _head(font)
    return int.from_bytes(font[head:][_MODIFIED]) if head else 0


def without_font_times(font: bytes) -> bytes:
    """The font with no time of its making and none of its last change."""
    head = _head(font)
    return font[: head + _CREATED.start] + bytes(16) + font[head + _MODIFIED.stop :] if head else font


def _head(font: bytes) -> int:
    """Where the table of times begins; 0 for a program that has none."""
    entries = [font[at : at + 16] for at in range(12, 12 + 16 * int.from_bytes(font[4:6]), 16)]
    found = [int.from_bytes(entry[8:12]) for entry in entries if entry[:4] == b"head"]
    return found[0] if found and font[:4] in _SFNT and found[0] + _HEAD_BYTES <= len(font) else 0
