"""PDFs that are made to hurt end in findings."""

from time import process_time

import pytest
from tests.preflight.hostile_pdfs import HOSTILE_PDFS, LONG_PDFS

from presskit.model.finding import Severity
from presskit.model.piece import FinishedPiece
from presskit.preflight import examine_pdf


@pytest.mark.parametrize("name", HOSTILE_PDFS)
def test_a_hostile_pdf_ends_in_findings(name: str) -> None:
    """No exception escapes, no check stops, and none of them passes for a sound file."""
    findings = examine_pdf(HOSTILE_PDFS[name]).findings
    assert any(finding.severity is not Severity.NOTE for finding in findings)
    assert [finding.message for finding in findings if finding.code == "check-could-not-run"] == []


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_pdf_cut_off_anywhere_ends_in_findings(clean_bytes: bytes, share: float) -> None:
    """A download that stopped is damaged, or cannot be read at all."""
    findings = examine_pdf(clean_bytes[: int(len(clean_bytes) * share)]).findings
    assert {"pdf-unreadable", "pdf-damaged"} & {finding.code for finding in findings}


@pytest.fixture(scope="module")
def clean_bytes(clean: FinishedPiece) -> bytes:
    """The clean piece as bytes."""
    return clean.pdf


@pytest.mark.parametrize("name", LONG_PDFS)
def test_a_long_pdf_takes_as_long_as_it_is(name: str) -> None:
    """A second or two of computing; what begins anew at each place took from ten seconds to many minutes."""
    data, started_s = LONG_PDFS[name](), process_time()
    examine_pdf(data)
    assert process_time() - started_s < 6
