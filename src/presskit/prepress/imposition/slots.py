"""Where each copy stands on its sheet, and which page it is: front and back lie exactly behind each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from presskit.model.sheet import ImpositionPlan, SheetSize, Turning
from presskit.prepress.imposition.grid import MARKS_ROOM_MM, Grid


@dataclass(frozen=True, slots=True)
class Slot:
    """Room for one page: the lower left corner of its trim on the sheet, its size there, and its head's direction.

    `rotation_degrees` turns the page against the clock: 0 has the head up, 90 to the left. The bleeds are how far
    the page may reach past its trim to the left, below, to the right and above, negative where it ends before its
    trim. Pages count from 0; None is blank.
    """

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    rotation_degrees: int
    bleeds_mm: tuple[float, float, float, float]
    page: int | None = None

    def behind(self, sheet: SheetSize, turning: Turning) -> "Slot":
        """The slot at the same place of the paper on the other side of the sheet, head to head."""
        left_mm, below_mm, right_mm, above_mm = self.bleeds_mm
        if turning is Turning.TURN:
            x_mm = sheet.width_mm - self.x_mm - self.width_mm
            degrees = -self.rotation_degrees % 360
            return replace(
                self, x_mm=x_mm, rotation_degrees=degrees, bleeds_mm=(right_mm, below_mm, left_mm, above_mm)
            )
        y_mm = sheet.height_mm - self.y_mm - self.height_mm
        degrees = (180 - self.rotation_degrees) % 360
        return replace(self, y_mm=y_mm, rotation_degrees=degrees, bleeds_mm=(left_mm, above_mm, right_mm, below_mm))


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet to be printed; sheets count from 1, `name` is front, back or both.

    `creep_mm` is by how much its pages are moved towards the spine, in a booklet whose paper is known.
    """

    sheet: int
    name: str
    slots: tuple[Slot, ...]
    creep_mm: float | None = None


def block_corner_mm(grid: Grid, plan: ImpositionPlan) -> tuple[float, float]:
    """The lower left corner of the trims: in the middle, and in a press no nearer to the gripper than it must be."""
    sheet = plan.sheet
    left_mm = (sheet.width_mm - grid.block_width_mm) / 2
    if plan.style.turning is Turning.TUMBLE or not sheet.in_press:
        return left_mm, (sheet.height_mm - grid.block_height_mm) / 2
    return left_mm, sheet.gripper_mm + grid.manner.bleed_mm + max(grid.spare_height_mm - MARKS_ROOM_MM, 0.0) / 2


def empty_slots(grid: Grid, plan: ImpositionPlan) -> tuple[Slot, ...]:
    """The slots of a front, row by row from the lower left."""
    left_mm, bottom_mm = block_corner_mm(grid, plan)
    gutter_mm = grid.manner.gutter_mm
    return tuple(
        Slot(
            x_mm=left_mm + column * (grid.cell_width_mm + gutter_mm),
            y_mm=bottom_mm + row * (grid.cell_height_mm + gutter_mm),
            width_mm=grid.cell_width_mm,
            height_mm=grid.cell_height_mm,
            rotation_degrees=90 if grid.turned else 0,
            bleeds_mm=_bleeds_mm(grid, column, row),
        )
        for row in range(grid.rows)
        for column in range(grid.columns)
    )


def sides_of(grid: Grid, plan: ImpositionPlan, pages: int) -> tuple[Side, ...]:
    """Every side to be printed, in the order of printing, with its pages."""
    slots = empty_slots(grid, plan)
    if plan.style.one_form:
        return tuple(_both_sides(slots, plan, sheet, pages) for sheet in range(1, (pages + 1) // 2 + 1))
    if pages == 1:
        return (_filled(Side(1, "front", slots), [0] * len(slots), pages),)
    sides: list[Side] = []
    for sheet in range(1, (pages + 1) // 2 + 1):
        front, back = 2 * sheet - 2, 2 * sheet - 1
        sides += front_and_back(slots, plan, sheet, ([front] * len(slots), [back] * len(slots)), pages)
    return tuple(sides)


def front_and_back(
    slots: Sequence[Slot], plan: ImpositionPlan, sheet: int, numbers: tuple[Sequence[int], Sequence[int]], pages: int
) -> list[Side]:
    """Two sides; the numbers are those of the pages in the slots, and of the pages behind them."""
    behind = tuple(slot.behind(plan.sheet, plan.style.turning) for slot in slots)
    return [
        _filled(Side(sheet, "front", tuple(slots)), numbers[0], pages),
        _filled(Side(sheet, "back", behind), numbers[1], pages),
    ]


def _both_sides(slots: tuple[Slot, ...], plan: ImpositionPlan, sheet: int, pages: int) -> Side:
    """Fronts on the left or lower half, and behind each of them, on the other half, its back."""
    turning = plan.style.turning
    middle_mm = plan.sheet.width_mm / 2 if turning is Turning.TURN else plan.sheet.height_mm / 2
    fronts = [slot for slot in slots if (slot.x_mm if turning is Turning.TURN else slot.y_mm) < middle_mm]
    backs = [slot.behind(plan.sheet, turning) for slot in fronts]
    numbers = [2 * sheet - 2] * len(fronts) + [2 * sheet - 1] * len(backs)
    return _filled(Side(sheet, "both", (*fronts, *backs)), numbers, pages)


def _filled(side: Side, numbers: Sequence[int], pages: int) -> Side:
    """The side with these pages in its slots; a number beyond the last page leaves the slot blank."""
    slots = zip(side.slots, numbers, strict=True)
    return replace(side, slots=tuple(replace(slot, page=page if page < pages else None) for slot, page in slots))


def _bleeds_mm(grid: Grid, column: int, row: int) -> tuple[float, float, float, float]:
    """Full bleed on the outer sides; towards a neighbour no more than half the gutter."""
    outer_mm = grid.manner.bleed_mm
    inner_mm = min(outer_mm, grid.manner.gutter_mm / 2)
    return (
        inner_mm if column else outer_mm,
        inner_mm if row else outer_mm,
        inner_mm if column < grid.columns - 1 else outer_mm,
        inner_mm if row < grid.rows - 1 else outer_mm,
    )
