"""Colours of light as inks."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from presskit.model.print_spec import Inks
from presskit.resources import print_specs_folder
from presskit.rules.inks import (
    LEAST_INK_PERCENT,
    amount_percent,
    black_alone,
    held_to_limit,
    ink_words,
    is_grey,
    separated,
    separated_colour,
    without_traces,
)

PROFILES = tuple(
    (print_specs_folder() / name).read_bytes() for name in ("FOGRA39L_coated.icc", "GRACoL_TR006_built.icc")
)
LEVELS = st.integers(0, 255)


def inks_of(hex_colour: str, profile: bytes = PROFILES[0], limit_percent: float = 300) -> Inks:
    """The inks of "#rrggbb"."""
    return separated_colour(tuple(int(hex_colour[at : at + 2], 16) / 255 for at in (1, 3, 5)), profile, limit_percent)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(
    ("colour", "black"), [("#000000", 1.0), ("#333333", 0.8), ("#555555", 0.6667), ("#ffffff", 0.0)]
)
def test_a_grey_is_black_ink_alone(colour: str, black: float, profile: bytes) -> None:
    """As exact as its light, whatever the profile would make of it."""
    assert inks_of(colour, profile) == (0.0, 0.0, 0.0, black)


@given(LEVELS)
def test_every_grey_is(level: int) -> None:
    """All 256 of them."""
    assert separated_colour((level / 255,) * 3, PROFILES[0], 300) == black_alone(level / 255)


@given(LEVELS, LEVELS, LEVELS, st.sampled_from(PROFILES), st.integers(100, 400))
@settings(deadline=None)
def test_no_colour_holds_more_than_the_limit(red: int, green: int, blue: int, profile: bytes, limit: int) -> None:
    """In whole percent and without traces of ink, unless it is a grey."""
    light = (red / 255, green / 255, blue / 255)
    inks = separated_colour(light, profile, limit)
    assert amount_percent(inks) <= limit + 1e-9
    if not is_grey(light):
        assert all(ink == 0 or LEAST_INK_PERCENT / 100 <= ink <= 1 for ink in inks)
        assert [round(ink, 2) for ink in inks] == list(inks)


def test_a_near_black_is_held_to_the_limit() -> None:
    """FOGRA39 makes more than 300 % of it; held, black takes over."""
    free, held = inks_of("#000005", limit_percent=400), inks_of("#000005")
    assert amount_percent(free) > 300
    assert amount_percent(held) <= 300
    assert held[3] >= free[3]


def test_a_colour_keeps_its_inks() -> None:
    """A crimson is mostly magenta and yellow, and its trace of black goes."""
    cyan, magenta, yellow, _black = inks_of("#c5102e")
    assert cyan < 0.2
    assert min(magenta, yellow) > 0.6


def test_the_profile_decides() -> None:
    """Another printing condition gives other inks."""
    assert inks_of("#338050", PROFILES[1]) != inks_of("#338050", PROFILES[0])


def test_a_picture_is_separated_pixel_by_pixel() -> None:
    """As its colours are, before any limit."""
    pixel = separated(Image.new("RGB", (2, 1), (197, 16, 46)), PROFILES[0])
    assert pixel.mode == "CMYK"
    assert pixel.getpixel((0, 0)) == pixel.getpixel((1, 0))


@pytest.mark.parametrize(
    ("light", "grey"),
    [((0.5,), True), ((0.5, 0.5, 0.5), True), ((0.5, 0.501, 0.5), True), ((0.5, 0.504, 0.5), False)],
)
def test_a_grey_has_as_much_of_each_light(light: tuple[float, ...], *, grey: bool) -> None:
    """As near as eight bits can tell."""
    assert is_grey(light) is grey


@pytest.mark.parametrize(
    ("inks", "limit_percent", "held"),
    [
        ((0.5, 0.4, 0.3, 0.2), 300, (0.5, 0.4, 0.3, 0.2)),
        ((0.8, 0.7, 0.6, 0.5), 240, (0.7, 0.6, 0.5, 0.6)),
        ((0.8, 0.7, 0.6, 0.7), 240, (0.6, 0.5, 0.4, 0.9)),
        ((0.9, 0.9, 0.9, 0.9), 300, (0.6667, 0.6667, 0.6667, 1.0)),
        ((1.0, 0.9, 0.8, 0.9), 300, (0.7667, 0.6667, 0.5667, 1.0)),
        ((1.0, 0.2, 1.0, 0.5), 200, (0.65, 0.0, 0.65, 0.7)),
        ((1.0, 1.0, 0.0, 0.0), 150, (0.75, 0.75, 0.0, 0.0)),
    ],
)
def test_black_takes_the_place_of_the_grey_in_three_inks(inks: Inks, limit_percent: float, held: Inks) -> None:
    """While there is room; where two inks have no grey in common both are lessened alike."""
    assert held_to_limit(inks, limit_percent) == pytest.approx(held, abs=1e-4)


def test_no_inks_at_all_break_the_limit() -> None:
    """Ten thousand at random, each limit from 100 to 400 %."""
    rolled = random.Random(3)
    for _ in range(10_000):
        inks = (rolled.random(), rolled.random(), rolled.random(), rolled.random())
        limit_percent = rolled.uniform(100, 400)
        held = held_to_limit(inks, limit_percent)
        assert sum(held) <= limit_percent / 100 + 1e-9
        assert all(0 <= ink <= 1 for ink in held)


def test_a_trace_of_ink_goes() -> None:
    """Less than four percent prints as scattered dots."""
    assert without_traces((0.039, 0.04, 0.0, 1.0)) == (0.0, 0.04, 0.0, 1.0)


def test_inks_are_written_as_people_write_them() -> None:
    """Those that there are, in whole percent."""
    assert ink_words((0.0, 1.0, 0.806, 0.04)) == "M 100 Y 81 K 4"
    assert ink_words((0.0, 0.0, 0.0, 0.0)) == ""
