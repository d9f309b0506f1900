"""Text as it is shown."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.content.made_content import font, painted, painted_page, read

from presskit.preflight.facts.painting import PaintKind


def test_the_next_letter_stands_behind_the_last() -> None:
    """Widths and adjustments, in thousandths of the font size, move the text on."""
    first, second = painted(b"BT /F 10 Tf [(AB) -500 (C)] TJ (D) Tj ET", font())
    assert first.box.width_pt == pytest.approx(3 * 5 + 5)
    assert second.box.left_pt == pytest.approx(20)


def test_text_set_backwards_has_its_place() -> None:
    """A negative stretch goes to the left."""
    (text,) = painted(b"BT /F 10 Tf 100 100 Td -100 Tz (AB) Tj ET", font())
    assert [text.box.left_pt, text.box.right_pt] == pytest.approx([90, 100])


def test_text_without_width_is_seen() -> None:
    """An accent set over the last letter takes no way."""
    (text,) = painted(b"BT /F 10 Tf 100 100 Td (A) Tj ET", font(Widths=[0] * 95))
    assert text.box.width_pt == 0.0


@pytest.mark.parametrize(
    ("content", "runs"),
    [
        (b"(AB) Tj", 1),
        (b"[(A) -100 (B)] TJ", 1),
        (b"(AB) '", 1),
        (b'1 1 (AB) "', 1),
        (b"() Tj [] TJ", 0),
        (b"3 Tr (AB) Tj", 0),
        (b"7 Tr (AB) Tj", 0),
    ],
)
def test_text_that_is_seen_is_painted(content: bytes, runs: int) -> None:
    """Each operator paints a run; no letters, and letters in no ink, paint none."""
    things = painted(b"BT /F 10 Tf " + content + b" ET", font())
    assert [thing.kind for thing in things] == [PaintKind.TEXT] * runs


def test_outlined_text_has_the_colour_of_lines() -> None:
    """Mode 1 strokes, mode 2 fills first."""
    content = b"1 0 0 0 k 0 1 0 0 K BT /F 10 Tf 1 Tr (A) Tj 2 Tr (A) Tj ET"
    assert [thing.colour.words for thing in painted(content, font())] == ["M 100", "C 100"]


@pytest.mark.parametrize(
    ("state", "outline_pt"),
    [
        (b"1 Tr .4 w", 0.8),
        (b"5 Tr .4 w", 0.8),
        (b"2 Tr .4 w 0 0 0 0 k", 0.8),
        (b"6 Tr .4 w 1 1 1 rg", 0.8),
        (b"2 Tr .4 w 0 0 0 1 k", None),
        (b"0 Tr .4 w", None),
        (b"4 Tr .4 w 0 0 0 0 k", None),
    ],
)
def test_letters_without_ink_inside_are_lines(state: bytes, outline_pt: float | None) -> None:
    """Of letters that are stroked alone, or filled with nothing, the line is known as thick as it is on paper."""
    (shown,) = painted(b"2 0 0 2 0 0 cm BT /F 10 Tf " + state + b" (A) Tj ET", font())
    assert shown.outline_pt == (None if outline_pt is None else pytest.approx(outline_pt))


def test_size_is_that_on_paper() -> None:
    """Font size, text matrix, page matrix and the page's unit all count."""
    content = b".5 0 0 .5 0 0 cm BT /F 1 Tf 12 0 0 -16 0 200 Tm (A) Tj ET"
    assert painted(content, font())[0].size_pt == pytest.approx(8)
    assert painted_page(content, font(), UserUnit=2).painted[0].size_pt == pytest.approx(16)


def test_text_without_a_font_is_a_fault() -> None:
    """Nothing can be shown in nothing."""
    assert "without a font" in painted_page(b"BT (A) Tj ET").faults[0]


def test_invisible_text_uses_its_font() -> None:
    """A font that shows only unseen text is still in use."""
    (use,) = read(b"BT /F 10 Tf 3 Tr 100 100 Td (Az) Tj ET", font()).fonts
    assert (use.page, use.metrics.used_codes) == (1, {65, 122})
    assert use.box.left_pt == pytest.approx(100)


def _drawn_font(drawing: bytes) -> tuple[Dictionary, pikepdf.Pdf]:
    pdf = pikepdf.Pdf.new()
    stated = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 1, 1], FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=Dictionary(A=pdf.make_stream(drawing)), Resources=Dictionary(),
        Encoding=Dictionary(Differences=Array([65, Name.A])), FirstChar=65, LastChar=65, Widths=[1000],
    )  # fmt: skip
    return Dictionary(Font=Dictionary(F=pdf.make_indirect(stated))), pdf


def test_coloured_drawings_of_a_font_are_followed_once() -> None:
    """A d0 drawing brings its own colours, a d1 drawing takes those of the text."""
    shown = b"0 1 0 0 k BT /F 10 Tf (AA) Tj (A) Tj ET"
    own = painted(shown, *_drawn_font(b"1000 0 d0 1 0 0 rg 0 0 700 700 re f"))
    assert [(thing.kind, thing.colour.words) for thing in own] == [
        (PaintKind.FILL, "RGB"),
        (PaintKind.TEXT, "M 100"),
        (PaintKind.TEXT, "M 100"),
    ]
    given = painted(shown, *_drawn_font(b"1000 0 0 0 700 700 d1 1 0 0 rg 0 0 700 700 re f"))
    assert {thing.colour.words for thing in given} == {"M 100"}
