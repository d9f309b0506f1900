"""The operators that change what a page remembers."""

import pytest
from pikepdf import Array, Dictionary
from tests.preflight.reading.content.made_content import font, painted, painted_page

from presskit.preflight.facts.boxes import Box


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
