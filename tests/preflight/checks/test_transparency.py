"""Transparency, and overprinting of colours."""

from dataclasses import replace

import pytest
from tests.preflight.made_facts import codes
from tests.preflight.made_print_facts import (
    ALL,
    BLACK,
    BLUE,
    MIDDLE,
    PRINT,
    WHITE,
    ink,
    line,
    of,
    picture,
    print_pdf,
    text,
    thing,
)

from presskit.preflight.checks.transparency import check_blend_modes, check_blend_space, check_colours_knock_out
from presskit.preflight.expected import Expected
from presskit.preflight.facts.colour import CMYK, GREY, RGB, Colour, ColourSpace
from presskit.preflight.facts.painting import Painted, PaintKind


@pytest.mark.parametrize(
    ("see_through", "spaces", "found"),
    [
        (True, (RGB,), ["blend-space-not-inks"]),
        (True, (CMYK, GREY), ["blend-space-not-inks"]),
        (True, (CMYK, ColourSpace("ICCBased", 4)), []),
        (True, (), []),
        (False, (RGB,), []),
    ],
)
def test_transparency_blends_in_inks(see_through: bool, spaces: tuple[ColourSpace, ...], found: list[str]) -> None:
    """A group that lets nothing through does no harm."""
    facts = print_pdf(see_through=see_through, group_spaces=spaces)
    assert codes(check_blend_space(facts, PRINT)) == found
    assert codes(check_blend_space(facts, Expected())) == []


def test_unknown_blend_modes_are_named() -> None:
    """Whatever the file is for."""
    facts = print_pdf(blend_modes=("Dissolve", "Multiply", "Normal"))
    assert [finding.message for finding in check_blend_modes(facts, Expected())] == [
        'Page 1: the blend mode "Dissolve" is no standard one.'
    ]


YELLOW = ink(0, 0, 1, 0)
_GROUND = thing(BLUE, MIDDLE.grown(20))


def _named(*names: str) -> Colour:
    return Colour(ColourSpace("DeviceN", len(names), names), (1.0,) * len(names))


def _over(colour: Colour, mode: int = 1) -> Painted:
    return thing(colour, overprints=True, overprint_mode=mode)


@pytest.mark.parametrize(
    ("thing_over", "mixes"),
    [
        (_over(YELLOW), True),
        (_over(YELLOW, mode=0), False),
        (_over(ink(0.2, 0.3, 0.4, 0.1)), False),
        (_over(ink(1, 0, 0, 0)), True),
        (_over(ink(0, 0, 0, 0.2)), True),
        (_over(ink(0, 0, 0, 0.9)), False),
        (_over(BLACK), False),
        (_over(WHITE), False),
        (_over(ALL), False),
        (_over(of("DeviceGray", 0.6), mode=0), True),
        (_over(of("DeviceGray", 0.0), mode=0), False),
        (_over(_named("Yellow"), mode=0), True),
        (_over(_named("Cyan", "Magenta"), mode=0), False),
        (_over(_named("Gold"), mode=0), False),
        (_over(of("DeviceRGB", 1, 1, 0)), False),
        (thing(YELLOW), False),
        (replace(line(YELLOW, 0.5), overprints=True, overprint_mode=1), False),
        (replace(line(YELLOW, 3.0), overprints=True, overprint_mode=1), True),
        (replace(text(YELLOW), overprints=True, overprint_mode=1), True),
    ],
)
def test_what_mixes_with_blue(thing_over: Painted, mixes: bool) -> None:
    """A colour that leaves cyan or magenta as they are; not black, no trap along an edge, and no special ink."""
    facts = print_pdf(_GROUND, thing_over)
    assert codes(check_colours_knock_out(facts, PRINT)) == ["colour-overprints"] * mixes
    assert codes(check_colours_knock_out(facts, Expected())) == []


@pytest.mark.parametrize(
    ("ground", "mixes"),
    [
        (thing(ink(0, 0, 0.5, 0), MIDDLE.grown(20)), False),
        (thing(WHITE, MIDDLE.grown(20)), False),
        (thing(_named("Gold"), MIDDLE.grown(20)), True),
        (thing(Colour(BLUE.space, ()), MIDDLE.grown(20), PaintKind.SHADING), True),
        (thing(BLUE, MIDDLE.grown(-30)), False),
    ],
)
def test_what_yellow_mixes_with(ground: Painted, mixes: bool) -> None:
    """Another ink on a plate that yellow leaves, or one that nobody knows; its own ink is replaced."""
    assert codes(check_colours_knock_out(print_pdf(ground, _over(YELLOW)), PRINT)) == ["colour-overprints"] * mixes


def test_a_ground_that_cuts_out_the_one_below_counts_alone() -> None:
    """White over blue under yellow is yellow; so is yellow over yellow."""
    for card in (WHITE, ink(0, 0, 0.3, 0)):
        facts = print_pdf(_GROUND, thing(card, MIDDLE.grown(5)), _over(YELLOW))
        assert codes(check_colours_knock_out(facts, PRINT)) == []


def test_a_colour_mixes_with_a_picture() -> None:
    """Whatever it shows, most of it is more than one ink."""
    facts = print_pdf(_over(YELLOW), pictures=[picture(box=MIDDLE)])
    assert codes(check_colours_knock_out(facts, PRINT)) == ["colour-overprints"]
