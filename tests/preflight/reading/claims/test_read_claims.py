"""All that breaks a standard, read together."""

import pikepdf
from tests.preflight.reading.claims.made_files import one_page, rules_of

from presskit.preflight.facts.claim_rules import Rule
from presskit.preflight.facts.document import DocumentFacts
from presskit.preflight.reading.claims.read_claims import read_breaches
from presskit.preflight.reading.content import read_content
from presskit.preflight.reading.guard import ReadingGuard

_CLAIMING = "<rdf:Description xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'>"


def _rules(pdf: pikepdf.Pdf, document: DocumentFacts) -> list[Rule]:
    pages = list(pdf.pages)
    return rules_of(
        read_breaches(pdf, pages, b"%PDF-1.9", read_content(dict(enumerate(pages, 1)), ReadingGuard()), document)
    )


def test_a_file_that_names_a_standard_is_looked_through() -> None:
    """In its packet or, as older ones do, in its information."""
    pdf = one_page()
    assert _rules(pdf, DocumentFacts(xmp=_CLAIMING))[:2] == [Rule.HEADER, Rule.NO_IDENTIFIER]
    assert Rule.XMP_MISSING in _rules(pdf, DocumentFacts(info={"GTS_PDFXVersion": "PDF/X-1a:2003"}))


def test_of_any_other_file_nothing_is_asked() -> None:
    """It has promised nothing."""
    assert _rules(one_page(), DocumentFacts()) == []
