"""The bytes of a font as what they hold: its names, weights and slant, its rights; or the reason why it is of no use.

Its tables are read by HarfBuzz, which checks each before it trusts it, and here by their places, within their bounds.
Nothing is drawn, and no program in the font runs.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import uharfbuzz

TRUETYPE, OPENTYPE, WOFF2 = b"\0\1\0\0", b"OTTO", b"wOF2"
_OTHER_KINDS: Mapping[bytes, tuple[str, str]] = {
    b"wOFF": ("a WOFF file of the first version", "bring the TTF, OTF or WOFF2 file of the same font"),
    b"ttcf": ("a collection of several fonts (TTC)", "bring each font as a TTF or OTF file of its own"),
    b"%!PS": ("a PostScript Type 1 font", "bring the OpenType version of it: printers have given up Type 1"),
    b"\x80\x01%!": ("a PostScript Type 1 font", "bring the OpenType version of it: printers have given up Type 1"),
    b"typ1": ("a PostScript Type 1 font", "bring the OpenType version of it: printers have given up Type 1"),
    b"true": ("a font of old Macs", "bring the TTF or OTF file of the same font"),
}
_LONGEST_KIND = 4
_LETTERS_IN_COLOUR = ("COLR", "SVG ", "sbix", "CBDT")
_OUTLINES = (frozenset(["glyf", "loca"]), frozenset(["CFF "]), frozenset(["CFF2"]))
_NEEDED = frozenset(["OS/2", "cmap", "head", "hhea", "hmtx", "maxp", "name"])
_MOST_TABLES = 100
_MOST_AXES = 16
_HEADER_BYTES, _RECORD_BYTES = 12, 16
_FAMILY, _FAMILY_OF_ALL = 1, 16  # of OpenType's table of names: for programs that know four fonts each, and for all
_FAMILY_NAMES = (_FAMILY, _FAMILY_OF_ALL, 21)
_LICENCE_NAMES = (13, 14)
_COPYRIGHT = 0
_LETTERS_TRIED = 400
_FETCH_AGAIN = "fetch the file again from where it comes from"

# OpenType 1.9, OS/2: fsType, fsSelection; head: macStyle.
RESTRICTED, PREVIEW_AND_PRINT, EDITABLE = 0x2, 0x4, 0x8
_NO_SUBSETTING, _BITMAPS_ONLY = 0x100, 0x200
_ITALIC_OR_OBLIQUE, _ITALIC_OF_MAC = 0x201, 0x2


class NotUsable(ValueError):
    """Why a file is no font that a page can be set in; `hint` says what to do."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class OpenedFont:
    """What a font file says of itself; `data` is the font unpacked, as the engine takes it.

    `family` is the name that joins all its weights, `families` are all that it has. `weights` are the least and the
    most that it can be set in; `embedding` is which use in documents its maker allows: 0 for any,
    or one of RESTRICTED, PREVIEW_AND_PRINT and EDITABLE.
    """

    data: bytes
    family: str
    families: tuple[str, ...]
    weights: tuple[int, int]
    is_italic: bool
    embedding: int
    may_be_cut: bool
    may_be_drawn: bool
    licence_words: str
    version: str


def opened_font(data: bytes) -> OpenedFont:
    """The font in these bytes: TTF, OTF or WOFF2; raises NotUsable."""
    if data.startswith(WOFF2):
        from presskit.load.fonts.woff2 import NotWoff2, unpacked_woff2  # noqa: PLC0415 - brings fontTools

        try:
            data = unpacked_woff2(data)
        except NotWoff2 as reason:
            raise NotUsable(
                f"cannot be unpacked: {reason}", "fetch the file again from where it comes from"
            ) from None
    elif not data.startswith((TRUETYPE, OPENTYPE)):
        raise _of_another_kind(data)
    tags = _tables(data)
    face = uharfbuzz.Face(data)
    _refuse_unusable(face, tags)
    selection = _figure(face, "OS/2", 62)
    rights = _figure(face, "OS/2", 8)
    italic = selection & _ITALIC_OR_OBLIQUE or _figure(face, "head", 44) & _ITALIC_OF_MAC
    return OpenedFont(
        data=data,
        family=(face.get_name(_FAMILY_OF_ALL) or face.get_name(_FAMILY) or "").strip(),
        families=_names(face, _FAMILY_NAMES),
        weights=_weights(face),
        is_italic=bool(italic),
        embedding=next((use for use in (EDITABLE, PREVIEW_AND_PRINT, RESTRICTED) if rights & use), 0),
        may_be_cut=not rights & _NO_SUBSETTING,
        may_be_drawn=not rights & _BITMAPS_ONLY,
        licence_words=" ".join(_names(face, (*_LICENCE_NAMES, _COPYRIGHT))),
        version=(face.get_name(5) or "").removeprefix("Version ").partition(";")[0].strip(),
    )


