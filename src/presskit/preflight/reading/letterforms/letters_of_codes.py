"""Which letters a composite font claims for its codes, and which glyph of its program it draws for them."""

import re
from collections.abc import Iterator, Set

from pikepdf import Dictionary, Stream

from presskit.preflight.reading.content.fonts import cids_of_codes

_BLOCKS = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])")
_LISTED = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_BYTES_OF_GLYPH = 2
# A CMap names each code once; one that goes on beyond this says the same codes again and again.
_MOST_CODES = 200_000


def letters_of_codes(font: Dictionary, codes: Set[int]) -> dict[int, str]:
    """The letters that /ToUnicode claims for those of these codes that it names."""
    stated = font.get("/ToUnicode")
    claimed: dict[int, str] = {}
    if isinstance(stated, Stream):
        for count, (code, letters) in enumerate(_claims(stated.read_bytes())):
            if count >= _MOST_CODES:
                break
            if code in codes:
                claimed[code] = letters
    return claimed


def glyphs_of_codes(font: Dictionary, codes: Set[int]) -> dict[int, int]:
    """The glyph of the font program that each of these codes is drawn with (ISO 32000-1, 9.7.4.2)."""
    cids = cids_of_codes(font)
    table = font["/DescendantFonts"][0].get("/CIDToGIDMap")
    glyphs = table.read_bytes() if isinstance(table, Stream) else None
    found = {}
    for code in codes:
        cid = code if cids is None else cids.get(code, 0)
        at = cid * _BYTES_OF_GLYPH
        found[code] = cid if glyphs is None else int.from_bytes(glyphs[at : at + _BYTES_OF_GLYPH], "big")
    return found


def _claims(cmap: bytes) -> Iterator[tuple[int, str]]:
    for sort, block in _BLOCKS.findall(cmap):
        if sort == b"char":
            yield from ((int(code, 16), _text(letters)) for code, letters in _PAIR.findall(block))
            continue
        for first, last, letters, listed in _RANGE.findall(block):
            codes = range(int(first, 16), min(int(last, 16), 0xFFFF) + 1)
            if listed:
                yield from zip(codes, map(_text, _LISTED.findall(listed)), strict=False)
            elif base := _text(letters):
                yield from ((code, base[:-1] + _letter(ord(base[-1]) + code - codes.start)) for code in codes)


def _text(written: bytes) -> str:
    """UTF-16 in hexadecimal; nothing for what is none."""
    digits = b"".join(written.split())
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace") if len(digits) % 2 == 0 else ""


def _letter(code: int) -> str:
    return chr(code) if code <= 0x10FFFF else ""
