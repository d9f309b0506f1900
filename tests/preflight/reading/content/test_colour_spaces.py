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


def _separation(function: pikepdf.Object, alternate: Name = Name.DeviceCMYK) -> ColourSpace:
    return read_space(Array([Name.Separation, Name("/Cyan"), alternate, function]), NOTHING)


@pytest.mark.parametrize(
    ("function", "inks"),
    [
        (Dictionary(FunctionType=2, C1=[0, 1, 0, 0], N=1), (0.0, 1.0, 0.0, 0.0)),
        (Dictionary(FunctionType=2, C1=[0, Name.X], N=1), ()),
        (Dictionary(FunctionType=2, C1=[1], N=1), ()),
        (Dictionary(FunctionType=3), ()),
        (PDF.make_stream(bytes((0, 0, 0, 0, 255, 0, 0, 0)), FunctionType=0, BitsPerSample=8), (1.0, 0.0, 0.0, 0.0)),
        (PDF.make_stream(b"{ 0 0 0 }", FunctionType=4), ()),
        (Array([]), ()),
    ],
)
def test_what_an_ink_is_shown_as(function: pikepdf.Object, inks: tuple[float, ...]) -> None:
    """As far as it can be told without running a program, and only where it is inks."""
    assert _separation(function).stands_for == inks
    assert _separation(function, Name.DeviceRGB).stands_for == ()


def test_a_process_ink_that_is_shown_as_another_is_misnamed() -> None:
    """A lighter proof of itself, and a spot ink, are not."""
    for inks, is_misnamed in (([0, 1, 0, 0], True), ([0.4, 0.6, 0, 0], True), ([0.9, 0.1, 0, 0], False)):
        space = _separation(Dictionary(FunctionType=2, C1=inks, N=1))
        assert space.is_misnamed is is_misnamed
        assert ColourSpace("Indexed", 1, base=space).is_misnamed is is_misnamed
    assert not ColourSpace("Separation", 1, ("Gold",), stands_for=(0.0, 0.6, 1.0, 0.0)).is_misnamed
