"""What goes into the sheets as it is."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from tests.prepress.imposition.made_sheets import RED, changed_page, is_near, picture, print_file, seen

from presskit.model.sheet import SHEET_SIZES, ImpositionPlan
from presskit.prepress.imposition import impose_pdf

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
