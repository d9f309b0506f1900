"""Booklets: sheets that are folded one inside another and stapled, and what comes of the thickness of their paper."""

from collections.abc import Iterator
from dataclasses import replace

from presskit.errors import UsageError
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.sheet import ImpositionPlan, SheetLayout
from presskit.prepress.imposition.grid import Grid
from presskit.prepress.imposition.slots import Side, Slot, empty_slots, front_and_back

BLANK_PAGES_ADDED = FindingKind(
    "booklet-blank-pages",
    Severity.NOTE,
    "Has the booklet a number of pages that four divides?",
    "Each folded sheet makes four pages.",
    "Nothing need be done; or write so much more or less that the booklet is full.",
)
CREEP = FindingKind(
    "booklet-creep",
    Severity.WARNING,
    "Is the booklet thin enough to be folded as it is?",
    "In a thick booklet the inner sheets stand out and lose more at the trimmed edge, or at the fold if moved.",
    "Say how thick the paper is with --paper-mm, let the print shop lay out the single pages, or make two booklets.",
)
PAPER_UNSAID = FindingKind(
    "booklet-paper-unsaid",
    Severity.NOTE,
    "Is it said how thick the paper of a booklet of several sheets is?",
    "Each sheet pushes the ones inside it out by its thickness, and there so much more is cut off at the open edge.",
    "Add --paper-mm: 0.1 for office paper of 80 g/m², or what the maker's sheet calls thickness or caliper.",
)
CREEP_TAKEN = FindingKind(
    "booklet-creep-taken",
    Severity.NOTE,
    "By how much are the pages of a booklet's inner sheets moved towards its spine?",
    "All margins are equal once the booklet is trimmed; by as much less is seen of these pages at the fold.",
    "Nothing need be done; nothing that must be seen should stand at the fold.",
)

_THICK_BOOKLET_SHEETS = 10
_MOST_CREEP_MM = 5.0  # as wide as the margin that print shops ask for at the edge of a page


def booklet_sides(grid: Grid, plan: ImpositionPlan, pages: int, *, right_to_left: bool) -> tuple[Side, ...]:
    """Every side of a booklet's sheets, the outermost first; missing pages at the end are blank."""
    full = (pages + 3) // 4 * 4
    sides: list[Side] = []
    for sheet in range(1, full // 4 + 1):
        outer, inner = 2 * sheet - 2, 2 * sheet - 1
        # Seen with the head up: the first page stands right of the spine, and left where it is read from the right.
        front = [full - 1 - outer, outer]
        if right_to_left:
            front.reverse()
        behind = [inner if page == outer else full - 1 - inner for page in front]
        shift_mm = creep_mm(plan, sheet)
        slots = _moved_to_spine(empty_slots(grid, plan), shift_mm or 0.0, turned=grid.turned)
        both = front_and_back(slots, plan, sheet, (front, behind), pages)
        sides += [replace(side, creep_mm=shift_mm) for side in both]
    return tuple(sides)


def creep_mm(plan: ImpositionPlan, sheet: int) -> float | None:
    """By how much a folded booklet's sheet, counted from the outermost, stands out of it; None if nobody can know.

    Trade practice: by one thickness of paper for each sheet that lies around it.
    """
    return None if plan.paper_mm is None else round((sheet - 1) * plan.paper_mm, 4)


def refuse_too_thick(layout: SheetLayout) -> None:
    """Raises UsageError if pages would be moved so far that too little of them is left."""
    if (layout.creep_mm or 0) > layout.copy_width_mm / 4:
        raise UsageError(
            f"the pages of the innermost sheet would be moved by {layout.creep_mm:g} mm, over a quarter of a page",
            "make several booklets, or have the pages bound otherwise than by folding",
        )


def booklet_findings(plan: ImpositionPlan, pages: int, sheets: int) -> Iterator[Finding]:
    """What whoever folds the booklet should know: its blank pages, and how far pages were moved or not."""
    if blank := -pages % 4:
        what = "1 blank page is" if blank == 1 else f"{blank} blank pages are"
        yield BLANK_PAGES_ADDED.at(None, f"{what} added at the end of the booklet.")
    if sheets > 1:
        yield _of_creep(plan, sheets)


def _of_creep(plan: ImpositionPlan, sheets: int) -> Finding:
    """What is said of a booklet whose sheets lie inside one another."""
    inmost_mm = creep_mm(plan, sheets)
    if inmost_mm is None and sheets > _THICK_BOOKLET_SHEETS:
        return CREEP.at(None, f"The booklet has {sheets} sheets, and creep is not compensated.")
    if inmost_mm is None:
        return PAPER_UNSAID.at(None, f"The booklet has {sheets} sheets, and no page is moved for creep.")
    moved = f"moved towards the spine by {inmost_mm:g} mm in the innermost of {sheets} sheets"
    if inmost_mm > _MOST_CREEP_MM:
        return CREEP.at(None, f"The pages are {moved}: at the fold, more than a usual margin is lost.")
    return CREEP_TAKEN.at(None, f"The pages are {moved}, and by {plan.paper_mm:g} mm less in each around it.")


def _moved_to_spine(slots: tuple[Slot, ...], shift_mm: float, *, turned: bool) -> tuple[Slot, ...]:
    """A booklet's two slots, so much nearer to the fold; what would reach over it is cut off there.

    All leaves are trimmed in one cut, so that the pages of each end where the outermost leaf's do.
    """
    before, after = slots
    inner = (3, 1) if turned else (2, 0)  # the edge of each that lies on the fold, as bleeds are counted
    return _moved(before, shift_mm, inner[0], turned=turned), _moved(after, -shift_mm, inner[1], turned=turned)


def _moved(slot: Slot, shift_mm: float, inner: int, *, turned: bool) -> Slot:
    bleeds_mm = list(slot.bleeds_mm)
    bleeds_mm[inner] -= abs(shift_mm)
    west_mm, south_mm, east_mm, north_mm = bleeds_mm
    moved = replace(slot, bleeds_mm=(west_mm, south_mm, east_mm, north_mm))
    return replace(moved, y_mm=slot.y_mm + shift_mm) if turned else replace(moved, x_mm=slot.x_mm + shift_mm)
