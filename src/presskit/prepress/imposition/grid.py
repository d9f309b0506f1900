"""How many copies stand on a sheet, in which columns and rows, and by how much they miss when they do not fit."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import floor

from presskit.errors import UsageError
from presskit.model.sheet import ImpositionPlan, Turning

TOLERANCE_MM = 0.1  # a trim box in points with few decimals is a little off
MARKS_ROOM_MM = (
    6.0  # a sheet in a press is kept clear by so much, if it can be, beyond the bleed opposite the gripper
)


@dataclass(frozen=True, slots=True)
class Copy:
    """What is laid out: a finished page, upright, with its bleed."""

    width_mm: float
    height_mm: float
    bleed_mm: float


@dataclass(frozen=True, slots=True)
class Manner:
    """One way to lay copies out: the gutter between them, the bleed around them, and the room there is.

    `fills` says that the room is the whole sheet, where an office printer cannot reach the edges.
    """

    gutter_mm: float
    bleed_mm: float
    width_mm: float
    height_mm: float
    fills: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns and rows of cells on a sheet; a cell is a finished page, lying on its side where `turned`."""

    columns: int
    rows: int
    turned: bool
    cell_width_mm: float
    cell_height_mm: float
    manner: Manner

    @property
    def up(self) -> int:
        """How many copies it holds."""
        return self.columns * self.rows

    @property
    def block_width_mm(self) -> float:
        """From the trim of the first column to that of the last."""
        return self.columns * self.cell_width_mm + (self.columns - 1) * self.manner.gutter_mm

    @property
    def block_height_mm(self) -> float:
        """From the trim of the lowest row to that of the highest."""
        return self.rows * self.cell_height_mm + (self.rows - 1) * self.manner.gutter_mm

    @property
    def spare_width_mm(self) -> float:
        """The room that bleed and copies leave free; negative if they need more than there is."""
        return self.manner.width_mm - self.block_width_mm - 2 * self.manner.bleed_mm

    @property
    def spare_height_mm(self) -> float:
        """The same from foot to head."""
        return self.manner.height_mm - self.block_height_mm - 2 * self.manner.bleed_mm

    @property
    def fits(self) -> bool:
        """Whether there is room for it."""
        return min(self.spare_width_mm, self.spare_height_mm) >= -TOLERANCE_MM

    @property
    def missing_mm(self) -> float:
        """How much room is missing, both ways together."""
        return max(-self.spare_width_mm, 0.0) + max(-self.spare_height_mm, 0.0)


def choose_grid(copy: Copy, plan: ImpositionPlan) -> Grid:
    """The grid that holds the wanted number, or the most; among equals the one that keeps its bleed.

    Raises UsageError with the millimetres that are missing if there is none.
    """
    grid = _best_grid(copy, plan)
    if grid is None:
        raise _does_not_fit(copy, plan)
    return grid


def _best_grid(copy: Copy, plan: ImpositionPlan) -> Grid | None:
    best: Grid | None = None
    for manner in _manners(copy, plan):
        fitting = [grid for grid in _grids(copy, plan, manner) if grid.fits]
        of_manner = max(fitting, key=_merit, default=None)
        if of_manner and (best is None or of_manner.up > best.up):
            best = of_manner
    return best


def _merit(grid: Grid) -> tuple[int, int, bool, float]:
    """What makes a grid better: more copies, fewer cuts, copies upright, and room on the side that has least."""
    return grid.up, -grid.columns - grid.rows, not grid.turned, min(grid.spare_width_mm, grid.spare_height_mm)


def _grids(copy: Copy, plan: ImpositionPlan, manner: Manner) -> Iterator[Grid]:
    """Every grid of this manner that is worth a look, upright before turned; some do not fit."""
    for turned in (False, True):
        cells = (copy.height_mm, copy.width_mm) if turned else (copy.width_mm, copy.height_mm)
        for columns, rows in _shapes(cells, manner, plan, turned=turned):
            yield Grid(columns, rows, turned, *cells, manner)


