"""The fonts of a file, each measured once: how far letters reach, which codes are used, what a code stands for."""

import re
from collections.abc import Iterator, Mapping, Sequence

from pikepdf import Array, Dictionary, Name, Object, Stream

from presskit.preflight.reading.content.matrix import Matrix, as_matrix

_GLYPH_UNITS = 1000.0  # ISO 32000-1, 9.2.4
_USUAL_ASCENT_EM = 0.75
_USUAL_DESCENT_EM = -0.25
_MOST_EM = 1.5
_ONE_BYTE_CODES = re.compile(rb"begincodespacerange\s*<[0-9A-Fa-f]{2}>")
_SPACE = 32
_CID_CHARS = re.compile(rb"begincidchar(.*?)endcidchar", re.DOTALL)
_CID_RANGES = re.compile(rb"begincidrange(.*?)endcidrange", re.DOTALL)
_CODE_TO_CID = re.compile(rb"<([0-9A-Fa-f]+)>\s*(\d+)")
_RANGE_TO_CID = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(\d+)")
_UNICODE_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_UNICODE_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_CODE_TO_UNICODE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE_TO_UNICODE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<[0-9A-Fa-f]+>\s*\[?\s*<([0-9A-Fa-f]+)>")
_LAST_CODE = 0xFFFF


class FontMetrics:
    """The widths of one font, and the codes met so far in `used_codes`."""

    def __init__(self, font: Dictionary) -> None:
        self.font = font
        self.kind = str(font.get("/Subtype", "")).removeprefix("/")
        self.used_codes: set[int] = set()
        self.code_bytes = _code_bytes(font)
        self.glyph_matrix: Matrix | None = as_matrix(font.FontMatrix) if self.kind == "Type3" else None
        self._unit_em = self.glyph_matrix[0] if self.glyph_matrix else 1 / _GLYPH_UNITS
        self._widths, self._other_width = _widths(font)
        self.ascent_em, self.descent_em = _reach_em(font)

    def advance(self, shown: bytes) -> tuple[float, int, int]:
        """The way that these codes take in em, how many they are, and how many of them are the space of one byte."""
        codes = self.codes(shown)
        self.used_codes.update(codes)
        widths, other = self._widths, self._other_width
        way = sum([widths.get(code, other) for code in codes])
        spaces = shown.count(_SPACE) if self.code_bytes == 1 else 0
        return way * self._unit_em, len(codes), spaces

    def codes(self, shown: bytes) -> Sequence[int]:
        """The codes of a string."""
        return shown if self.code_bytes == 1 else memoryview(_swapped(shown)).cast("H").tolist()

    def width_em(self, code: int) -> float:
        """How far the file says that this code reaches."""
        return self._widths.get(code, self._other_width) * self._unit_em


def _swapped(shown: bytes) -> bytes:
    """Two-byte codes in this machine's order; the PDF writes the higher byte first."""
    if len(shown) % 2:
        shown += b"\0"
    swapped = bytearray(shown)
    swapped[0::2], swapped[1::2] = shown[1::2], shown[0::2]
    return bytes(swapped)


def _code_bytes(font: Dictionary) -> int:
    if font.get("/Subtype") != Name.Type0:
        return 1
    encoding = font.get("/Encoding")
    return 1 if isinstance(encoding, Stream) and _ONE_BYTE_CODES.search(encoding.read_bytes()) else 2


def _widths(font: Dictionary) -> tuple[Mapping[int, float], float]:
    """Widths by code in glyph units, and that of all other codes."""
    if font.get("/Subtype") == Name.Type0:
        return _composite_widths(font)
    first = int(font.get("/FirstChar", 0))
    stated = font.get("/Widths")
    widths = {first + index: float(width) for index, width in enumerate(stated)} if isinstance(stated, Array) else {}
    # The 14 standard fonts may state no widths; half an em is their mean.
    return widths, 0.0 if widths else _GLYPH_UNITS / 2


def _composite_widths(font: Dictionary) -> tuple[Mapping[int, float], float]:
    descendant = font["/DescendantFonts"][0]
    other = float(descendant.get("/DW", _GLYPH_UNITS))
    by_cid = _cid_widths(descendant.get("/W"))
    cids = cids_of_codes(font)
    if cids is None:
        return by_cid, other
    return {code: by_cid.get(cid, other) for code, cid in cids.items()}, other


def _cid_widths(stated: Object | None) -> dict[int, float]:
    """ISO 32000-1, 9.7.4.3: `first [widths]` or `first last width`, as often as needed."""
    widths: dict[int, float] = {}
    entries = list(stated) if isinstance(stated, Array) else []
    while len(entries) > 1:
        first = int(entries.pop(0))
        following = entries.pop(0)
        if isinstance(following, Array):
            widths.update((first + index, float(width)) for index, width in enumerate(following))
        elif entries:
            widths.update(dict.fromkeys(range(first, int(following) + 1), float(entries.pop(0))))
    return widths


def _reach_em(font: Dictionary) -> tuple[float, float]:
    """How far letters reach above and below the line, as the font says if it can be believed."""
    holder = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
    descriptor = holder.get("/FontDescriptor")
    if not isinstance(descriptor, Dictionary):
        return _USUAL_ASCENT_EM, _USUAL_DESCENT_EM
    ascent_em = float(descriptor.get("/Ascent", 0)) / _GLYPH_UNITS
    descent_em = float(descriptor.get("/Descent", 0)) / _GLYPH_UNITS
    believed = 0 < ascent_em < _MOST_EM and -_MOST_EM < descent_em <= 0
    return (ascent_em, descent_em) if believed else (_USUAL_ASCENT_EM, _USUAL_DESCENT_EM)


class FontShelf:
    """Fonts by their object; one that stands in place is told by its own bytes."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, int] | bytes, FontMetrics] = {}

    def font(self, stated: Object) -> FontMetrics:
        """The measured font.

        Raises:
            TypeError: the object is no font.
        """
        if not isinstance(stated, Dictionary):
            raise TypeError("a font is no dictionary")
        key = stated.objgen if stated.is_indirect else stated.unparse()
        if key not in self._fonts:
            self._fonts[key] = FontMetrics(stated)
        return self._fonts[key]


def cids_of_codes(font: Dictionary) -> dict[int, int] | None:
    """Code to CID of a composite font that brings its own CMap; None if it names one, where both are the same."""
    encoding = font.get("/Encoding")
    if font.get("/Subtype") != Name.Type0 or not isinstance(encoding, Stream):
        return None
    cmap = encoding.read_bytes()
    cids = {
        int(first, 16) + offset: int(cid) + offset
        for block in _CID_RANGES.findall(cmap)
        for first, last, cid in _RANGE_TO_CID.findall(block)
        for offset in range(min(int(last, 16), _LAST_CODE) - int(first, 16) + 1)
    }
    for block in _CID_CHARS.findall(cmap):
        cids.update((int(code, 16), int(cid)) for code, cid in _CODE_TO_CID.findall(block))
    return cids


def unicode_of_codes(font: Dictionary) -> dict[int, str]:
    """Code to characters as /ToUnicode says; of a range its first code alone, as a missing glyph is never in one."""
    to_unicode = font.get("/ToUnicode")
    if not isinstance(to_unicode, Stream):
        return {}
    return {int(code, 16): _characters(text) for code, text in _pairs(to_unicode.read_bytes())}


def _characters(digits: bytes) -> str:
    """What a string of hexadecimal digits stands for; a last digit that is missing is 0 (ISO 32000-1, 7.3.4.3)."""
    whole = digits + b"0" if len(digits) % 2 else digits
    return bytes.fromhex(whole.decode()).decode("utf-16-be", "replace")


def _pairs(cmap: bytes) -> Iterator[tuple[bytes, bytes]]:
    for block in _UNICODE_CHARS.findall(cmap):
        yield from _CODE_TO_UNICODE.findall(block)
    for block in _UNICODE_RANGES.findall(cmap):
        yield from _RANGE_TO_UNICODE.findall(block)
