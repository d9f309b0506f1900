"""Values of a PDF as Python's own: names and strings as text, four numbers as a rectangle, the boxes of a page."""

import pikepdf

from presskit.preflight.facts.boxes import Box, PageBoxes


def as_text(value: object, otherwise: str = "") -> str:
    """The words of a string, or a name with its slash; `otherwise` where the file has nothing there.

    Why: a name is UTF-8 by custom alone (ISO 32000-1, 7.3.5), and one broken byte must not hide the rest of the file.
    """
    if value is None:
        return otherwise
    try:
        return str(value)
    except UnicodeDecodeError:
        return value.unparse().decode("ascii", "replace") if isinstance(value, pikepdf.Object) else otherwise


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
