"""Lines that tell where to cut and to fold: outside the bleed of every copy, and where the machine can print."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from presskit.model.sheet import ImpositionPlan, Turning
from presskit.prepress.imposition.grid import Grid
from presskit.prepress.imposition.slots import block_corner_mm

OFFSET_MM = 3.0  # from the trim, where no bleed asks for more: a blade may be a little off
LENGTH_MM = 5.0
SHORTEST_MM = 1.5
FOLD_TICK_MM = 4.0
CENTRE_BAR_MM = 3.0
AT_EDGE_MM = 2.0  # what sticks out by less is not cut off by hand; where a printer cannot print, no mark can be
Line = tuple[float, float, float, float]  # from x, y to x, y in mm from the lower left corner of the sheet


@dataclass(frozen=True, slots=True)
class Strip:
    """The free paper along one side of the copies; `outward` is 1 where it lies above or right of them, else -1.

    `trim_mm` is where the outermost trim lies on the sheet, `bleed_mm` how far ink reaches from there, and
    `room_mm` how far the machine can print; negative if it cannot even print the trim.
    """

    trim_mm: float
    outward: int
    bleed_mm: float
    room_mm: float

    @property
    def depth_mm(self) -> float:
        """The room beyond the bleed."""
        return max(self.room_mm - self.bleed_mm, 0.0)

    def at_mm(self, distance_mm: float) -> float:
        """The place so far outside the trim."""
        return self.trim_mm + self.outward * distance_mm

    def tick_mm(self) -> tuple[float, float] | None:
        """Where a cut mark begins and ends; None if there is no room for one."""
        start_mm = max(self.bleed_mm, min(OFFSET_MM, self.room_mm - SHORTEST_MM))
        end_mm = min(start_mm + LENGTH_MM, self.room_mm)
        if end_mm - start_mm < SHORTEST_MM:
            return None
        return self.at_mm(start_mm), self.at_mm(end_mm)


@dataclass(frozen=True, slots=True)
class Strips:
    """The free paper on all four sides."""

    below: Strip
    above: Strip
    left: Strip
    right: Strip


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """Every line on a sheet, the same on both its sides; cut lines run over the whole of the copies.

    `complete` says that every cut has a mark at one of its ends at least.
    """

    ticks: tuple[Line, ...]
    centres: tuple[Line, ...]
    folds: tuple[Line, ...]
    cut_lines: tuple[Line, ...]
    complete: bool


def free_strips(grid: Grid, plan: ImpositionPlan) -> Strips:
    """The paper that copies and bleed leave free around them."""
    sheet, bleed_mm = plan.sheet, grid.manner.bleed_mm
    left_mm, bottom_mm = block_corner_mm(grid, plan)
    right_mm, top_mm = left_mm + grid.block_width_mm, bottom_mm + grid.block_height_mm
    held_above_mm = sheet.gripper_mm if plan.style.turning is Turning.TUMBLE else 0.0
    printed_right_mm, printed_top_mm = sheet.width_mm - sheet.edge_mm, sheet.height_mm - sheet.edge_mm - held_above_mm
    return Strips(
        below=Strip(bottom_mm, -1, bleed_mm, bottom_mm - sheet.edge_mm - sheet.gripper_mm),
        above=Strip(top_mm, 1, bleed_mm, printed_top_mm - top_mm),
        left=Strip(left_mm, -1, bleed_mm, left_mm - sheet.edge_mm),
        right=Strip(right_mm, 1, bleed_mm, printed_right_mm - right_mm),
    )


def sheet_marks(grid: Grid, plan: ImpositionPlan) -> SheetMarks:
    """The marks of a sheet with copies in this grid."""
    strips, (across_mm, up_mm) = free_strips(grid, plan), cut_positions_mm(grid, plan)
    below_and_above = tuple(_upright(across_mm, (strips.below, strips.above)))
    left_and_right = tuple(_level(up_mm, (strips.left, strips.right)))
    centres = tuple(_centre_marks(plan, strips, across_mm, up_mm)) if plan.sheet.in_press else ()
    folds = tuple(_fold_marks(grid, plan, strips)) if plan.booklet else ()
    complete = bool(across_mm) <= bool(below_and_above) and bool(up_mm) <= bool(left_and_right)
    wanted = not (complete or plan.sheet.in_press) if plan.cut_lines is None else plan.cut_lines
    lines = tuple(_cut_lines(across_mm, up_mm, strips)) if wanted else ()
    return SheetMarks((*below_and_above, *left_and_right), centres, folds, lines, complete)


def cut_positions_mm(grid: Grid, plan: ImpositionPlan) -> tuple[list[float], list[float]]:
    """The x of each upright cut and the y of each level one; the sheet's own edges and a spine are not cut."""
    left_mm, bottom_mm = block_corner_mm(grid, plan)
    across_mm = _edges_mm(left_mm, grid.columns, grid.cell_width_mm, grid.manner.gutter_mm)
    up_mm = _edges_mm(bottom_mm, grid.rows, grid.cell_height_mm, grid.manner.gutter_mm)
    if plan.booklet:
        across_mm, up_mm = [across_mm[0], across_mm[-1]], [up_mm[0], up_mm[-1]]
    nearest_mm = max(AT_EDGE_MM, plan.sheet.edge_mm)
    return _inside(across_mm, nearest_mm, plan.sheet.width_mm), _inside(up_mm, nearest_mm, plan.sheet.height_mm)


