"""Where each copy stands, and what stands behind it."""

from dataclasses import replace

import pytest

from presskit.model.sheet import SHEET_SIZES, ImpositionPlan, ImpositionStyle, SheetSize, Turning
from presskit.prepress.imposition.grid import Copy, choose_grid
from presskit.prepress.imposition.slots import Side, Slot, block_corner_mm, empty_slots, sides_of

A6, A5_BARE = Copy(105, 148, 3), Copy(148, 210, 0)


def plan_of(sheet: str, **wishes: object) -> ImpositionPlan:
    """A plan for this sheet."""
    return replace(ImpositionPlan(SHEET_SIZES[sheet]), **wishes)  # type: ignore[arg-type]


def laid_out(copy: Copy, plan: ImpositionPlan, pages: int) -> tuple[Side, ...]:
    """The sides of this many pages."""
    return sides_of(choose_grid(copy, plan), plan, pages)


def physical(slot: Slot, sheet: SheetSize, side: str, turning: Turning) -> tuple[float, float, float, float]:
    """Where on the paper the slot lies, as seen from the front."""
    x_mm, y_mm = slot.x_mm, slot.y_mm
    if side == "back" and turning is Turning.TURN:
        x_mm = sheet.width_mm - x_mm - slot.width_mm
    elif side == "back":
        y_mm = sheet.height_mm - y_mm - slot.height_mm
    return round(x_mm, 3), round(y_mm, 3), slot.width_mm, slot.height_mm


@pytest.mark.parametrize("style", [ImpositionStyle.SHEETWISE, ImpositionStyle.PERFECTING])
@pytest.mark.parametrize(("copy", "sheet"), [(A6, "SRA3"), (A6, "A4"), (A5_BARE, "A4")])
def test_front_and_back_lie_on_the_same_paper(style: ImpositionStyle, copy: Copy, sheet: str) -> None:
    """Each back stands exactly behind a front, whichever way the sheet is turned over."""
    plan = plan_of(sheet, style=style)
    front, back = laid_out(copy, plan, 2)
    places = [{physical(slot, plan.sheet, side.name, style.turning) for slot in side.slots} for side in (front, back)]
    assert places[0] == places[1]
    assert {slot.page for slot in front.slots} == {0}
    assert {slot.page for slot in back.slots} == {1}


@pytest.mark.parametrize(
    ("turning", "before", "after"),
    [
        (Turning.TURN, 0, 0),
        (Turning.TURN, 90, 270),
        (Turning.TURN, 180, 180),
        (Turning.TUMBLE, 0, 180),
        (Turning.TUMBLE, 90, 90),
        (Turning.TUMBLE, 180, 0),
    ],
)
def test_front_and_back_have_their_heads_at_the_same_edge(turning: Turning, before: int, after: int) -> None:
    """A flyer that is turned like a page does not stand on its head."""
    slot = Slot(10, 20, 30, 40, before, (1, 2, 3, 4))
    behind = slot.behind(SheetSize("sheet", 100, 200), turning)
    assert behind.rotation_degrees == after
    assert behind.behind(SheetSize("sheet", 100, 200), turning) == slot


def test_work_and_turn_has_the_back_of_each_copy_across_the_middle() -> None:
    """Fronts stand on the left half, backs on the right one, and turning the sheet brings them together."""
    plan = plan_of("SRA3", style=ImpositionStyle.WORK_AND_TURN)
    (side,) = laid_out(A6, plan, 2)
    middle_mm = plan.sheet.width_mm / 2
    fronts = {physical(slot, plan.sheet, "front", Turning.TURN) for slot in side.slots if slot.page == 0}
    backs = {physical(slot, plan.sheet, "back", Turning.TURN) for slot in side.slots if slot.page == 1}
    assert fronts == backs
    assert len(fronts) == 4
    assert all(x_mm + width_mm < middle_mm for x_mm, _, width_mm, _ in fronts)


def test_work_and_tumble_has_the_back_of_each_copy_above_it() -> None:
    """Fronts stand on the lower half, backs on their heads on the upper one."""
    plan = plan_of("SRA3", style=ImpositionStyle.WORK_AND_TUMBLE)
    (side,) = laid_out(A6, plan, 2)
    assert {slot.rotation_degrees for slot in side.slots if slot.page == 0} == {90}
    assert all((slot.page == 0) == (slot.y_mm < plan.sheet.height_mm / 2) for slot in side.slots)


def test_an_odd_last_page_has_a_blank_back() -> None:
    """Three pages make two sheets, and the printer still gets a page for every side."""
    sides = laid_out(A6, plan_of("A4"), 3)
    assert [(side.sheet, side.name, side.slots[0].page) for side in sides] == [
        (1, "front", 0),
        (1, "back", 1),
        (2, "front", 2),
        (2, "back", None),
    ]


def test_a_single_page_makes_a_front_alone() -> None:
    """Nothing is printed on the back of a poster."""
    assert [side.name for side in laid_out(A6, plan_of("A4"), 1)] == ["front"]


def test_bleed_ends_at_half_the_gutter_towards_a_neighbour() -> None:
    """Outside it is whole; inside, neighbours never print over each other."""
    plan = plan_of("SRA3", gutter_mm=4.0)
    lower_left = empty_slots(choose_grid(A6, plan), plan)[0]
    assert lower_left.bleeds_mm == (3, 3, 2.0, 2.0)


def test_copies_keep_clear_of_the_gripper() -> None:
    """Bleed begins where the press can print, and what is over is shared; a tumbled block stands in the middle."""
    plan = plan_of("SRA3")
    grid = choose_grid(A6, plan)
    assert block_corner_mm(grid, plan) == (6.0, 13.0)
    two = plan_of("SRA3", up=2)
    assert block_corner_mm(choose_grid(A6, two), two)[1] > 13.0
    tumbled = plan_of("SRA3", up=4, style=ImpositionStyle.PERFECTING)
    corner_mm = block_corner_mm(choose_grid(A6, tumbled), tumbled)[1]
    assert corner_mm == (320 - choose_grid(A6, tumbled).block_height_mm) / 2
