"""Colours that stay inks of their own, read back from the finished file."""

from dataclasses import replace

import pikepdf
import pytest
from tests.made_pieces import sheets
from tests.prepress.made_editions import finished, for_print, opened

from presskit.model.brand import PrintedSpot
from presskit.model.piece import Asset, FinishedPiece
from presskit.preflight import preflight_pdf
from presskit.prepress.colour_operators import Instruction
from presskit.prepress.spot_colours import SpotColours
from presskit.render import FontStage

SEA = PrintedSpot("PANTONE 541 C", (1.0, 0.64, 0.0, 0.4), is_kept=True)
LOGO = Asset(
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#0b3c5d" d="M0 0h9v9z"/></svg>',
    "image/svg+xml",
)
CSS = """
@page { margin: 10mm; bleed: 3mm } .sea { background: device-cmyk(1 .64 0 .4); color: device-cmyk(0 0 0 0) }
h1 { color: device-cmyk(1 .64 0 .4) } p { color: device-cmyk(0 0 0 1) } img { height: 9mm; opacity: .99 }
"""
BODY = (
    "<h1>Harbour</h1><div class=sea><p style='color: inherit'>White</p></div><p>Black</p><img src=logo.svg alt=Mark>"
)


def made(fonts: FontStage, *spots: PrintedSpot) -> FinishedPiece:
    """A print file with the colour as a ground, in letters and in a drawing."""
    composed = for_print(sheets(BODY, CSS, {"logo.svg": LOGO}), spot_colours=True)
    return finished(replace(composed, spot_colours=spots, brand_inks={"#0b3c5d": SEA.inks}), fonts)


@pytest.fixture(scope="module")
def kept(fonts: FontStage) -> FinishedPiece:
    """The file in which the colour stays an ink."""
    return made(fonts, SEA)


def test_an_ink_that_is_kept_is_read_back_by_its_name(kept: FinishedPiece, fonts: FontStage) -> None:
    """And preflight has nothing against it, by a specification that prints spot colours."""
    report = preflight_pdf(kept, fonts.families)
    assert report.spot_inks == ("PANTONE 541 C",)
    assert not [finding.code for finding in report.findings if finding.is_error]


def test_its_alternate_is_the_four_inks(kept: FinishedPiece) -> None:
    """A tint of one is all of them; each file has the ink once, wherever it is used."""
    with opened(kept.pdf) as pdf:
        spaces = [item for item in pdf.objects if isinstance(item, pikepdf.Array) and item[0] == "/Separation"]
        assert len(spaces) == 1
        _kind, name, alternate, tint = spaces[0].as_list()
        assert (str(name), str(alternate)) == ("/PANTONE 541 C", "/DeviceCMYK")
        assert [float(share) for share in tint.C1] == [1.0, 0.64, 0.0, 0.4]
        content = pdf.pages[0].Contents.read_bytes()
        assert b"1 0.64 0 0.4 k" not in content
        assert content.count(b"/Spot1 cs") >= 2


def test_one_that_is_not_kept_is_printed_of_the_four(fonts: FontStage) -> None:
    """The drawing too, in the inks that the organisation has given for its colour."""
    file = made(fonts, replace(SEA, is_kept=False))
    assert preflight_pdf(file, fonts.families).spot_inks == ()
    with opened(file.pdf) as pdf:
        drawn = [pdf.pages[0].Contents.read_bytes(), *(item.read_bytes() for item in pdf.objects if _is_form(item))]
        assert sum(b"1 0.64 0 0.4 k" in content for content in drawn) >= 2


def test_without_spot_colours_the_drawing_is_untouched() -> None:
    """The same list, and no resources."""
    with pikepdf.new() as pdf:
        drawing: list[Instruction] = [pikepdf.ContentStreamInstruction([1, 0, 0, 0], pikepdf.Operator("k"))]
        assert SpotColours(pdf, ()).named(drawing, pikepdf.Dictionary()) is drawing


def _is_form(item: pikepdf.Object) -> bool:
    return isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form"