def _edges_mm(start_mm: float, count: int, cell_mm: float, gutter_mm: float) -> list[float]:
    """Both edges of every cell, once where two cells touch."""
    starts = [start_mm + index * (cell_mm + gutter_mm) for index in range(count)]
    edges = sorted([*starts, *(start + cell_mm for start in starts)])
    return [edge for index, edge in enumerate(edges) if index == 0 or edge - edges[index - 1] > 0.01]


def _inside(positions_mm: list[float], nearest_mm: float, length_mm: float) -> list[float]:
    return [each for each in positions_mm if nearest_mm <= each <= length_mm - nearest_mm]


def _upright(positions_mm: Sequence[float], strips: Iterable[Strip]) -> Iterator[Line]:
    """A mark at each x in each strip that has room for it."""
    for tick in filter(None, (strip.tick_mm() for strip in strips)):
        yield from ((x_mm, tick[0], x_mm, tick[1]) for x_mm in positions_mm)


def _level(positions_mm: Sequence[float], strips: Iterable[Strip]) -> Iterator[Line]:
    """A mark at each y in each strip that has room for it."""
    for tick in filter(None, (strip.tick_mm() for strip in strips)):
        yield from ((tick[0], y_mm, tick[1], y_mm) for y_mm in positions_mm)


def _centre_marks(
    plan: ImpositionPlan, strips: Strips, across_mm: Sequence[float], up_mm: Sequence[float]
) -> Iterator[Line]:
    """A cross in the middle of each side, by which a press is set; none where it could be taken for another mark."""
    x_mm, y_mm, half_mm = plan.sheet.width_mm / 2, plan.sheet.height_mm / 2, CENTRE_BAR_MM / 2
    if not plan.booklet and _is_clear(x_mm, across_mm):
        for start_mm, end_mm in filter(None, (strips.below.tick_mm(), strips.above.tick_mm())):
            middle_mm = (start_mm + end_mm) / 2
            yield x_mm, start_mm, x_mm, end_mm
            yield x_mm - half_mm, middle_mm, x_mm + half_mm, middle_mm
    if _is_clear(y_mm, up_mm):
        for start_mm, end_mm in filter(None, (strips.left.tick_mm(), strips.right.tick_mm())):
            middle_mm = (start_mm + end_mm) / 2
            yield start_mm, y_mm, end_mm, y_mm
            yield middle_mm, y_mm - half_mm, middle_mm, y_mm + half_mm


def _is_clear(position_mm: float, taken_mm: Sequence[float]) -> bool:
    return all(abs(position_mm - each_mm) >= CENTRE_BAR_MM - 0.01 for each_mm in taken_mm)


def _fold_marks(grid: Grid, plan: ImpositionPlan, strips: Strips) -> Iterator[Line]:
    """A mark at both ends of the spine: beyond the bleed, or where there is no room, at the sheet's very edge."""
    turned = grid.turned
    middle_mm = (plan.sheet.height_mm if turned else plan.sheet.width_mm) / 2
    for strip in (strips.left, strips.right) if turned else (strips.below, strips.above):
        start_mm, end_mm = strip.tick_mm() or (strip.at_mm(0), strip.at_mm(-FOLD_TICK_MM))
        yield (start_mm, middle_mm, end_mm, middle_mm) if turned else (middle_mm, start_mm, middle_mm, end_mm)


def _cut_lines(across_mm: Sequence[float], up_mm: Sequence[float], strips: Strips) -> Iterator[Line]:
    """A line along every cut, over the whole of the copies."""
    yield from ((x_mm, strips.below.trim_mm, x_mm, strips.above.trim_mm) for x_mm in across_mm)
    yield from ((strips.left.trim_mm, y_mm, strips.right.trim_mm, y_mm) for y_mm in up_mm)
