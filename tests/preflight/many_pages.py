"""A file of many small pages."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String


def many_pages(count: int, change: Callable[[pikepdf.Pdf], None] | None = None) -> bytes:
    """So many pages of 40 x 40 points with nothing on them, or with what `change` puts there."""
    pdf = pikepdf.new()
    for _number in range(count):
        pdf.add_blank_page(page_size=(40, 40))
    if change:
        change(pdf)
    stream = BytesIO()
    pdf.save(stream)
    return stream.getvalue()


def add_words(page: pikepdf.Page, pdf: pikepdf.Pdf, font: str) -> None:
    """Words in this font, which is not in the file."""
    stated = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{font}"))
    page.obj.Resources = Dictionary(Font=Dictionary(F=stated))
    page.obj.Contents = pdf.make_stream(b"BT /F 9 Tf 5 20 Td (Words) Tj ET")


def add_link(page: pikepdf.Page, target: str) -> None:
    """A link over the page's left half."""
    action = Dictionary(S=Name.URI, URI=String(target))
    page.obj.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 20, 40], A=action)])
