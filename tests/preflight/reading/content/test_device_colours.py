"""Device colours that nothing explains."""

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.claims.made_files import one_page

from presskit.preflight.facts.painting import ClaimedContent
from presskit.preflight.reading.content import read_content
from presskit.preflight.reading.guard import ReadingGuard

_TINT = Dictionary(FunctionType=2, N=1, C1=Array([0, 0, 0, 1]))
_SPOT = Array([Name.Separation, Name.Gold, Name.DeviceCMYK, _TINT])
_CALIBRATED = Array([Name.CalRGB, Dictionary(WhitePoint=Array([1, 1, 1]))])


def _claimed(content: bytes, **spaces: Any) -> ClaimedContent:
    pdf = one_page(content, ColorSpace=Dictionary(**spaces))
    (painted,) = read_content(dict(enumerate(pdf.pages, 1)), ReadingGuard()).pages.values()
    return painted.claimed


@pytest.mark.parametrize(
    ("content", "families"),
    [
        (b"", ()),
        (b"1 0 0 rg", ()),
        (b"1 0 0 rg 0 0 9 9 re f", ("DeviceRGB",)),
        (b"0 0 9 9 re f", ("DeviceGray",)),
        (b"0 0 0 1 k 0 0 9 9 re f 1 0 0 RG 0 0 9 9 re S", ("DeviceCMYK", "DeviceRGB")),
        (b"/Spot cs 1 scn 0 0 9 9 re f", ("DeviceCMYK",)),
        (b"/Own cs 1 1 1 scn 0 0 9 9 re f", ()),
        (b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI", ("DeviceRGB",)),
    ],
)
def test_what_is_painted_in_device_colours_is_noted(content: bytes, families: tuple[str, ...]) -> None:
    """What inks are shown in too; a colour that nothing is painted in is none."""
    assert _claimed(content, Spot=_SPOT, Own=_CALIBRATED).device_families == families


def test_a_default_explains_them() -> None:
    """The one of the stream's own resources (ISO 32000-1, 8.6.5.6)."""
    painted = b"1 0 0 rg 0 0 9 9 re f"
    assert _claimed(painted, DefaultRGB=_CALIBRATED).device_families == ()
    assert _claimed(painted, DefaultGray=_CALIBRATED).device_families == ("DeviceRGB",)


def test_what_a_page_blends_in_is_noted() -> None:
    """And whether it says so itself."""
    pdf = one_page(b"/Fm Do")
    form = pdf.make_stream(b"", Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    form.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    pdf.pages[0].Resources.XObject = Dictionary(Fm=form)
    (painted,) = read_content(dict(enumerate(pdf.pages, 1)), ReadingGuard()).pages.values()
    assert painted.claimed == ClaimedContent(device_blends=("DeviceRGB",), has_group=True)
    pdf.pages[0].Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    (painted,) = read_content(dict(enumerate(pdf.pages, 1)), ReadingGuard()).pages.values()
    assert painted.claimed.blends_in_stated_space
    assert painted.claimed.device_blends == ("DeviceCMYK", "DeviceRGB")


def test_annotations_are_drawn_in_colours_too() -> None:
    """Which are not painted on the page."""
    pdf = one_page()
    drawing = pdf.make_stream(b"1 0 0 rg 0 0 9 9 re f", Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    pdf.pages[0].Annots = Array([Dictionary(Subtype=Name.Stamp, AP=Dictionary(N=drawing))])
    (painted,) = read_content(dict(enumerate(pdf.pages, 1)), ReadingGuard()).pages.values()
    assert painted.claimed.device_families == ("DeviceRGB",)
    assert painted.painted == ()
