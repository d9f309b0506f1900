"""What reading a finished PDF back can find wrong."""

from presskit.model.finding import FindingKind, Severity

PDF_UNREADABLE = FindingKind(
    "pdf-unreadable",
    Severity.ERROR,
    "Can the PDF be opened and read to its end?",
    "Only what is read back from the file's own bytes is proven; a file that cannot be read proves nothing.",
    "Export or download it again; if presskit made it, report it with the kit as a fault of presskit.",
)
CHECK_COULD_NOT_RUN = FindingKind(
    "check-could-not-run",
    Severity.ERROR,
    "Did every check run?",
    "A check that is skipped in silence lets the very fault through that it was made for.",
    "Run `presskit doctor`; if it finds nothing, report the finding as a fault of presskit.",
)
PAGE_COUNT_DIFFERS = FindingKind(
    "page-count-differs",
    Severity.ERROR,
    "Has the PDF as many pages as were laid out?",
    "A page lost or doubled on the way to the finished file would be noticed only in print.",
    "Build again; if the finding comes back, report it as a fault of presskit.",
)
PAGES_NOT_LOOKED_AT = FindingKind(
    "pages-not-looked-at",
    Severity.ERROR,
    "Have all pages been looked at?",
    "Preflight reads the first 200 pages, so that no file keeps it busy for ever; the others are not proven.",
    "Split the PDF into parts of at most 200 pages, and check each of them.",
)
PAGE_TOO_LARGE_TO_READ = FindingKind(
    "page-too-large-to-read",
    Severity.ERROR,
    "Is every page small enough to be looked at closely?",
    "Above 2.3 square metres a page is looked at with under 100 pixels an inch: QR codes can be missed.",
    "Export the page at a reduced scale, such as 1 : 10, and say so to the print shop.",
)
