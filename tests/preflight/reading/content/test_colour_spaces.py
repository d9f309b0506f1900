"""Colour spaces as facts."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.content.made_content import separation

from presskit.preflight.facts.colour import CMYK, GREY, RGB, ColourSpace
from presskit.preflight.reading.content.colour_spaces import first_values, read_space

PDF = pikepdf.Pdf.new()
NOTHING = Dictionary()


@pytest.mark.parametrize(
    ("stated", "space"),
    [
        (Name.DeviceGray, GREY),
        (Name.RGB, RGB),
        (Name.DeviceCMYK, CMYK),
        (Array([Name.DeviceCMYK]), CMYK),
        (Array([Name.ICCBased, PDF.make_stream(b"", N=4)]), ColourSpace("ICCBased", 4)),
        (Array([Name.Lab, Dictionary()]), ColourSpace("Lab", 3)),
        (Array([Name.CalGray, Dictionary()]), ColourSpace("CalGray", 1)),
        (separation("Gold"), ColourSpace("Separation", 1, ("Gold",))),
        (
            Array([Name.DeviceN, Array([Name.Cyan, Name.Gold]), Name.DeviceCMYK, Dictionary()]),
            ColourSpace("DeviceN", 2, ("Cyan", "Gold")),
        ),
        (Array([Name.Indexed, Name.DeviceRGB, 1, b"abcdef"]), ColourSpace("Indexed", 1, base=RGB)),
        (Array([Name.Pattern, Name.DeviceCMYK]), ColourSpace("Pattern", 0, base=CMYK)),
    ],
)
def test_each_family_is_known(stated: pikepdf.Object, space: ColourSpace) -> None:
    """Device spaces, those with a profile or a white point, named inks, palettes and patterns."""
    assert read_space(stated, NOTHING) == space


def test_a_name_leads_to_the_resources() -> None:
    """What is no family is a name of the page's own."""
    resources = Dictionary(ColorSpace=Dictionary(Ours=separation("Gold")))
    assert read_space(Name.Ours, resources).colorants == ("Gold",)
    with pytest.raises(KeyError):
        read_space(Name.Theirs, resources)


@pytest.mark.parametrize("stated", [Array([]), Array([Name.Rainbow, 1]), Dictionary()])
def test_what_is_no_colour_space_is_refused(stated: pikepdf.Object) -> None:
    """An unknown family, nothing, and another sort of object."""
    with pytest.raises(ValueError, match="is no colour space"):
        read_space(stated, NOTHING)


def test_a_space_inside_itself_is_refused() -> None:
    """Circles end."""
    circle = Dictionary(ColorSpace=Dictionary(Ours=Name.Ours))
    with pytest.raises(ValueError, match="without end"):
        read_space(Name.Ours, circle)


@pytest.mark.parametrize(
    ("space", "values"),
    [
        (GREY, (0.0,)),
        (RGB, (0.0, 0.0, 0.0)),
        (CMYK, (0.0, 0.0, 0.0, 1.0)),
        (ColourSpace("Separation", 1, ("Gold",)), (1.0,)),
    ],
)
def test_a_space_begins_with_black_or_the_full_ink(space: ColourSpace, values: tuple[float, ...]) -> None:
    """As ISO 32000-1, 8.6.8 has it."""
    assert first_values(space) == values
