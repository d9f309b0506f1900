"""What a line needs of the font that it is set in: which glyphs are marks, one without ink, and outlines."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import uharfbuzz
from uharfbuzz import OTLayoutGlyphClass

# Most fonts draw joiners and marks of direction, for those who look for them: such a glyph has ink.
_WITHOUT_INK = "\u200b\ufeff\u034f\u2060\u200c\u200d\u200e\u200f"
CARRIED = "\u200b"
"""What the glyph without ink is said to be where it carries nothing: readers never meet it."""


class LineFont:
    """A font of the engine, `place` being where on its axes the text stands."""

    def __init__(self, font: Any) -> None:
        self.engine_font = font

    @cached_property
    def _drawn(self) -> Any:
        face = uharfbuzz.Face(self.engine_font.file_content, self.engine_font.index)
        drawn = uharfbuzz.Font(face)
        drawn.set_variations(self._place(face))
        return drawn

    def _place(self, face: Any) -> Mapping[str, float]:
        place: Mapping[str, float] = self.engine_font.place_on(face.axis_infos)
        return place

    @cached_property
    def carrier(self) -> int | None:
        """A glyph without ink and width."""
        for letter in _WITHOUT_INK:
            glyph = self._drawn.get_nominal_glyph(ord(letter))
            if glyph and self._is_without_ink(glyph):
                return int(glyph)
        return None

    def is_mark(self, glyph: int) -> bool:
        """Whether the font counts it among the marks."""
        return bool(self._drawn.face.get_layout_glyph_class(glyph) == OTLayoutGlyphClass.MARK)

    def outline(self, glyph: int) -> bytes:
        """The operators that fill its outline, in em."""
        pen = _Pen(1 / self._drawn.face.upem)
        self._drawn.draw_glyph_with_pen(glyph, pen)
        return " ".join([*pen.operators, "f"]).encode()

    def _is_without_ink(self, glyph: int) -> bool:
        extents = self._drawn.get_glyph_extents(glyph)
        has_ink = extents is not None and (extents.width or extents.height)
        return not has_ink and not self._drawn.get_glyph_h_advance(glyph)


_Point = tuple[float, float]


@dataclass(slots=True)
class _Pen:
    """Writes down what HarfBuzz draws, as operators of a page; the names of its methods are those it calls."""

    unit_em: float
    operators: list[str] = field(default_factory=list)
    at: _Point = (0.0, 0.0)

    def moveTo(self, point: _Point) -> None:  # noqa: N802
        self._add("m", point)

    def lineTo(self, point: _Point) -> None:  # noqa: N802
        self._add("l", point)

    def qCurveTo(self, by: _Point, point: _Point) -> None:  # noqa: N802
        self._add("c", *(_between(end, by) for end in (self.at, point)), point)

    def curveTo(self, first: _Point, second: _Point, point: _Point) -> None:  # noqa: N802
        self._add("c", first, second, point)

    def closePath(self) -> None:  # noqa: N802
        self.operators.append("h")

    def endPath(self) -> None:  # noqa: N802
        """Filling closes it."""

    def _add(self, operator: str, *points: _Point) -> None:
        numbers = " ".join(f"{number * self.unit_em:.5f}" for point in points for number in point)
        self.operators.append(f"{numbers} {operator}")
        self.at = points[-1]


def _between(end: _Point, by: _Point) -> _Point:
    """Where a cubic curve has its point for a quadratic one's."""
    return end[0] + (by[0] - end[0]) * 2 / 3, end[1] + (by[1] - end[1]) * 2 / 3
