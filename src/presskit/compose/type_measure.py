"""How wide and high words are, measured with the shaper that the engine uses too (HarfBuzz)."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

import uharfbuzz

from presskit.compose.word_breaks import breakable, single_spaced
from presskit.model.house_style import EMOJI, SCRIPT, FontFile
from presskit.rules.writing.scripts import is_left_to_others
from presskit.units import pt_to_px

# The joiner, the sign that a letter is an emoji, and the frame of a key.
_JOINER = "\u200d"
_OF_EMOJI = frozenset(f"{_JOINER}\ufe0f\u20e3")
# fontconfig's weights beside those of CSS (fcweight.c).
_WEIGHTS = (
    (1, 0),
    (100, 0),
    (200, 40),
    (300, 50),
    (350, 55),
    (380, 75),
    (400, 80),
    (500, 100),
    (600, 180),
    (700, 200),
    (800, 205),
    (900, 210),
    (1000, 215),
)
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
    What it has no letter for is measured in the first of `others` that has one, as the engine draws it.
    """

    def __init__(
        self, font: FontFile, weight: int, optical_px: float = 0.0, others: tuple[FontFile, ...] = ()
    ) -> None:
        self.family, self.weights, self.is_emoji = font.family, font.weights, font.role == EMOJI
        self._file, self._weight, self._optical_px, self._other_files = font, weight, optical_px, others
        self._others = [_typeface(other, 400 if other.role == EMOJI else weight, optical_px) for other in others]
        self._face = uharfbuzz.Face(font.data)
        self._font = uharfbuzz.Font(self._face)
        self._widths_em: dict[str, float] = {}
        optical_px = self._within(optical_px) if optical_px else 0.0
        self._font.set_variations({"wght": weight, "opsz": optical_px} if optical_px else {"wght": weight})

    def at(self, size_pt: float) -> "Typeface":
        """The face as the engine sets it at this size: it takes the size in pixels for the optical one."""
        wanted_px = float(round(pt_to_px(size_pt)))
        optical_px = max(face._within(wanted_px) for face in (self, *self._others))
        return _typeface(self._file, self._weight, optical_px, self._other_files) if optical_px else self

    def _within(self, size_px: float) -> float:
        """The nearest of its optical sizes; 0 if it has none."""
        axis = self._optical_axis
        return float(min(max(size_px, axis.min_value), axis.max_value)) if axis else 0.0

    @cached_property
    def _optical_axis(self) -> Any:
        return next((axis for axis in self._face.axis_infos if axis.tag == "opsz"), None)

    @cached_property
    def characters(self) -> frozenset[int]:
        """The code points that are drawn in this font."""
        return characters_drawn_by(self._file)

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
        if not self._others or self.covers(text):
            yield self, text
            return
        faces = [self._face_of(letter) for letter in text]
        emoji = next((face for face in self._others if face.is_emoji), None)
        for at, letter in enumerate(text):
            if not at:
                continue
            if emoji and letter in _OF_EMOJI:
                faces[at] = faces[at - 1] = emoji
            elif emoji and text[at - 1] == _JOINER:
                faces[at] = emoji
            elif letter.isspace() and not faces[at - 1].is_emoji:
                faces[at] = faces[at - 1]
        for face, run in groupby(zip(faces, text, strict=True), key=itemgetter(0)):
            yield face, "".join(letter for _face, letter in run)

    def _face_of(self, letter: str) -> "Typeface":
        """The face that draws this letter: this one unless only another has it."""
        code = ord(letter)
        if code in self.characters:
            return self
        return next((other for other in self._others if code in other.characters), self)

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
def characters_drawn_by(font: FontFile) -> frozenset[int]:
    """The code points that the font has a glyph for; one for another script draws no Latin, Greek or Cyrillic."""
    codes = uharfbuzz.Face(font.data).unicodes
    if font.role == SCRIPT:
        return frozenset(code for code in codes if not is_left_to_others(code))
    return frozenset(codes)


@lru_cache(maxsize=_MOST_FACES)
def _typeface(font: FontFile, weight: int, optical_px: float = 0.0, others: tuple[FontFile, ...] = ()) -> Typeface:
    """Opened once: it takes longer than measuring a line."""
    return Typeface(font, weight, optical_px, others)


def typeface_for(text: str, families: Sequence[str], fonts: Sequence[FontFile], weight: int) -> Typeface:
    """The upright face that draws the text, at this weight or the nearest that its family has.

    It is the first that has any letter of it: of these families, or else of those for display and for text. What it
    has no letter for is measured in the next that has one, in the font for emoji last.
    """
    upright = [font for font in fonts if font.style == "normal"]
    by_role = [font.family for role in ("display", "text") for font in upright if font.role == role]
    by_name = {name: font.family for font in upright for name in (*font.names, font.family)}
    wanted = dict.fromkeys(by_name[family] for family in (*families, *by_role) if family in by_name)
    chain = [_nearest([font for font in upright if font.family == family], weight) for family in wanted]
    chain += [font for font in upright if font.role == EMOJI]
    letters = {ord(letter) for letter in text if not letter.isspace()}
    first = next((font for font in chain if letters & _typeface(font, weight).characters), chain[0])
    if first.role == EMOJI:
        first = chain[0]
    face = _typeface(first, weight)
    if face.covers(text):
        return face
    others = tuple(font for font in chain if font is not first)
    return _typeface(first, weight, 0.0, others)


def _nearest(fonts: Sequence[FontFile], weight: int) -> FontFile:
    """The one of a family's fonts that fontconfig takes for this weight: the nearest as it counts them."""

    def distance(font: FontFile) -> float:
        least, most = font.weights
        return abs(_steps(weight) - _steps(min(max(weight, least), most)))

    return min(fonts, key=distance)


def _steps(weight: int) -> float:
    """The weight as fontconfig counts it, where bold is far from regular and near to black."""
    at = bisect_right(_WEIGHTS, weight, key=itemgetter(0)) - 1
    (low, from_step), (high, to_step) = _WEIGHTS[max(at, 0)], _WEIGHTS[min(max(at, 0) + 1, len(_WEIGHTS) - 1)]
    share = (weight - low) / (high - low) if high > low else 0.0
    return from_step + share * (to_step - from_step)


def wrap(text: str, face: Typeface, measure_em: float) -> list[str]:
    """The lines that the words fill when set to this measure, broken where the script allows it."""
    lines: list[str] = []
    for part in breakable(single_spaced(text)):
        longer = f"{lines[-1]}{part}" if lines else part
        if lines and face.width_em(longer.rstrip()) <= measure_em:
            lines[-1] = longer
        else:
            lines.append(part)
    return [line.rstrip() for line in lines]


def balanced_measure_em(text: str, face: Typeface, measure_em: float) -> float:
    """The narrowest measure that needs no more lines, so that the last line does not hold one word alone."""
    wanted = len(wrap(text, face, measure_em))
    parts = breakable(single_spaced(text))
    widest_word = max((face.width_em(part.rstrip()) for part in parts), default=0.0)
    low, high = min(widest_word, measure_em), measure_em
    while high - low > 0.05:
        middle = (low + high) / 2
        if len(wrap(text, face, middle)) > wanted:
            low = middle
        else:
            high = middle
    return high
