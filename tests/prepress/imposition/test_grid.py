"""How many copies fit, and by how much they miss."""

from dataclasses import replace

import pytest

from presskit.errors import UsageError
from presskit.model.sheet import SHEET_SIZES, ImpositionPlan, ImpositionStyle
from presskit.prepress.imposition.grid import Copy, Grid, choose_grid

A6, A6_BARE = Copy(105, 148, 3), Copy(105, 148, 0)
A5, A4, DL = Copy(148, 210, 3), Copy(210, 297, 3), Copy(99, 210, 3)
HALF_LETTER = Copy(139.7, 215.9, 3.175)


def grid(copy: Copy, sheet: str, **wishes: object) -> Grid:
    """The grid for these wishes."""
    return choose_grid(copy, replace(ImpositionPlan(SHEET_SIZES[sheet]), **wishes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("copy", "sheet", "columns", "rows", "turned", "bleed_mm"),
    [
        (A6, "SRA3", 4, 2, False, 3),
        (A5, "SRA3", 2, 2, True, 3),
        (A4, "SRA3", 2, 1, False, 3),
        (DL, "A3", 4, 1, False, 3),
        (A6, "A3", 2, 2, True, 3),
        (HALF_LETTER, "Tabloid", 2, 1, False, 3.175),
        (A6, "A4", 2, 2, False, 0),
        (A6_BARE, "A4", 2, 2, False, 0),
        (A5, "A4", 1, 2, True, 0),
        (DL, "A4", 1, 3, True, 0),
        (HALF_LETTER, "Letter", 1, 2, True, 0),
        (A4, "A4", 1, 1, False, 0),
    ],
)
def test_a_sheet_holds_the_most_it_can(
    copy: Copy, sheet: str, columns: int, rows: int, turned: bool, bleed_mm: float
) -> None:
    """Upright or turned, whichever holds more; in a press with all of its bleed."""
    found = grid(copy, sheet)
    assert (found.columns, found.rows, found.turned, found.manner.bleed_mm) == (columns, rows, turned, bleed_mm)


@pytest.mark.parametrize(
    ("copy", "columns"),
    [(Copy(204, 250, 3), 2), (Copy(205, 250, 3), 1), (Copy(210.04, 250, 0), 2), (Copy(210.06, 250, 0), 1)],
)
def test_columns_need_their_bleed_on_both_sides_and_forgive_a_box_in_points(copy: Copy, columns: int) -> None:
    """420 mm hold two columns of 204 mm with 6 mm between and 3 mm at either side, and of 210.04 mm bare."""
    found = grid(copy, "A3")
    assert (found.columns, found.turned) == (columns, False)


def test_the_gripper_margin_decides() -> None:
    """A6 stands eight times on SRA3 beside a gripper of 12 mm, and four times beside 13 mm."""
    held = [ImpositionPlan(SHEET_SIZES["SRA3"].with_gripper(gripper_mm)) for gripper_mm in (12, 13)]
    assert [choose_grid(A6, plan).up for plan in held] == [8, 4]


def test_a_tumbled_sheet_is_held_at_both_edges() -> None:
    """What fits when the sheet is turned need not fit when it tumbles."""
    assert grid(A6, "SRA3", style=ImpositionStyle.PERFECTING).up == 4
    assert grid(A6_BARE, "SRA3", style=ImpositionStyle.PERFECTING).up == 8


def test_a_wanted_number_stands_in_the_fewest_cuts_and_keeps_its_bleed() -> None:
    """Two A6 on A4 keep their bleed; four on SRA3 stand two by two."""
    assert grid(A6, "A4", up=2).manner.bleed_mm == 3
    four = grid(A6, "SRA3", up=4)
    assert (four.columns, four.rows) == (2, 2)


def test_fewer_with_bleed_are_not_taken_for_more_without() -> None:
    """At the same number, the copies with bleed win, however they stand."""
    small = Copy(50, 60, 3)
    assert grid(small, "A4", up=4).manner.bleed_mm == 3


def test_copies_without_bleed_touch_and_others_stand_two_bleeds_apart() -> None:
    """One cut parts copies without bleed; a given gutter goes before both."""
    assert grid(A6_BARE, "SRA3").manner.gutter_mm == 0
    assert grid(A6, "SRA3").manner.gutter_mm == 6
    assert grid(A6, "SRA3", gutter_mm=4.0).manner.gutter_mm == 4


def test_what_work_and_turn_cuts_in_two_is_even() -> None:
    """Columns are halved when the sheet is turned, rows when it tumbles."""
    narrow = Copy(140, 290, 3)
    assert (grid(narrow, "SRA3").columns, grid(narrow, "SRA3").rows) == (3, 1)
    turned = grid(narrow, "SRA3", style=ImpositionStyle.WORK_AND_TURN)
    assert (turned.columns, turned.rows) == (2, 1)
    low = Copy(430, 90, 3)
    assert (grid(low, "SRA3").rows, grid(low, "SRA3", style=ImpositionStyle.WORK_AND_TUMBLE).rows) == (3, 2)


def test_a_booklet_has_its_two_pages_side_by_side() -> None:
    """Without a gutter at the spine, lying where the sheet stands upright."""
    folded = grid(Copy(148, 210, 0), "A4", booklet=True)
    assert (folded.columns, folded.rows, folded.turned, folded.manner.gutter_mm) == (1, 2, True, 0)
    assert grid(Copy(105, 148, 0), "A5", booklet=True).turned
    assert grid(A4, "SRA3", booklet=True).columns == 2


@pytest.mark.parametrize(
    ("copy", "sheet", "wishes", "words", "hint"),
    [
        (
            A6,
            "A4",
            {"up": 8},
            "no room for 8 copies of 105 x 148 mm on A4: 86.0 mm too wide and 123.0 mm too high",
            "--up 4",
        ),
        (Copy(420, 297, 0), "A4", {}, "no room for a copy of 420 x 297 mm on A4: 210.0 mm too wide", "--sheet"),
        (A4, "A3", {"up": 2}, "with 3 mm bleed on A3 beside the 10 mm that the press holds it by", "--up 1"),
        (A4, "A3", {"booklet": True}, "no room for two pages of 210 x 297 mm with 3 mm bleed on A3", "--sheet"),
        (A6, "SRA3", {"up": 3, "style": ImpositionStyle.WORK_AND_TURN}, "half of them are fronts", "even"),
    ],
)
def test_what_does_not_fit_is_told_with_its_millimetres(
    copy: Copy, sheet: str, wishes: dict[str, object], words: str, hint: str
) -> None:
    """The message says by how much, the hint what would fit."""
    with pytest.raises(UsageError) as caught:
        grid(copy, sheet, **wishes)
    assert words in str(caught.value)
    assert hint in caught.value.hint


def test_the_missing_millimetres_are_right() -> None:
    """Two A4 with bleed on A3: 6 mm of bleed too wide, 6 mm of bleed and 10 mm of gripper too high."""
    with pytest.raises(UsageError, match=r"12\.0 mm too wide and 16\.0 mm too high"):
        grid(A4, "A3", up=2)
