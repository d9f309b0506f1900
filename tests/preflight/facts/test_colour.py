"""Colours and the inks they need."""

import pytest

from presskit.preflight.facts.colour import CMYK, GREY, RGB, Colour, ColourSpace

GOLD = ColourSpace("Separation", 1, ("Gold",))
PROFILED_RGB, PROFILED_CMYK, PROFILED_GREY = (ColourSpace("ICCBased", count) for count in (3, 4, 1))
LAB = ColourSpace("Lab", 3)


def _palette(base: ColourSpace) -> ColourSpace:
    return ColourSpace("Indexed", 1, base=base)


@pytest.mark.parametrize(
    ("space", "rgb", "profiled", "grey"),
    [
        (CMYK, False, False, False),
        (RGB, True, False, False),
        (GREY, False, False, True),
        (LAB, True, False, False),
        (PROFILED_RGB, True, False, False),
        (PROFILED_CMYK, False, True, False),
        (PROFILED_GREY, False, True, True),
        (ColourSpace("CalGray", 1), False, True, True),
        (_palette(RGB), True, False, False),
        (_palette(PROFILED_CMYK), False, True, False),
        (_palette(GREY), False, False, True),
        (GOLD, False, False, False),
        (ColourSpace("Separation", 1, ("Black",)), False, False, True),
    ],
)
def test_spaces_are_of_light_of_inks_or_grey(space: ColourSpace, rgb: bool, profiled: bool, grey: bool) -> None:
    """A palette is what it chooses from."""
    assert (space.is_rgb, space.is_profiled, space.is_grey) == (rgb, profiled, grey)


def test_spot_inks_are_those_beyond_the_four() -> None:
    """All and None are no inks of their own; a palette has those of its base."""
    space = ColourSpace("DeviceN", 4, ("Cyan", "Gold", "All", "None"))
    assert (space.spot_names, _palette(space).spot_names, CMYK.spot_names) == (("Gold",), ("Gold",), ())


@pytest.mark.parametrize(
    ("colour", "inks"),
    [
        (Colour(CMYK, (0.1, 0.2, 0.3, 0.4)), (0.1, 0.2, 0.3, 0.4)),
        (Colour(GREY, (0.25,)), (0, 0, 0, 0.75)),
        (Colour(ColourSpace("DeviceN", 2, ("Black", "Cyan")), (0.5, 0.25)), (0.25, 0, 0, 0.5)),
        (Colour(ColourSpace("Separation", 1, ("All",)), (0.5,)), (0.5, 0.5, 0.5, 0.5)),
        (Colour(RGB, (0, 0, 0)), None),
        (Colour(GOLD, (1,)), None),
        (Colour(CMYK, ()), None),
        (Colour(_palette(CMYK), (3,)), None),
    ],
)
def test_inks_are_told_where_no_profile_is_needed(colour: Colour, inks: tuple[float, ...] | None) -> None:
    """Not for light, spot inks, gradients and palettes."""
    assert colour.inks == (pytest.approx(inks) if inks else None)


@pytest.mark.parametrize(
    ("colour", "registration", "paper", "rgb_black", "count"),
    [
        (Colour(CMYK, (1, 1, 1, 1)), True, False, False, 4),
        (Colour(CMYK, (0, 0, 0, 0)), False, True, False, 0),
        (Colour(CMYK, (0, 0.01, 0, 1)), False, False, False, 1),
        (Colour(GREY, (1,)), False, True, False, 0),
        (Colour(ColourSpace("Separation", 1, ("All",)), (0.1,)), True, False, False, 4),
        (Colour(ColourSpace("Separation", 1, ("All",)), (0.0,)), False, True, False, 0),
        (Colour(RGB, (0, 0, 0)), False, False, True, 0),
        (Colour(RGB, (1, 1, 1)), False, True, False, 0),
        (Colour(RGB, ()), False, False, False, 0),
        (Colour(LAB, (0, 9, 9)), False, False, True, 0),
        (Colour(LAB, (100, 0, 0)), False, False, False, 0),
    ],
)
def test_special_colours_are_known(
    colour: Colour, registration: bool, paper: bool, rgb_black: bool, count: int
) -> None:
    """Registration, paper white and black made of light; a trace of ink is none."""
    assert (colour.is_registration, colour.is_paper, colour.is_rgb_black, colour.ink_count) == (
        registration, paper, rgb_black, count,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("colour", "words"),
    [
        (Colour(CMYK, (1, 0.7, 0, 0)), "C 100 M 70"),
        (Colour(CMYK, (0, 0, 0, 0)), "white"),
        (Colour(RGB, (1, 0, 0)), "RGB"),
        (Colour(PROFILED_RGB, (1, 0, 0)), "RGB with a profile"),
        (Colour(GOLD, (1,)), "Gold"),
        (Colour(_palette(RGB), (1,)), "RGB (Indexed)"),
    ],
)
def test_colours_are_named_as_people_name_them(colour: Colour, words: str) -> None:
    """By their inks, or else by their space."""
    assert colour.words == words
