"""Colours as they come onto films."""

import pytest

from presskit.preflight.facts.colour import CMYK, GREY, RGB, ColourSpace
from presskit.preflight.reading.films.exposure import Exposure, Film

GOLD_AND_MORE = ColourSpace("DeviceN", 4, ("Gold", "Magenta", "None", "Silver"))


@pytest.mark.parametrize(
    ("space", "values", "colours", "black_and_spots"),
    [
        (CMYK, (0.1, 0.2, 0.3, 0.4), (0.9, 0.8, 0.7), (0.6, 1, 1)),
        (GREY, (0.25,), (1, 1, 1), (0.25, 1, 1)),
        (RGB, (1, 0.5, 0), (1, 0.5, 0), (1, 1, 1)),
        (ColourSpace("Lab", 3), (25, 60, 60), (1, 1, 1), (0.25, 1, 1)),
        (ColourSpace("Separation", 1, ("All",)), (0.4,), (0.6, 0.6, 0.6), (0.6, 1, 1)),
        (GOLD_AND_MORE, (0.1, 0.2, 0.3, 0.4), (1, 0.8, 1), (1, 0.9, 0.6)),
        (CMYK, (2, -1, 0, 0), (0, 1, 1), (1, 1, 1)),
    ],
)
def test_each_ink_has_a_channel(
    space: ColourSpace, values: tuple[float, ...], colours: tuple[float, ...], black_and_spots: tuple[float, ...]
) -> None:
    """A channel is dark where its ink prints; light is the lack of ink; values out of bounds are cut."""
    exposure = Exposure(space)
    assert exposure.light(values, Film.COLOURS) == pytest.approx(colours)
    assert exposure.light(values, Film.BLACK_AND_SPOTS) == pytest.approx(black_and_spots)


def test_a_function_takes_its_operands_away() -> None:
    """It leaves three channels, whatever the number of inks."""
    assert Exposure(GREY).function(Film.BLACK_AND_SPOTS) == b"{ 0 index 1 1 4 3 roll pop }"
    assert Exposure(CMYK).function(Film.COLOURS).endswith(b"7 3 roll pop pop pop pop }")
