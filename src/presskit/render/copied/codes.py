"""Codes for glyphs that stand for several letters: in a PDF, each code is copied as one text, wherever it stands.

The engine gives each glyph its own number as code, and the text that it stood for first. Here a glyph has one more
code for each other text; the font's character map leads them all to the same glyph.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pydyf

from presskit.render.copied.line_fonts import LineFont

_MOST_IN_A_BLOCK = 100  # Adobe Technical Note 5014: of any sort of entries
_LAST_CODE = 0xFFFF
_CMAP_NAME = "/presskit-codes"
_BEFORE_CODES = (
    b"/CIDInit /ProcSet findresource begin",
    b"12 dict begin",
    b"begincmap",
    b"/CIDSystemInfo",
    b"3 dict dup begin",
    b"/Registry (Adobe) def",
    b"/Ordering (Identity) def",
    b"/Supplement 0 def",
    b"end def",
    f"/CMapName {_CMAP_NAME} def".encode(),
    b"/CMapType 1 def",
    b"1 begincodespacerange",
    b"<0000> <ffff>",
    b"endcodespacerange",
)
_AFTER_CODES = (b"endcmap", b"CMapName currentdict /CMap defineresource pop", b"end", b"end")
_Meant = tuple[int, str]


class Codes:
    """The codes of one document's fonts: noted while its lines are drawn, given when all are."""

    def __init__(self) -> None:
        self._fonts: dict[str, Any] = {}
        self._noted: dict[str, dict[_Meant, int]] = {}
        self._carriers: dict[str, int | None] = {}

    def note(self, font: LineFont, glyph: int, letters: str) -> None:
        """That this glyph stands for these letters somewhere."""
        name = font.engine_font.hash
        self._fonts[name], self._carriers[name] = font.engine_font, font.carrier
        self._noted.setdefault(name, {}).setdefault((glyph, letters), glyph)

    def code(self, font: LineFont, glyph: int, letters: str) -> int:
        """The code of this glyph where it stands for these letters."""
        return self._noted[font.engine_font.hash][glyph, letters]

    def give(self, pdf: pydyf.PDF) -> None:
        """Give each text of a glyph a code, and write them into the fonts of this PDF."""
        for name, font in self._fonts.items():
            noted = self._noted[name]
            others = [meant for meant in noted if font.to_unicode.get(meant[0]) != meant[1]]
            if others:
                # PDFium takes a code that stands for nothing for a letter of that number, but for 0.
                given = {meant: 0 for meant in others if meant == (self._carriers.get(name), "")}
                others = [meant for meant in others if meant not in given]
                given.update(zip(others, _free_codes(font), strict=False))
                noted.update(given)
                _write(pdf, font, given)


def _free_codes(font: Any) -> Iterator[int]:
    """Codes that no glyph of the document has: beyond the font's glyphs first."""
    taken = set(font.widths)
    first = int(font.glyph_count)
    for code in (*range(first, _LAST_CODE), *range(first - 1, 0, -1)):
        if code not in taken:
            yield code


def _write(pdf: pydyf.PDF, font: Any, given: dict[_Meant, int]) -> None:
    missing = set(font.missing.values())
    drawn = {code: 0 if code in missing else code for code in font.widths}
    drawn.update({code: glyph for (glyph, _letters), code in given.items()})
    texts = [
        f"<{code:04x}> <{letters.encode('utf-16-be').hex()}>".encode() for (_glyph, letters), code in given.items()
    ]
    glyphs = [f"<{code:04x}> {drawn[code]}".encode() for code in sorted(drawn)]
    encoding = pydyf.Stream([*_BEFORE_CODES, *_in_blocks("cidchar", glyphs), *_AFTER_CODES], _cmap(), compress=True)
    pdf.add_object(encoding)
    for item in pdf.objects:
        if isinstance(item, pydyf.Dictionary) and item.get("Subtype") == "/Type0" and item["BaseFont"] == font.name:
            item["Encoding"] = encoding.reference
            stated = pdf.objects[int(item["ToUnicode"].split()[0])].stream
            at = stated.index(b"endcmap")
            stated[at:at] = _in_blocks("bfchar", texts)


def _cmap() -> pydyf.Dictionary:
    system = {"Registry": pydyf.String("Adobe"), "Ordering": pydyf.String("Identity"), "Supplement": 0}
    return pydyf.Dictionary({"Type": "/CMap", "CMapName": _CMAP_NAME, "CIDSystemInfo": pydyf.Dictionary(system)})


def _in_blocks(sort: str, entries: Sequence[bytes]) -> list[bytes]:
    blocks: list[bytes] = []
    for first in range(0, len(entries), _MOST_IN_A_BLOCK):
        block = entries[first : first + _MOST_IN_A_BLOCK]
        blocks += [f"{len(block)} begin{sort}".encode(), *block, f"end{sort}".encode()]
    return blocks
