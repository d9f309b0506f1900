"""One side of a sheet as it is drawn."""

from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest
from tests.prepress.imposition.made_sheets import print_file

from presskit.model.sheet import SHEET_SIZES, ImpositionPlan
from presskit.prepress.imposition import impose_pdf
from presskit.prepress.imposition.sheet_page import placing_matrix
from presskit.prepress.imposition.slots import Slot
from presskit.prepress.imposition.source import SourcePage
from presskit.units import mm_to_pt

SLOT = Slot(10, 20, 105, 148, 0, (3, 3, 3, 3))
TRIM_PT = (10.0, 20.0, 10 + mm_to_pt(105), 20 + mm_to_pt(148))


def placed(page: SourcePage, slot: Slot, x_pt: float, y_pt: float) -> tuple[float, float]:
    """Where a point of the page comes to lie on the sheet."""
    a, b, c, d, e, f = placing_matrix(slot, page)
    return a * x_pt + c * y_pt + e, b * x_pt + d * y_pt + f


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("head", [0, 90, 180, 270])
def test_the_trim_fills_its_slot_however_page_and_slot_are_turned(rotation: int, head: int) -> None:
    """The corners of the trim come to lie on the corners of the slot."""
    page = SourcePage(TRIM_PT, TRIM_PT, rotation, 1.0)
    upright = (head - rotation) % 180 == 0
    width_mm, height_mm = (105, 148) if upright else (148, 105)
    slot = Slot(10, 20, width_mm, height_mm, head, (0, 0, 0, 0))
    corners = [placed(page, slot, *TRIM_PT[:2]), placed(page, slot, *TRIM_PT[2:])]
    assert min(x for x, _ in corners) == pytest.approx(mm_to_pt(10))
    assert max(x for x, _ in corners) == pytest.approx(mm_to_pt(10 + width_mm))
    assert min(y for _, y in corners) == pytest.approx(mm_to_pt(20))
    assert max(y for _, y in corners) == pytest.approx(mm_to_pt(20 + height_mm))


def test_a_page_that_is_shown_turned_has_its_head_up() -> None:
    """Turned clockwise by 90 degrees, its left edge is its head."""
    slot = Slot(0, 0, 148, 105, 0, (0, 0, 0, 0))
    page = SourcePage(TRIM_PT, TRIM_PT, 90, 1.0)
    assert placed(page, slot, TRIM_PT[0], TRIM_PT[1])[1] == pytest.approx(mm_to_pt(105))


def test_larger_units_are_drawn_larger() -> None:
    """A unit of 2 points doubles every length."""
    half = (0.0, 0.0, mm_to_pt(52.5), mm_to_pt(74))
    page = SourcePage(half, half, 0, 2.0)
    assert placed(page, SLOT, *half[2:]) == pytest.approx((mm_to_pt(115), mm_to_pt(168)))


def test_a_side_is_the_sheet_with_its_marks_as_artifacts() -> None:
    """Boxes are the sheet's, marks are in the colour of all inks, and the slug can be read by a program."""
    plan = ImpositionPlan(SHEET_SIZES["SRA3"], up=2)
    with pikepdf.open(BytesIO(impose_pdf(print_file(), plan).pdf)) as pdf:
        page = pdf.pages[0]
        content = page.Contents.read_bytes()
        assert [float(edge) for edge in page.TrimBox] == pytest.approx([0, 0, mm_to_pt(450), mm_to_pt(320)], abs=1e-3)
        assert page.TrimBox == page.MediaBox
        assert "/Annots" not in page
        space = page.Resources.ColorSpace.All
        assert [str(name) for name in list(space)[:2]] == ["/Separation", "/All"]
        assert content.count(b"/Artifact BMC") == content.count(b"EMC") - content.count(b"/Span") > 1
        assert b"/ActualText (2-UP ON SRA3 / SHEET 1 OF 1 / FRONT" in content


def test_copies_share_one_form() -> None:
    """Eight copies of a large page are as large as one."""
    noise = b"".join(sha256(bytes([number])).hexdigest().encode() for number in range(250))
    data = print_file(2, edit=lambda pdf: pdf.pages[0].contents_add(b"% " + noise))
    one = impose_pdf(data, ImpositionPlan(SHEET_SIZES["SRA3"], up=1)).pdf
    eight = impose_pdf(data, ImpositionPlan(SHEET_SIZES["SRA3"])).pdf
    with pikepdf.open(BytesIO(eight)) as pdf:
        assert [len(page.Resources.XObject.keys()) for page in pdf.pages] == [1, 1]
        assert pdf.pages[0].Contents.read_bytes().count(b"/P1 Do") == 8
    assert len(one) > 9_000
    assert len(eight) < 1.3 * len(one)


def test_cut_lines_show_on_any_ground() -> None:
    """Grey dashes with white ones between them."""
    with pikepdf.open(BytesIO(impose_pdf(print_file(), ImpositionPlan(SHEET_SIZES["A4"])).pdf)) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert b"[2.0 2.0] 0 d 0.5 G" in content
    assert b"[2.0 2.0] 2.0 d 1 G" in content