def _of_another_kind(data: bytes) -> NotUsable:
    for length in range(_LONGEST_KIND, 1, -1):
        if known := _OTHER_KINDS.get(data[:length]):
            return NotUsable(f"is {known[0]}", known[1])
    return NotUsable("is no font", "bring a TTF, OTF or WOFF2 file")


def _tables(data: bytes) -> frozenset[str]:
    """The names of the font's tables, each of which lies within the file; raises NotUsable."""
    count = int.from_bytes(data[4:6])
    if not 0 < count <= _MOST_TABLES or len(data) < _HEADER_BYTES + count * _RECORD_BYTES:
        raise NotUsable("is broken: its list of tables cannot be read", _FETCH_AGAIN)
    tags = set()
    for at in range(_HEADER_BYTES, _HEADER_BYTES + count * _RECORD_BYTES, _RECORD_BYTES):
        tag = data[at : at + 4].decode("latin-1")
        if int.from_bytes(data[at + 8 : at + 12]) + int.from_bytes(data[at + 12 : at + 16]) > len(data):
            raise NotUsable(f"is broken: its table {tag!a} ends outside the file", _FETCH_AGAIN)
        tags.add(tag)
    return frozenset(tags)


def _refuse_unusable(face: uharfbuzz.Face, tags: frozenset[str]) -> None:
    """Raise NotUsable for a font with parts missing, without outlines, or with letters in colours of its own."""
    if coloured := [tag for tag in _LETTERS_IN_COLOUR if tag in tags]:
        reason = f"has letters in colours of its own ({coloured[0].strip()}), which no ink of a print file can follow"
        raise NotUsable(reason, "bring the family's font in one colour")
    if not any(tags >= outlines for outlines in _OUTLINES):
        reason = "has no outlines, only pictures of letters" if tags & {"EBDT", "bdat"} else "has no outlines"
        raise NotUsable(reason, "bring a font with outlines (TrueType or OpenType)")
    if missing := sorted(_NEEDED - tags):
        reason = f"is broken: its table {missing[0]!a} is missing"
        raise NotUsable(reason, "bring the font as its maker gives it, and not as a PDF or a web page had it")
    if len(face.axis_infos) > _MOST_AXES:
        raise NotUsable(f"has {len(face.axis_infos)} axes", "bring a static font of the family")
    if not _has_ink(face):
        raise NotUsable("is broken: its letters have no outlines", _FETCH_AGAIN)


def _has_ink(face: uharfbuzz.Face) -> bool:
    """Whether at least half of its first letters are drawn with something."""
    font = uharfbuzz.Font(face)
    letters = [code for code in sorted(face.unicodes) if chr(code).isalnum()][:_LETTERS_TRIED]
    glyphs = [font.get_nominal_glyph(code) for code in letters]
    inked = [
        glyph for glyph in glyphs if glyph and (box := font.get_glyph_extents(glyph)) and box.width and box.height
    ]
    return len(inked) * 2 >= len(letters) > 0


def _figure(face: uharfbuzz.Face, table: str, at: int) -> int:
    """A number of two bytes in one of the font's tables."""
    return int.from_bytes(bytes(face.reference_table(table).data[at : at + 2]))


def _names(face: uharfbuzz.Face, wanted: tuple[int, ...]) -> tuple[str, ...]:
    """These names in every language that the font has them in, each once."""
    kept = ((int(entry.name_id), entry.language) for entry in face.list_names())
    found = [face.get_name(number, language) for number, language in sorted(kept) if number in wanted]
    return tuple(dict.fromkeys(name.strip() for name in found if name and name.strip()))


def weights_in(data: bytes) -> tuple[int, int]:
    """The least and the most weight that the font in these bytes can be set in; it is known to be sound."""
    return _weights(uharfbuzz.Face(data))


def _weights(face: uharfbuzz.Face) -> tuple[int, int]:
    axis = next((axis for axis in face.axis_infos if axis.tag == "wght"), None)
    if axis:
        return round(axis.min_value), round(axis.max_value)
    stated = _figure(face, "OS/2", 4)
    weight = min(stated * 100 if stated < 10 else stated, 1000)  # old fonts count from 1 to 9
    return weight, weight
