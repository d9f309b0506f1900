"""The operators that change what a page remembers, colours and `gs` among them."""

import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.content.made_content import font, painted, painted_page, separation

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.content.matrix import IDENTITY
from presskit.preflight.reading.content.state import GraphicsState
from presskit.preflight.reading.content.state_operators import apply_extended_state


def test_states_are_kept_and_brought_back() -> None:
    """Matrix, colour and line width end with Q."""
    content = b"q 2 0 0 2 0 0 cm 1 0 0 0 k 0 0 5 5 re f Q 0 0 5 5 re f"
    assert [(thing.box, thing.colour.words) for thing in painted(content)] == [
        (Box(0, 0, 10, 10), "C 100"),
        (Box(0, 0, 5, 5), "K 100"),
    ]


def test_too_many_q_are_a_fault() -> None:
    """A state that was never kept cannot be brought back."""
    assert "more states" in painted_page(b"Q").faults[0]


@pytest.mark.parametrize(
    ("operators", "left_pt", "bottom_pt"),
    [
        (b"0 50 Td", 0, 47.5),
        (b"100 50 Td", 100, 47.5),
        (b"100 50 Td 10 -20 Td", 110, 27.5),
        (b"100 50 TD T*", 100, 97.5),
        (b"14 TL 100 50 Td T*", 100, 33.5),
        (b"1 0 0 1 30 40 Tm", 30, 37.5),
        (b"5 Ts", 0, 2.5),
    ],
)
def test_text_goes_on_where_it_is_told(operators: bytes, left_pt: float, bottom_pt: float) -> None:
    """Steps, lines, matrices and rises; letters reach a quarter of an em below their line."""
    (text,) = painted(b"BT /F 10 Tf " + operators + b" (A) Tj ET", font())
    assert [text.box.left_pt, text.box.bottom_pt] == pytest.approx([left_pt, bottom_pt])


def test_spacing_and_stretch_widen_the_text() -> None:
    """Half an em for each letter, letter space, word space, and all of it stretched."""
    (text,) = painted(b"BT /F 10 Tf 1 Tc 3 Tw 200 Tz (A B) Tj ET", font())
    assert text.box.width_pt == pytest.approx((3 * 5 + 3 * 1 + 3) * 2)


def test_a_state_may_choose_the_font() -> None:
    """An extended state holds a font and its size."""
    resources = font()
    resources.ExtGState = Dictionary(State=Dictionary(Font=Array([resources.Font.F, 20])))
    (text,) = painted(b"/State gs BT (A) Tj ET", resources)
    assert text.size_pt == 20.0


@pytest.mark.parametrize("content", [b"/Lost gs", b"/Lost 10 Tf", b"1 0 0 cm", b"(x) w"])
def test_what_cannot_be_done_is_a_fault(content: bytes) -> None:
    """States and fonts that are not there, and operands that are none."""
    assert len(painted_page(content).faults) == 1


_AREA_AND_LINE = b" 10 10 50 50 re f 10 100 m 60 100 l S"
_SPACES = Dictionary(
    ColorSpace=Dictionary(Gold=separation("Gold"), Lab=Array([Name.Lab, Dictionary(WhitePoint=[1, 1, 1])]))
)


@pytest.mark.parametrize(
    ("content", "families", "values"),
    [
        (b"", ("DeviceGray", "DeviceGray"), ((0.0,), (0.0,))),
        (b".5 g .25 G", ("DeviceGray", "DeviceGray"), ((0.5,), (0.25,))),
        (b"1 0 0 rg 0 1 0 RG", ("DeviceRGB", "DeviceRGB"), ((1, 0, 0), (0, 1, 0))),
        (b"1 0 0 0 k 0 1 0 0 K", ("DeviceCMYK", "DeviceCMYK"), ((1, 0, 0, 0), (0, 1, 0, 0))),
        (b"/Gold cs /Lab CS", ("Separation", "Lab"), ((1.0,), (0.0, 0.0, 0.0))),
        (b"/Gold cs .3 sc /Lab CS 50 1 2 SC", ("Separation", "Lab"), ((0.3,), (50, 1, 2))),
        (b"/Gold cs .3 scn /Lab CS 50 1 2 SCN", ("Separation", "Lab"), ((0.3,), (50, 1, 2))),
        (b"/DeviceCMYK cs", ("DeviceCMYK", "DeviceGray"), ((0, 0, 0, 1), (0.0,))),
    ],
)
def test_areas_and_lines_have_a_colour_of_their_own(
    content: bytes, families: tuple[str, str], values: tuple[tuple[float, ...], tuple[float, ...]]
) -> None:
    """Capitals are for lines; a page begins in black."""
    area, line = painted(content + _AREA_AND_LINE, _SPACES)
    assert (area.colour.space.family, line.colour.space.family) == families
    assert area.colour.values == pytest.approx(values[0])
    assert line.colour.values == pytest.approx(values[1])


def test_an_unknown_space_is_a_fault_of_the_page() -> None:
    """The page says what is not there, and the rest is followed."""
    page = painted_page(b"/Lost cs 10 10 50 50 re f")
    assert len(page.painted) == 1
    assert page.faults[0].startswith('the operator "cs"')


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
