"""What a page remembers."""

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.content.matrix import IDENTITY
from presskit.preflight.reading.content.state import GraphicsState


def test_a_copy_is_free_to_change() -> None:
    """`Q` brings back what `q` has kept."""
    state = GraphicsState(IDENTITY, Box(0, 0, 1, 1))
    twin = state.copied()
    twin.line_width_pt = 7.0
    assert (state.line_width_pt, twin.clip) == (1.0, state.clip)


def test_see_through_ends_inside_a_group() -> None:
    """There things are painted as if the group stood alone."""
    state = GraphicsState(IDENTITY, Box(0, 0, 1, 1))
    state.stroke_opacity_ratio = 0.5
    assert state.see_through
    state.leave_transparency()
    assert not state.see_through
