"""The outline of a letter as HarfBuzz draws it, in em, and whether two of them print the same."""

from dataclasses import dataclass, field
from operator import sub
from typing import Any

# A program cut out of a font file differs from it by a unit of 2048 to the em, where a place on an axis was rounded,
# and by up to five where advances and edges, which are whole units, lie alike at several places of an optical axis
# (measured: 0.0025 em, large italics of Literata). No other letter lies as near.
_TOLERANCE_EM = 0.005

Point = tuple[float, float]  # in the font's own units


@dataclass(frozen=True, slots=True)
class Outline:
    """The strokes of one letter by their sorts, their points in turn, and how far it reaches to the next one."""

    strokes: str
    points_em: tuple[float, ...]
    advance_em: float

    def prints_like(self, other: "Outline") -> bool:
        """Whether the two draw the same letter; how wide they are set is another matter."""
        if self.strokes != other.strokes or len(self.points_em) != len(other.points_em):
            return False
        return max(map(abs, map(sub, self.points_em, other.points_em)), default=0.0) <= _TOLERANCE_EM


def drawn(font: Any, glyph: int) -> Outline:
    """The outline of this glyph of a font of HarfBuzz."""
    pen, unit_em = _Pen(), 1 / font.face.upem
    font.draw_glyph_with_pen(glyph, pen)
    points_em = tuple([number * unit_em for point in pen.points for number in point])
    return Outline("".join(pen.strokes), points_em, font.get_glyph_h_advance(glyph) * unit_em)


@dataclass(slots=True)
class _Pen:
    """Takes down what HarfBuzz draws; the names of its methods are those that HarfBuzz calls."""

    strokes: list[str] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)

    def moveTo(self, *points: Point) -> None:  # noqa: N802
        self._add("m", points)

    def lineTo(self, *points: Point) -> None:  # noqa: N802
        self._add("l", points)

    def qCurveTo(self, *points: Point) -> None:  # noqa: N802
        self._add("q", points)

    def curveTo(self, *points: Point) -> None:  # noqa: N802
        self._add("c", points)

    def closePath(self) -> None:  # noqa: N802
        """A path is closed by where the next one begins."""

    def endPath(self) -> None:  # noqa: N802
        """As above."""

    def _add(self, stroke: str, points: tuple[Point, ...]) -> None:
        self.strokes.append(stroke)
        self.points.extend(points)
