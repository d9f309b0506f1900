"""The whole stage on whole pieces."""

from dataclasses import replace
from io import BytesIO

import pikepdf
from tests.preflight.made_pdfs import FAMILIES, MODULE_MM, REPORT, SURVEY, MadePiece, edited

from presskit.model.finding import Severity
from presskit.model.piece import FinishedPiece
from presskit.preflight import preflight_pdf


def test_clean_piece_has_no_findings(clean: FinishedPiece) -> None:
    """Silence is the answer to a piece without a fault."""
    assert preflight_pdf(clean, FAMILIES).findings == ()


def test_report_states_what_the_bytes_hold(clean: FinishedPiece) -> None:
    """Pages, trim and QR codes in the report are read from the PDF."""
    report = preflight_pdf(clean, FAMILIES)
    assert (report.pages, report.trim_width_mm, report.trim_height_mm, report.bleed_mm) == (1, 148.0, 210.0, 0.0)
    assert [(code.page, code.url) for code in report.qr_codes] == [(1, REPORT), (1, SURVEY)]
    assert all(abs(code.module_mm - MODULE_MM) <= 0.01 for code in report.qr_codes)


def test_findings_name_their_piece(made: MadePiece) -> None:
    """Every finding says which document it is about."""
    finished = replace(made, body=made.body + "<p>Lorem ipsum</p>").finished()
    (finding,) = preflight_pdf(finished, FAMILIES).findings
    assert finding.piece == "flyer-a5"


def test_broken_pdf_is_one_error(clean: FinishedPiece) -> None:
    """A file that cannot be opened makes a report of no pages, and no traceback."""
    report = preflight_pdf(replace(clean, pdf=b"%PDF-1.7\nthis is no PDF"), FAMILIES)
    assert [(finding.code, finding.severity) for finding in report.findings] == [("pdf-unreadable", Severity.ERROR)]
    assert report.pages == 0


def test_encrypted_pdf_is_one_error(clean: FinishedPiece) -> None:
    """A file that asks for a password cannot be proven."""
    stream = BytesIO()
    with pikepdf.open(BytesIO(clean.pdf)) as pdf:
        pdf.save(stream, encryption=pikepdf.Encryption(owner="a", user="b"))
    report = preflight_pdf(replace(clean, pdf=stream.getvalue()), FAMILIES)
    assert [finding.code for finding in report.findings] == ["pdf-encrypted"]


def test_bleed_is_read_from_the_boxes(clean: FinishedPiece) -> None:
    """The bleed in the report is the way from the TrimBox to the BleedBox."""

    def add_bleed(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        width_pt, height_pt = (float(page.mediabox[side]) for side in (2, 3))
        reach_pt = 3 * 72 / 25.4
        sheet = pikepdf.Array([-reach_pt, -reach_pt, width_pt + reach_pt, height_pt + reach_pt])
        page.MediaBox = page.CropBox = page.BleedBox = sheet
        page.TrimBox = pikepdf.Array([0, 0, width_pt, height_pt])

    report = preflight_pdf(edited(clean, add_bleed), FAMILIES)
    assert report.bleed_mm == 3.0
    assert report.findings == ()


def test_codes_in_pictures_of_other_pages_are_nobodys_to_read(clean: FinishedPiece) -> None:
    """However large a contact sheet shows them: each was proven on the page that it stands on."""
    shown = replace(clean, composed=replace(clean.composed, shows_other_pages=True))
    report = preflight_pdf(shown, FAMILIES)

    assert report.qr_codes == ()
    assert report.findings == ()
