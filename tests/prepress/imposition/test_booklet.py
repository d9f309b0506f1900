"""Booklets: the order of their pages, and where these stand in sheets that lie inside one another."""

import re
from dataclasses import dataclass, replace
from io import BytesIO

import pikepdf
import pytest
from pikepdf import String
from tests.prepress.imposition.made_sheets import A5_MM, ground, is_near, picture, print_file, seen

from presskit.errors import UsageError
from presskit.model.sheet import SHEET_SIZES, ImposedSheets, ImpositionPlan, ImpositionStyle
from presskit.prepress.imposition import impose_pdf
from presskit.prepress.imposition.booklet import booklet_sides
from presskit.prepress.imposition.grid import Copy, choose_grid
from presskit.prepress.imposition.slots import Slot
from presskit.units import mm_to_pt, pt_to_mm

A5_BARE, A4 = Copy(148, 210, 0), Copy(210, 297, 3)


def plan_of(sheet: str) -> ImpositionPlan:
    """A booklet on this sheet."""
    return ImpositionPlan(SHEET_SIZES[sheet], booklet=True)


def booklet_of(data: bytes, sheet: str, paper_mm: float | None = None) -> ImposedSheets:
    """The file as a booklet on this sheet."""
    return impose_pdf(data, replace(plan_of(sheet), paper_mm=paper_mm))


def codes(sheets: ImposedSheets) -> list[str]:
    """The codes of what was found."""
    return [finding.code for finding in sheets.findings]


@dataclass(frozen=True)
class Placed:
    """Where a page stands across the sheet, and between which edges it is seen, read from the sheet's own bytes."""

    trim_mm: tuple[float, float]
    seen_mm: tuple[float, float]


def placed_mm(sheets: ImposedSheets, side: int) -> dict[int, Placed]:
    """The upright pages of this side, counted from 1, by their numbers."""
    found: dict[int, Placed] = {}
    with pikepdf.open(BytesIO(sheets.pdf)) as pdf:
        page = pdf.pages[side - 1]
        clips = _clips(page)
        matrices = [each.operands for each in pikepdf.parse_content_stream(page) if str(each.operator) == "cm"]
        names = [str(each.operands[0]) for each in pikepdf.parse_content_stream(page) if str(each.operator) == "Do"]
        for clip, matrix, name in zip(clips, matrices, names, strict=True):
            form = page.Resources.XObject[name]
            left_pt, width_pt = float(clip.operands[0]), float(clip.operands[2])
            bleed_pt = mm_to_pt(3)
            trim_pt = [float(form.BBox[0]) + bleed_pt, float(form.BBox[2]) - bleed_pt]
            start_pt, end_pt = (x_pt * round(float(matrix[0])) + float(matrix[4]) for x_pt in trim_pt)
            trim = tuple(pt_to_mm(x_pt) for x_pt in sorted((start_pt, end_pt)))
            seen = pt_to_mm(left_pt), pt_to_mm(left_pt + width_pt)
            found[int(name.removeprefix("/P"))] = Placed((trim[0], trim[1]), seen)
    return found


def _clips(page: pikepdf.Page) -> list[pikepdf.ContentStreamInstruction]:
    """The rectangles that the copies are cut at."""
    return [each for each in pikepdf.parse_content_stream(page) if str(each.operator) == "re"]  # type: ignore[misc]


def folded(copy: Copy, sheet: str, pages: int, *, right_to_left: bool = False) -> list[list[int | None]]:
    """The pages of a booklet's sides, counted from 0."""
    plan = plan_of(sheet)
    sides = booklet_sides(choose_grid(copy, plan), plan, pages, right_to_left=right_to_left)
    return [[slot.page for slot in side.slots] for side in sides]


def test_a_booklet_is_in_the_order_for_stapling() -> None:
    """Of eight pages the outer sheet has 8 and 1, behind them 2 and 7; the inner one 6 and 3, behind them 4 and 5."""
    assert folded(A4, "SRA3", 8) == [[7, 0], [6, 1], [5, 2], [4, 3]]


def test_a_booklet_read_from_the_right_has_its_spine_on_the_right() -> None:
    """The first page stands on the left of the outer sheet."""
    assert folded(A4, "SRA3", 4, right_to_left=True) == [[0, 3], [1, 2]]


