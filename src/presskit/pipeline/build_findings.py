"""What can keep a document of a build from being made at all."""

from presskit.model.finding import FindingKind, Severity

DOCUMENT_STOPPED = FindingKind(
    "document-stopped",
    Severity.ERROR,
    "Can every document be made in two minutes and two gigabytes of memory?",
    "A document that needs more has a table, drawing or style in it that the layout engine cannot end.",
    "Take out what was added last, such as a drawing or a rule of a style sheet, and build again.",
)
