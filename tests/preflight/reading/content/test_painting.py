"""Putting paint on the page: paths, forms, pictures, patterns, gradients."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.content.made_content import form, painted, painted_page

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


def test_a_form_paints_with_the_pattern_that_the_page_has_chosen() -> None:
    """It is the page's resources that have it, and not the form's."""
    resources, pdf = _pattern(b".9 .2 .1 rg 0 0 5 5 re f", 1)
    box = [0, 0, 400, 400]
    inner = pdf.make_stream(AREA, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=Dictionary())
    resources.XObject = Dictionary(Form=inner)
    (tile,) = painted(b"/Pattern cs /Tile scn /Form Do", resources, pdf)
    assert (tile.colour.space.family, tile.box) == ("DeviceRGB", Box(10, 10, 60, 60))


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


@pytest.mark.parametrize(
    ("operator", "kinds"),
    [
        *((fill, [PaintKind.FILL]) for fill in (b"f", b"F", b"f*")),
        *((stroke, [PaintKind.STROKE]) for stroke in (b"S", b"s")),
        *((both, [PaintKind.FILL, PaintKind.STROKE]) for both in (b"B", b"B*", b"b", b"b*")),
        (b"n", []),
    ],
)
def test_each_operator_paints_what_it_says(operator: bytes, kinds: list[PaintKind]) -> None:
    """Filling, stroking, both, and neither."""
    assert [thing.kind for thing in painted(b"10 10 50 50 re " + operator)] == kinds


def test_a_line_is_as_wide_as_it_comes_out() -> None:
    """Its width is scaled as all else, and its place has half of it on each side."""
    (line,) = painted(b".5 0 0 .5 0 0 cm 4 w 20 100 m 120 100 l S")
    assert line.size_pt == 2.0
    assert line.box == Box(9, 49, 61, 51)


def test_a_clip_bounds_what_is_seen() -> None:
    """What lies outside is not painted, and what reaches out is cut; the clip ends with its state."""
    content = b"q 0 0 100 100 re W n 50 50 100 100 re f 200 200 9 9 re f Q 200 200 9 9 re f"
    assert [thing.box for thing in painted(content)] == [Box(50, 50, 100, 100), Box(200, 200, 209, 209)]


def test_a_clip_that_leaves_nothing_hides_all() -> None:
    """Two clips that lie apart."""
    assert painted(b"0 0 10 10 re W n 50 50 10 10 re W* n 0 0 400 400 re f") == ()


def test_a_thin_area_has_its_width() -> None:
    """A rule drawn as a rectangle is told from a curved area."""
    rule, curved = painted(b"10 10 100 .2 re f 10 10 m 20 10 20 20 10 20 c f")
    assert rule.size_pt == pytest.approx(0.2)
    assert curved.size_pt is None


CYAN_AREA = b"1 0 0 0 k 10 10 50 50 re f"


def test_a_form_is_drawn_where_its_matrix_puts_it() -> None:
    """The form's own matrix comes first, then the page's; its box clips."""
    pdf = pikepdf.Pdf.new()
    (area,) = painted(b".5 0 0 .5 0 0 cm /Form Do", form(pdf, CYAN_AREA, Matrix=[1, 0, 0, 1, 100, 0]), pdf)
    assert area.box == Box(55, 5, 80, 30)
    pdf = pikepdf.Pdf.new()
    resources = form(pdf, CYAN_AREA)
    resources.XObject.Form.BBox = Array([0, 0, 30, 30])
    (clipped,) = painted(b"/Form Do", resources, pdf)
    assert clipped.box == Box(10, 10, 30, 30)


def test_a_form_paints_in_its_callers_colour_and_gives_it_back() -> None:
    """What a form changes ends with it."""
    pdf = pikepdf.Pdf.new()
    things = painted(b"0 1 0 0 k /Form Do 0 0 9 9 re f", form(pdf, b"0 0 5 5 re f 1 0 0 0 k 0 0 5 5 re f"), pdf)
    assert [thing.colour.words for thing in things] == ["M 100", "C 100", "M 100"]


def test_a_form_in_itself_ends() -> None:
    """A circle of forms is a fault of the page and no crash."""
    pdf = pikepdf.Pdf.new()
    resources = form(pdf, b"/Form Do " + CYAN_AREA)
    resources.XObject.Form.Resources = resources
    page = painted_page(b"/Form Do", resources, pdf)
    assert "without end" in page.faults[0]


def test_forms_that_double_at_each_level_end() -> None:
    """Twenty levels of two would be a million."""
    pdf = pikepdf.Pdf.new()
    resources = form(pdf, CYAN_AREA)
    for _level in range(20):
        resources = form(pdf, b"/Form Do /Form Do", Resources=resources)
    assert "without end" in painted_page(b"/Form Do", resources, pdf).faults[0]


def test_the_group_of_a_form_is_noted() -> None:
    """Its colour space is a fact of the page, and opacity outside it makes the page see-through."""
    pdf = pikepdf.Pdf.new()
    resources = form(pdf, CYAN_AREA, Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))
    resources.ExtGState = Dictionary(Half=Dictionary(ca=0.5))
    page = painted_page(b"/Half gs /Form Do", resources, pdf)
    assert [space.family for space in page.group_spaces] == ["DeviceRGB"]
    assert page.see_through


def test_a_gradient_is_known_by_its_space() -> None:
    """It fills the clip."""
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[0, 0, 1, 1])
    (gradient,) = painted(b"0 0 50 50 re W n /Fade sh", Dictionary(Shading=Dictionary(Fade=shading)))
    assert (gradient.kind, gradient.colour.space.family, gradient.box) == (
        PaintKind.SHADING,
        "DeviceCMYK",
        Box(0, 0, 50, 50),
    )


def test_a_stencil_is_an_area_of_colour_too() -> None:
    """Its holes let the fill's colour onto the page."""
    pdf = pikepdf.Pdf.new()
    stencil = pdf.make_stream(
        b"\0\0", Type=Name.XObject, Subtype=Name.Image, Width=8, Height=2, ImageMask=True, BitsPerComponent=1
    )
    page = painted_page(b"1 0 0 rg 72 0 0 18 0 0 cm /Star Do", Dictionary(XObject=Dictionary(Star=stencil)), pdf)
    assert [thing.colour.space.family for thing in page.painted] == ["DeviceRGB"]
    assert page.pictures[0].effective_ppi == pytest.approx(8)


def test_a_picture_in_the_content_is_read() -> None:
    """Its keys are short ones."""
    content = b"72 0 0 72 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /RGB /F /AHx ID ffffffffffffffffffffffff> EI"
    (picture,) = painted_page(content).pictures
    assert (picture.width_px, picture.bits, picture.filters) == (2, 8, ("ASCIIHexDecode",))
    assert picture.space
    assert picture.space.is_rgb


def test_a_picture_outside_the_clip_is_not_seen() -> None:
    """Nor is one beside the page."""
    assert painted_page(b"0 0 9 9 re W n 72 0 0 72 100 100 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI").pictures == ()


def test_what_is_no_picture_is_a_fault() -> None:
    """A stream of another sort cannot be drawn."""
    pdf = pikepdf.Pdf.new()
    page = painted_page(b"/Odd Do", Dictionary(XObject=Dictionary(Odd=pdf.make_stream(b"x"))), pdf)
    assert "neither a form nor a picture" in page.faults[0]