def test_missing_pages_of_a_booklet_are_blank_at_its_end() -> None:
    """Six pages fill two sheets, and the last two pages of the booklet are empty."""
    assert folded(A4, "SRA3", 6) == [[None, 0], [None, 1], [5, 2], [4, 3]]


def test_a_booklet_on_an_upright_sheet_lies_on_its_side() -> None:
    """The first page is above the last one, and behind it, turned the other way, is the second."""
    plan = plan_of("A4")
    front, back = booklet_sides(choose_grid(A5_BARE, plan), plan, 4, right_to_left=False)
    heads = {slot.page: (slot.rotation_degrees, slot.y_mm > 140) for side in (front, back) for slot in side.slots}
    assert heads == {0: (90, True), 3: (90, False), 1: (270, True), 2: (270, False)}


def test_a_booklet_tells_of_blank_pages_and_of_its_thickness() -> None:
    """Six pages get two blank ones; 44 pages are eleven sheets, and without the paper nobody can move anything."""
    six = booklet_of(print_file(6, bleed_mm=0, size_mm=A5_MM), "A4")
    assert (six.sides, six.sheets, six.copies) == (4, 2, (1,) * 6)
    assert codes(six) == ["sheet-filled", "booklet-blank-pages", "booklet-paper-unsaid"]
    assert six.findings[1].message == "2 blank pages are added at the end of the booklet."
    thick = [codes(booklet_of(print_file(pages, bleed_mm=0), "A5")) for pages in (40, 44)]
    assert thick == [["sheet-filled", "booklet-paper-unsaid"], ["sheet-filled", "booklet-creep"]]


def test_a_booklet_of_one_sheet_has_no_creep() -> None:
    """Nothing lies inside it, so nothing is said, and no page is moved whatever its paper."""
    plain = booklet_of(print_file(4, A5_MM), "SRA3")
    thick = booklet_of(print_file(4, A5_MM), "SRA3", paper_mm=0.3)
    assert codes(plain) == codes(thick) == []
    assert [placed_mm(sheets, 1) for sheets in (plain, thick)] == [placed_mm(plain, 1)] * 2
    assert (plain.layout.creep_mm, thick.layout.creep_mm) == (None, 0.0)


@pytest.mark.parametrize(("language", "left", "right"), [("en", 8, 1), ("ar", 1, 8)])
def test_the_pages_of_inner_sheets_stand_nearer_to_the_spine(language: str, left: int, right: int) -> None:
    """Two A5 sheets of 0.15 mm on SRA3: outer trims meet in the fold, inner ones lie 0.15 mm over it."""

    def in_language(pdf: object) -> None:
        pdf.Root.Lang = String(language)  # type: ignore[attr-defined]

    sheets = booklet_of(print_file(8, A5_MM, edit=in_language), "SRA3", paper_mm=0.15)
    outer, inner = placed_mm(sheets, 1), placed_mm(sheets, 3)
    assert outer[left].trim_mm == pytest.approx((225 - 148, 225), abs=0.001)
    assert outer[right].trim_mm == pytest.approx((225, 225 + 148), abs=0.001)
    on_left, on_right = sorted(inner, key=lambda page: inner[page].trim_mm)
    assert inner[on_left].trim_mm == pytest.approx((225 - 148 + 0.15, 225.15), abs=0.001)
    assert inner[on_right].trim_mm == pytest.approx((225 - 0.15, 225 + 148 - 0.15), abs=0.001)
    assert inner[on_left].seen_mm == pytest.approx((225 - 148 - 3 + 0.15, 225), abs=0.001)
    assert inner[on_right].seen_mm == pytest.approx((225, 225 + 148 + 3 - 0.15), abs=0.001)
    assert sheets.layout.creep_mm == 0.15
    assert [finding.message for finding in sheets.findings] == [
        "The pages are moved towards the spine by 0.15 mm in the innermost of 2 sheets, "
        "and by 0.15 mm less in each around it."
    ]


