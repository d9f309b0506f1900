"""Which letters a ground takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.rules.contrast import BLACK, INK, WHITE, contrast_ratio, is_legible, letters_on

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("colour", "ratio"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.48)]
)
def test_the_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    """Black, white, and the two greys on either side of WCAG's bound for text, whichever is the ground."""
    assert contrast_ratio(colour, WHITE) == pytest.approx(ratio, abs=0.005)
    assert contrast_ratio(WHITE, colour) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(
    ("ground", "letters"),
    [
        ("#c5102e", WHITE),
        ("#000000", WHITE),
        ("#767676", WHITE),
        ("#777777", BLACK),
        ("#ffd400", INK),
        ("#f7c6d0", INK),
        ("#ffffff", INK),
    ],
)
def test_letters_are_dark_on_light_grounds(ground: str, letters: str) -> None:
    """White as long as it can be read, ink on yellow, pink and white, black on the few greys between."""
    assert letters_on(ground) == letters


@given(COLOURS)
def test_there_are_legible_letters_for_every_ground(ground: str) -> None:
    """No brand has to be refused for its colour."""
    assert is_legible(letters_on(ground), ground)
