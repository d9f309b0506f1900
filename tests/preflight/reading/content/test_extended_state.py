"""What `gs` changes."""

from pikepdf import Array, Dictionary, Name

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.content.extended_state import apply_extended_state
from presskit.preflight.reading.content.matrix import IDENTITY
from presskit.preflight.reading.content.state import GraphicsState


def _state(*stated: Dictionary) -> GraphicsState:
    state = GraphicsState(IDENTITY, Box(0, 0, 1, 1))
    for entries in stated:
        apply_extended_state(state, entries)
    return state


def test_what_is_not_named_stays() -> None:
    """One dictionary sets the line's width, another one overprint, and both hold."""
    state = _state(Dictionary(LW=3), Dictionary(op=True))
    assert (state.line_width_pt, state.fill_overprints, state.stroke_overprints) == (3.0, True, False)


def test_overprint_of_areas_follows_that_of_lines() -> None:
    """Unless it has an entry of its own."""
    assert _state(Dictionary(OP=True)).fill_overprints
    assert not _state(Dictionary(OP=True, op=False)).fill_overprints


def test_the_first_blend_mode_of_a_list_counts() -> None:
    """ISO 32000-1, 11.3.5."""
    assert _state(Dictionary(BM=Array([Name.Screen, Name.Multiply]))).blend_mode == "Screen"


def test_a_soft_mask_is_taken_off_by_none() -> None:
    """The name None ends the mask."""
    masked = Dictionary(SMask=Dictionary(S=Name.Luminosity))
    assert _state(masked).masked
    assert not _state(masked, Dictionary(SMask=Name("/None"))).masked
