"""Putting paint on the page: colours, patterns, opacity, overprint."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.content.made_content import painted, painted_page

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import PaintKind

AREA = b" 10 10 50 50 re f"


def _pattern(content: bytes, paint_type: int) -> tuple[Dictionary, pikepdf.Pdf]:
    pdf = pikepdf.Pdf.new()
    tile = pdf.make_stream(
        content, PatternType=1, PaintType=paint_type, TilingType=1, BBox=[0, 0, 9, 9], XStep=9, YStep=9,
        Resources=Dictionary(),
    )  # fmt: skip
    spaces = Dictionary(Ours=Array([Name.Pattern, Name.DeviceCMYK]))
    return Dictionary(Pattern=Dictionary(Tile=tile), ColorSpace=spaces), pdf


def test_a_tiled_area_is_painted_in_the_colours_of_its_tile() -> None:
    """The colours lie all over the area, wherever the tile was drawn."""
    (tile,) = painted(b"/Pattern cs /Tile scn" + AREA, *_pattern(b".9 .2 .1 rg 0 0 5 5 re f", 1))
    assert (tile.colour.space.family, tile.box) == ("DeviceRGB", Box(10, 10, 60, 60))


def test_an_uncoloured_tile_takes_the_colour_it_is_given() -> None:
    """What it says of colours itself is passed over."""
    (tile,) = painted(b"/Ours cs 0 1 0 0 /Tile scn" + AREA, *_pattern(b"1 0 0 rg 0 0 5 5 re f", 2))
    assert tile.colour.words == "M 100"


def test_a_pattern_of_a_gradient_is_one() -> None:
    """It is known by its space."""
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 1, 1])
    pattern = Dictionary(PatternType=2, Shading=shading)
    (gradient,) = painted(b"/Pattern CS /Fade SCN 10 10 m 60 10 l S", Dictionary(Pattern=Dictionary(Fade=pattern)))
    assert (gradient.kind, gradient.colour.space.family) == (PaintKind.SHADING, "DeviceRGB")


@pytest.mark.parametrize(
    ("state", "see_through"),
    [
        (Dictionary(ca=1), False),
        (Dictionary(ca=0.5), True),
        (Dictionary(BM=Name.Multiply), True),
        (Dictionary(BM=Array([Name.Normal, Name.Multiply])), False),
        (Dictionary(SMask=Name("/None")), False),
        (Dictionary(SMask=Dictionary(S=Name.Alpha)), True),
    ],
)
def test_what_lets_something_through_is_noted(state: Dictionary, see_through: bool) -> None:
    """Opacity, blend mode and soft mask make a page see-through once something is painted with them."""
    resources = Dictionary(ExtGState=Dictionary(State=state))
    assert painted_page(b"/State gs" + AREA, resources).see_through is see_through
    assert not painted_page(b"/State gs", resources).see_through


def test_overprint_is_that_of_the_area_or_of_the_line() -> None:
    """OP alone is for both; op and OP part them; the mode is noted."""
    both = Dictionary(ExtGState=Dictionary(State=Dictionary(OP=True, OPM=1)))
    assert [(thing.overprints, thing.overprint_mode) for thing in painted(b"/State gs 0 0 9 9 re B", both)] == [
        (True, 1),
        (True, 1),
    ]
    area_only = Dictionary(ExtGState=Dictionary(State=Dictionary(OP=False, op=True)))
    assert [thing.overprints for thing in painted(b"/State gs 0 0 9 9 re B", area_only)] == [True, False]
