"""The standards that a file claims."""

from dataclasses import replace

from tests.preflight.made_facts import document
from tests.preflight.made_print_facts import print_pdf

from presskit.preflight.facts.claims import claims_of, pdfx_claim
from presskit.preflight.facts.painting import StandardFacts


def test_pdfx_is_claimed_in_one_of_two_places() -> None:
    """The XMP packet, or the document information."""
    assert pdfx_claim(document(claims=("PDF/A-2a", "PDF/X-4"))) == "PDF/X-4"
    assert pdfx_claim(print_pdf(standard=StandardFacts(pdfx_version="PDF/X-3:2002"))) == "PDF/X-3:2002"
    assert pdfx_claim(document(claims=("PDF/A-2a",))) == ""


def test_claims_are_told_by_their_family() -> None:
    """In their order."""
    facts = replace(document(claims=("PDF/X-4", "PDF/A-2a", "PDF/UA-1")))
    assert (claims_of(facts, "PDF/A"), claims_of(facts, "PDF/E")) == (("PDF/A-2a",), ())
