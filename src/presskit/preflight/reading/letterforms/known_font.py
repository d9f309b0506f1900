"""A font file whose sum is known: which glyphs it has for letters, and how it draws them somewhere on its axes."""

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import uharfbuzz

from presskit.model.house_style import FontSource
from presskit.preflight.reading.letterforms.outlines import Outline, drawn
from presskit.system import read_plain

_NO_GLYPH = 0
_WEIGHT = "wght"
# Where a text stands on an axis is found by how a few of its letters lie: nearer than this nothing moves by a unit.
_FINEST_RATIO = 0.001
_STEPS, _MANY_STEPS = 6, 24
_MOST_LETTERS_FITTED, _MOST_LETTERS_LOOKED_AT = 10, 40
# A letter that was exchanged draws the others along no further than this.
_MOST_FAR_UNITS = 400.0
_MOST_PLACES = 24
_MOST_REMEMBERED = 4000

_NEAR_UNITS = 0.5  # of the letters of a program cut there; on a level stretch others lie hardly farther apart

Place = tuple[tuple[str, float], ...]
Pairs = Sequence[tuple[int, int]]
_Axes = dict[str, float]  # in each axis's own unit
_Span = tuple[float, float]
_Spread = Callable[[_Span], list[float]]


class CutFont:
    """A font program as it was taken out of a PDF."""

    def __init__(self, program: bytes) -> None:
        face = uharfbuzz.Face(program)
        self.font = uharfbuzz.Font(face)
        self._outlines: dict[int, Outline] = {}
        # OpenType, OS/2: the third number of two bytes is the weight.
        about = face.reference_table("OS/2").data if "OS/2" in face.table_tags else b""
        self.weight = int.from_bytes(about[4:6], "big") if about else 0

    def outline(self, glyph: int) -> Outline:
        """How it draws this glyph."""
        if glyph not in self._outlines:
            self._outlines[glyph] = drawn(self.font, glyph)
        return self._outlines[glyph]


