"""The operators that choose a colour."""

import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.content.made_content import painted, painted_page, separation

_AREA_AND_LINE = b" 10 10 50 50 re f 10 100 m 60 100 l S"
_SPACES = Dictionary(
    ColorSpace=Dictionary(Gold=separation("Gold"), Lab=Array([Name.Lab, Dictionary(WhitePoint=[1, 1, 1])]))
)


@pytest.mark.parametrize(
    ("content", "families", "values"),
    [
        (b"", ("DeviceGray", "DeviceGray"), ((0.0,), (0.0,))),
        (b".5 g .25 G", ("DeviceGray", "DeviceGray"), ((0.5,), (0.25,))),
        (b"1 0 0 rg 0 1 0 RG", ("DeviceRGB", "DeviceRGB"), ((1, 0, 0), (0, 1, 0))),
        (b"1 0 0 0 k 0 1 0 0 K", ("DeviceCMYK", "DeviceCMYK"), ((1, 0, 0, 0), (0, 1, 0, 0))),
        (b"/Gold cs /Lab CS", ("Separation", "Lab"), ((1.0,), (0.0, 0.0, 0.0))),
        (b"/Gold cs .3 sc /Lab CS 50 1 2 SC", ("Separation", "Lab"), ((0.3,), (50, 1, 2))),
        (b"/Gold cs .3 scn /Lab CS 50 1 2 SCN", ("Separation", "Lab"), ((0.3,), (50, 1, 2))),
        (b"/DeviceCMYK cs", ("DeviceCMYK", "DeviceGray"), ((0, 0, 0, 1), (0.0,))),
    ],
)
def test_areas_and_lines_have_a_colour_of_their_own(
    content: bytes, families: tuple[str, str], values: tuple[tuple[float, ...], tuple[float, ...]]
) -> None:
    """Capitals are for lines; a page begins in black."""
    area, line = painted(content + _AREA_AND_LINE, _SPACES)
    assert (area.colour.space.family, line.colour.space.family) == families
    assert area.colour.values == pytest.approx(values[0])
    assert line.colour.values == pytest.approx(values[1])


def test_an_unknown_space_is_a_fault_of_the_page() -> None:
    """The page says what is not there, and the rest is followed."""
    page = painted_page(b"/Lost cs 10 10 50 50 re f")
    assert len(page.painted) == 1
    assert page.faults[0].startswith('the operator "cs"')
