"""The fonts of pages that are not looked at."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from presskit.preflight.facts.document import FontFacts
from presskit.preflight.reading.chosen_fonts import chosen_fonts


def _font(name: str) -> Dictionary:
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{name}"))


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """Two pages with two fonts that are not in the file, of which the first page chooses one."""
    pdf = pikepdf.new()
    fonts = pdf.make_indirect(Dictionary(F=_font("Helvetica"), G=_font("Courier")))
    for _number in range(2):
        page = pdf.add_blank_page(page_size=(40, 40))
        page.obj.Resources = Dictionary(Font=fonts)
        page.obj.Contents = pdf.make_stream(b"BT /F 9 Tf (Words) Tj ET")
    return pdf


def _told(pdf: pikepdf.Pdf) -> list[tuple[str, int]]:
    return [(font.name, font.page) for font in chosen_fonts(dict(enumerate(pdf.pages, 1)))]


def test_a_font_is_told_with_the_first_page_that_chooses_it(pdf: pikepdf.Pdf) -> None:
    """One that lies among the page's resources and is never chosen is not."""
    assert list(chosen_fonts(dict(enumerate(pdf.pages, 7)))) == [
        FontFacts("Helvetica", "Helvetica", embedded=False, subset=False, page=7)
    ]


def test_contents_in_parts_are_read_as_one(pdf: pikepdf.Pdf) -> None:
    """An operator may stand in the part after its operands."""
    pdf.pages[1].obj.Contents = Array([pdf.make_stream(b"BT /G\n8.5"), pdf.make_stream(b"Tf (More) Tj ET")])
    assert _told(pdf) == [("Helvetica", 1), ("Courier", 2)]


def test_forms_are_gone_into_once(pdf: pikepdf.Pdf) -> None:
    """A form that draws itself is no way without end."""
    form = pdf.make_stream(b"/G 9 Tf /Again Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    form.Resources = Dictionary(Font=Dictionary(G=_font("Courier")), XObject=Dictionary(Again=form))
    pdf.pages[0].obj.Resources.XObject = Dictionary(Form=form)
    assert _told(pdf) == [("Helvetica", 1), ("Courier", 1)]


def test_what_cannot_be_read_is_passed_over(pdf: pikepdf.Pdf) -> None:
    """The next page is read as ever."""
    pdf.pages[0].obj.Contents = pdf.make_stream(b"no zlib", Filter=Name.FlateDecode)
    assert _told(pdf) == [("Helvetica", 2)]
