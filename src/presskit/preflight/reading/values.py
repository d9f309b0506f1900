"""The boxes of a page as it states them."""

import pikepdf

from presskit.preflight.facts.boxes import Box, PageBoxes


def read_boxes(page: pikepdf.Page) -> PageBoxes:
    """The page's boxes, how it is turned, and how large its unit is."""
    return PageBoxes(
        media=as_box(page.mediabox),
        crop=as_box(page.cropbox),
        trim=_stated(page, "/TrimBox"),
        bleed=_stated(page, "/BleedBox"),
        art=_stated(page, "/ArtBox"),
        rotation_degrees=int(page.rotation),
        user_unit_pt=float(page.obj.get("/UserUnit", 1)),
    )


def _stated(page: pikepdf.Page, key: str) -> Box | None:
    """The box if the page states it; unlike the media and crop boxes it is not inherited (ISO 32000-1, 7.7.3.4)."""
    return as_box(page.obj[key]) if key in page.obj else None


def as_box(corners: pikepdf.Object) -> Box:
    """The rectangle in order, whichever two opposite corners are given."""
    x1, y1, x2, y2 = (float(corner) for corner in corners)
    return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
