"""What the file says of itself after cleaning."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.prepress.cleaning.document import clean_catalogue, clean_metadata

_XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &amp; B</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Anna</rdf:li></rdf:Seq></dc:creator><pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>{more}</rdf:Description></rdf:RDF></x:xmpmeta>"""


@pytest.fixture
def pdf() -> Iterator[pikepdf.Pdf]:
    """A page that says who made it, and when."""
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as opened:
        opened.docinfo.Author = String("Anna")
        opened.docinfo.CreationDate = opened.docinfo.ModDate = String("D:20211101003000+01'00'")
        _set_xmp(opened)
        yield opened


def _set_xmp(pdf: pikepdf.Pdf, more: str = "") -> None:
    pdf.Root.Metadata = pdf.make_stream(_XMP.format(more=more).encode(), Type=Name.Metadata, Subtype=Name.XML)


def test_title_and_claims_stay(pdf: pikepdf.Pdf) -> None:
    """In the packet and in the information alike; names and times go."""
    clean_metadata(pdf)
    assert dict(pdf.docinfo.items()) == {"/Title": "A & B"}
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False, strict=True) as xmp:
        said = dict(xmp)
    assert {key.rpartition("}")[2] for key in said} == {"title", "part", "conformance", "format"}


def test_a_file_for_the_press_keeps_its_dates_in_universal_time(pdf: pikepdf.Pdf) -> None:
    """PDF/X asks for them, and an identifier; both say the same."""
    _set_xmp(pdf, "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>")
    clean_metadata(pdf)
    assert str(pdf.docinfo.CreationDate) == "D:20211031233000Z"
    packet = pdf.Root.Metadata.read_bytes().decode()
    assert "<xmp:CreateDate>2021-10-31T23:30:00Z<" in packet
    assert "<xmpMM:DocumentID>uuid:" in packet
    assert "<pdfaSchema:prefix>pdfxid<" in packet
    assert "Anna" not in packet


@pytest.mark.parametrize("date", ["yesterday", "D:20219999000000Z", ""])
def test_a_date_that_is_none_becomes_the_first_of_all(pdf: pikepdf.Pdf, date: str) -> None:
    """It may hold anything else."""
    _set_xmp(pdf, "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>")
    pdf.docinfo.CreationDate = String(date)
    clean_metadata(pdf)
    assert str(pdf.docinfo.CreationDate) == "D:19700101000000Z"


def test_a_packet_that_cannot_be_read_is_replaced(pdf: pikepdf.Pdf) -> None:
    """By one that has the title of the information."""
    pdf.Root.Metadata.write(b"<x Anna")
    pdf.docinfo.Title = String("Title")
    clean_metadata(pdf)
    assert b'<rdf:li xml:lang="x-default">Title<' in pdf.Root.Metadata.read_bytes()
    assert b"Anna" not in pdf.Root.Metadata.read_bytes()


def test_what_opens_with_the_file_is_a_page_or_nothing(pdf: pikepdf.Pdf) -> None:
    """And of what it names only places in it stay."""
    pdf.Root.OpenAction = Dictionary(S=Name.URI, URI=String("https://a.example/"))
    pdf.Root.Names = Dictionary(Dests=Dictionary(), JavaScript=Dictionary(), EmbeddedFiles=Dictionary())
    pdf.Root.PageMode, pdf.Root.Own = Name.UseAttachments, String("Anna")
    clean_catalogue(pdf)
    assert set(pdf.Root.keys()) == {"/Type", "/Pages", "/Names", "/Metadata"}
    assert set(pdf.Root.Names.keys()) == {"/Dests"}
    pdf.Root.OpenAction = Dictionary(S=Name.GoTo)
    pdf.Root.Names = Dictionary(JavaScript=Dictionary())
    clean_catalogue(pdf)
    assert "/OpenAction" in pdf.Root
    assert "/Names" not in pdf.Root


def test_remarks_on_a_printing_condition_stay_for_the_press_alone(pdf: pikepdf.Pdf) -> None:
    """And the registry that everybody knows."""
    texts = {"Info": String("Anna"), "RegistryName": String("http://nas/icc")}
    known = Dictionary(S=Name.GTS_PDFX, Info=String("FOGRA39"), RegistryName=String("http://www.color.org"))
    pdf.Root.OutputIntents = Array([Dictionary(S=Name.GTS_PDFA1, **texts), known])  # type: ignore[arg-type]
    clean_catalogue(pdf)
    first, second = pdf.Root.OutputIntents
    assert set(first.keys()) == {"/S"}
    assert set(second.keys()) == {"/S", "/Info", "/RegistryName"}
