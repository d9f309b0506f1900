"""The films of a page of 100 x 100 points."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

from presskit.preflight.facts.films import FilmFacts
from presskit.preflight.reading.content import read_content
from presskit.preflight.reading.films import read_films
from presskit.preflight.reading.guard import ReadingGuard
from presskit.preflight.reading.values import read_boxes

WHOLE = b" 0 0 100 100 re f "


def films(
    content: bytes, resources: Dictionary | None = None, pdf: pikepdf.Pdf | None = None, **entries: object
) -> FilmFacts:
    """What the films of a page with this content show."""
    pdf = pdf or pikepdf.Pdf.new()
    page = pdf.add_blank_page(page_size=(100, 100))
    page.Contents = pdf.make_stream(content)
    page.Resources = resources or Dictionary()
    for key, value in entries.items():
        page.obj[f"/{key}"] = value
    stream = BytesIO()
    pdf.save(stream)
    with pikepdf.open(BytesIO(stream.getvalue())) as opened:
        numbered = dict(enumerate(opened.pages, 1))
        pages = read_content(numbered, ReadingGuard()).pages
        boxes = {number: read_boxes(page) for number, page in numbered.items()}
    return read_films(stream.getvalue(), pages, boxes, ReadingGuard())


def ink_percent(content: bytes, resources: Dictionary | None = None, pdf: pikepdf.Pdf | None = None) -> float:
    """The ink in the middle of the page, all of which can be measured."""
    found = films(content, resources, pdf)
    assert found.faults == ()
    ink_map = found.maps[0]
    middle = len(ink_map.levels) // ink_map.columns // 2 * ink_map.columns + ink_map.columns // 2
    return ink_map.levels[middle] / 2.55


def picture_percent(data: bytes, side_px: int = 2, /, **entries: object) -> float:
    """The ink of a picture that covers the page."""
    pdf = pikepdf.Pdf.new()
    return ink_percent(b"100 0 0 100 0 0 cm /I Do", picture(pdf, data, side_px, **entries), pdf)


def picture(pdf: pikepdf.Pdf, data: bytes, side_px: int, /, **entries: object) -> Dictionary:
    """Resources with this picture, called I."""
    made = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, Width=side_px, Height=side_px, **entries)
    return Dictionary(XObject=Dictionary(I=made))


def separation(name: str) -> Array:
    """The colour space of one named ink."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    return Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, tint])


def gradient(space: object, *values: float) -> Dictionary:
    """A gradient from a colour to the same."""
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=list(values), C1=list(values), N=1)
    made = Dictionary(ShadingType=2, Coords=[0, 0, 100, 0], Extend=[True, True], Function=function)
    made.ColorSpace = space
    return made
