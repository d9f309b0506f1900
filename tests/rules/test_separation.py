"""Colours of light separated into inks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from presskit.model.print_spec import Inks
from presskit.resources import print_specs_folder
from presskit.rules.inks import LEAST_INK_PERCENT, amount_percent, black_alone, is_grey
from presskit.rules.separation import separated, separated_colour

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


@pytest.mark.parametrize(
    ("profile", "crimson", "blue"),
    [
        (PROFILES[0], (0.0, 0.98, 0.76, 0.18), (0.97, 0.82, 0.0, 0.0)),
        (PROFILES[1], (0.0, 0.95, 0.69, 0.16), (0.88, 0.7, 0.0, 0.14)),
    ],
    ids=["FOGRA39", "TR006"],
)
def test_the_profile_decides(profile: bytes, crimson: Inks, blue: Inks) -> None:
    """Each printing condition gives its own inks."""
    assert inks_of("#c5102e", profile) == crimson
    assert inks_of("#20409a", profile) == blue


def test_one_share_of_light_is_a_grey() -> None:
    """As a page may say it."""
    assert separated_colour((0.4,), PROFILES[0], 300) == (0.0, 0.0, 0.0, 0.6)


def test_a_picture_is_separated_pixel_by_pixel() -> None:
    """As its colours are, before any limit."""
    pixel = separated(Image.new("RGB", (2, 1), (197, 16, 46)), PROFILES[0])
    assert pixel.mode == "CMYK"
    assert pixel.getpixel((0, 0)) == pixel.getpixel((1, 0))
