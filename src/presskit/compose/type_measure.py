"""How wide and high words are, measured with the shaper that the engine uses too (HarfBuzz)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

import uharfbuzz

from presskit.model.house_style import EMOJI, FontFile
from presskit.units import pt_to_px

# The joiner, the sign that a letter is an emoji, and the frame of a key.
_JOINER = "\u200d"
_OF_EMOJI = frozenset(f"{_JOINER}\ufe0f\u20e3")
_MOST_FACES = 64  # a font with optical sizes is one at each of them


@dataclass(frozen=True, slots=True)
class InkExtent:
    """The box that the ink of some words fills, in em from where they begin on the baseline.

    `below_em` is positive downwards; `start_em` is the white before the first stroke.
    """

    above_em: float
    below_em: float
    start_em: float
    width_em: float


class Typeface:
    """One font at one weight, able to say how much room words take; all lengths are in em.

    A font with optical sizes (axis `opsz`) is drawn for one size: at the least of its sizes unless `at` says another.
    What it has no letter for is measured in the font for emoji, if there is one.
    """

    def __init__(self, font: FontFile, weight: int, optical_px: float = 0.0, emoji: FontFile | None = None) -> None:
        self.family = font.family
        self._file, self._weight, self._optical_px, self._emoji_file = font, weight, optical_px, emoji
        self._emoji = _typeface(emoji, 400) if emoji else None
        self._face = uharfbuzz.Face(font.data)
        self._font = uharfbuzz.Font(self._face)
        self._widths_em: dict[str, float] = {}
        self._font.set_variations({"wght": weight, "opsz": optical_px} if optical_px else {"wght": weight})

    def at(self, size_pt: float) -> "Typeface":
        """The face as the engine sets it at this size: it takes the size in pixels for the optical one."""
        axis = self._optical_axis
        if axis is None:
            return self
        optical_px = min(max(round(pt_to_px(size_pt)), axis.min_value), axis.max_value)
        return _typeface(self._file, self._weight, optical_px, self._emoji_file)

    @cached_property
    def _optical_axis(self) -> Any:
        return next((axis for axis in self._face.axis_infos if axis.tag == "opsz"), None)

    @cached_property
    def characters(self) -> frozenset[int]:
        """The code points that the font has a glyph for."""
        return frozenset(self._face.unicodes)

    @property
    def middle_em(self) -> float:
        """How far the middle of a line lies above the baseline, by the font's own ascent and descent."""
        extents = self._font.get_font_extents("ltr")
        return float((extents.ascender + extents.descender) / 2 / self._face.upem)

    def covers(self, text: str) -> bool:
        """Whether the font has every character of the text."""
        return all(ord(character) in self.characters for character in text)

    def width_em(self, text: str) -> float:
        """The width of the words on one line; measured once, as every way to break them asks for it."""
        if text not in self._widths_em:
            self._widths_em[text] = sum(face._width_of_run(run) for face, run in self._runs(text))
        return self._widths_em[text]

    def ink_em(self, text: str) -> InkExtent:
        """The box that the ink of these words fills."""
        letters = self.letters_em(text)
        start = min((letter.start_em for letter in letters), default=0.0)
        end = max((letter.start_em + letter.width_em for letter in letters), default=self.width_em(text))
        above = max([0.0, *(letter.above_em for letter in letters)])
        return InkExtent(above, max([0.0, *(letter.below_em for letter in letters)]), start, end - start)

    def letters_em(self, text: str) -> list[InkExtent]:
        """The box of each letter of these words that has ink; an `above_em` or `below_em` may be negative."""
        letters, start_em = [], 0.0
        for face, run in self._runs(text):
            letters += [replace(letter, start_em=start_em + letter.start_em) for letter in face._letters_of_run(run)]
            start_em += face._width_of_run(run)
        return letters

    def _runs(self, text: str) -> Iterator[tuple["Typeface", str]]:
        """The stretches of a text that one font draws, each with its face."""
        if self._emoji is None or self.covers(text):
            yield self, text
            return
        shown = [ord(letter) not in self.characters for letter in text]
        for at, letter in enumerate(text):
            if at and letter in _OF_EMOJI:
                shown[at] = shown[at - 1] = True
            elif at and text[at - 1] == _JOINER:
                shown[at] = True
        for is_emoji, run in groupby(zip(shown, text, strict=True), key=itemgetter(0)):
            yield self._emoji if is_emoji else self, "".join(letter for _shown, letter in run)

    def _width_of_run(self, text: str) -> float:
        advances = [position.x_advance for position in self._shape(text).glyph_positions]
        return float(sum(advances) / self._face.upem)

    def _letters_of_run(self, text: str) -> list[InkExtent]:
        shaped, pen, upem = self._shape(text), 0, self._face.upem
        letters = []
        for glyph, position in zip(shaped.glyph_infos, shaped.glyph_positions, strict=True):
            extent = self._font.get_glyph_extents(glyph.codepoint)
            if extent is not None and extent.width:
                start, top = pen + position.x_offset + extent.x_bearing, position.y_offset + extent.y_bearing
                below, width = -(top + extent.height) / upem, extent.width / upem
                letters.append(InkExtent(top / upem, below, start / upem, width))
            pen += position.x_advance
        return letters

    def _shape(self, text: str) -> uharfbuzz.Buffer:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self._font, buffer)
        return buffer


@lru_cache(maxsize=_MOST_FACES)
def _typeface(font: FontFile, weight: int, optical_px: float = 0.0, emoji: FontFile | None = None) -> Typeface:
    """Opened once: it takes longer than measuring a line."""
    return Typeface(font, weight, optical_px, emoji)


def typeface_for(text: str, families: Sequence[str], fonts: Sequence[FontFile], weight: int) -> Typeface:
    """The first upright font that covers the text: of these families, or else of those for display and for text.

    Where none does, the first that covers all of it but emoji; the first of all if none does that.
    """
    upright = [font for font in fonts if font.style == "normal"]
    named = [font for family in families for font in upright if font.family == family]
    by_role = [font for role in ("display", "text") for font in upright if font.role == role]
    faces = [_typeface(font, weight) for font in (*named, *by_role)]
    if whole := next((face for face in faces if face.covers(text)), None):
        return whole
    emoji = next((font for font in upright if font.role == EMOJI), None)
    if emoji is None:
        return faces[0]
    drawn = _typeface(emoji, 400).characters
    bare = "".join(letter for letter in text if ord(letter) not in drawn)
    chosen = next(
        (font for font, face in zip((*named, *by_role), faces, strict=True) if face.covers(bare)),
        (*named, *by_role)[0],
    )
    return _typeface(chosen, weight, 0.0, emoji)


def wrap(text: str, face: Typeface, measure_em: float) -> list[str]:
    """The lines that the words fill when set to this measure, broken at spaces."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.width_em(longer) <= measure_em:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def balanced_measure_em(text: str, face: Typeface, measure_em: float) -> float:
    """The narrowest measure that needs no more lines, so that the last line does not hold one word alone."""
    wanted = len(wrap(text, face, measure_em))
    widest_word = max((face.width_em(word) for word in text.split()), default=0.0)
    low, high = min(widest_word, measure_em), measure_em
    while high - low > 0.05:
        middle = (low + high) / 2
        if len(wrap(text, face, middle)) > wanted:
            low = middle
        else:
            high = middle
    return high
