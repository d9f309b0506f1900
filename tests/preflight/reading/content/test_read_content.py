"""The contents of a PDF."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.content.made_content import font, painted_page

from presskit.preflight.reading.content import read_content


def test_fonts_are_those_of_all_pages_with_their_first_use() -> None:
    """A font that two pages use is used from the first, with the codes of both."""
    pdf = pikepdf.Pdf.new()
    resources = pdf.make_indirect(font())
    shared = pdf.make_indirect(resources.Font.F)
    resources.Font.F = shared
    for content in (b"", b"BT /F 9 Tf (A) Tj ET", b"BT /F 9 Tf (B) Tj ET"):
        page = pdf.add_blank_page(page_size=(400, 400))
        page.Contents, page.Resources = pdf.make_stream(content), resources
    stream = BytesIO()
    pdf.save(stream)
    with pikepdf.open(BytesIO(stream.getvalue())) as opened:
        (use,) = read_content(opened.pages).fonts
    assert (use.page, use.metrics.used_codes) == (2, {65, 66})


def test_the_group_of_a_page_is_a_fact() -> None:
    """Without a colour space it is none."""
    assert [space.family for space in painted_page(b"", Group=Dictionary(CS=Name.DeviceCMYK)).group_spaces] == [
        "DeviceCMYK"
    ]
    assert painted_page(b"", Group=Dictionary(S=Name.Transparency)).group_spaces == ()


def test_a_page_without_resources_or_content_is_empty() -> None:
    """So is one whose content is an empty list."""
    assert painted_page(b"").painted == ()
    assert painted_page(b"", Contents=Array([])).painted == ()


def test_a_page_that_cannot_be_read_is_a_fault() -> None:
    """A media box of three numbers, and a unit that is no number."""
    assert painted_page(b"", UserUnit=Name.Large).faults != ()
