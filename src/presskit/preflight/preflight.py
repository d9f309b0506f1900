"""The verbs of the stage: a PDF in, a report on what it really holds out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import pikepdf

from presskit.model.claim import Claim
from presskit.model.edition import Edition
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.house_style import FontSource
from presskit.model.piece import FinishedPiece
from presskit.model.print_spec import PrintSpec
from presskit.model.report import QrReading, Report
from presskit.preflight.artwork import pages_of
from presskit.preflight.check_list import run_checks
from presskit.preflight.checks.whole_file import PDF_ENCRYPTED
from presskit.preflight.expected import Expected, expected_of, expected_of_any
from presskit.preflight.facts.pdf import PdfFacts, pdfx_claim
from presskit.preflight.pdfx_rules import rules_read
from presskit.preflight.reading.document import in_plain_words
from presskit.preflight.reading.guard import ReadingGuard, fault_in_words
from presskit.preflight.reading.read_facts import read_facts

_DECIMALS_MM = 2

PDF_UNREADABLE = FindingKind(
    "pdf-unreadable",
    Severity.ERROR,
    "Can the PDF be opened and read to its end?",
    "Only what is read back from the file's own bytes is proven; a file that cannot be read proves nothing.",
    "Export or download it again; if presskit made it, report it with the kit as a fault of presskit.",
)


def preflight_pdf(
    finished: FinishedPiece, font_families: frozenset[str], fonts: tuple[FontSource, ...] = ()
) -> Report:
    """What the bytes of the piece's PDF hold, and every way in which that differs from what was promised.

    Only fonts of these families may appear, and every letter looks as in these files. The findings are those of
    reading back alone, each said of the piece; a PDF that cannot be read makes a report of no pages with that one
    error.
    """
    expected = expected_of(finished, font_families, fonts)
    return examined(finished.pdf, expected, finished.composed.piece.name, every_page=True)


def examine_pdf(
    data: bytes,
    spec: PrintSpec | None = None,
    edition: Edition | None = None,
    *,
    left_out: Mapping[int, str] | None = None,
    begin: Callable[[int], None] | None = None,
    every_page: bool = False,
) -> Report:
    """What the bytes of any maker's PDF hold, and what is wrong with it.

    With a print specification the file is held to what its print shop asks, as a photocopy edition to what an office
    machine can do; without either, to what holds for every PDF and to the standards it claims. A PDF that cannot be
    read makes a report of no pages with that one error. Pages may be `left_out`, each for a reason, which is then a
    finding; `begin` is told of each page before it is looked at, and 0 at the end of them. Of a file of more than
    500 pages a sample is looked at, unless `every_page` is wanted.
    """
    guard = ReadingGuard(left_out or {}, begin) if begin else ReadingGuard(left_out or {})
    return examined(data, expected_of_any(spec, edition), guard=guard, every_page=every_page)


def examined(
    data: bytes,
    expected: Expected,
    piece_name: str = "",
    *,
    guard: ReadingGuard | None = None,
    every_page: bool = False,
) -> Report:
    """What the bytes hold, against whatever was promised of them; each finding is said of the piece."""
    try:
        facts = read_facts(
            data, for_print=expected.for_print, every_page=every_page, guard=guard, fonts=expected.fonts
        )
    except pikepdf.PasswordError:
        return _unread(PDF_ENCRYPTED.at(None, "The PDF asks for a password, and could not be looked at."), piece_name)
    except Exception as error:  # two libraries with many exception classes; none of them may pass for "no faults"
        reason = in_plain_words(fault_in_words(error))
        return _unread(PDF_UNREADABLE.at(None, f"The PDF cannot be read: {reason}."), piece_name)
    if expected.shows_other_pages:
        facts = _without_codes(facts)
    findings = run_checks(facts, expected)
    return _report(facts, expected, tuple(finding.of_piece(piece_name) for finding in findings))


def _without_codes(facts: PdfFacts) -> PdfFacts:
    """Codes in small pictures of pages are nobody's to read; each was proven on the page that it stands on."""
    return replace(facts, pages=tuple(replace(page, qr_symbols=()) for page in facts.pages))


def _unread(finding: Finding, piece_name: str) -> Report:
    return Report(0, 0.0, 0.0, (), (finding.of_piece(piece_name),))


def _report(facts: PdfFacts, expected: Expected, findings: tuple[Finding, ...]) -> Report:
    first = facts.pages[0].boxes if facts.pages else None
    width_mm, height_mm = first.trim_mm if first else (0.0, 0.0)
    return Report(
        pages=len(facts.pages) + facts.unseen_pages,
        trim_width_mm=round(width_mm, _DECIMALS_MM),
        trim_height_mm=round(height_mm, _DECIMALS_MM),
        bleed_mm=round(first.bleed_mm, 3) if first else 0.0,
        qr_codes=tuple(
            QrReading(
                page.number,
                symbol.payload,
                round(symbol.module_mm, _DECIMALS_MM),
                symbol.readings,
                symbol.of_readings,
            )
            for page in facts.pages
            for symbol in page.qr_symbols
        ),
        findings=findings,
        claims=tuple(_claims(facts, expected)),
        unseen_pages=facts.unseen_pages,
        sample=facts.sample,
        spot_inks=_spot_inks(facts),
    )


def _claims(facts: PdfFacts, expected: Expected) -> Iterator[Claim]:
    """The standards that the file claims, none of them judged by all its rules."""
    for standard in dict.fromkeys(filter(None, (pdfx_claim(facts), *facts.document.claims))):
        read, known = rules_read(standard, with_spec=expected.spec is not None)
        yield Claim(standard, rules_read=read, rules_known=known)


def _spot_inks(facts: PdfFacts) -> tuple[str, ...]:
    """The inks of their own that any page is painted with, by name."""
    spaces = {thing.colour.space for _page, painted in pages_of(facts) for thing in painted.painted}
    return tuple(sorted({name for space in spaces for name in space.spot_names}))
