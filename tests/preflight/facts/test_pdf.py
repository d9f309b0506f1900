"""The standards that a file claims, and its films."""

from dataclasses import replace

import pytest
from tests.preflight.made_facts import SHEET, document, page, pdf
from tests.preflight.made_print_facts import films_with, print_pdf

from presskit.model.finding import PageArea
from presskit.preflight.facts.boxes import Box, PageBoxes
from presskit.preflight.facts.document import StandardFacts
from presskit.preflight.facts.pdf import area_on, claims_of, films_of, page_at, pdfx_claim


def test_a_page_is_found_by_its_number() -> None:
    """Among those that were looked at, which need not follow one another."""
    first, last = page(number=1), page(number=7)
    facts = pdf(first, last)
    assert (page_at(facts, 1), page_at(facts, 7)) == (first, last)
    assert [page_at(facts, number) for number in (0, 2, 8)] == [None, None, None]


def test_places_are_known_on_pages_that_were_not_looked_at() -> None:
    """Of them the size is known; outside the pages there are none."""
    facts = pdf(page(number=1), unseen_boxes={2: PageBoxes(SHEET, SHEET)})
    box = Box(0, 564, 72, 600)
    assert area_on(facts, 1, box) == page(number=1).area(box)
    assert area_on(facts, 2, box) == PageArea(2, page(number=2).area(box).box_mm)
    assert (area_on(facts, 2), area_on(facts, 0, box), area_on(facts, 3)) == (PageArea(2), None, None)


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
