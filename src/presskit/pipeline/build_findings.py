"""What can be said of a build as a whole, and what can keep a document of it from being made at all."""

from presskit.model.finding import FindingKind, Severity

DOCUMENT_STOPPED = FindingKind(
    "document-stopped",
    Severity.ERROR,
    "Can every document be made in two minutes and two gigabytes of memory?",
    "A document that needs more has a table, drawing or style in it that the layout engine cannot end.",
    "Take out what was added last, such as a drawing or a rule of a style sheet, and build again.",
)
OTHER_PARTNERS_FAULTY = FindingKind(
    "other-partners-faulty",
    Severity.NOTE,
    "Are the rows of the partners' table sound that were not asked for?",
    "Whoever asks for one partner gets it whatever stands in other rows, and should know before all are built.",
    "Build without --partner to see what is wrong with them.",
)
