"""Transparency."""

import pytest
from tests.preflight.made_facts import codes
from tests.preflight.made_print_facts import PRINT, print_pdf

from presskit.preflight.checks.transparency import check_blend_modes, check_blend_space
from presskit.preflight.expected import Expected
from presskit.preflight.facts.colour import CMYK, GREY, RGB, ColourSpace


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
