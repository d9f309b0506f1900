"""Font programs that serve all partners: whole alphabets instead of just the letters of one document.

A font cut down to the letters of a document takes a tenth of a second to make, and would have to be made for each
partner anew. Cut down to whole blocks of letters, few different programs come about, and each is made once in a
process. Which one a partner gets depends on that partner's own letters alone.

The engine's `Font` is private to it; tests/render/test_font_programs.py fails when a name in it moves.
"""

import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any

import pydyf
from weasyprint.pdf.fonts import Font
from weasyprint.text.ffi import ffi, harfbuzz

_BLOCK_LETTERS = 128
# Basic Latin, Latin-1 and general punctuation: in every program, so that most partners share one.
_EVERYWHERE = frozenset({0x00, 0x01, 0x40})
_MOST_PROGRAMS = 64

_MADE_GLYPHS: dict[object, frozenset[int]] = {}
_MADE_PROGRAMS: dict[object, bytes] = {}

ffi.cdef("int hb_font_get_nominal_glyph (hb_font_t *font, hb_codepoint_t unicode, hb_codepoint_t *glyph);")


def use_packed_programs(_document: object, pdf: pydyf.PDF) -> None:
    """Put each font program into the file as it was compressed before: that takes longer than drawing the page."""
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and "Length1" in item.extra:
            item.stream, item.compress = [_packed(item.stream[0])], False
            item.extra["Filter"] = "/FlateDecode"


@lru_cache(maxsize=_MOST_PROGRAMS)
def _packed(program: bytes) -> bytes:
    return zlib.compress(program, level=9)


class SharedFonts(dict[int, Any]):
    """The fonts of one document, for the engine to fill; `stage` tells fonts of one name in several folders apart."""

    def __init__(self, stage: Path) -> None:
        super().__init__()
        self._stage = stage

    def __setitem__(self, key: int, font: Any) -> None:
        font.__class__ = _SharedFont
        font.stage = self._stage
        super().__setitem__(key, font)


class _SharedFont(Font):  # type: ignore[misc] # the engine comes without types
    """A font whose program is taken from those made before."""

    stage: Path
    file_content: bytes

    def clean(self, to_unicode: dict[int, str], hinting: bool) -> None:
        """Put the program with these glyphs, and with the rest of their alphabets, in the place of the whole font."""
        blocks = frozenset(ord(text[0]) // _BLOCK_LETTERS for text in to_unicode.values() if text) | _EVERYWHERE
        # The size is the axis for optical sizes; it is that of the first letters set in the font.
        key = (self.stage, self.hash, self.font_size, hinting, blocks)
        glyphs = _MADE_GLYPHS.get(key) or _MADE_GLYPHS.setdefault(key, self._glyphs_of(blocks))
        # Besides: glyphs that no letter has by itself, a ligature say.
        wanted = (key, frozenset(to_unicode) - glyphs)
        if wanted not in _MADE_PROGRAMS:
            if len(_MADE_PROGRAMS) >= _MOST_PROGRAMS:
                _MADE_PROGRAMS.clear()
            super().clean(dict.fromkeys(sorted(glyphs | wanted[1]), ""), hinting)
            _MADE_PROGRAMS[wanted] = bytes(self.file_content)
        self.file_content = _MADE_PROGRAMS[wanted]

    def _glyphs_of(self, blocks: frozenset[int]) -> frozenset[int]:
        """The glyphs that the letters of these blocks have."""
        glyph = ffi.new("hb_codepoint_t *")
        letters = (block * _BLOCK_LETTERS + place for block in blocks for place in range(_BLOCK_LETTERS))
        return frozenset(
            glyph[0] for letter in letters if harfbuzz.hb_font_get_nominal_glyph(self.hb_font, letter, glyph)
        )
