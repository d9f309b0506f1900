"""Text as it is shown."""

import pytest
from tests.preflight.reading.content.made_content import font, painted


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
