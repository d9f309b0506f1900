"""The brand's colour, as it is written."""

import pytest
from tests.load.made_kits import NOWHERE, codes

from presskit.load.checks.brand_colour import read_colour
from presskit.model.finding import Finding


@pytest.mark.parametrize(("written", "colour"), [("#C5102E", "#c5102e"), ("#036", "#003366")])
def test_a_colour_is_read_in_one_form(written: str, colour: str) -> None:
    """Capitals and three digits are the same colour as six small ones."""
    found: list[Finding] = []
    assert read_colour(written, NOWHERE, found) == colour
    assert not found


@pytest.mark.parametrize("written", ["c5102e", "red", "#12345", "#c5102e;}", "#٠٠٠٠٠٠", "#c5102e\n"])
def test_what_could_be_css_is_no_colour(written: str) -> None:
    """Only # and hexadecimal digits reach a style sheet."""
    found: list[Finding] = []
    assert read_colour(written, NOWHERE, found) == ""
    assert codes(found) == ["bad-colour"]


@pytest.mark.parametrize("colour", ["#ffd400", "#f7c6d0", "#ffffff", "#777777", "#000000"])
def test_no_colour_is_too_light_or_too_dark(colour: str) -> None:
    """The letters on it follow from it; a light one is a ground and no colour for text."""
    found: list[Finding] = []
    assert read_colour(colour, NOWHERE, found) == colour
    assert found == []


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("c5102e", 'write "#c5102e"'),
        (" #C5102E", 'write "#C5102E"'),
        ("rgb(200, 0, 16)", 'write "#c80010"'),
        ("rgb(300, 0, 16)", "write # and six digits"),
        ("Pantone 186 C", "as HEX"),
        ("red", "write # and six digits"),
    ],
)
def test_the_hint_has_the_colour_where_it_can_be_told(written: str, hint: str) -> None:
    """Of an ink no screen colour is made up."""
    found: list[Finding] = []
    read_colour(written, NOWHERE, found)
    assert hint in found[0].hint
