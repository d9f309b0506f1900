"""What the fonts break that text is set in: how they number, encode and name their letters."""

import re
from collections.abc import Iterator

from pikepdf import Dictionary, Name, Stream

from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.preflight.reading.content import FontUse
from presskit.preflight.reading.content.fonts import unicode_of_codes
from presskit.rules.pdf_entries import array_at, as_text, dictionary_at, whole_number

# ISO 32000-1, table 118.
_CMAPS = frozenset(
    f"/{name}"
    for name in (
        *("GB-EUC-H", "GB-EUC-V", "GBpc-EUC-H", "GBpc-EUC-V", "GBK-EUC-H", "GBK-EUC-V", "GBKp-EUC-H", "GBKp-EUC-V"),
        *("GBK2K-H", "GBK2K-V", "UniGB-UCS2-H", "UniGB-UCS2-V", "UniGB-UTF16-H", "UniGB-UTF16-V", "B5pc-H", "B5pc-V"),
        *(
            "HKscs-B5-H",
            "HKscs-B5-V",
            "ETen-B5-H",
            "ETen-B5-V",
            "ETenms-B5-H",
            "ETenms-B5-V",
            "CNS-EUC-H",
            "CNS-EUC-V",
        ),
        *("UniCNS-UCS2-H", "UniCNS-UCS2-V", "UniCNS-UTF16-H", "UniCNS-UTF16-V", "83pv-RKSJ-H", "90ms-RKSJ-H"),
        *("90ms-RKSJ-V", "90msp-RKSJ-H", "90msp-RKSJ-V", "90pv-RKSJ-H", "Add-RKSJ-H", "Add-RKSJ-V", "EUC-H", "EUC-V"),
        *("Ext-RKSJ-H", "Ext-RKSJ-V", "H", "V", "UniJIS-UCS2-H", "UniJIS-UCS2-V", "UniJIS-UCS2-HW-H"),
        *("UniJIS-UCS2-HW-V", "UniJIS-UTF16-H", "UniJIS-UTF16-V", "KSC-EUC-H", "KSC-EUC-V", "KSCms-UHC-H"),
        *("KSCms-UHC-V", "KSCms-UHC-HW-H", "KSCms-UHC-HW-V", "KSCpc-EUC-H", "UniKS-UCS2-H", "UniKS-UCS2-V"),
        *("UniKS-UTF16-H", "UniKS-UTF16-V", "Identity-H", "Identity-V"),
    )
)
_IDENTITY = ("/Identity-H", "/Identity-V")
_DIRECTION = re.compile(rb"/WMode\s+([01])\s+def")
_USES = re.compile(rb"/([\w-]+)\s+usecmap")
_LATIN = ("/WinAnsiEncoding", "/MacRomanEncoding")
_SYMBOLIC, _LETTERS = 0b100, 0b100000
_NO_CHARACTERS = frozenset("\0\ufeff\ufffe")
_COLLECTIONS = ("GB1", "CNS1", "Japan1", "Korea1")


def breaches_of_font(use: FontUse) -> Iterator[Breach]:
    """What this font breaks, at the first page that is set in it."""
    font = use.metrics.font
    kind = as_text(font.get("/Subtype"))
    found = _composite(font) if kind == "/Type0" else _true_type(font) if kind == "/TrueType" else ()
    for rule in (*found, *_characters(font, kind)):
        yield Breach(rule, as_text(font.get("/BaseFont")).removeprefix("/"), use.page)


def _composite(font: Dictionary) -> Iterator[Rule]:
    letters = next(
        (each for each in array_at(font, "/DescendantFonts") if isinstance(each, Dictionary)), Dictionary()
    )
    is_inside = "/FontFile2" in dictionary_at(letters, "/FontDescriptor")
    if letters.get("/Subtype") == Name.CIDFontType2 and is_inside:
        glyphs = letters.get("/CIDToGIDMap")
        if glyphs != Name.Identity and not isinstance(glyphs, Stream):
            yield Rule.CID_TO_GLYPH
    encoding = font.get("/Encoding")
    if isinstance(encoding, Stream):
        yield from _table_inside(encoding, letters)
    elif as_text(encoding) not in _CMAPS:
        yield Rule.CMAP_OUTSIDE


def _table_inside(table: Stream, letters: Dictionary) -> Iterator[Rule]:
    ours, theirs = dictionary_at(table, "/CIDSystemInfo"), dictionary_at(letters, "/CIDSystemInfo")
    same = all(as_text(ours.get(key)) == as_text(theirs.get(key)) for key in ("/Registry", "/Ordering"))
    newer = (whole_number(theirs.get("/Supplement")) or 0) > (whole_number(ours.get("/Supplement")) or 0)
    if as_text(table.get("/CMapName")) not in _IDENTITY and ours and (not same or newer):
        yield Rule.CID_SYSTEM
    text = table.read_bytes()
    direction = _DIRECTION.search(text)
    if (whole_number(table.get("/WMode")) or 0) != (int(direction[1]) if direction else 0):
        yield Rule.CMAP_DIRECTION
    used = [as_text(table.get("/UseCMap"))] if isinstance(table.get("/UseCMap"), Name) else []
    used += [f"/{name.decode('ascii')}" for name in _USES.findall(text)]
    if any(name not in _CMAPS for name in used):
        yield Rule.CMAP_OUTSIDE


def _true_type(font: Dictionary) -> Iterator[Rule]:
    flags = whole_number(dictionary_at(font, "/FontDescriptor").get("/Flags")) or 0
    encoding = font.get("/Encoding")
    if flags & _SYMBOLIC:
        if encoding is not None:
            yield Rule.ENCODING_OF_SYMBOLS
    elif as_text(encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding) not in _LATIN:
        yield Rule.ENCODING


def _characters(font: Dictionary, kind: str) -> Iterator[Rule]:
    if isinstance(font.get("/ToUnicode"), Stream):
        if any(_NO_CHARACTERS & set(text) for text in unicode_of_codes(font).values()):
            yield Rule.WRONG_UNICODE
    elif not _is_known_without(font, kind):
        yield Rule.NO_UNICODE


def _is_known_without(font: Dictionary, kind: str) -> bool:
    """Whether the characters are known by a usual encoding, by names of letters, or by a list of a publisher."""
    encoding = font.get("/Encoding")
    if kind == "/Type0":
        letters = next((each for each in array_at(font, "/DescendantFonts") if isinstance(each, Dictionary)), None)
        ordering = as_text(dictionary_at(letters, "/CIDSystemInfo").get("/Ordering"))
        return (as_text(encoding) in _CMAPS and as_text(encoding) not in _IDENTITY) or ordering in _COLLECTIONS
    if kind == "/TrueType":
        return isinstance(encoding, Name | Dictionary)
    return True
