"""Where it is cut and folded."""

from dataclasses import replace

import pytest

from presskit.model.sheet import SHEET_SIZES, ImpositionPlan, ImpositionStyle
from presskit.prepress.imposition.grid import Copy, choose_grid
from presskit.prepress.imposition.marks import Line, SheetMarks, Strip, cut_positions_mm, free_strips, sheet_marks
from presskit.prepress.imposition.slots import empty_slots

A6, A6_BARE, A5_BARE, A4 = Copy(105, 148, 3), Copy(105, 148, 0), Copy(148, 210, 0), Copy(210, 297, 3)
DL = Copy(99, 210, 3)


def plan_of(sheet: str, **wishes: object) -> ImpositionPlan:
    """A plan for this sheet."""
    return replace(ImpositionPlan(SHEET_SIZES[sheet]), **wishes)  # type: ignore[arg-type]


def marks_of(copy: Copy, plan: ImpositionPlan) -> SheetMarks:
    """The marks of the most copies that fit."""
    return sheet_marks(choose_grid(copy, plan), plan)


def overlaps(line: Line, box_mm: tuple[float, float, float, float]) -> bool:
    """Whether a line runs through a rectangle."""
    left_mm, bottom_mm, right_mm, top_mm = box_mm
    x1, y1, x2, y2 = line
    apart = max(x1, x2) <= left_mm or min(x1, x2) >= right_mm or max(y1, y2) <= bottom_mm or min(y1, y2) >= top_mm
    return not apart


@pytest.mark.parametrize(
    ("copy", "sheet", "style"),
    [
        *((A6, sheet, style) for sheet in ("SRA3", "A3") for style in ImpositionStyle),
        *((A6_BARE, "Letter", style) for style in ImpositionStyle),
        (A4, "SRA3", ImpositionStyle.SHEETWISE),
        (DL, "A3", ImpositionStyle.WORK_AND_TURN),
    ],
)
def test_no_mark_runs_into_any_copys_bleed(copy: Copy, sheet: str, style: ImpositionStyle) -> None:
    """Marks stand outside the bleed of every copy, on the paper, and where the machine can print."""
    plan = plan_of(sheet, style=style)
    grid = choose_grid(copy, plan)
    marks = sheet_marks(grid, plan)
    size = plan.sheet
    for line in (*marks.ticks, *marks.centres):
        assert size.edge_mm <= min(line[0], line[2]) <= max(line[0], line[2]) <= size.width_mm - size.edge_mm
        assert size.edge_mm + size.gripper_mm <= min(line[1], line[3])
        assert max(line[1], line[3]) <= size.height_mm - size.edge_mm
        for slot in empty_slots(grid, plan):
            west_mm, south_mm, east_mm, north_mm = slot.bleeds_mm
            ink_mm = (
                slot.x_mm - west_mm + 0.01,
                slot.y_mm - south_mm + 0.01,
                slot.x_mm + slot.width_mm + east_mm - 0.01,
                slot.y_mm + slot.height_mm + north_mm - 0.01,
            )
            assert not overlaps(line, ink_mm)


def test_every_cut_of_a_roomy_sheet_has_a_mark_at_both_ends() -> None:
    """Two A6 with bleed on A4: two upright cuts and four level ones."""
    plan = plan_of("A4", up=2)
    across_mm, up_mm = cut_positions_mm(choose_grid(A6, plan), plan)
    marks = marks_of(A6, plan)
    assert (len(across_mm), len(up_mm)) == (2, 4)
    assert len(marks.ticks) == 2 * (2 + 4)
    assert marks.complete
    assert marks.cut_lines == ()


def test_copies_that_touch_share_one_cut_and_the_sheets_edge_is_none() -> None:
    """Four A6 on A4 are parted by two cuts."""
    plan = plan_of("A4")
    assert cut_positions_mm(choose_grid(A6_BARE, plan), plan) == ([105.0], [148.5])


def test_a_full_office_sheet_has_cut_lines_instead_of_marks() -> None:
    """Where no tick can be printed, fine lines run between the copies; --no-cut-lines leaves them out."""
    marks = marks_of(A6_BARE, plan_of("A4"))
    assert marks.ticks == ()
    assert marks.cut_lines == ((105.0, 0.5, 105.0, 296.5), (0.0, 148.5, 210.0, 148.5))
    assert marks_of(A6_BARE, plan_of("A4", cut_lines=False)).cut_lines == ()


def test_cut_lines_can_be_asked_for() -> None:
    """On a roomy sheet they come beside the marks."""
    assert len(marks_of(A6, plan_of("A4", up=2, cut_lines=True)).cut_lines) == 6


def test_a_full_press_sheet_tells_that_marks_are_missing() -> None:
    """Four DL on A3 leave no room left and right, and lines over bleed would be printed on the piece."""
    marks = marks_of(DL, plan_of("A3"))
    assert not marks.complete
    assert marks.cut_lines == ()


def test_a_press_sheet_has_crosses_in_the_middle_of_its_sides() -> None:
    """Not on office paper, and not where a cut mark stands."""
    assert len(marks_of(A6, plan_of("SRA3", up=2)).centres) == 8
    assert marks_of(A6, plan_of("A4", up=2)).centres == ()
    odd = marks_of(A6_BARE, plan_of("SRA3", up=4))
    assert odd.centres == ()


def test_a_booklet_is_cut_around_and_folded_in_the_middle() -> None:
    """The spine has two fold marks and no cut."""
    plan = plan_of("SRA3", booklet=True)
    across_mm, up_mm = cut_positions_mm(choose_grid(A4, plan), plan)
    assert (across_mm, len(up_mm)) == ([15.0, 435.0], 2)
    folds = marks_of(A4, plan).folds
    assert {line[0] for line in folds} == {225.0}


def test_a_booklet_that_fills_its_sheet_is_marked_at_the_very_edge() -> None:
    """A5 on A4: at both ends of the fold, where most printers leave the paper white."""
    folds = marks_of(A5_BARE, plan_of("A4", booklet=True)).folds
    assert folds == ((0.0, 148.5, 4.0, 148.5), (210.0, 148.5, 206.0, 148.5))


@pytest.mark.parametrize(
    ("strip", "tick"),
    [
        (Strip(20, -1, 3, 20), (17, 12)),
        (Strip(20, -1, 0, 20), (17, 12)),
        (Strip(100, 1, 5, 20), (105, 110)),
        (Strip(100, 1, 3, 6), (103, 106)),
        (Strip(100, 1, 0, 3), (101.5, 103)),
        (Strip(100, 1, 3, 4), None),
        (Strip(0, -1, 0, -5), None),
    ],
)
def test_a_tick_stands_clear_of_trim_and_bleed(strip: Strip, tick: tuple[float, float] | None) -> None:
    """3 mm from the trim if there is room, always outside the bleed, at most 5 mm long, and none under 1.5 mm."""
    assert strip.tick_mm() == tick


def test_free_paper_ends_at_the_gripper() -> None:
    """The press prints nothing there, so no mark belongs there."""
    plan = plan_of("SRA3")
    strips = free_strips(choose_grid(A6, plan), plan)
    assert (strips.below.room_mm, strips.above.room_mm) == (3.0, 5.0)
    assert (strips.left.depth_mm, strips.below.depth_mm) == (3.0, 0.0)
