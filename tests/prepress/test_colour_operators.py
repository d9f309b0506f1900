"""The colours in a content stream."""

from collections.abc import Iterator

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Operator

from presskit.prepress.colour_operators import (
    Instruction,
    colour_instruction,
    component_count,
    read_instructions,
    repainted,
)
from presskit.prepress.colour_values import Colour


@pytest.fixture
def resources() -> Iterator[Dictionary]:
    """Spaces of every family under names of their own."""
    pdf = pikepdf.new()
    profile = pdf.make_stream(b"", N=3)
    lab = Array([Name.Lab, Dictionary(WhitePoint=[0.95, 1, 1.09])])
    named = Array([Name.Separation, Name.Gold, Name.DeviceCMYK, Dictionary()])
    yield Dictionary(ColorSpace=Dictionary(icc=Array([Name.ICCBased, profile]), lab=lab, gold=named))
    pdf.close()


def seen(content: bytes, resources: Dictionary) -> tuple[list[tuple[Colour, bool]], list[str]]:
    """The colours found, each with whether it is for strokes, and the operators that stay."""
    pdf = pikepdf.new()
    found: list[tuple[Colour, bool]] = []

    def paint(colour: Colour, is_stroke: bool) -> list[Instruction]:
        found.append((tuple(round(share, 3) for share in colour), is_stroke))
        return []

    left = repainted(read_instructions(pdf.make_stream(content)), resources, paint)
    return found, [str(one.operator) for one in left]


@pytest.mark.parametrize(
    ("content", "colours"),
    [
        (b"0.5 g", [((0.5,), False)]),
        (b"1 0 0 RG", [((1, 0, 0), True)]),
        (b"0 .2 .4 1 k", [((0, 0.2, 0.4, 1), False)]),
        (b"/DeviceCMYK cs", [((0, 0, 0, 1), False)]),
        (b"/DeviceRGB CS .1 .2 .3 SC", [((0, 0, 0), True), ((0.1, 0.2, 0.3), True)]),
        (b"/icc cs .1 .2 .3 scn", [((0, 0, 0), False), ((0.1, 0.2, 0.3), False)]),
        (b"/lab cs 100 0 0 scn", [((0, 0, 0), False), ((1, 1, 1), False)]),
    ],
)
def test_every_way_to_set_a_colour_is_found(
    content: bytes, colours: list[tuple[Colour, bool]], resources: Dictionary
) -> None:
    """By a short operator, a device space, a profile or Lab; nothing of the old colour is left."""
    assert seen(content, resources) == (colours, [])


@pytest.mark.parametrize("content", [b"/Pattern cs /p0 scn", b"/gold CS .5 SCN"])
def test_patterns_and_named_inks_stay(content: bytes, resources: Dictionary) -> None:
    """They have no colours of light."""
    found, left = seen(content, resources)
    assert found == []
    assert len(left) == 2


def test_a_space_is_forgotten_where_its_level_ends(resources: Dictionary) -> None:
    """What `q` saved `Q` brings back: the last colour is red of RGB, not a dark green of Lab."""
    found, left = seen(b"/DeviceRGB cs q /lab cs 0 0 0 scn Q 1 0 0 scn", resources)
    assert found[-1] == ((1, 0, 0), False)
    assert left == ["q", "Q"]


def test_strokes_and_fills_have_spaces_of_their_own(resources: Dictionary) -> None:
    """One does not change the other."""
    found, _ = seen(b"/icc cs /DeviceGray CS .3 SCN .1 .2 .3 scn", resources)
    assert found[2:] == [((0.3,), True), ((0.1, 0.2, 0.3), False)]


def test_all_else_stays_in_its_place(resources: Dictionary) -> None:
    """Text, images, marked content and graphics states are not touched."""
    content = b"/P <</MCID 0>> BDC BT /F 9 Tf [<00>-7<01>] TJ ET EMC /a1 gs 1 0 0 1 0 0 cm /x Do 0 0 9 9 re f"
    assert seen(content, resources)[1] == ["BDC", "BT", "Tf", "TJ", "ET", "EMC", "gs", "cm", "Do", "re", "f"]


def test_a_colour_is_written_for_fills_and_for_strokes() -> None:
    """In small letters and in capitals."""
    assert colour_instruction((0.5,), Name.DeviceGray, is_stroke=True).operator == Operator("G")
    made = colour_instruction((0, 0, 0, 1), Name.DeviceCMYK, is_stroke=False)
    assert pikepdf.unparse_content_stream([made]) == b"0 0 0 1 k"


def test_spaces_are_counted_by_their_shares(resources: Dictionary) -> None:
    """None for a named ink."""
    spaces = resources.ColorSpace
    assert [component_count(space) for space in (spaces.icc, spaces.lab, spaces.gold)] == [3, 3, 0]
    assert component_count(Name.DeviceCMYK) == 4
    assert component_count(Name.Pattern) == 0
