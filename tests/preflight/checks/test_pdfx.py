"""What PDF/X asks of a file as a whole."""

from dataclasses import replace

import pytest
from tests.preflight.made_facts import codes, told
from tests.preflight.made_print_facts import PRINT, print_pdf

from presskit.preflight.checks.pdfx import (
    check_pdfx_claimed,
    check_pdfx_dates,
    check_pdfx_opaque,
    check_pdfx_version,
    check_print_annotations,
    check_trapped,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import DocumentFacts, PageNote, StandardFacts
from presskit.preflight.facts.pdf import PdfFacts


def _claiming(claim: str, see_through: bool = False, **standard: object) -> PdfFacts:
    facts = print_pdf(standard=replace(StandardFacts(), **standard), see_through=see_through)  # type: ignore[arg-type]
    return replace(facts, document=replace(DocumentFacts(), claims=(claim,) if claim else ()))


def test_a_print_file_claims_pdfx() -> None:
    """In its XMP packet, or as the older standards do in its information."""
    assert codes(check_pdfx_claimed(_claiming(""), PRINT)) == ["pdfx-not-claimed"]
    assert codes(check_pdfx_claimed(_claiming("PDF/X-4"), PRINT)) == []
    assert codes(check_pdfx_claimed(_claiming("", pdfx_version="PDF/X-1a:2001"), PRINT)) == []
    assert codes(check_pdfx_claimed(_claiming(""), Expected())) == []


@pytest.mark.parametrize(
    ("claim", "version", "found"),
    [
        ("PDF/X-4", "1.6", []),
        ("PDF/X-4", "1.4", []),
        ("PDF/X-4p", "1.7", ["pdfx-version-later"]),
        ("PDF/X-1a:2001", "1.4", ["pdfx-version-later"]),
        ("PDF/X-1a:2003", "1.4", []),
        ("PDF/X-3:2002", "1.4", ["pdfx-version-later"]),
        ("PDF/X-3:2003", "1.4", []),
        ("PDF/X-6", "2.0", []),
        ("", "2.0", []),
    ],
)
def test_the_version_is_that_of_the_standard(claim: str, version: str, found: list[str]) -> None:
    """Or an earlier one."""
    assert codes(check_pdfx_version(_claiming(claim, version=version), Expected())) == found


@pytest.mark.parametrize(
    ("claim", "found"),
    [("PDF/X-1a:2003", ["pdfx-see-through"]), ("PDF/X-3:2003", ["pdfx-see-through"]), ("PDF/X-4", [])],
)
def test_older_standards_have_no_transparency(claim: str, found: list[str]) -> None:
    """PDF/X-4 may have it."""
    assert codes(check_pdfx_opaque(_claiming(claim, see_through=True), Expected())) == found
    assert codes(check_pdfx_opaque(_claiming(claim), Expected())) == []


@pytest.mark.parametrize(
    ("sort", "box", "found"),
    [
        ("Link", Box(100, 100, 120, 120), ["pdfx-annotation"]),
        ("TrapNet", Box(100, 100, 120, 120), []),
        ("Text", Box(0, 0, 10, 10), []),
    ],
)
def test_annotations_keep_off_the_bleed(sort: str, box: Box, found: list[str]) -> None:
    """Marks of prepress may lie on it, others outside it."""
    facts = _claiming("PDF/X-4", notes=(PageNote(1, sort, box),))
    assert codes(check_print_annotations(facts, Expected())) == found
    assert codes(check_print_annotations(_claiming("", notes=(PageNote(1, sort, box),)), Expected())) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"trapping": "True"}, []),
        ({"trapping": "False"}, []),
        ({"trapping": "Unknown"}, ["trapped-unsaid"]),
        ({}, ["trapped-unsaid"]),
    ],
)
def test_trapping_is_said(said: dict[str, str], found: list[str]) -> None:
    """True or False."""
    assert codes(check_trapped(_claiming("PDF/X-4", info=said), Expected())) == found
    assert codes(check_trapped(_claiming("", info=said), Expected())) == []


def test_what_identifies_the_job_is_there() -> None:
    """Both dates and the identifier."""
    assert told(check_pdfx_dates(_claiming("PDF/X-4", info={"date of change": "x"}), Expected())) == [
        ("pdfx-dates-missing", "The file has no date of creation, no identifier (/ID).")
    ]
    dates = {"date of creation": "x", "date of change": "x"}
    assert codes(check_pdfx_dates(_claiming("PDF/X-4", info=dates, has_id=True), Expected())) == []
