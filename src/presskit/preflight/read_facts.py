"""Opens a PDF once with pikepdf and once with PDFium, and states what is in it."""

import io

import pikepdf

from presskit.preflight.facts import Box, PageBoxes, PageFacts, PdfFacts
from presskit.preflight.read_document import read_document
from presskit.preflight.read_objects import carried_facts, link_facts, read_objects
from presskit.preflight.read_pages import read_pages


def read_facts(data: bytes) -> PdfFacts:
    """The facts of one PDF.

    Raises whatever the two libraries raise for a file that they cannot open or read to its end.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        objects = read_objects(pdf)
        boxes = [_page_boxes(page) for page in pdf.pages]
        drawn_pages = read_pages(data)
        pages = tuple(
            PageFacts(number, page_boxes, drawn.text, drawn.images, drawn.qr_symbols, drawn.characters)
            for number, (page_boxes, drawn) in enumerate(zip(boxes, drawn_pages, strict=True), 1)
        )
        return PdfFacts(
            pages=pages,
            fonts=tuple(objects.fonts),
            links=link_facts(pdf, objects),
            document=read_document(pdf),
            carried=carried_facts(objects),
        )


def _page_boxes(page: pikepdf.Page) -> PageBoxes:
    return PageBoxes(
        media=_box(page.mediabox),
        crop=_box(page.cropbox),
        trim=_stated_box(page, "/TrimBox"),
        bleed=_stated_box(page, "/BleedBox"),
        art=_stated_box(page, "/ArtBox"),
        rotation_degrees=int(page.rotation),
        user_unit_pt=float(page.obj.get("/UserUnit", 1)),
    )


def _stated_box(page: pikepdf.Page, key: str) -> Box | None:
    """The box if the page states it; unlike the media and crop boxes it is not inherited (ISO 32000-1, 7.7.3.4)."""
    return _box(page.obj[key]) if key in page.obj else None


def _box(corners: pikepdf.Object) -> Box:
    """The rectangle in order, whichever two opposite corners are given."""
    x1, y1, x2, y2 = (float(corner) for corner in corners)
    return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
