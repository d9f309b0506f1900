"""Whole sheets, as they are seen."""

import subprocess
import sys
from dataclasses import replace

import pytest
from pikepdf import Array, Dictionary, Name
from tests.prepress.imposition.made_sheets import (
    A5_MM,
    A6_MM,
    BLUE,
    GREEN,
    PICTURE_PX_PER_MM,
    WHITE,
    changed_page,
    ground,
    is_near,
    picture,
    print_file,
    seen,
)

from presskit.errors import UsageError
from presskit.model.sheet import SHEET_SIZES, ImposedSheets, ImpositionPlan, ImpositionStyle, Turning
from presskit.prepress.imposition import impose_pdf


def sheets_of(data: bytes, sheet: str, **wishes: object) -> ImposedSheets:
    """The file on this sheet."""
    return impose_pdf(data, replace(ImpositionPlan(SHEET_SIZES[sheet]), **wishes))  # type: ignore[arg-type]


def codes(sheets: ImposedSheets) -> list[str]:
    """The codes of what was found."""
    return [finding.code for finding in sheets.findings]


def test_bleed_is_kept_around_every_copy() -> None:
    """2 mm outside the trims there is ink; outside the bleed there is paper."""
    front = picture(sheets_of(print_file(), "SRA3").pdf, 1)
    assert is_near(seen(front, 4, 100), ground(1))
    assert is_near(seen(front, 113, 100), ground(1))
    assert is_near(seen(front, 2, 160), WHITE)
    assert is_near(seen(front, 100, 5), WHITE)


def test_copies_stand_where_they_are_cut() -> None:
    """The blue heads end at the trims, to half a millimetre."""
    front = picture(sheets_of(print_file(), "SRA3").pdf, 1)
    for x_mm in (6.5, 110.5, 117.5, 221.5):
        assert is_near(seen(front, x_mm, 13 + 148 - 2), BLUE)
    assert is_near(seen(front, 114, 13 + 148 - 2), ground(1))


def test_neighbours_do_not_print_over_each_other() -> None:
    """With a gutter of 2 mm each keeps 1 mm of its bleed towards the other, and 3 mm outside."""

    def colour_of_half(pdf: object) -> None:
        """Page 1 with a white right half: what shows beyond the middle of a gutter is the neighbour."""
        page = pdf.pages[0]  # type: ignore[attr-defined]
        page.contents_add(b"1 1 1 rg 160 0 400 999 re f")

    front = picture(sheets_of(print_file(edit=colour_of_half), "SRA3", up=2, gutter_mm=2.0).pdf, 1)
    assert is_near(seen(front, 225 - 0.75, 100), WHITE)
    assert is_near(seen(front, 225 + 0.75, 100), ground(1))


def test_the_back_is_behind_the_front() -> None:
    """Turned like a page on upright A4: the green corner of the back stands on the side of the front's."""
    sheets = sheets_of(print_file(size_mm=A5_MM, bleed_mm=0), "A4")
    front, back = picture(sheets.pdf, 1), picture(sheets.pdf, 2)
    assert is_near(seen(front, 208, 3), GREEN)
    assert is_near(seen(front, 2, 100), BLUE)
    assert is_near(seen(back, 208, 100), BLUE)
    assert is_near(seen(back, 2, 145), GREEN)


def test_work_and_turn_has_both_on_one_side() -> None:
    """The left half shows page 1, the right half page 2, and there is one side to print."""
    sheets = sheets_of(print_file(), "SRA3", style=ImpositionStyle.WORK_AND_TURN)
    side = picture(sheets.pdf, 1)
    assert (sheets.sides, sheets.sheets, sheets.copies) == (1, 1, (4, 4))
    assert is_near(seen(side, 60, 100), ground(1))
    assert is_near(seen(side, 390, 100), ground(2))


def test_home_printing_fills_the_sheet_and_says_so() -> None:
    """Four A6 on A4 touch, lose their bleed and have cut lines; the findings say what to heed."""
    sheets = sheets_of(print_file(), "A4")
    assert (sheets.layout.name, sheets.layout.left_over_width_mm, sheets.layout.left_over_height_mm) == (
        "4-up on A4",
        0.0,
        1.0,
    )
    assert codes(sheets) == ["sheet-bleed-cropped", "sheet-filled"]
    assert codes(sheets_of(print_file(bleed_mm=0), "A4")) == ["sheet-filled"]
    assert codes(sheets_of(print_file(), "A4", up=2)) == []


