"""Greys of several inks, and tints that no dot holds."""

import pytest
from tests.preflight.made_facts import codes
from tests.preflight.made_print_facts import ALL, BLACK, PRINT, WHITE, ink, line, of, print_pdf, text, thing

from presskit.preflight.checks.screens import check_greys, check_tints
from presskit.preflight.expected import Expected
from presskit.preflight.facts.colour import Colour
from presskit.preflight.facts.painting import Painted, PaintKind


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
