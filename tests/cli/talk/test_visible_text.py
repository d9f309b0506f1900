"""Text of a kit on a terminal."""

import pytest

from presskit.cli.talk.visible_text import visible, width_columns


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\tb", "a    b"), ("two\nlines", "two lines"), ("\x1b[31m", "<U+001B>[31m"), ("\u2028", "<U+2028>")],
)
def test_controls_are_spelt_out(text: str, shown: str) -> None:
    """Nothing that moves the cursor, rings or colours is sent to the terminal."""
    assert visible(text) == shown


def test_a_lone_surrogate_can_be_printed() -> None:
    """Half a character, as a broken file name gives it, cannot be encoded and is spelt out."""
    assert visible("\udcff").encode("utf-8") == b"<U+DCFF>"


def test_joiners_of_scripts_that_need_them_stay() -> None:
    """Persian and Hindi are written with invisible joiners; they take no column."""
    assert visible("\u200c\u200d") == "\u200c\u200d"
    assert width_columns("\u200c\u200d") == 0


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("新闻", 4), ("e\u0301", 1), ("ﾊ", 1), ("Ａ", 2)])
def test_width_follows_the_letters(text: str, columns: int) -> None:
    """East Asian wide and fullwidth letters take two columns, half-width ones one, accents none."""
    assert width_columns(text) == columns
