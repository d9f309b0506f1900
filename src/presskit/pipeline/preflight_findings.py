"""What can keep a PDF from being looked at at all."""

from presskit.model.finding import FindingKind, Severity

PDF_TOO_HEAVY = FindingKind(
    "pdf-too-heavy",
    Severity.ERROR,
    "Can the PDF be looked at in 20 seconds and two gigabytes of memory?",
    "A file that keeps a computer busy for longer is broken or hostile, and does the same to the print shop's.",
    "Export it again with fewer transparencies and nested drawings; do not open one from a stranger elsewhere.",
)
