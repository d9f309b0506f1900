"""What a sheet says of itself."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.prepress.imposition.made_sheets import print_file

from presskit.model.sheet import SHEET_SIZES, ImposedSheets, ImpositionPlan
from presskit.prepress.imposition import impose_pdf

A4 = ImpositionPlan(SHEET_SIZES["A4"])


def claim(pdf: pikepdf.Pdf) -> None:
    """Claim everything that a print edition claims, and name a printing condition."""
    with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
        xmp["dc:title"] = "Open day & night"
        xmp["dc:creator"] = ["Harbour Clinic"]
        xmp["pdfxid:GTS_PDFXVersion"] = "PDF/X-4"
        xmp["pdfaid:part"] = "2"
        xmp["pdfaid:conformance"] = "A"
        xmp["pdfuaid:part"] = "1"
        xmp["xmp:CreateDate"] = "2021-11-01T00:00:00Z"
        xmp["xmp:ModifyDate"] = "2021-11-01T00:00:00Z"
    pdf.docinfo["/CreationDate"] = "D:20211101000000Z"
    pdf.docinfo["/ModDate"] = "D:20211101000000Z"
    pdf.docinfo["/Trapped"] = Name("/False")
    profile = pdf.make_stream(b"a profile", N=4)
    pdf.Root.OutputIntents = Array(
        [Dictionary(S=Name.GTS_PDFX, OutputConditionIdentifier=String("FOGRA39"), DestOutputProfile=profile)]
    )
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def claim_without_profile(pdf: pikepdf.Pdf) -> None:
    """Claim PDF/X-4 without the profile that it asks for."""
    claim(pdf)
    del pdf.Root.OutputIntents[0].DestOutputProfile


def xmp_of(sheets: ImposedSheets) -> dict[str, str]:
    """The packet of the sheets."""
    with pikepdf.open(BytesIO(sheets.pdf)) as pdf, pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
        return {key: str(xmp.get(key) or "") for key in (*KEYS, *CLAIMS)}


KEYS = ("dc:title", "xmp:CreateDate", "xmp:MetadataDate", "pdf:Producer", "pdf:Trapped", "xmpMM:VersionID")
CLAIMS = ("pdfxid:GTS_PDFXVersion", "pdfaid:part", "pdfaid:conformance", "pdfuaid:part")


def test_only_pdfx_is_claimed_and_only_where_it_was() -> None:
    """A sheet has no tags, so it is neither PDF/UA nor PDF/A level A, and it says neither."""
    sheets = impose_pdf(print_file(edit=claim), A4)
    xmp = xmp_of(sheets)
    assert sheets.claims == ("PDF/X-4",)
    assert [xmp[key] for key in CLAIMS] == ["PDF/X-4", "", "", ""]
    with pikepdf.open(BytesIO(sheets.pdf)) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        assert "/MarkInfo" not in pdf.Root


def test_a_claim_without_its_profile_is_not_repeated() -> None:
    """PDF/X-4 without an output intent is none."""
    sheets = impose_pdf(print_file(edit=claim_without_profile), A4)
    assert (sheets.claims, xmp_of(sheets)["pdfxid:GTS_PDFXVersion"]) == ((), "")


def test_a_file_that_claims_nothing_gets_no_claim() -> None:
    """Nothing is made up."""
    sheets = impose_pdf(print_file(), A4)
    assert sheets.claims == ()
    assert [xmp_of(sheets)[key] for key in CLAIMS] == [""] * 4


def test_packet_and_info_agree() -> None:
    """Title, dates and trapping are the source's, in both."""
    sheets = impose_pdf(print_file(edit=claim), A4)
    xmp = xmp_of(sheets)
    with pikepdf.open(BytesIO(sheets.pdf)) as pdf:
        info = {str(key): str(value) for key, value in pdf.docinfo.items()}
    assert sheets.title == xmp["dc:title"] == info["/Title"] == "Open day & night, 4-up on A4"
    assert xmp["pdf:Producer"] == info["/Producer"]
    assert (xmp["pdf:Trapped"], info["/Trapped"]) == ("False", "/False")
    assert (xmp["xmp:CreateDate"], info["/CreationDate"]) == ("2021-11-01T00:00:00Z", "D:20211101000000Z")
    assert xmp["xmp:MetadataDate"] == "2021-11-01T00:00:00Z"


def test_a_file_without_a_title_is_named_by_its_layout() -> None:
    """Nothing else is known of it."""
    assert impose_pdf(print_file(), A4).title == "4-up on A4"


def test_a_packet_that_cannot_be_read_counts_for_nothing() -> None:
    """A broken packet stops nobody from printing; what it claims is not repeated."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        claim(pdf)
        pdf.Root.Metadata = pdf.make_stream(b"<x:xmpmeta PDF/X-4", Type=Name.Metadata, Subtype=Name.XML)

    assert impose_pdf(print_file(edit=spoil), A4).claims == ()


@pytest.mark.parametrize("up", [1, 2])
def test_other_sheets_are_other_documents(up: int) -> None:
    """Each layout of a file has an identifier of its own, the same every time."""
    data = print_file()
    names = [document_id(impose_pdf(data, ImpositionPlan(SHEET_SIZES["A4"], up=number))) for number in (up, up, 4)]
    assert names[0] == names[1] != names[2]


def document_id(sheets: ImposedSheets) -> str:
    """The identifier in the packet."""
    with pikepdf.open(BytesIO(sheets.pdf)) as pdf, pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
        return str(xmp["xmpMM:DocumentID"])
