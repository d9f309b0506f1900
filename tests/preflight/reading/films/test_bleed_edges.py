"""Where artwork stops short of the bleed."""

import pytest
from pikepdf import Array
from tests.preflight.reading.films.made_films import films

from presskit.preflight.facts.films import BleedGap, Side

_TRIM, _BLEED = Array([10, 10, 90, 90]), Array([1.5, 1.5, 98.5, 98.5])


def _gaps(content: bytes, trim: Array = _TRIM, bleed: Array = _BLEED) -> tuple[BleedGap, ...]:
    return films(content, TrimBox=trim, BleedBox=bleed).bleed_gaps[0]


@pytest.mark.parametrize(
    ("content", "sides"),
    [
        (b"1 0 0 0 k 0 0 100 100 re f", set()),
        (b"1 0 0 0 k 10 10 80 80 re f", set(Side)),
        (b"0 0 .2 0 k 10 10 80 80 re f", set(Side)),
        (b"1 0 0 0 k 0 10 80 80 re f", {Side.TOP, Side.BOTTOM}),
        (b"1 0 0 0 k 20 20 80 60 re f", set()),
        (b"1 0 0 0 k 20 20 70.2 60 re f", {Side.RIGHT}),
        (b"1 0 0 0 k 20 20 76 60 re f", {Side.RIGHT}),
        (b"1 0 0 0 k 10 50 40 5 re f", set()),
        (b"1 0 0 0 k 10 50 40 8 re f", {Side.LEFT}),
        (b"0 0 0 0 k 10 10 80 80 re f", set()),
        (b"", set()),
    ],
)
def test_ink_at_the_trim_beside_paper_at_the_bleed_is_a_gap(content: bytes, sides: set[Side]) -> None:
    """On each side apart, in any ink, over more than 2 mm; what keeps clear of the trim needs no bleed."""
    assert {gap.side for gap in _gaps(content)} == sides


def test_a_gap_has_its_length_and_place() -> None:
    """The longest on its side."""
    (gap,) = _gaps(b"1 0 0 0 k 10 20 30 30 re f 10 60 30 10 re f")
    assert gap.side is Side.LEFT
    assert gap.length_mm == pytest.approx(10.6, abs=0.3)
    assert [gap.box.bottom_pt, gap.box.top_pt] == pytest.approx([20, 50], abs=1)


@pytest.mark.parametrize("both", [_TRIM, _BLEED])
def test_without_bleed_nothing_stops_short_of_it(both: Array) -> None:
    """That there is none is another check's matter."""
    assert _gaps(b"1 0 0 0 k 10 10 80 80 re f", both, both) == ()


def test_a_bleed_beyond_the_sheet_ends_with_it() -> None:
    """What reaches the edge of the sheet reaches the bleed."""
    assert _gaps(b"1 0 0 0 k 0 0 100 100 re f", bleed=Array([-20, -20, 120, 120])) == ()
