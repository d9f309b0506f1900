"""The way into imposition, and the order of its work."""

from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf

from presskit.errors import UsageError
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.sheet import ImposedSheets, ImpositionPlan, SheetLayout
from presskit.prepress.imposition.booklet import booklet_findings, booklet_sides, creep_mm, refuse_too_thick
from presskit.prepress.imposition.grid import Copy, Grid, choose_grid
from presskit.prepress.imposition.marks import sheet_marks
from presskit.prepress.imposition.sheet_metadata import document_id, read_metadata, sheet_title, write_metadata
from presskit.prepress.imposition.sheet_page import SideMarks, add_side, carry_over, copied_forms
from presskit.prepress.imposition.slots import Side, sides_of
from presskit.prepress.imposition.slug import slug_lines, slug_parts
from presskit.prepress.imposition.source import (
    SourcePage,
    left_out_findings,
    opened_source,
    reads_right_to_left,
    source_pages,
)

BLEED_CROPPED = FindingKind(
    "sheet-bleed-cropped",
    Severity.NOTE,
    "Is there room for the bleed?",
    "Copies that touch are parted by one cut, which no bleed protects: a cut half a millimetre off shows.",
    "Cut with care, ask for fewer copies with --up, or take a larger sheet.",
)
SHEET_FILLED = FindingKind(
    "sheet-filled",
    Severity.NOTE,
    "Can the printer reach everything on the sheet?",
    "Most office printers leave about 5 mm white all round, also where a copy has colour.",
    'Print at actual size (100 %, not "fit"); without borders, if the printer can do so.',
)
NO_ROOM_FOR_MARKS = FindingKind(
    "sheet-marks-left-out",
    Severity.NOTE,
    "Does every cut have its mark on the sheet?",
    "Copies and bleed fill the sheet to its edges, so that some cuts must be measured.",
    "Take a larger sheet, fewer copies with --up, or add --cut-lines.",
)
_OBJECT_STREAMS_SINCE = "1.5"


def impose_pdf(data: bytes, plan: ImpositionPlan) -> ImposedSheets:
    """The file's pages laid out on sheets, front and back behind each other; the same bytes each time.

    Colours, fonts and output intents are as they were; links and tags are left out.

    Raises:
        KitError: the file is damaged, locked, or its pages differ in size.
        UsageError: what is wanted does not fit on the sheet, or not together; the message has the millimetres.
    """
    with opened_source(data) as source, pikepdf.new() as sheets:
        pages = source_pages(source)
        _refuse_what_clashes(plan, len(pages))
        grid = choose_grid(_copy(pages), plan)
        sides = _sides(source, grid, plan, len(pages))
        layout = _layout(grid, plan, pages)
        refuse_too_thick(layout)
        said = read_metadata(source)
        title = sheet_title(said, layout.name)
        lines, forms = sheet_marks(grid, plan), copied_forms(sheets, source, pages)
        for side in sides:
            parts = slug_parts(layout, side, sides[-1].sheet, said.title)
            add_side(sheets, plan.sheet, side, SideMarks(lines, slug_lines(parts, grid, plan)), forms)
        carry_over(sheets, source)
        write_metadata(sheets, source, said, title, document_id(data, plan))
        return ImposedSheets(
            pdf=_saved(sheets, max(source.pdf_version, _OBJECT_STREAMS_SINCE)),
            title=title,
            layout=layout,
            sides=len(sides),
            sheets=sides[-1].sheet,
            copies=tuple(_appearances(sides, number) for number in range(len(pages))),
            claims=said.claims,
            findings=(*left_out_findings(source), *_findings(grid, plan, pages, sides)),
        )


def _refuse_what_clashes(plan: ImpositionPlan, pages: int) -> None:
    if plan.booklet and plan.style.one_form:
        raise UsageError(
            f"a booklet cannot be printed {plan.style}: its fronts and backs differ from sheet to sheet",
            "leave --style out",
        )
    if plan.booklet and plan.up:
        raise UsageError("a booklet has two pages on each side, whatever --up says", "leave --up out")
    if plan.style.one_form and pages == 1:
        raise UsageError(f"the file has one page, so there is no back to print {plan.style}", "leave --style out")
    if plan.paper_mm is not None and not plan.booklet:
        raise UsageError("only a booklet's pages are moved by how thick its paper is", "leave --paper-mm out")


def _copy(pages: Sequence[SourcePage]) -> Copy:
    """The size that all pages share, and the bleed that the poorest of them has."""
    width_mm, height_mm = pages[0].size_mm
    return Copy(round(width_mm, 2), round(height_mm, 2), round(min(page.bleed_mm for page in pages), 3))


def _sides(source: pikepdf.Pdf, grid: Grid, plan: ImpositionPlan, pages: int) -> tuple[Side, ...]:
    if plan.booklet:
        return booklet_sides(grid, plan, pages, right_to_left=reads_right_to_left(source))
    return sides_of(grid, plan, pages)


def _layout(grid: Grid, plan: ImpositionPlan, pages: Sequence[SourcePage]) -> SheetLayout:
    copy = _copy(pages)
    return SheetLayout(
        sheet=plan.sheet,
        style=plan.style,
        booklet=plan.booklet,
        columns=grid.columns,
        rows=grid.rows,
        copy_width_mm=copy.width_mm,
        copy_height_mm=copy.height_mm,
        bleed_mm=grid.manner.bleed_mm,
        gutter_mm=grid.manner.gutter_mm,
        left_over_width_mm=max(round(grid.spare_width_mm, 1), 0.0),
        left_over_height_mm=max(round(grid.spare_height_mm, 1), 0.0),
        two_sided=len(pages) > 1,
        creep_mm=creep_mm(plan, (len(pages) + 3) // 4) if plan.booklet else None,
    )


def _appearances(sides: Sequence[Side], number: int) -> int:
    return sum(slot.page == number for side in sides for slot in side.slots)


def _findings(
    grid: Grid, plan: ImpositionPlan, pages: Sequence[SourcePage], sides: Sequence[Side]
) -> Iterator[Finding]:
    bleed_mm, sheets = _copy(pages).bleed_mm, sides[-1].sheet
    if (lost_mm := bleed_mm - _least_bleed_mm(grid, plan)) > 0:
        yield BLEED_CROPPED.at(None, f"The copies lose {lost_mm:g} mm of their bleed where they touch.")
    marks = sheet_marks(grid, plan)
    if not (marks.complete or marks.cut_lines or plan.booklet):
        yield NO_ROOM_FOR_MARKS.at(None, f"There is no room on {plan.sheet.name} for a mark at every cut.")
    if grid.manner.fills:
        yield SHEET_FILLED.at(
            None,
            f"The copies reach the edges of the {plan.sheet.name} sheet: print at actual size (100 %), and expect "
            "a white edge of about 5 mm from most printers.",
        )
    if plan.booklet:
        yield from booklet_findings(plan, len(pages), sheets)


def _least_bleed_mm(grid: Grid, plan: ImpositionPlan) -> float:
    """The bleed on the side of a copy that keeps least; a booklet needs none at its spine."""
    if grid.up == 1 or plan.booklet:
        return grid.manner.bleed_mm
    return min(grid.manner.bleed_mm, grid.manner.gutter_mm / 2)


def _saved(sheets: pikepdf.Pdf, version: str) -> bytes:
    """The file's bytes; its /ID is made from its content, not from a clock."""
    stream = BytesIO()
    sheets.save(
        stream,
        min_version=version,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        deterministic_id=True,
    )
    return stream.getvalue()
