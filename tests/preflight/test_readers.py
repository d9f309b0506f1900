"""Whom a file is for."""

from dataclasses import replace

import pytest
from tests.preflight.corpus.print_page import SPEC
from tests.preflight.made_facts import SHEET, page, pdf
from tests.preflight.made_print_facts import BLEED, TRIM

from presskit.model.edition import Edition
from presskit.preflight.expected import Expected, expected_of_any
from presskit.preflight.facts.boxes import PageBoxes
from presskit.preflight.facts.document import DocumentFacts
from presskit.preflight.readers import is_for_readers


@pytest.mark.parametrize(
    ("claims", "bleed", "expected", "read"),
    [
        ((), False, Expected(), True),
        (("PDF/A-2b",), False, Expected(), True),
        (("PDF/X-4",), False, Expected(), False),
        (("PDF/X-4", "PDF/UA-1"), False, Expected(), True),
        (("PDF/X-4", "PDF/A-2a"), False, expected_of_any(SPEC), True),
        ((), True, Expected(), False),
        ((), False, expected_of_any(SPEC), False),
        ((), False, expected_of_any(None, Edition.PHOTOCOPY), False),
        ((), False, Expected(edition=Edition.PRINT, claims=("PDF/UA-1",)), True),
    ],
)
def test_what_is_for_a_press_alone_is_for_no_reader(
    claims: tuple[str, ...], bleed: bool, expected: Expected, read: bool
) -> None:
    """By its claim, its bleed or what it is held to; but what is promised to be read aloud is for readers."""
    boxes = PageBoxes(SHEET, SHEET, trim=TRIM, bleed=BLEED if bleed else None)
    facts = replace(pdf(page(boxes=boxes)), document=DocumentFacts(claims=claims))
    assert is_for_readers(facts, expected) is read
