"""The structure that screen readers walk: what the engine leaves out or gets wrong, and what it cannot do."""

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.units import mm_to_pt, px_to_mm

TRANSPARENT_TEXT = FindingKind(
    "transparent-text",
    Severity.ERROR,
    "Can everything on the page be read aloud?",
    "Text in an element with `opacity` is drawn as a picture of its own that screen readers do not enter.",
    "Use a lighter colour, or a colour with transparency (rgb(0 0 0 / 60%)), instead of `opacity`.",
)


def repair_structure(pdf: pikepdf.Pdf) -> None:
    """Say of each table header what it heads, and of each figure where on the page it stands."""
    for element in _structure_elements(pdf):
        kind = element.get("/S")
        if kind == Name.TH:
            _add_scope(element)
        elif kind == Name.Figure:
            _place_figure(element)


def check_tags(pdf: pikepdf.Pdf) -> list[Finding]:
    """A finding if tagged text stands in a form, where the structure does not reach it (PDF/UA-1, 7.1)."""
    for item in pdf.objects:
        is_form = isinstance(item, Stream) and item.stream_dict.get("/Subtype") == Name.Form
        if is_form and b"/MCID" in item.read_bytes():
            return [TRANSPARENT_TEXT.at(None, "Text in an element with `opacity` cannot be read aloud.")]
    return []


def _structure_elements(pdf: pikepdf.Pdf) -> Iterator[Dictionary]:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == Name.StructElem:
            yield item


def _add_scope(header: Dictionary) -> None:
    """A header in a table's head, or in a row of headers only, heads its column; any other heads its row."""
    row = header.P
    in_head = row.P.get("/S") == Name.THead
    row_of_headers = all(cell.get("/S") == Name.TH for cell in row.K)
    if "/A" not in header:
        header.A = Dictionary(O=Name.Table)
    header.A.Scope = Name.Column if in_head or row_of_headers else Name.Row


def _place_figure(figure: Dictionary) -> None:
    """The engine counts a figure's box in CSS pixels from the upper left of the trim, PDF in points from below."""
    box_px = [float(number) for number in figure.A.BBox]
    left, right = sorted(mm_to_pt(px_to_mm(value_px)) for value_px in box_px[::2])
    top, bottom = sorted(mm_to_pt(px_to_mm(value_px)) for value_px in box_px[1::2])
    trim_left, _, _, trim_top = (float(number) for number in figure.Pg.TrimBox)
    box_pt = (trim_left + left, trim_top - bottom, trim_left + right, trim_top - top)
    figure.A.BBox = Array([round(value, 3) for value in box_pt])
