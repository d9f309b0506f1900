"""One content stream, and what was met on its page."""

import pikepdf
from pikepdf import Dictionary
from tests.preflight.reading.content.made_content import form, painted, separation

from presskit.preflight.reading.content.scope import PageRead


def test_a_fault_is_said_once() -> None:
    """And a page of faults does not go on without end."""
    read = PageRead()
    for number in range(100):
        read.fault("the same")
        read.fault(f"fault {number}")
    assert read.facts().faults[:2] == ("the same", "fault 0")
    assert len(read.facts().faults) == 20


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
