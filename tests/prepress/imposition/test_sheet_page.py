"""One side of a sheet as it is drawn, and what goes into the sheets as it is."""

from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.prepress.imposition.made_sheets import RED, changed_page, is_near, picture, print_file, seen

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


SRA3 = ImpositionPlan(SHEET_SIZES["SRA3"])


def hidden_layer(pdf: pikepdf.Pdf) -> None:
    """Put a red square over page 1, on a layer that is switched off."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Proof")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    page = pdf.pages[0]
    page.obj.Resources.Properties = Dictionary(Proof=layer)
    page.contents_add(b"/OC /Proof BDC 1 0 0 rg 0 0 999 999 re f EMC")


def test_a_hidden_layer_stays_hidden() -> None:
    """What the maker has switched off is not printed."""
    image = picture(impose_pdf(print_file(edit=hidden_layer), SRA3).pdf, 1)
    assert not is_near(seen(image, 60, 90), RED)


def test_output_intents_and_language_come_along() -> None:
    """The sheet is made for the same press as the file."""

    def intend(pdf: pikepdf.Pdf) -> None:
        profile = pdf.make_indirect(pdf.make_stream(b"a profile", N=4))
        pdf.Root.OutputIntents = Array(
            [Dictionary(S=Name.GTS_PDFX, OutputConditionIdentifier=String("FOGRA39"), DestOutputProfile=profile)]
        )
        pdf.Root.Lang = String("fr")

    with pikepdf.open(BytesIO(impose_pdf(print_file(edit=intend), SRA3).pdf)) as sheets:
        (intent,) = sheets.Root.OutputIntents
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"
        assert intent.DestOutputProfile.read_bytes() == b"a profile"
        assert str(sheets.Root.Lang) == "fr"


def test_the_space_for_transparency_comes_along() -> None:
    """Left out, a print file's transparent parts would be blended in RGB (reference: prepress rejects such files)."""
    group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK)
    data = print_file(edit=changed_page("/Group", group))
    with pikepdf.open(BytesIO(impose_pdf(data, SRA3).pdf)) as sheets:
        page = sheets.pages[0]
        assert Name.DeviceCMYK == page.Group.CS
        assert Name.DeviceCMYK == page.Resources.XObject.P1.Group.CS


def test_what_pages_share_is_copied_once() -> None:
    """A font that both pages name is one font in the sheets."""

    def share(pdf: pikepdf.Pdf) -> None:
        font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        for page in pdf.pages:
            page.obj.Resources = Dictionary(Font=Dictionary(F1=font))

    with pikepdf.open(BytesIO(impose_pdf(print_file(edit=share), SRA3).pdf)) as sheets:
        fonts = [each for each in sheets.objects if isinstance(each, Dictionary) and each.get("/Type") == Name.Font]
        assert len(fonts) == 1
