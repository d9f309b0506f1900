"""The operators that draw, clip and paint paths."""

import pytest
from tests.preflight.reading.content.made_content import painted

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import PaintKind


@pytest.mark.parametrize(
    ("operator", "kinds"),
    [
        *((fill, [PaintKind.FILL]) for fill in (b"f", b"F", b"f*")),
        *((stroke, [PaintKind.STROKE]) for stroke in (b"S", b"s")),
        *((both, [PaintKind.FILL, PaintKind.STROKE]) for both in (b"B", b"B*", b"b", b"b*")),
        (b"n", []),
    ],
)
def test_each_operator_paints_what_it_says(operator: bytes, kinds: list[PaintKind]) -> None:
    """Filling, stroking, both, and neither."""
    assert [thing.kind for thing in painted(b"10 10 50 50 re " + operator)] == kinds


def test_a_line_is_as_wide_as_it_comes_out() -> None:
    """Its width is scaled as all else, and its place has half of it on each side."""
    (line,) = painted(b".5 0 0 .5 0 0 cm 4 w 20 100 m 120 100 l S")
    assert line.size_pt == 2.0
    assert line.box == Box(9, 49, 61, 51)


def test_a_clip_bounds_what_is_seen() -> None:
    """What lies outside is not painted, and what reaches out is cut; the clip ends with its state."""
    content = b"q 0 0 100 100 re W n 50 50 100 100 re f 200 200 9 9 re f Q 200 200 9 9 re f"
    assert [thing.box for thing in painted(content)] == [Box(50, 50, 100, 100), Box(200, 200, 209, 209)]


def test_a_clip_that_leaves_nothing_hides_all() -> None:
    """Two clips that lie apart."""
    assert painted(b"0 0 10 10 re W n 50 50 10 10 re W* n 0 0 400 400 re f") == ()


def test_a_thin_area_has_its_width() -> None:
    """A rule drawn as a rectangle is told from a curved area."""
    rule, curved = painted(b"10 10 100 .2 re f 10 10 m 20 10 20 20 10 20 c f")
    assert rule.size_pt == pytest.approx(0.2)
    assert curved.size_pt is None