def _manners(copy: Copy, plan: ImpositionPlan) -> list[Manner]:
    """With bleed; and for an office printer also without, up to its margin and at last over the whole sheet."""
    sheet = plan.sheet
    grippers = 2 if plan.style.turning is Turning.TUMBLE else 1  # a tumbled sheet is held at both long edges
    width_mm = sheet.width_mm - 2 * sheet.edge_mm
    height_mm = sheet.height_mm - 2 * sheet.edge_mm - grippers * sheet.gripper_mm
    gutter_mm = 0.0 if plan.booklet else plan.gutter_mm
    manners = [Manner(2 * copy.bleed_mm if gutter_mm is None else gutter_mm, copy.bleed_mm, width_mm, height_mm)]
    if not sheet.in_press:
        manners.append(Manner(gutter_mm or 0.0, 0.0, width_mm, height_mm))
        manners.append(Manner(gutter_mm or 0.0, 0.0, sheet.width_mm, sheet.height_mm, fills=True))
    return manners


def _shapes(
    cells_mm: tuple[float, float], manner: Manner, plan: ImpositionPlan, *, turned: bool
) -> list[tuple[int, int]]:
    """Columns and rows to try: a booklet's two pages, the wanted number, or the most that fit."""
    if plan.booklet:
        return [(1, 2) if turned else (2, 1)]
    step_columns, step_rows = _steps(plan)
    if plan.up:
        shapes = [(columns, plan.up // columns) for columns in range(1, plan.up + 1) if plan.up % columns == 0]
    else:
        most_columns = _most(manner.width_mm, cells_mm[0], manner) // step_columns * step_columns
        most_rows = _most(manner.height_mm, cells_mm[1], manner) // step_rows * step_rows
        shapes = [(max(most_columns, step_columns), max(most_rows, step_rows))]
    return [(columns, rows) for columns, rows in shapes if not (columns % step_columns or rows % step_rows)]


def _steps(plan: ImpositionPlan) -> tuple[int, int]:
    """What columns and rows must be multiples of: half of them are backs where one form prints both sides."""
    if not plan.style.one_form:
        return 1, 1
    return (2, 1) if plan.style.turning is Turning.TURN else (1, 2)


def _most(room_mm: float, cell_mm: float, manner: Manner) -> int:
    """How many cells stand in a row of this length; none or fewer where not even the bleed fits."""
    free_mm = room_mm - 2 * manner.bleed_mm + manner.gutter_mm + TOLERANCE_MM
    return floor(free_mm / (cell_mm + manner.gutter_mm))


def _does_not_fit(copy: Copy, plan: ImpositionPlan) -> UsageError:
    grids = [grid for manner in _manners(copy, plan) for grid in _grids(copy, plan, manner)]
    if not grids:
        return UsageError(
            f"{plan.style} cannot lay out {plan.up} copies: half of them are fronts and half are backs",
            "ask for an even number with --up, or leave --up out",
        )
    nearest = min(grids, key=lambda grid: grid.missing_mm)
    size = f"{copy.width_mm:g} x {copy.height_mm:g} mm"
    bleed = f" with {nearest.manner.bleed_mm:g} mm bleed" if nearest.manner.bleed_mm else ""
    held = f" beside the {plan.sheet.gripper_mm:g} mm that the press holds it by" if plan.sheet.in_press else ""
    return UsageError(
        f"{_subject(nearest, plan)} of {size}{bleed} on {plan.sheet.name}{held}: {_too_large(nearest)}",
        _what_would_fit(copy, plan),
    )


def _subject(grid: Grid, plan: ImpositionPlan) -> str:
    if plan.booklet:
        return "there is no room for two pages"
    return f"there is no room for {grid.up} copies" if grid.up > 1 else "there is no room for a copy"


def _what_would_fit(copy: Copy, plan: ImpositionPlan) -> str:
    fewer = _best_grid(copy, replace(plan, up=0)) if plan.up else None
    return f"{fewer.up} would fit: --up {fewer.up}" if fewer else "take a larger sheet with --sheet"


def _too_large(grid: Grid) -> str:
    ways = (("wide", grid.spare_width_mm), ("high", grid.spare_height_mm))
    return " and ".join(f"{-spare_mm:.1f} mm too {way}" for way, spare_mm in ways if spare_mm < -TOLERANCE_MM)
