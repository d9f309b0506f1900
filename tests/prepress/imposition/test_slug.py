"""What stands at the edge of a sheet."""

from dataclasses import replace

from presskit.model.sheet import SHEET_SIZES, ImpositionPlan, ImpositionStyle, SheetLayout
from presskit.prepress.imposition.grid import Copy, choose_grid
from presskit.prepress.imposition.slots import Side
from presskit.prepress.imposition.slug import CAP_HEIGHT_MM, slug_lines, slug_parts

A6 = Copy(105, 148, 3)
PARTS = ["8-UP ON SRA3", "SHEET 1 OF 1", "FRONT", "SHEETWISE, TURN: FLIP ON SHORT EDGE", "OPEN DAY"]


def plan_of(sheet: str, **wishes: object) -> ImpositionPlan:
    """A plan for this sheet."""
    return replace(ImpositionPlan(SHEET_SIZES[sheet]), **wishes)  # type: ignore[arg-type]


def texts_on(plan: ImpositionPlan, parts: list[str]) -> list[str]:
    """The lines of the slug."""
    return [line.text for line in slug_lines(parts, choose_grid(A6, plan), plan)]


def test_the_slug_names_layout_side_turning_and_title() -> None:
    """What cannot be drawn is left out."""
    style = ImpositionStyle.WORK_AND_TURN
    layout = SheetLayout(SHEET_SIZES["SRA3"], style, False, 4, 2, 105, 148, 3, 6, 6, 2, True)
    side = Side(2, "both", ())
    words = ["8-UP ON SRA3", "SHEET 2 OF 3", "BOTH", "WORK-AND-TURN: FLIP ON SHORT EDGE"]
    assert slug_parts(layout, side, 3, "Open day") == [*words, "OPEN DAY"]
    assert slug_parts(layout, side, 3, "افتتاح") == words


def test_the_slug_stands_where_there_is_room_and_clear_of_the_marks() -> None:
    """On SRA3 with eight A6 that is the left edge, broken where the cut marks are."""
    plan = plan_of("SRA3")
    grid = choose_grid(A6, plan)
    parts = [*PARTS, "A SECOND LINE OF WORDS"]
    lines = slug_lines(parts, grid, plan)
    assert " ".join(line.text for line in lines) == " / ".join(parts)
    assert len(lines) == 2
    for line in lines:
        points = [point for stroke in line.strokes() for point in stroke]
        assert all(0 <= x_mm <= 3 for x_mm, _ in points)
    assert max(y_mm for stroke in lines[0].strokes() for _, y_mm in stroke) < 13 + 148


def test_the_slug_stands_above_where_there_is_room() -> None:
    """A line on two copies is one above the bleed, in letters of 1.8 mm."""
    plan = plan_of("SRA3", up=2)
    grid = choose_grid(A6, plan)
    (first, *_) = slug_lines(PARTS, grid, plan)
    heights = [y_mm for stroke in first.strokes() for _, y_mm in stroke]
    assert not first.climbs
    assert max(heights) - min(heights) <= CAP_HEIGHT_MM + 0.001


def test_a_full_sheet_has_no_slug() -> None:
    """There is no free paper on four A6 on A4."""
    assert texts_on(plan_of("A4"), PARTS) == []


def test_a_part_that_finds_no_room_is_left_out_whole() -> None:
    """The title goes first, never half of it."""
    shown = " ".join(texts_on(plan_of("A4", up=2), [*PARTS[:-1], "A TITLE OF VERY MANY WORDS " * 9]))
    assert shown == " / ".join(PARTS[:-1])


def test_a_word_longer_than_any_line_is_no_endless_search() -> None:
    """Nothing fits, so nothing is shown."""
    assert texts_on(plan_of("A4", up=2), ["X" * 500]) == []