@pytest.mark.parametrize("style", list(ImpositionStyle))
@pytest.mark.parametrize("sheet", ["A3", "SRA3", "Tabloid"])
def test_no_ink_lies_where_the_press_holds_the_sheet(style: ImpositionStyle, sheet: str) -> None:
    """Artwork, marks and slug leave the gripper white, and a tumbled sheet both its long edges; on both sides."""
    plans = [(10.0, ImpositionPlan(SHEET_SIZES[sheet], style=style))]
    plans.append((14.0, ImpositionPlan(SHEET_SIZES[sheet].with_gripper(14.0), style=style)))
    if not style.one_form:
        plans.append((10.0, ImpositionPlan(SHEET_SIZES[sheet], style=style, booklet=True, paper_mm=0.1)))
    for held_mm, plan in plans:
        sheets = impose_pdf(print_file(8), plan)
        for side in range(1, sheets.sides + 1):
            image = picture(sheets.pdf, side).convert("L")
            edge = int(held_mm * PICTURE_PX_PER_MM) - 1
            below = image.crop((0, image.height - edge, image.width, image.height))
            above = image.crop((0, 0, image.width, edge))
            assert below.getextrema() == (255, 255)
            assert style.turning is Turning.TURN or above.getextrema() == (255, 255)


def test_a_full_press_sheet_tells_of_missing_marks() -> None:
    """Four DL fill A3 from side to side."""
    assert codes(sheets_of(print_file(size_mm=(99.0, 210.0)), "A3")) == ["sheet-marks-left-out"]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_page_stands_as_it_is_shown(rotation: int) -> None:
    """With /Rotate too; the copy stands between the gripper and the room for marks."""
    size_mm = A6_MM if rotation % 180 == 0 else (A6_MM[1], A6_MM[0])
    data = print_file(1, size_mm, edit=changed_page("/Rotate", rotation))
    front = picture(sheets_of(data, "SRA3", up=1).pdf, 1)
    left_mm, bottom_mm = (450 - 105) / 2, 10 + 3 + (320 - 10 - 148 - 6 - 6) / 2
    corner = {
        0: (left_mm + 3, bottom_mm + 3),
        90: (left_mm + 3, bottom_mm + 145),
        180: (left_mm + 102, bottom_mm + 145),
        270: (left_mm + 102, bottom_mm + 3),
    }[rotation]
    assert is_near(seen(front, *corner), GREEN)


def test_a_page_in_larger_units_keeps_its_size() -> None:
    """Half the figures in double units are the same page."""
    plain = sheets_of(print_file(1), "SRA3")
    doubled = sheets_of(print_file(1, (52.5, 74.0), 1.5, edit=changed_page("/UserUnit", 2)), "SRA3")
    assert plain.layout == doubled.layout
    assert is_near(seen(picture(doubled.pdf, 1), 4, 100), ground(1))
    assert is_near(seen(picture(doubled.pdf, 1), 7, 13 + 147), BLUE)


def test_links_are_left_out() -> None:
    """A sheet is paper."""
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9])
    sheets = sheets_of(print_file(edit=changed_page("/Annots", Array([link]))), "SRA3")
    assert b"/Annots" not in sheets.pdf
    assert codes(sheets) == []


@pytest.mark.parametrize(
    ("wishes", "pages", "words"),
    [
        ({"booklet": True, "style": ImpositionStyle.WORK_AND_TURN}, 4, "a booklet cannot be printed work-and-turn"),
        ({"booklet": True, "up": 4}, 4, "a booklet has two pages on each side"),
        ({"style": ImpositionStyle.WORK_AND_TUMBLE}, 1, "the file has one page"),
        ({"paper_mm": 0.1}, 4, "only a booklet's pages are moved"),
    ],
)
def test_wishes_that_clash_are_refused(wishes: dict[str, object], pages: int, words: str) -> None:
    """The message says which two."""
    with pytest.raises(UsageError, match=words):
        sheets_of(print_file(pages), "SRA3", **wishes)


def test_the_same_file_makes_the_same_bytes() -> None:
    """In another process too, with another hash seed."""
    program = (
        "import hashlib, sys; from presskit.model.sheet import SHEET_SIZES, ImpositionPlan;"
        "from presskit.prepress.imposition import impose_pdf;"
        "data = sys.stdin.buffer.read();"
        "print(hashlib.sha256(impose_pdf(data, ImpositionPlan(SHEET_SIZES['SRA3'])).pdf).hexdigest())"
    )
    data = print_file(3)
    digests = {
        subprocess.run(
            [sys.executable, "-c", program], input=data, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
