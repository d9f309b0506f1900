"""The standards that a file claims, and its films."""

from dataclasses import replace

import pytest
from tests.preflight.made_facts import document
from tests.preflight.made_print_facts import films_with, print_pdf

from presskit.preflight.facts.document import StandardFacts
from presskit.preflight.facts.pdf import claims_of, films_of, pdfx_claim


def test_pdfx_is_claimed_in_one_of_two_places() -> None:
    """The XMP packet, or the document information."""
    assert pdfx_claim(document(claims=("PDF/A-2a", "PDF/X-4"))) == "PDF/X-4"
    assert pdfx_claim(print_pdf(standard=StandardFacts(pdfx_version="PDF/X-3:2002"))) == "PDF/X-3:2002"
    assert pdfx_claim(document(claims=("PDF/A-2a",))) == ""


def test_claims_are_told_by_their_family() -> None:
    """In their order."""
    facts = replace(document(claims=("PDF/X-4", "PDF/A-2a", "PDF/UA-1")))
    assert (claims_of(facts, "PDF/A"), claims_of(facts, "PDF/E")) == (("PDF/A-2a",), ())


def test_films_that_were_not_made_are_an_error() -> None:
    """With the reason, if there is one."""
    films = films_with()
    assert films_of(print_pdf(films=films)) is films
    with pytest.raises(LookupError, match="were not made"):
        films_of(print_pdf())
    broken = print_pdf()
    with pytest.raises(LookupError, match="out of memory"):
        films_of(replace(broken, print=replace(broken.print, films_fault="out of memory")))
