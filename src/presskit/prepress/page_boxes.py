"""The boxes of each page: trim, bleed and sheet, with the sheet's lower left corner at 0."""

import pikepdf
from pikepdf import Array

from presskit.units import mm_to_pt

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""


def set_page_boxes(pdf: pikepdf.Pdf, bleed_mm: float, slug_mm: float = 0.0) -> None:
    """Write TrimBox, BleedBox and MediaBox; what is drawn moves along, and ends where the bleed ends.

    The trim is as large as the engine made it. Outside the bleed lies the slug area, empty as yet.
    """
    for page in pdf.pages:
        left, bottom, right, top = (float(value) for value in page.obj.TrimBox)
        inset_pt = mm_to_pt(bleed_mm + slug_mm)
        trim_pt = (inset_pt, inset_pt, inset_pt + right - left, inset_pt + top - bottom)
        bleed_pt = grown(trim_pt, mm_to_pt(bleed_mm))
        boxes = {"/TrimBox": trim_pt, "/BleedBox": bleed_pt, "/MediaBox": grown(bleed_pt, mm_to_pt(slug_mm))}
        for name, box_pt in boxes.items():
            page.obj[name] = Array([round(value, 4) for value in box_pt])
        for name in ("/CropBox", "/ArtBox"):
            if name in page.obj:
                del page.obj[name]
        _move(pdf, page, bleed_pt, (inset_pt - left, inset_pt - bottom))


def trim_box_pt(page: pikepdf.Page) -> Box:
    """The trim of the page, in points."""
    left, bottom, right, top = (float(value) for value in page.obj.TrimBox)
    return left, bottom, right, top


def grown(box_pt: Box, by_pt: float) -> Box:
    """The box with each side so much further out."""
    left, bottom, right, top = box_pt
    return left - by_pt, bottom - by_pt, right + by_pt, top + by_pt


def _move(pdf: pikepdf.Pdf, page: pikepdf.Page, clip_pt: Box, shift_pt: tuple[float, float]) -> None:
    left, bottom, right, top = clip_pt
    clip = f"{left:.4f} {bottom:.4f} {right - left:.4f} {top - bottom:.4f} re W n"
    matrix = f"1 0 0 1 {shift_pt[0]:.4f} {shift_pt[1]:.4f} cm"
    content = page.Contents.read_bytes()
    page.Contents = pdf.make_stream(f"q {clip} {matrix}\n".encode() + content + b"\nQ\n")
