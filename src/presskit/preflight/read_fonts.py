"""The fonts of a PDF: whether they are in the file, and which characters they draw as an empty box."""

import re
from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Name, Stream

from presskit.preflight.facts import FontFacts

_SUBSET_TAG = re.compile(r"^[A-Z]{6}\+")  # ISO 32000-1, 9.6.4
_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_CID_CHARS = re.compile(rb"begincidchar(.*?)endcidchar", re.DOTALL)
_CID_RANGES = re.compile(rb"begincidrange(.*?)endcidrange", re.DOTALL)
_CODE_TO_CID = re.compile(rb"<([0-9A-Fa-f]+)>\s*(\d+)")
_RANGE_TO_CID = re.compile(rb"<([0-9A-Fa-f]+)>\s*<[0-9A-Fa-f]+>\s*(\d+)")
_UNICODE_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_UNICODE_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_CODE_TO_UNICODE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE_TO_UNICODE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<[0-9A-Fa-f]+>\s*\[?\s*<([0-9A-Fa-f]+)>")
_NOTDEF_CID = 0


def is_font(entries: Dictionary) -> bool:
    """Whether it is a font that text is set in, and not the CIDFont inside a composite one."""
    kind = str(entries.get("/Subtype", ""))
    return entries.get("/Type") == Name.Font and not kind.startswith("/CIDFont")


def read_font(font: Dictionary) -> FontFacts:
    """The facts of one font dictionary."""
    name = str(font.get("/BaseFont", font.get("/Name", "/unnamed"))).removeprefix("/")
    descriptor = _descriptor(font)
    drawn_in_the_file = font.get("/Subtype") == Name.Type3
    family = str(descriptor.get("/FontFamily", "")) if descriptor is not None else ""
    embedded = descriptor is not None and any(key in descriptor for key in _FONT_FILES)
    return FontFacts(
        name=name,
        family=family or _SUBSET_TAG.sub("", name).partition("-")[0],
        embedded=embedded or drawn_in_the_file,
        subset=bool(_SUBSET_TAG.match(name)) or drawn_in_the_file,
        missing=tuple(sorted(set(_missing_characters(font)))),
    )


def _descriptor(font: Dictionary) -> pikepdf.Object | None:
    holder = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
    return holder.get("/FontDescriptor")


def _missing_characters(font: Dictionary) -> Iterator[str]:
    """Characters set with the glyph 0 (.notdef): WeasyPrint gives each a code of its own that leads there."""
    if font.get("/Subtype") != Name.Type0:
        return
    encoding, to_unicode = font.get("/Encoding"), font.get("/ToUnicode")
    codes = _codes_without_glyph(encoding.read_bytes()) if isinstance(encoding, Stream) else {_NOTDEF_CID}
    unicode_of = _unicode_of(to_unicode.read_bytes()) if isinstance(to_unicode, Stream) else {}
    for code in codes:
        character = unicode_of.get(code, "" if code == _NOTDEF_CID else f"glyph code {code:04X}")
        if character.isprintable() and character.strip():
            yield character


def _codes_without_glyph(encoding: bytes) -> set[int]:
    pairs = [pair for block in _CID_CHARS.findall(encoding) for pair in _CODE_TO_CID.findall(block)]
    pairs += [pair for block in _CID_RANGES.findall(encoding) for pair in _RANGE_TO_CID.findall(block)]
    return {int(code, 16) for code, cid in pairs if int(cid) == _NOTDEF_CID}


def _unicode_of(to_unicode: bytes) -> dict[int, str]:
    """Code to characters; of a range only its first code, as a missing glyph is never the second of one."""
    pairs = [pair for block in _UNICODE_CHARS.findall(to_unicode) for pair in _CODE_TO_UNICODE.findall(block)]
    pairs += [pair for block in _UNICODE_RANGES.findall(to_unicode) for pair in _RANGE_TO_UNICODE.findall(block)]
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "replace") for code, text in pairs}
