"""A page with this content, as the walk over contents reads it."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import Painted, PaintedPage
from presskit.preflight.reading.content import ContentRead, read_content
from presskit.preflight.reading.guard import ReadingGuard

SHEET = Box(0, 0, 400, 400)


def read(
    content: bytes, resources: Dictionary | None = None, pdf: pikepdf.Pdf | None = None, **entries: object
) -> ContentRead:
    """What is read of a page of 400 x 400 points."""
    pdf = pdf or pikepdf.Pdf.new()
    page = pdf.add_blank_page(page_size=(400, 400))
    page.Contents = pdf.make_stream(content)
    page.Resources = resources or Dictionary()
    for key, value in entries.items():
        page.obj[f"/{key}"] = value
    stream = BytesIO()
    pdf.save(stream)
    with pikepdf.open(BytesIO(stream.getvalue())) as opened:
        return read_content(dict(enumerate(opened.pages, 1)), ReadingGuard())


def painted_page(
    content: bytes, resources: Dictionary | None = None, pdf: pikepdf.Pdf | None = None, **entries: object
) -> PaintedPage:
    """The painted page."""
    (page,) = read(content, resources, pdf, **entries).pages.values()
    return page


def painted(
    content: bytes, resources: Dictionary | None = None, pdf: pikepdf.Pdf | None = None
) -> tuple[Painted, ...]:
    """The things painted, on a page without faults."""
    page = painted_page(content, resources, pdf)
    assert page.faults == ()
    return page.painted


def form(pdf: pikepdf.Pdf, content: bytes, **entries: object) -> Dictionary:
    """Resources with this form, called Form."""
    stream = pdf.make_stream(content, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 400, 400], **entries)
    return Dictionary(XObject=Dictionary(Form=stream))


def font(**entries: object) -> Dictionary:
    """Resources with a font called F, each letter of which is half an em wide."""
    plain = Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/ABCDEF+Inter"), FirstChar=32, LastChar=126,
        Widths=Array([500] * 95),
    )  # fmt: skip
    for key, value in entries.items():
        plain[f"/{key}"] = value
    return Dictionary(Font=Dictionary(F=plain))


def separation(name: str) -> Array:
    """The colour space of one named ink."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    return Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, tint])