class KnownFont:
    """One font file."""

    def __init__(self, data: bytes) -> None:
        self._face = uharfbuzz.Face(data)
        self._glyphs = int(self._face.glyph_count)
        self._nominal, self._probe = uharfbuzz.Font(self._face), uharfbuzz.Font(self._face)
        self._axes = {axis.tag: axis for axis in self._face.axis_infos}
        self._pinned: dict[Place, tuple[Any, dict[int, Outline]]] = {}
        self._glyphs_for: dict[str, frozenset[int]] = {}

    def glyphs_for(self, letters: str) -> frozenset[int]:
        """All glyphs that may stand for these letters: their own, ligatures, small capitals, and other forms."""
        if letters not in self._glyphs_for:
            if len(self._glyphs_for) >= _MOST_REMEMBERED:
                self._glyphs_for.clear()
            self._glyphs_for[letters] = self._reached(letters)
        return self._glyphs_for[letters]

    def glyphs_beside(self, letters: str, others: str, glyph: int) -> frozenset[int]:
        """The glyphs that stand for these letters among others alone, such as a cross for the x between two figures.

        They are those that no other letter comes to without these; a letter that has just this glyph is no witness.
        """
        witnesses = "".join(letter for letter in others if letter not in letters)
        witnesses = "".join(letter for letter in witnesses if not self.is_own_glyph(letter, glyph))
        return self.glyphs_for(letters + witnesses) - self.glyphs_for(witnesses)

    def is_own_glyph(self, letter: str, glyph: int) -> bool:
        """Whether this is the glyph that the file has for this one letter, which is asked first as it is quick."""
        return len(letter) == 1 and self._nominal.get_nominal_glyph(ord(letter)) == glyph

    def place_of(self, cut: CutFont, *matches: Pairs) -> Place:
        """Where on its axes the file draws as the program does.

        Each of the matches pairs glyphs of the program with those of the file that they may have been taken from: by
        their number, or by the letters that they are said to be. The first under which the letters lie alike counts.
        """
        found: list[tuple[float, Place]] = []
        # Some programs do not say the weight that they were cut at, but another one.
        tries = (
            (spread, weight, pairs) for spread in (_even, _close) for weight in (cut.weight, 0) for pairs in matches
        )
        for spread, weight, pairs in tries:
            known = self.with_same_strokes(cut, pairs)[:_MOST_LETTERS_FITTED]
            place = self._fitted(cut, known, weight, spread)
            apart_units = _apart_units(self._probe, place, cut, known) / len(known) if known else _MOST_FAR_UNITS
            found.append((apart_units, tuple(sorted(place.items()))))
            if apart_units <= _NEAR_UNITS or not self._axes:
                break
        return min(found)[1]

    def with_same_strokes(self, cut: CutFont, pairs: Pairs) -> Pairs:
        """Those of the first pairs whose outlines are made of the same strokes, as they are anywhere on the axes."""
        default = tuple(sorted((tag, float(axis.default_value)) for tag, axis in self._axes.items()))
        return [
            (cut_glyph, glyph)
            for cut_glyph, glyph in pairs[:_MOST_LETTERS_LOOKED_AT]
            if glyph < self._glyphs
            if (strokes := cut.outline(cut_glyph).strokes) and strokes == self.outline(glyph, default).strokes
        ]

    def outline(self, glyph: int, place: Place) -> Outline:
        """How the file draws this glyph there."""
        if place not in self._pinned:
            if len(self._pinned) >= _MOST_PLACES:
                self._pinned.clear()
            font = uharfbuzz.Font(self._face)
            font.set_variations(dict(place))
            self._pinned[place] = font, {}
        font, outlines = self._pinned[place]
        if glyph not in outlines:
            outlines[glyph] = drawn(font, glyph)
        return outlines[glyph]

    def _fitted(self, cut: CutFont, pairs: Pairs, weight: int, spread: _Spread) -> _Axes:
        """The place at this weight, if it is not 0, where these letters lie most alike."""
        place: _Axes = {tag: float(axis.default_value) for tag, axis in self._axes.items()}
        free = dict(self._axes)
        if weight and (axis := free.pop(_WEIGHT, None)):
            place[_WEIGHT] = min(max(float(weight), axis.min_value), axis.max_value)
        for tag, axis in free.items():
            low, high = float(axis.min_value), float(axis.max_value)
            finest = (high - low) * _FINEST_RATIO
            values = [place[tag], *spread((low, high))]
            while high - low > finest:
                apart = {value: _apart_units(self._probe, {**place, tag: value}, cut, pairs) for value in values}
                best = min(apart, key=lambda value: apart[value])
                if not apart[best]:
                    low = high = best
                    break
                low = max((value for value in values if value < best), default=best)
                high = min((value for value in values if value > best), default=best)
                values = [best, *_even((low, high))]
            place[tag] = round((low + high) / 2, 3)
        return place

    def _reached(self, letters: str) -> frozenset[int]:
        wanted = uharfbuzz.SubsetInput()
        wanted.unicode_set.update(map(ord, letters))
        wanted.layout_feature_tag_set.clear()
        wanted.layout_feature_tag_set.invert()  # all features, and not only those that are on by themselves
        glyphs = set(uharfbuzz.SubsetPlan(self._face, wanted).old_to_new_glyph_mapping.keys())
        if any(unicodedata.mirrored(letter) for letter in letters):
            glyphs |= self._from_right_to_left(letters)
        return frozenset(glyphs - {_NO_GLYPH})

    def _from_right_to_left(self, letters: str) -> set[int]:
        """Brackets are turned round where a line runs the other way."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(letters)
        buffer.guess_segment_properties()
        buffer.direction = "rtl"
        uharfbuzz.shape(self._nominal, buffer)
        return {int(info.codepoint) for info in buffer.glyph_infos}


@lru_cache(maxsize=16)
def known_font(source: FontSource) -> KnownFont:
    """The font file, read.

    Raises:
        ValueError: it is no longer the one that was listed.
    """
    data = read_plain(Path(source.path))
    if sha256(data).hexdigest() != source.sha256:
        raise ValueError(f"the font file of {source.family} is not the one that fonts.toml names")
    return KnownFont(data)


def _even(span: _Span) -> list[float]:
    """A few places on an axis, all equally far apart."""
    low, high = span
    return [low + (high - low) * count / _STEPS for count in range(_STEPS + 1)]


def _close(span: _Span) -> list[float]:
    """Many, closer at its small end: letters of 11 pixels may lie in a valley of their own between 10 and 12."""
    low, high = span
    if low <= 0:
        return _even(span)
    return [low * (high / low) ** (count / _MANY_STEPS) for count in range(_MANY_STEPS + 1)]


def _apart_units(font: Any, place: _Axes, cut: CutFont, pairs: Pairs) -> float:
    """How far the letters of the program lie from those of the file there, by their edges and advances."""
    font.set_variations(place)
    scale, apart = font.face.upem / cut.font.face.upem, 0.0
    for cut_glyph, glyph in pairs:
        theirs, mine = cut.font.get_glyph_extents(cut_glyph), font.get_glyph_extents(glyph)
        if theirs is None or mine is None:
            continue
        way = abs(cut.font.get_glyph_h_advance(cut_glyph) * scale - font.get_glyph_h_advance(glyph))
        edges = abs(theirs.width * scale - mine.width) + abs(theirs.x_bearing * scale - mine.x_bearing)
        edges += abs(theirs.height * scale - mine.height) + abs(theirs.y_bearing * scale - mine.y_bearing)
        apart += min(way + edges, _MOST_FAR_UNITS)
    return apart
