"""The boxes of a page, and how it lies, as Python's own values."""

import pikepdf

from presskit.preflight.facts.boxes import Box, PageBoxes
from presskit.rules.pdf_entries import number, rectangle_pt

QUARTER_TURN_DEGREES = 90
# A page that states no size is shown as a US Letter by PDFium, and by most readers.
NO_SIZE = PageBoxes(Box(0, 0, 612, 792), Box(0, 0, 612, 792))


def read_boxes(page: pikepdf.Page) -> PageBoxes:
    """The page's boxes, how it is turned, and how large its unit is; a box that is no rectangle is as good as none.

    Raises pikepdf.PdfError if the page has no size.
    """
    media = as_box(page.mediabox)
    if media is None:
        raise pikepdf.PdfError("the /MediaBox of a page is no rectangle")
    return PageBoxes(
        media=media,
        crop=as_box(page.cropbox) or media,
        trim=_stated(page, "/TrimBox"),
        bleed=_stated(page, "/BleedBox"),
        art=_stated(page, "/ArtBox"),
        rotation_degrees=int(page.rotation) // QUARTER_TURN_DEGREES * QUARTER_TURN_DEGREES,
        user_unit_pt=user_unit_pt(page),
    )


def user_unit_pt(page: pikepdf.Page) -> float:
    """How large the page's unit is; a point, where it says nothing that can be."""
    stated_pt = number(page.obj.get("/UserUnit"))
    return stated_pt if stated_pt and stated_pt > 0 else 1.0


def _stated(page: pikepdf.Page, key: str) -> Box | None:
    """The box if the page states it; unlike the media and crop boxes it is not inherited (ISO 32000-1, 7.7.3.4)."""
    return as_box(page.obj.get(key))


def as_box(corners: object) -> Box | None:
    """The rectangle in order, whichever two opposite corners are given; None if it is none."""
    rectangle = rectangle_pt(corners)
    return Box(*rectangle) if rectangle else None
