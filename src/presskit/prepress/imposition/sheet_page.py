"""The PDF of the sheets: each side a page with its copies and marks, and what goes over from the source as it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians, sin

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from presskit.model.sheet import SheetSize
from presskit.prepress.imposition.marks import Line, SheetMarks
from presskit.prepress.imposition.slots import Side, Slot
from presskit.prepress.imposition.slug import SlugLine
from presskit.prepress.imposition.source import SourcePage, page_form
from presskit.prepress.lettering import Point
from presskit.rules.pdf_entries import dictionaries_at, dictionary_at, words
from presskit.units import mm_to_pt

MARK_WIDTH_PT = 0.25
LETTER_WIDTH_PT = 0.4
_CUT_DASH_PT = 2.0

PlacedPage = tuple[SourcePage, pikepdf.Object]
"""A page of the source, and the form in the sheets' file that draws it."""


@dataclass(frozen=True, slots=True)
class SideMarks:
    """Everything on a side besides the copies."""

    lines: SheetMarks
    slug: Sequence[SlugLine]


def add_side(
    pdf: pikepdf.Pdf,
    sheet: SheetSize,
    side: Side,
    marks: SideMarks,
    pages: Sequence[PlacedPage],
) -> None:
    """Append the side; `pages` are those of the source, each with its form in this PDF."""
    size_pt = (mm_to_pt(sheet.width_mm), mm_to_pt(sheet.height_mm))
    page = pdf.add_blank_page(page_size=size_pt)
    box = Array([0, 0, *(round(length_pt, 4) for length_pt in size_pt)])
    page.obj.MediaBox = box
    page.obj.TrimBox = Array(box)
    used = sorted({slot.page for slot in side.slots if slot.page is not None})
    page.obj.Resources = Dictionary(
        XObject=Dictionary({f"/P{number + 1}": pages[number][1] for number in used}),
        ColorSpace=Dictionary(All=_registration_colour(pdf)),
    )
    if group := _blend_group(pages):
        page.obj.Group = group
    drawn = [_copy(slot, pages[slot.page][0], slot.page) for slot in side.slots if slot.page is not None]
    page.obj.Contents = pdf.make_stream("\n".join([*drawn, *_drawn_marks(marks)]).encode())


def copied_forms(sheets: pikepdf.Pdf, source: pikepdf.Pdf, pages: Sequence[SourcePage]) -> list[PlacedPage]:
    """Each page with its form; what pages share is copied once, and a form is drawn as often as needed."""
    return [
        (facts, sheets.copy_foreign(page_form(page, facts.bleed_box_pt)))
        for page, facts in zip(source.pages, pages, strict=True)
    ]


def carry_over(sheets: pikepdf.Pdf, source: pikepdf.Pdf) -> None:
    """Copy what the pages rely on: the condition they are made for, their language, which layers are hidden."""
    if intents := dictionaries_at(source.Root, "/OutputIntents"):
        sheets.Root.OutputIntents = sheets.copy_foreign(source.make_indirect(Array(intents)))
    if layers := dictionary_at(source.Root, "/OCProperties"):
        sheets.Root.OCProperties = sheets.copy_foreign(layers if layers.is_indirect else source.make_indirect(layers))
    if language := words(source.Root.get("/Lang")):
        sheets.Root.Lang = String(language)


def placing_matrix(slot: Slot, page: SourcePage) -> tuple[float, float, float, float, float, float]:
    """The matrix that lays the page's trim into the slot, in points."""
    angle = radians(slot.rotation_degrees - page.rotation_degrees)
    cosine, sine = round(cos(angle)) * page.user_unit_pt, round(sin(angle)) * page.user_unit_pt
    left_pt, bottom_pt, right_pt, top_pt = page.trim_pt
    corners = ((left_pt, bottom_pt), (right_pt, top_pt))
    x_pt = min(cosine * x - sine * y for x, y in corners)
    y_pt = min(sine * x + cosine * y for x, y in corners)
    return cosine, sine, -sine, cosine, mm_to_pt(slot.x_mm) - x_pt, mm_to_pt(slot.y_mm) - y_pt


def _copy(slot: Slot, page: SourcePage, number: int) -> str:
    """The page in its slot, cut where its bleed or half the gutter ends."""
    left_mm, below_mm, right_mm, above_mm = slot.bleeds_mm
    clip = _numbers(
        mm_to_pt(slot.x_mm - left_mm),
        mm_to_pt(slot.y_mm - below_mm),
        mm_to_pt(slot.width_mm + left_mm + right_mm),
        mm_to_pt(slot.height_mm + below_mm + above_mm),
    )
    return f"q {clip} re W n {_numbers(*placing_matrix(slot, page))} cm /P{number + 1} Do Q"


def _drawn_marks(marks: SideMarks) -> Iterable[str]:
    """The marks as artifacts, in the colour that prints in every ink; cut lines are greyer, on any ground."""
    if marks.lines.cut_lines:
        yield f"/Artifact BMC q {MARK_WIDTH_PT} w {_cut_lines(marks.lines.cut_lines)} Q EMC"
    if solid := (*marks.lines.ticks, *marks.lines.centres):
        yield f"/Artifact BMC q /All CS 1 SCN {MARK_WIDTH_PT} w {_path(solid)} S Q EMC"
    if marks.lines.folds:
        yield f"/Artifact BMC q /All CS 1 SCN {MARK_WIDTH_PT} w [3 2] 0 d {_path(marks.lines.folds)} S Q EMC"
    for line in marks.slug:
        words = String(line.text).unparse().decode("ascii")
        path = " ".join(map(_polyline, line.strokes()))
        style = f"/All CS 1 SCN {LETTER_WIDTH_PT} w 1 J 1 j"
        yield f"/Artifact BMC /Span <</ActualText {words}>> BDC q {style} {path} S Q EMC EMC"


def _cut_lines(lines: Sequence[Line]) -> str:
    """Grey dashes, and white ones between them: one of the two shows on any ground."""
    path, dash = _path(lines), f"[{_CUT_DASH_PT} {_CUT_DASH_PT}]"
    return f"{dash} 0 d 0.5 G {path} S {dash} {_CUT_DASH_PT} d 1 G {path} S"


def _path(lines: Iterable[Line]) -> str:
    return " ".join(_polyline([line[:2], line[2:]]) for line in lines)


def _polyline(points: Sequence[Point]) -> str:
    numbers = [_numbers(mm_to_pt(x_mm), mm_to_pt(y_mm)) for x_mm, y_mm in points]
    return f"{numbers[0]} m " + " ".join(f"{number} l" for number in numbers[1:])


def _numbers(*values_pt: float) -> str:
    return " ".join(f"{value_pt:.4f}".rstrip("0").rstrip(".") for value_pt in values_pt)


def _blend_group(pages: Sequence[PlacedPage]) -> pikepdf.Object | None:
    """The space that the source's first page blends transparent colours in; a sheet blends in the same."""
    return pages[0][1].get("/Group")


def _registration_colour(pdf: pikepdf.Pdf) -> Array:
    """Separation All: marks stand on the plate of every ink; shown or printed in grey, they are black."""
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1]), C1=Array([0]), N=1)
    return Array([Name.Separation, Name.All, Name.DeviceGray, pdf.make_indirect(tint)])
