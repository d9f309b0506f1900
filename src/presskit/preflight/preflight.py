"""The verb of the stage: a finished piece in, a report on what its PDF really holds out."""

from presskit.model.finding import Finding
from presskit.model.piece import FinishedPiece
from presskit.model.report import QrReading, Report
from presskit.preflight.checks import run_checks
from presskit.preflight.expected import expected_of
from presskit.preflight.facts import PdfFacts
from presskit.preflight.findings import PDF_UNREADABLE
from presskit.preflight.read_facts import read_facts

_DECIMALS_MM = 2


def preflight_pdf(finished: FinishedPiece, font_families: frozenset[str]) -> Report:
    """What the bytes of the piece's PDF hold, and every way in which that differs from what was promised.

    Only fonts of these families may appear. The findings are those of reading back alone, each said of the
    piece; a PDF that cannot be read makes a report of no pages with that one error.
    """
    piece_name = finished.composed.piece.name
    try:
        facts = read_facts(finished.pdf)
    except Exception as error:  # two libraries with many exception classes; none of them may pass for "no faults"
        message = f"The finished PDF cannot be read back: {type(error).__name__}: {error}."
        unreadable = PDF_UNREADABLE.at(None, message)
        return Report(0, 0.0, 0.0, (), (unreadable.of_piece(piece_name),))
    findings = run_checks(facts, expected_of(finished, font_families))
    return _report(facts, tuple(finding.of_piece(piece_name) for finding in findings))


def _report(facts: PdfFacts, findings: tuple[Finding, ...]) -> Report:
    first = facts.pages[0].boxes if facts.pages else None
    width_mm, height_mm = first.trim_mm if first else (0.0, 0.0)
    return Report(
        pages=len(facts.pages),
        trim_width_mm=round(width_mm, _DECIMALS_MM),
        trim_height_mm=round(height_mm, _DECIMALS_MM),
        bleed_mm=round(first.bleed_mm, _DECIMALS_MM) if first else 0.0,
        qr_codes=tuple(
            QrReading(page.number, symbol.payload, round(symbol.module_mm, _DECIMALS_MM))
            for page in facts.pages
            for symbol in page.qr_symbols
        ),
        findings=findings,
    )
