"""Every colour of a file, wherever it stands."""

import pikepdf
import pytest
from tests.prepress.made_editions import (
    everything,
    for_photocopy,
    for_print,
    names,
    opened,
    operators,
    print_spec,
    streams,
)

from presskit.model.edition import Edition
from presskit.prepress.colour_values import GreyColours
from presskit.prepress.press_colours import PressColours
from presskit.prepress.recolour import recolour
from presskit.render import FontStage, render_piece

LIGHT = {"/DeviceRGB", "/CalRGB", "/Lab", "/ICCBased", "/Indexed"}
SETS_LIGHT = {"rg", "RG", "sc", "SC"}


@pytest.fixture(scope="module")
def raw(fonts: FontStage) -> dict[Edition, bytes]:
    """The piece as the engine leaves it, for each edition on paper."""
    pieces = (for_print(everything()), for_photocopy(everything()))
    return {piece.edition: render_piece(piece, fonts).pdf for piece in pieces}


def recoloured(data: bytes, edition: Edition) -> pikepdf.Pdf:
    """The file painted as its edition is."""
    pdf = opened(data)
    recolour(pdf, PressColours(print_spec()) if edition is Edition.PRINT else GreyColours())
    return pdf


def test_the_engine_leaves_colours_of_every_kind(raw: dict[Edition, bytes]) -> None:
    """So the tests below prove something."""
    with opened(raw[Edition.PRINT]) as pdf:
        assert {"/DeviceRGB", "/DeviceGray", "/Lab"} <= names(pdf)
        assert {"rg", "RG", "sh", "scn"} <= operators(pdf)
    with opened(raw[Edition.PHOTOCOPY]) as pdf:
        assert {"/ICCBased", "/DeviceRGB"} <= names(pdf)


def test_print_holds_inks_and_grey_alone(raw: dict[Edition, bytes]) -> None:
    """No RGB, Lab or profile of light in pages, forms, patterns, shadings, images, groups or resources."""
    with recoloured(raw[Edition.PRINT], Edition.PRINT) as pdf:
        assert not names(pdf) & LIGHT
        assert not operators(pdf) & (SETS_LIGHT | {"G"})


def test_a_photocopy_holds_grey_alone(raw: dict[Edition, bytes]) -> None:
    """Not even inks."""
    with recoloured(raw[Edition.PHOTOCOPY], Edition.PHOTOCOPY) as pdf:
        assert not names(pdf) & (LIGHT | {"/DeviceCMYK"})
        assert not operators(pdf) & (SETS_LIGHT | {"k", "K"})


@pytest.mark.parametrize(("edition", "space"), [(Edition.PRINT, "/DeviceCMYK"), (Edition.PHOTOCOPY, "/DeviceGray")])
def test_transparency_is_mixed_in_the_editions_own_space(
    edition: Edition, space: str, raw: dict[Edition, bytes]
) -> None:
    """On pages and in groups; what a soft mask is made of is light, so grey."""
    with recoloured(raw[edition], edition) as pdf:
        masks = {
            state.SMask.G.objgen
            for stream in streams(pdf)
            for state in stream.Resources.get("/ExtGState", {}).values()
            if isinstance(state.get("/SMask"), pikepdf.Dictionary)
        }
        groups = {stream.objgen: str(stream.Group.CS) for stream in streams(pdf) if "/Group" in stream}
        assert masks
        assert {groups[mask] for mask in masks} == {"/DeviceGray"}
        assert {groups[key] for key in groups.keys() - masks} == {space}
        assert all(space == page.Group.CS for page in pdf.pages)


def test_a_gradient_runs_between_the_converted_ends(raw: dict[Edition, bytes]) -> None:
    """From green to yellow in the logo, with four inks at each end; its mask stays grey."""
    with recoloured(raw[Edition.PRINT], Edition.PRINT) as pdf:
        ends = {}
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ShadingType" in item:
                (part,) = item.Function.Functions
                ends[str(item.ColorSpace)] = [[float(share) for share in part[key]] for key in ("/C0", "/C1")]
        press = PressColours(print_spec())
        assert ends["/DeviceCMYK"] == [
            pytest.approx(press.convert((0, 0x77 / 255, 0x55 / 255))),
            pytest.approx(press.convert((1, 0xCC / 255, 0))),
        ]
        assert ends["/DeviceGray"] == [[1], [0.5]]


def test_a_mask_in_colour_is_as_light_as_before(fonts: FontStage) -> None:
    """Red in a mask lets three tenths through; as inks it might let through another share."""
    with opened(render_piece(for_print("<p>x</p>"), fonts).pdf) as pdf:
        form = pdf.make_stream(b"1 0 0 rg 0 0 9 9 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        form.BBox, form.Resources = pikepdf.Array([0, 0, 9, 9]), pikepdf.Dictionary()
        form.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceRGB)
        pdf.pages[0].Resources.ExtGState.M = pikepdf.Dictionary(
            SMask=pikepdf.Dictionary(S=pikepdf.Name.Luminosity, G=pdf.make_indirect(form))
        )
        recolour(pdf, PressColours(print_spec()))
        assert form.read_bytes() == b"0.299 g\n0 0 9 9 re\nf"


def test_a_pattern_that_is_drawn_in_colour_is_painted_anew() -> None:
    """A tile holds colours of its own."""
    pdf = pikepdf.new()
    tile = pdf.make_stream(b"1 0 0 rg 0 0 9 9 re f", PatternType=1, Resources=pikepdf.Dictionary())
    page = pdf.add_blank_page()
    page.obj.Resources = pikepdf.Dictionary(Pattern=pikepdf.Dictionary(p=tile))
    page.obj.Contents = pdf.make_stream(b"/Pattern cs /p scn 0 0 99 99 re f")
    recolour(pdf, GreyColours())
    assert tile.read_bytes() == b"0.299 g\n0 0 9 9 re\nf"
    assert page.obj.Contents.read_bytes().startswith(b"/Pattern cs\n/p scn\n")
