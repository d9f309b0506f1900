"""One content stream while it is followed."""

import pikepdf
from pikepdf import Dictionary
from tests.preflight.reading.content.made_content import form, painted, separation


def test_a_form_without_resources_uses_those_of_its_page() -> None:
    """As older programs write it; one with its own uses them."""
    pdf = pikepdf.Pdf.new()
    resources = form(pdf, b"/Ours cs 1 scn 0 0 9 9 re f")
    resources.ColorSpace = Dictionary(Ours=separation("Gold"))
    assert painted(b"/Form Do", resources, pdf)[0].colour.space.spot_names == ("Gold",)
    pdf = pikepdf.Pdf.new()
    own = Dictionary(ColorSpace=Dictionary(Ours=separation("Silver")))
    resources = form(pdf, b"/Ours cs 1 scn 0 0 9 9 re f", Resources=own)
    resources.ColorSpace = Dictionary(Ours=separation("Gold"))
    assert painted(b"/Form Do", resources, pdf)[0].colour.space.spot_names == ("Silver",)
