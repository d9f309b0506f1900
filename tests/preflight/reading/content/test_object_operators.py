"""Forms, pictures and gradients."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.content.made_content import form, painted, painted_page

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import PaintKind

AREA = b"1 0 0 0 k 10 10 50 50 re f"


def test_a_form_is_drawn_where_its_matrix_puts_it() -> None:
    """The form's own matrix comes first, then the page's; its box clips."""
    pdf = pikepdf.Pdf.new()
    (area,) = painted(b".5 0 0 .5 0 0 cm /Form Do", form(pdf, AREA, Matrix=[1, 0, 0, 1, 100, 0]), pdf)
    assert area.box == Box(55, 5, 80, 30)
    pdf = pikepdf.Pdf.new()
    resources = form(pdf, AREA)
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
    resources = form(pdf, b"/Form Do " + AREA)
    resources.XObject.Form.Resources = resources
    page = painted_page(b"/Form Do", resources, pdf)
    assert "without end" in page.faults[0]


def test_forms_that_double_at_each_level_end() -> None:
    """Twenty levels of two would be a million."""
    pdf = pikepdf.Pdf.new()
    resources = form(pdf, AREA)
    for _level in range(20):
        resources = form(pdf, b"/Form Do /Form Do", Resources=resources)
    assert "without end" in painted_page(b"/Form Do", resources, pdf).faults[0]


def test_the_group_of_a_form_is_noted() -> None:
    """Its colour space is a fact of the page, and opacity outside it makes the page see-through."""
    pdf = pikepdf.Pdf.new()
    resources = form(pdf, AREA, Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))
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
