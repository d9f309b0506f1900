"""The font programs that a PDF carries: cut down to its letters, pinned where they are set, and few for all partners.

The engine has fontTools pin variable fonts, which takes as long as all else that makes a file. HarfBuzz takes 1 ms;
its outlines differ by one unit of 2048 to the em at most, it writes no time of day into the font, and it turns
PostScript outlines from CFF2 into CFF, the only kind that a PDF may hold. Taken from its package and not from the
system, it makes the same program everywhere.

Partners' sheets carry whole alphabets instead of just the letters of one partner: so few different programs come
about, and each is cut and compressed once in a process. Which one a partner gets depends on that partner's own
letters alone.

The engine's `Font` is private to it; tests/render/test_font_programs.py fails when a name in it moves.
"""

import zlib
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import pydyf
import uharfbuzz
from uharfbuzz import SubsetFlags
from weasyprint.pdf.fonts import Font
from weasyprint.text.ffi import ffi, harfbuzz, pango

# As the engine has it, but for the names of places on the axes (STAT) and CFF2.
_DROPPED_TABLES = ("BASE", "DSIG", "EBDT", "EBLC", "EBSC", "GPOS", "GSUB", "JSTF", "LTSH", "PCLT", "STAT", "SVG ")
_CUTTING = SubsetFlags.RETAIN_GIDS | SubsetFlags.PASSTHROUGH_UNRECOGNIZED | SubsetFlags.DESUBROUTINIZE
_PINNING = SubsetFlags.SET_OVERLAPS_FLAG | SubsetFlags.DOWNGRADE_CFF2

_KEYCAPS = tuple(f"{key}\ufe0f\u20e3" for key in "0123456789#*")

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


class DocumentFonts(dict[int, Any]):
    """The fonts of one document, for the engine to fill."""

    def __setitem__(self, key: int, font: Any) -> None:
        font.__class__ = _CutFont
        font.to_unicode = _Letters(font)
        super().__setitem__(key, font)


class SharedFonts(DocumentFonts):
    """The same for one partner's sheets; `stage` tells fonts of one name in several folders apart."""

    def __init__(self, stage: Path) -> None:
        super().__init__()
        self._stage = stage

    def __setitem__(self, key: int, font: Any) -> None:
        super().__setitem__(key, font)
        font.__class__ = _SharedFont
        font.stage = self._stage


class _Letters(dict[int, str]):
    """The letters that each glyph of a font stands for, for the engine to fill; for some it finds none.

    Where one glyph stands for letters that Pango counts as one with the sign behind them, as in the keys of a
    telephone, it takes the letters between two equal places. An unnamed glyph cannot be copied, nor read aloud.
    """

    def __init__(self, font: Any) -> None:
        super().__init__()
        self._font = font

    def __setitem__(self, glyph: int, letters: str) -> None:
        super().__setitem__(glyph, letters or self._keycaps.get(glyph, ""))

    @cached_property
    def _keycaps(self) -> dict[int, str]:
        font = uharfbuzz.Font(uharfbuzz.Face(self._font.file_content, self._font.index))
        return {_only_glyph(font, letters): letters for letters in _KEYCAPS}


class _CutFont(Font):  # type: ignore[misc] # the engine comes without types
    """A font that HarfBuzz cuts and pins if all its letters are plain outlines; any other is left to the engine."""

    file_content: bytes

    def clean(self, to_unicode: dict[int, str], hinting: bool) -> None:
        """Put a program with these glyphs in the place of the whole font; a soft hyphen alone in bold needs none."""
        if program := self._program(to_unicode, hinting):
            self.file_content = program
        else:
            super().clean(to_unicode, hinting)

    def _program(self, glyphs: Iterable[int], hinting: bool) -> bytes | None:
        """The font with these glyphs, where the text stands on its axes; None where the engine must see to it.

        It does so where letters are missing or in colour, and tells what is wrong with a font or with what was asked.
        """
        if self.missing or self.png or self.svg or self.colr:
            return None
        face = uharfbuzz.Face(self.file_content, self.index)
        place = self.place_on(face.axis_infos)
        if not self.variations.keys() <= place.keys():
            return None
        wanted = _only(glyphs, hinting)
        if place:
            wanted.flags |= _PINNING
        for tag, value in place.items():
            wanted.pin_axis_location(face, tag, value)  # beyond the end of an axis: at its end
        try:
            return bytes(uharfbuzz.subset(face, wanted).blob.data)
        except RuntimeError:  # a table of the font is broken
            return None

    def place_on(self, axes: Sequence[Any]) -> dict[str, float]:
        """Where the text stands on each axis, by the engine's rule: of several sizes the first one set counts."""
        default = {axis.tag: axis.default_value for axis in axes}
        leaning = {axis.tag: axis.max_value or axis.min_value for axis in axes}
        asked = {
            "wght": self.weight,
            "opsz": self.font_size,
            "slnt": leaning.get("slnt", 0) if self.style == pango.PANGO_STYLE_OBLIQUE else 0,
            "ital": self.style == pango.PANGO_STYLE_ITALIC,
        }
        wanted = {**default, **asked, **self.variations}
        return {axis.tag: float(wanted[axis.tag]) for axis in axes}


def _only_glyph(font: uharfbuzz.Font, letters: str) -> int:
    """The glyph that stands for all of these letters; 0 if none does."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(letters)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    first, *others = buffer.glyph_infos
    return int(first.codepoint) if all(other.cluster == first.cluster for other in others) else 0


def _only(glyphs: Iterable[int], hinting: bool) -> uharfbuzz.SubsetInput:
    """The order to leave just these glyphs, under the numbers that they have on the page."""
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = _CUTTING if hinting else _CUTTING | SubsetFlags.NO_HINTING
    wanted.glyph_set.update(glyphs)
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _DROPPED_TABLES)
    return wanted


class _SharedFont(_CutFont):
    """A font whose program is taken from those made before."""

    stage: Path

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
