"""The fonts that text is shown in: whether they are in the file, and which characters they draw as an empty box."""

import re
from collections.abc import Iterator, Set

from pikepdf import Dictionary, Name, Object, Stream

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import FontFacts
from presskit.preflight.reading.content import FontUse
from presskit.preflight.reading.content.fonts import cids_of_codes, unicode_of_codes

_SUBSET_TAG = re.compile(r"^[A-Z]{6}\+")  # ISO 32000-1, 9.6.4
_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_NO_GLYPH = 0
_NO_GLYPH_NAME = "/.notdef"
_BYTES_OF_GLYPH = 2


def read_font(use: FontUse) -> FontFacts:
    """The facts of one font, as far as the pages use it."""
    return font_facts(use.metrics.font, use.metrics.used_codes, use.page, use.box)


def font_facts(font: Dictionary, used_codes: Set[int], page: int, box: Box | None) -> FontFacts:
    """The facts of a font of which these codes are used, first in this place."""
    name = str(font.get("/BaseFont", font.get("/Name", "/unnamed"))).removeprefix("/")
    descriptor = _holder(font).get("/FontDescriptor")
    drawn_in_the_file = font.get("/Subtype") == Name.Type3
    family = str(descriptor.get("/FontFamily", "")) if isinstance(descriptor, Dictionary) else ""
    embedded = isinstance(descriptor, Dictionary) and any(key in descriptor for key in _FONT_FILES)
    return FontFacts(
        name=name,
        family=family or _SUBSET_TAG.sub("", name).partition("-")[0],
        embedded=embedded or drawn_in_the_file,
        subset=bool(_SUBSET_TAG.match(name)) or drawn_in_the_file,
        missing=tuple(sorted(set(_missing_characters(font, used_codes)))),
        is_type_3=drawn_in_the_file,
        page=page,
        box=box,
    )


def _holder(font: Dictionary) -> Object:
    """The dictionary that describes the letters: of a composite font the one inside it."""
    return font["/DescendantFonts"][0] if "/DescendantFonts" in font else font


def _missing_characters(font: Dictionary, used_codes: Set[int]) -> Iterator[str]:
    """Characters that are shown with the glyph .notdef: WeasyPrint gives each a code of its own that leads there."""
    if not used_codes:
        return
    unicode_of = unicode_of_codes(font)
    for code in _codes_without_glyph(font) & used_codes:
        character = unicode_of.get(code, f"glyph code {code:04X}")
        if character.isprintable() and character.strip():
            yield character


def _codes_without_glyph(font: Dictionary) -> Set[int]:
    if font.get("/Subtype") != Name.Type0:
        return _codes_named_so(font.get("/Encoding"))
    cids = cids_of_codes(font)
    if cids is not None:
        return {code for code, cid in cids.items() if cid == _NO_GLYPH}
    glyphs = _holder(font).get("/CIDToGIDMap")
    if not isinstance(glyphs, Stream):
        return {_NO_GLYPH}
    table = glyphs.read_bytes()
    pairs = range(0, len(table) - 1, _BYTES_OF_GLYPH)
    return {at // _BYTES_OF_GLYPH for at in pairs if table[at : at + _BYTES_OF_GLYPH] == b"\0\0"}


def _codes_named_so(encoding: Object | None) -> Set[int]:
    """The codes that a list of differences gives no glyph (ISO 32000-1, 9.6.6.1)."""
    codes, code = set(), 0
    for entry in encoding.get("/Differences", ()) if isinstance(encoding, Dictionary) else ():
        if not isinstance(entry, Name):
            code = int(entry)
            continue
        if str(entry) == _NO_GLYPH_NAME:
            codes.add(code)
        code += 1
    return codes
