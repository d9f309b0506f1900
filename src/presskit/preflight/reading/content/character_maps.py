"""Which glyph and which characters a code of a composite font stands for, as its CMap streams say."""

import re
from collections.abc import Iterator

from pikepdf import Dictionary, Name, Stream

_CID_CHARS = re.compile(rb"begincidchar(.*?)endcidchar", re.DOTALL)
_CID_RANGES = re.compile(rb"begincidrange(.*?)endcidrange", re.DOTALL)
_CODE_TO_CID = re.compile(rb"<([0-9A-Fa-f]+)>\s*(\d+)")
_RANGE_TO_CID = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(\d+)")
_UNICODE_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_UNICODE_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_CODE_TO_UNICODE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE_TO_UNICODE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<[0-9A-Fa-f]+>\s*\[?\s*<([0-9A-Fa-f]+)>")
_LAST_CODE = 0xFFFF


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
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
        for code, text in _pairs(to_unicode.read_bytes())
    }


def _pairs(cmap: bytes) -> Iterator[tuple[bytes, bytes]]:
    for block in _UNICODE_CHARS.findall(cmap):
        yield from _CODE_TO_UNICODE.findall(block)
    for block in _UNICODE_RANGES.findall(cmap):
        yield from _RANGE_TO_UNICODE.findall(block)