def test_creep_grows_by_the_paper_from_sheet_to_sheet_front_and_back_alike() -> None:
    """Five sheets of 0.1 mm: 0, 0.1, 0.2, 0.3 and 0.4 mm on both sides; marks stay, and each slug says how much."""
    sheets = booklet_of(print_file(20, A5_MM), "SRA3", paper_mm=0.1)
    for side in range(1, 11):
        spots = placed_mm(sheets, side).values()
        over_mm = [max(225 - spot.trim_mm[0], 0) % 148 for spot in spots if spot.trim_mm[1] > 226]
        assert over_mm == pytest.approx([(side - 1) // 2 * 0.1], abs=0.001)
    with pikepdf.open(BytesIO(sheets.pdf)) as pdf:
        contents = [page.Contents.read_bytes() for page in pdf.pages]
    marks = {content.partition(b"/Artifact BMC q /All")[2].partition(b"/Span")[0] for content in contents}
    assert len(marks) == 1
    slugs = [b" ".join(re.findall(rb"/ActualText \(([^)]*)\)", content)) for content in contents]
    assert b"SHEET 1 OF 5 / FRONT / CREEP 0 MM / SHEETWISE" in slugs[0]
    assert b"SHEET 5 OF 5 / BACK / CREEP 0.4 MM / SHEETWISE" in slugs[9]


def test_a_booklet_lying_on_its_side_is_moved_up_and_down() -> None:
    """A6 on upright A5: the fold is level, and the inner sheet's pages move towards it by 0.2 mm."""
    sheets = booklet_of(print_file(8, bleed_mm=0), "A5", paper_mm=0.2)
    with pikepdf.open(BytesIO(sheets.pdf)) as pdf:
        clips = [
            sorted((float(op.operands[1]), float(op.operands[3])) for op in _clips(page))
            for page in (pdf.pages[0], pdf.pages[2])
        ]
    (low, high), (inner_low, inner_high) = clips
    assert inner_low[0] - low[0] == pytest.approx(mm_to_pt(0.2), abs=0.001)
    assert inner_high[0] == pytest.approx(high[0], abs=0.001)
    assert low[1] - inner_low[1] == high[1] - inner_high[1] == pytest.approx(mm_to_pt(0.2), abs=0.001)


def test_a_booklet_too_thick_to_be_folded_is_warned_of_and_at_last_refused() -> None:
    """Eleven sheets of 0.6 mm move pages by 6 mm; of 1 mm on pages 30 mm wide that would be a third of them."""
    assert codes(booklet_of(print_file(44, bleed_mm=0), "SRA3", paper_mm=0.6)) == ["booklet-creep"]
    with pytest.raises(UsageError, match="moved by 10 mm, over a quarter"):
        booklet_of(print_file(44, (30, 60), 0), "SRA3", paper_mm=1.0)


def test_a_booklet_in_arabic_opens_the_other_way() -> None:
    """Page 1 of an Arabic file stands left of the spine."""

    def arabic(pdf: object) -> None:
        pdf.Root.Lang = String("ar")  # type: ignore[attr-defined]

    size_mm = (210.0, 297.0)
    usual = picture(booklet_of(print_file(4, size_mm), "SRA3").pdf, 1)
    turned = picture(booklet_of(print_file(4, size_mm, edit=arabic), "SRA3").pdf, 1)
    assert is_near(seen(usual, 330, 150), ground(1))
    assert is_near(seen(turned, 120, 150), ground(1))


@pytest.mark.parametrize("style", [ImpositionStyle.SHEETWISE, ImpositionStyle.PERFECTING])
@pytest.mark.parametrize(("copy", "sheet"), [(Copy(148, 210, 3), "SRA3"), (A5_BARE, "A4")])
def test_a_moved_page_stays_before_the_one_behind_it(style: ImpositionStyle, copy: Copy, sheet: str) -> None:
    """Front and back of a leaf move together, whichever way the sheet is turned over, upright or on its side."""
    plan = replace(plan_of(sheet), style=style, paper_mm=0.2)
    sides = booklet_sides(choose_grid(copy, plan), plan, 12, right_to_left=False)
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        behind = [slot.behind(plan.sheet, style.turning) for slot in back.slots]
        assert [_place(slot) for slot in front.slots] == [_place(slot) for slot in behind]
        leaves = zip(front.slots, behind, strict=True)
        assert all(one.page is not None and other.page in (one.page - 1, one.page + 1) for one, other in leaves)


def _place(slot: Slot) -> tuple[float, ...]:
    return tuple(round(length_mm, 6) for length_mm in (slot.x_mm, slot.y_mm, slot.rotation_degrees, *slot.bleeds_mm))
