"""Values of a PDF as Python's own."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.values import as_box, as_text, read_boxes


def test_names_and_strings_are_text() -> None:
    """A name keeps its slash, a string may be UTF-16, and nothing is what is asked for instead."""
    assert as_text(Name.Link) == "/Link"
    assert as_text(String("\u0141ukasz")) == "\u0141ukasz"
    assert as_text(None) == ""
    assert as_text(None, "unnamed") == "unnamed"


def test_a_name_of_broken_bytes_is_written_out() -> None:
    """One that is no UTF-8 does not stop the reading."""
    data = drawn_pdf(b"").replace(b"/Type /Catalog", b"/T /L#c8nk/Q 3")
    with pikepdf.open(BytesIO(data)) as pdf:
        names = [as_text(value) for value in pdf.Root.values()]
    assert any(name.startswith("/L") for name in names)


def test_boxes_are_those_that_the_page_states() -> None:
    """What it does not state is None, but for the crop, which is then the sheet."""
    pdf = pikepdf.Pdf.new()
    page = pdf.add_blank_page(page_size=(400, 300))
    plain = read_boxes(page)
    assert (plain.media, plain.crop, plain.trim, plain.bleed, plain.art) == (
        Box(0, 0, 400, 300), Box(0, 0, 400, 300), None, None, None,
    )  # fmt: skip
    page.TrimBox, page.BleedBox, page.obj.UserUnit = Array([10, 10, 390, 290]), Array([1, 1, 399, 299]), 2
    page.rotate(90, relative=False)
    stated = read_boxes(page)
    assert (stated.trim, stated.bleed) == (Box(10, 10, 390, 290), Box(1, 1, 399, 299))
    assert (stated.rotation_degrees, stated.user_unit_pt) == (90, 2.0)


def test_corners_may_come_in_any_order() -> None:
    """ISO 32000-1, 7.9.5."""
    assert as_box(Array([30, 5, 10, 20])) == Box(10, 5, 30, 20)
