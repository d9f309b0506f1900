"""What a PDF says of itself."""

from io import BytesIO

import pikepdf
import pytest
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.reading.document import read_document


def _document_with(namespaces: str, properties: str) -> pikepdf.Pdf:
    pdf = pikepdf.open(BytesIO(drawn_pdf(b"")))
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {namespaces}>{properties}</rdf:Description></rdf:RDF></x:xmpmeta>'
    )
    pdf.Root.Metadata = pdf.make_stream(packet.encode())
    return pdf


@pytest.mark.parametrize(
    ("namespaces", "properties", "claims"),
    [
        (
            'xmlns:a="http://www.aiim.org/pdfa/ns/id/"',
            "<a:part>2</a:part><a:conformance>A</a:conformance>",
            ("PDF/A-2a",),
        ),
        ('xmlns:a="http://www.aiim.org/pdfa/ns/id/" a:part="4"', "", ("PDF/A-4",)),
        ('xmlns:u="http://www.aiim.org/pdfua/ns/id/" u:part="1"', "", ("PDF/UA-1",)),
        (
            'xmlns:x="http://www.npes.org/pdfx/ns/id/"',
            "<x:GTS_PDFXVersion>PDF/X-4</x:GTS_PDFXVersion>",
            ("PDF/X-4",),
        ),
        ('xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="application/pdf"', "", ()),
    ],
)
def test_claims_are_read_whatever_their_prefix_and_form(
    namespaces: str, properties: str, claims: tuple[str, ...]
) -> None:
    """A claim is known by its namespace, as an attribute or as an element."""
    assert read_document(_document_with(namespaces, properties)).claims == claims


def test_pdf_that_says_nothing_is_stated_as_such() -> None:
    """No title, no language, no claims, no tags: and that is no fault of its XMP."""
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as pdf:
        document = read_document(pdf)
    assert (document.info_title, document.xmp_title, document.language, document.claims) == ("", "", "", ())
    assert not document.tagged
    assert document.xmp_fault == ""
