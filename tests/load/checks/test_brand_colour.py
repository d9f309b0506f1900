"""The brand colour, and whether it can be read against white."""

import pytest
from tests.load.made_kits import NOWHERE, codes

from presskit.load.checks.brand_colour import contrast_with_white_ratio, read_colour
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


@pytest.mark.parametrize(
    ("colour", "ratio"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.48)]
)
def test_the_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    """Black, white, and the two greys on either side of WCAG's bound for text."""
    assert contrast_with_white_ratio(colour) == pytest.approx(ratio, abs=0.005)


def test_a_pale_colour_is_refused_with_its_contrast_cut_not_rounded() -> None:
    """4.478 reads as 4.47: a message of 4.5 to 1 would contradict itself."""
    found: list[Finding] = []
    assert read_colour("#777777", NOWHERE, found) == "#777777"
    assert codes(found) == ["low-contrast"]
    assert "4.47 to 1" in found[0].message
