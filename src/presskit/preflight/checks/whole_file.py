"""Checks that the file is whole and open, and was looked at from its first page to its last."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.report import judged_pages
from presskit.preflight.artwork import pages_of
from presskit.preflight.check import ANY_PDF, Topic, check, promised
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts, area_on

# Below this, a module of 0.4 mm has less than 1.6 pixels: the decoder reads it no more (preflight-figures).
_LEAST_PPI = 100.0

CONTENT_BROKEN = FindingKind(
    "content-broken",
    Severity.ERROR,
    "Can everything that the pages ask to be drawn be found and followed?",
    "What one program passes over another stops at: a print shop's system may drop the page, or a part of it.",
    "Export the PDF again; do not edit it with tools that change single objects.",
)


@check(Topic.CONTENT, ANY_PDF, CONTENT_BROKEN)
def check_content_whole(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every operator of every page can be followed, and what it names is in the file."""
    for page, painted in pages_of(facts):
        if painted.faults:
            others = len(painted.faults) - 1
            more = f", and {others} more such faults" if others else ""
            yield CONTENT_BROKEN.on(page.area(), f"Page {page.number}: {painted.faults[0]}{more}.")


PAGE_COUNT_DIFFERS = FindingKind(
    "page-count-differs",
    Severity.ERROR,
    "Has the PDF as many pages as were laid out?",
    "A page lost or doubled on the way to the finished file would be noticed only in print.",
    "Build again; if the finding comes back, report it as a fault of presskit.",
)


@check(Topic.READING, promised(lambda expected: expected.pages), PAGE_COUNT_DIFFERS)
def check_page_count(facts: PdfFacts, laid_out: int) -> Iterator[Finding]:
    """The PDF has as many pages as were laid out."""
    count = len(facts.pages) + facts.unseen_pages
    if count != laid_out:
        yield PAGE_COUNT_DIFFERS.at(None, f"{laid_out} pages were laid out, and the PDF has {count}.")


PAGES_NOT_LOOKED_AT = FindingKind(
    "pages-not-looked-at",
    Severity.ERROR,
    "Have all pages been looked at?",
    "Of a file of more than 500 pages preflight looks at a sample, so that there is an answer soon; what stands on "
    "the others alone is not proven.",
    "Run `presskit preflight --every-page`, which takes about a tenth of a second a page.",
)


@check(Topic.READING, ANY_PDF, PAGES_NOT_LOOKED_AT)
def check_all_pages_looked_at(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """There are no more pages than are looked at."""
    if judged := judged_pages(len(facts.pages) + facts.unseen_pages, facts.unseen_pages, facts.sample):
        yield PAGES_NOT_LOOKED_AT.at(None, f"Judged {judged}. Nobody has looked at the others.")


PAGE_NOT_READ = FindingKind(
    "page-not-read",
    Severity.ERROR,
    "Could every page, and each part of it, be looked at?",
    "What stops one reader stops others: a print shop's system may leave the page out. Nothing on it is proven.",
    "Look at the page in two programs; export it again if one of them shows less than the other.",
)
PART_NOT_READ = FindingKind(
    "part-not-read",
    Severity.ERROR,
    "Could every part of the file that is no page be looked at?",
    "Tags, links, properties and objects that no reader can follow may hold anything, and nothing of them is proven.",
    "Export the PDF again; do not edit it with tools that change single objects.",
)


@check(Topic.READING, ANY_PDF, PAGE_NOT_READ, PART_NOT_READ)
def check_all_parts_looked_at(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Nothing has stopped the reading of a page or a part; the rest has been judged without it."""
    for unread in facts.unread:
        if area := area_on(facts, unread.page):
            part = f": {unread.part[0].lower()}{unread.part[1:]}" if unread.part else ""
            message = f"Page {unread.page}{part} could not be looked at: {unread.reason}."
            yield PAGE_NOT_READ.on(area, message)
        else:
            yield PART_NOT_READ.at(None, f"{unread.part} could not be looked at: {unread.reason}.")


PAGE_TOO_LARGE_TO_READ = FindingKind(
    "page-too-large-to-read",
    Severity.ERROR,
    "Is every page small enough to be looked at closely?",
    "Above 2.3 square metres a page is looked at with under 100 pixels an inch: QR codes can be missed.",
    "Export the page at a reduced scale, such as 1 : 10, and say so to the print shop.",
)


@check(Topic.READING, ANY_PDF, PAGE_TOO_LARGE_TO_READ)
def check_pages_seen_closely(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every page was looked at with enough pixels an inch."""
    for page in facts.pages:
        if page.seen_at_ppi < _LEAST_PPI:
            message = f"The page is so large that it was looked at with {page.seen_at_ppi:.0f} pixels an inch."
            yield PAGE_TOO_LARGE_TO_READ.on(page.area(), message)


PDF_DAMAGED = FindingKind(
    "pdf-damaged",
    Severity.ERROR,
    "Is the file whole?",
    "A file that a program has to mend before it can show it is shown differently elsewhere, or not at all.",
    "Export or download the PDF again.",
)


@check(Topic.FILE, ANY_PDF, PDF_DAMAGED)
def check_damage(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file could be read without being mended."""
    if damages := facts.document.damages:
        more = f", and {len(damages) - 1} more" if len(damages) > 1 else ""
        yield PDF_DAMAGED.at(None, f"The file had to be mended to be read: {damages[0]}{more}.")


PDF_ENCRYPTED = FindingKind(
    "pdf-encrypted",
    Severity.ERROR,
    "Can the file be opened, copied and printed without a lock?",
    "A locked file cannot be quoted from, read aloud, archived or printed by a shop.",
    "Export the PDF without a password and without restrictions.",
)


@check(Topic.FILE, ANY_PDF, PDF_ENCRYPTED)
def check_encryption(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file is not locked, not even against copying alone."""
    if facts.document.encrypted:
        yield PDF_ENCRYPTED.at(None, "The PDF is encrypted; it opens without a password, but is not free to use.")
