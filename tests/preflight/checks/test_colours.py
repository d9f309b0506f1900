"""Printing inks and nothing else, in greys and tints that print."""

from dataclasses import replace

import pytest
from tests.preflight.corpus.print_page import SPEC
from tests.preflight.made_facts import codes, told
from tests.preflight.made_print_facts import (
    ALL,
    BLACK,
    BLUE,
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

from presskit.preflight.checks.colours import (
    check_greys,
    check_no_profiles,
    check_no_rgb,
    check_no_rgb_pictures,
    check_no_spot_colours,
    check_registration_colour,
    check_tints,
)
from presskit.preflight.expected import Expected, expected_of_any
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import CMYK, RGB, Colour, ColourSpace
from presskit.preflight.facts.painting import Painted, PaintKind

GOLD = Colour(ColourSpace("Separation", 1, ("Gold",)), (1.0,))


@pytest.mark.parametrize(
    ("painted", "found"),
    [
        (thing(ALL), ["registration-artwork"]),
        (thing(ALL, size_pt=20.0), ["registration-artwork"]),
        (text(ALL), ["registration-text"]),
        (thing(ALL, size_pt=0.5), []),
        (line(ALL), []),
        (thing(ALL, Box(2, 100, 20, 114)), []),
        (text(BLACK), []),
    ],
)
def test_registration_colour_keeps_off_the_page(painted: Painted, found: list[str]) -> None:
    """Lines in it are marks, and text is told from areas."""
    assert codes(check_registration_colour(print_pdf(painted), PRINT)) == found


def test_rgb_is_told_by_its_space_and_black_apart() -> None:
    """One finding for each space, and one for all that is black in it."""
    red, grey, lab = of("DeviceRGB", 1, 0, 0), of("DeviceRGB", 0.5, 0.5, 0.5), of("Lab", 50, 10, 10)
    black = of("DeviceRGB", 0, 0, 0)
    found = told(
        check_no_rgb(print_pdf(thing(red), text(grey), text(lab), text(black), text(black), thing(BLUE)), PRINT)
    )
    assert found == [
        ("black-rgb", "Page 1: 2 texts are black in RGB."),
        ("colour-rgb", "Page 1: 2 things are in RGB."),
        ("colour-rgb", "Page 1: a text is in Lab."),
    ]


@pytest.mark.parametrize(
    ("space", "found"),
    [(RGB, ["picture-rgb"]), (ColourSpace("Indexed", 1, base=RGB), ["picture-rgb"]), (CMYK, []), (None, [])],
)
def test_pictures_are_of_inks(space: ColourSpace | None, found: list[str]) -> None:
    """A stencil has no colours of its own."""
    assert codes(check_no_rgb_pictures(print_pdf(pictures=[picture(space=space)]), PRINT)) == found


def test_profiles_are_found_on_things_and_pictures() -> None:
    """Together in one finding a page."""
    facts = print_pdf(thing(of("ICCBased", 0, 0, 0, 1)), pictures=[picture(space=ColourSpace("CalGray", 1))])
    assert told(check_no_profiles(facts, PRINT)) == [
        ("colour-profiled", "Page 1: 2 things have a colour profile of their own.")
    ]


def test_each_spot_ink_is_named() -> None:
    """Unless the print specification allows them."""
    facts = print_pdf(thing(GOLD), text(GOLD), pictures=[picture(space=ColourSpace("Separation", 1, ("Silver",)))])
    assert told(check_no_spot_colours(facts, PRINT)) == [
        ("spot-colour", 'Page 1: 2 things need the ink "Gold".'),
        ("spot-colour", 'Page 1: a picture needs the ink "Silver".'),
    ]
    assert codes(check_no_spot_colours(facts, expected_of_any(replace(SPEC, spot_colours=True)))) == []


def test_a_file_for_screens_may_have_any_colour() -> None:
    """Nobody asks for inks."""
    facts = print_pdf(thing(of("DeviceRGB", 1, 0, 0)), thing(GOLD), pictures=[picture(space=RGB)])
    checks = (check_no_rgb, check_no_rgb_pictures, check_no_profiles, check_no_spot_colours)
    assert [codes(check(facts, Expected())) for check in checks] == [[]] * 4


def test_a_stencil_has_no_profile_and_no_spot_ink() -> None:
    """It has no colours of its own at all."""
    facts = print_pdf(pictures=[picture(space=None)])
    assert codes([*check_no_profiles(facts, PRINT), *check_no_spot_colours(facts, PRINT)]) == []


def test_blacks_of_one_space_are_told_once() -> None:
    """They are not among its colours as well."""
    assert codes(check_no_rgb(print_pdf(text(of("DeviceRGB", 0, 0, 0))), PRINT)) == ["black-rgb"]


@pytest.mark.parametrize(
    ("colour", "is_grey"),
    [
        (ink(0.25, 0.19, 0.19, 0), True),
        (ink(0.5, 0.4, 0.4, 0), True),
        (ink(0.75, 0.64, 0.64, 0), True),
        (ink(0.3, 0.3, 0.3, 0), True),
        (ink(0.4, 0.3, 0.3, 0.5), True),
        (ink(0.1, 0.08, 0.08, 0), True),
        (ink(0, 0, 0, 0.5), False),
        (of("DeviceGray", 0.5), False),
        (ink(0.6, 0.4, 0.4, 1), False),
        (ink(0.4, 0.3, 0.6, 0), False),
        (ink(0.6, 0.3, 0.3, 0), False),
        (ink(0.3, 0.4, 0.4, 0), False),
        (ink(0.1, 0.1, 0.16, 0), False),
        (ink(0.03, 0.03, 0.03, 0.5), False),
        (ink(1, 1, 1, 1), False),
        (of("DeviceRGB", 0.5, 0.5, 0.5), False),
    ],
)
def test_greys_of_several_inks(colour: Colour, is_grey: bool) -> None:
    """As printing makes grey, or as people mix it; a colour, a trace, and rich black are none."""
    for painted in (text(colour), line(colour), thing(colour)):
        assert codes(check_greys(print_pdf(painted), PRINT)) == ["grey-in-four-inks"] * is_grey
    assert codes(check_greys(print_pdf(text(colour)), Expected())) == []


@pytest.mark.parametrize(
    ("painted", "found"),
    [
        (thing(ink(0.02, 0, 0, 0)), ["tint-too-light"]),
        (thing(ink(0.01, 0.02, 0, 0)), ["tint-too-light"]),
        (text(of("DeviceGray", 0.98)), ["tint-too-light"]),
        (thing(ink(0.03, 0, 0, 0)), []),
        (thing(ink(0.01, 0.5, 0, 0)), []),
        (thing(WHITE), []),
        (thing(of("DeviceGray", 1.0)), []),
        (thing(Colour(WHITE.space, ()), kind=PaintKind.SHADING), []),
        (text(ink(0, 0, 0, 0.98)), ["tint-nearly-full"]),
        (text(ink(0, 0, 0, 0.98), 12.0), []),
        (text(ink(0, 0, 0, 0.96)), []),
        (text(BLACK), []),
        (text(ink(0.98, 0.5, 0, 0)), []),
        (line(ink(0, 0.97, 0, 0)), ["tint-nearly-full"]),
        (line(ink(0, 0.97, 0, 0), 3.0), []),
        (thing(ink(0, 0.97, 0, 0)), []),
        (thing(ALL), []),
    ],
)
def test_tints_that_no_dot_holds(painted: Painted, found: list[str]) -> None:
    """Less than 3 % of all inks, and from 97 % on in letters and lines of one ink, but not all of it."""
    assert codes(check_tints(print_pdf(painted), PRINT)) == found
    assert codes(check_tints(print_pdf(painted), Expected())) == []
