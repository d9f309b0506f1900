"""The judge itself: it passes what is sound, fails what is not, and never stays silent."""

from pathlib import Path

import pikepdf
import pytest
from tests.verapdf import validate


def blank_pdf(path: Path) -> Path:
    """A PDF with one empty page that claims nothing."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(path)
    return path


def test_a_file_that_claims_nothing_fails_both_standards(tmp_path: Path) -> None:
    """Both flavours are judged, by thousands of rules or few, and the broken rules are named."""
    verdicts = validate([blank_pdf(tmp_path / "blank.pdf")])
    assert [(verdict.flavour, verdict.compliant) for verdict in verdicts] == [("2a", False), ("ua1", False)]
    assert "ISO 19005-2:2011 6.6.2.1 t1" in verdicts[0].failures
    assert all(verdict.checks > 5 for verdict in verdicts)


def test_what_is_no_pdf_is_an_error(tmp_path: Path) -> None:
    """A judge that cannot read a file must not pass it."""
    path = tmp_path / "text.pdf"
    path.write_text("no PDF at all")
    with pytest.raises(RuntimeError, match=r"text\.pdf"):
        validate([path])


def test_an_unknown_flavour_is_an_error(tmp_path: Path) -> None:
    """A misspelt flavour must not mean that nothing is judged."""
    with pytest.raises(RuntimeError):
        validate([blank_pdf(tmp_path / "blank.pdf")], ["9z"])
