"""Special inks by their names."""

import pytest
from tests.preflight.made_facts import codes, told
from tests.preflight.made_print_facts import picture, print_pdf, thing

from presskit.preflight.checks.spot_colours import check_spot_names
from presskit.preflight.expected import Expected
from presskit.preflight.facts.colour import Colour, ColourSpace
from presskit.preflight.facts.painting import Painted


def spot(*names: str) -> Painted:
    """An area in these inks."""
    return thing(
        Colour(ColourSpace("Separation" if len(names) == 1 else "DeviceN", len(names), names), (1.0,) * len(names))
    )


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("PANTONE 185 C", "PANTONE 185 U", True),
        ("PANTONE 185 CVC", "PANTONE 185", True),
        ("Gold", "gold", True),
        ("Caf\u00e9", "Cafe\u0301", True),
        ("PANTONE 185 C", "PANTONE 186 C", False),
        ("HKS 43 K", "HKS 43 X", False),
        ("C", "U", False),
        ("Varnish", "Crease", False),
    ],
)
def test_one_ink_has_one_name(one: str, other: str, alike: bool) -> None:
    """The paper, capitals and how an accent is put together are no other ink; a figure is."""
    assert codes(check_spot_names(print_pdf(spot(one), spot(other)), Expected())) == ["spot-colours-alike"] * alike


def test_names_are_compared_wherever_they_are_used() -> None:
    """In one area of several inks, and in a picture; process inks are none."""
    space = ColourSpace("Separation", 1, ("GOLD",))
    facts = print_pdf(spot("Gold", "Cyan"), spot("Cyan"), pictures=[picture(space=space)])
    assert told(check_spot_names(facts, Expected())) == [
        ("spot-colours-alike", '"GOLD" and "Gold" are names of one ink, and make 2 plates.')
    ]
