"""Checks of what PDF/X asks of a file as a whole; ISO 15930 is known from restatements only."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.artwork import pages_of, printed_area
from presskit.preflight.conformance_findings import (
    PDFX_ANNOTATION,
    PDFX_DATES_MISSING,
    PDFX_NOT_CLAIMED,
    PDFX_SEE_THROUGH,
    PDFX_VERSION_LATER,
    TRAPPED_UNSAID,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts, pdfx_claim

# The PDF version that each standard is built on.
_LATEST_VERSIONS = {"PDF/X-1": "1.3", "PDF/X-3:2002": "1.3", "PDF/X-3": "1.4", "PDF/X-4": "1.6", "PDF/X-6": "2.0"}
_LATEST_OF_2003 = "1.4"
_WITHOUT_TRANSPARENCY = ("PDF/X-1", "PDF/X-2", "PDF/X-3")
_MARKS_OF_PREPRESS = ("PrinterMark", "TrapNet")


def check_pdfx_claimed(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """A print file says that it is PDF/X."""
    if expected.spec and not pdfx_claim(facts):
        yield PDFX_NOT_CLAIMED.at(None, "The file does not say that it is PDF/X.")


def check_pdfx_version(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A PDF/X file is of the PDF version that its standard is built on, or of an earlier one."""
    claim, version = pdfx_claim(facts), facts.print.standard.version
    latest = next((latest for name, latest in _LATEST_VERSIONS.items() if claim.startswith(name)), "")
    if claim.endswith(":2003"):
        latest = _LATEST_OF_2003
    if latest and version > latest:
        yield PDFX_VERSION_LATER.at(
            None, f"The file claims {claim}, which is built on PDF {latest}, and is PDF {version}."
        )


def check_pdfx_opaque(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A file of PDF/X-1a or PDF/X-3 lets nothing through."""
    claim = pdfx_claim(facts)
    for page, painted in pages_of(facts) if claim.startswith(_WITHOUT_TRANSPARENCY) else ():
        if painted.see_through:
            yield PDFX_SEE_THROUGH.on(
                page.area(), f"Page {page.number} has transparency, and the file claims {claim}."
            )


def check_print_annotations(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No annotation lies on the bleed of a print file."""
    for page in facts.pages if expected.spec or pdfx_claim(facts) else ():
        edge = printed_area(page)
        notes = [note for note in facts.print.standard.notes if note.page == page.number]
        inside = [note for note in notes if note.sort not in _MARKS_OF_PREPRESS and note.box.common(edge)]
        for sort in sorted({note.sort for note in inside}):
            boxes = [note.box for note in inside if note.sort == sort]
            lie = "an annotation lies" if len(boxes) == 1 else f"{len(boxes)} annotations lie"
            yield PDFX_ANNOTATION.on(page.area(boxes[0]), f"Page {page.number}: {lie} on the page ({sort}).")


def check_trapped(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A PDF/X file says whether it has been trapped."""
    said = facts.print.standard.info.get("trapping", "nothing")
    if pdfx_claim(facts) and said not in ("True", "False"):
        yield TRAPPED_UNSAID.at(None, f"The document information says {said} of trapping.")


def check_pdfx_dates(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A PDF/X file has both dates and an identifier."""
    standard = facts.print.standard
    lacking = [name for name in ("date of creation", "date of change") if name not in standard.info]
    lacking += [] if standard.has_id else ["identifier (/ID)"]
    if pdfx_claim(facts) and lacking:
        yield PDFX_DATES_MISSING.at(None, f"The file has no {', no '.join(lacking)}.")
