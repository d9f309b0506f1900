"""Sheets and the ways to turn them over."""

import pytest

from presskit.model.sheet import SHEET_SIZES, ImpositionStyle, SheetLayout, SheetSize, Turning


def layout(
    style: ImpositionStyle, sheet: str = "A4", *, booklet: bool = False, two_sided: bool = True
) -> SheetLayout:
    """A layout of 2 x 2 copies."""
    return SheetLayout(SHEET_SIZES[sheet], style, booklet, 2, 2, 105.0, 148.0, 0.0, 0.0, 0.0, 1.0, two_sided)


@pytest.mark.parametrize("name", ["A5", "A4", "Letter"])
def test_an_office_sheet_lies_upright_and_has_a_white_edge(name: str) -> None:
    """No printer reaches its edges, and nothing holds it."""
    sheet = SHEET_SIZES[name]
    assert sheet.height_mm > sheet.width_mm
    assert (sheet.edge_mm, sheet.gripper_mm, sheet.in_press) == (5.0, 0.0, False)


@pytest.mark.parametrize("name", ["A3", "SRA3", "Tabloid"])
def test_a_press_sheet_lies_on_a_long_edge_which_the_press_holds(name: str) -> None:
    """The gripper margin counts on that edge alone."""
    sheet = SHEET_SIZES[name]
    assert sheet.width_mm > sheet.height_mm
    assert (sheet.edge_mm, sheet.gripper_mm, sheet.in_press) == (0.0, 10.0, True)


def test_a_sheet_that_nothing_holds_is_one_for_an_office_printer() -> None:
    """An office copier prints A3 too, fed upright."""
    assert SHEET_SIZES["A3"].with_gripper(0) == SheetSize("A3", 297.0, 420.0, edge_mm=5.0)
    assert SHEET_SIZES["A4"].with_gripper(12) == SheetSize("A4", 297.0, 210.0, gripper_mm=12)


@pytest.mark.parametrize(
    ("sheet", "turning", "edge"),
    [
        ("A4", Turning.TURN, "long edge"),
        ("A4", Turning.TUMBLE, "short edge"),
        ("SRA3", Turning.TURN, "short edge"),
        ("SRA3", Turning.TUMBLE, "long edge"),
    ],
)
def test_the_edge_to_flip_on_follows_from_how_the_sheet_lies(sheet: str, turning: Turning, edge: str) -> None:
    """Turning like a page means the long edge of an upright sheet, and the short one of a sheet on its side."""
    assert SHEET_SIZES[sheet].flip_edge(turning) == edge


def test_a_style_knows_how_the_sheet_is_turned_and_what_stands_on_a_side() -> None:
    """Sheetwise and work-and-turn turn, the other two tumble; the two work styles print one form twice."""
    turned = {style for style in ImpositionStyle if style.turning is Turning.TURN}
    assert turned == {ImpositionStyle.SHEETWISE, ImpositionStyle.WORK_AND_TURN}
    assert {style for style in ImpositionStyle if style.one_form} == {
        ImpositionStyle.WORK_AND_TURN,
        ImpositionStyle.WORK_AND_TUMBLE,
    }


def test_a_layout_says_what_it_is_and_how_it_gets_its_back() -> None:
    """The words that a title, a slug and a report share."""
    assert layout(ImpositionStyle.SHEETWISE).name == "4-up on A4"
    assert layout(ImpositionStyle.SHEETWISE, booklet=True).name == "booklet on A4"
    assert layout(ImpositionStyle.SHEETWISE).turning_words == "sheetwise, turn: flip on long edge"
    assert layout(ImpositionStyle.WORK_AND_TUMBLE, "SRA3").turning_words == "work-and-tumble: flip on long edge"
    assert layout(ImpositionStyle.PERFECTING, two_sided=False).turning_words == "one side"
