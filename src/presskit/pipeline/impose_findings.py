"""What reading finished sheets back can find wrong."""

from presskit.model.finding import FindingKind, Severity

SHEET_CODE_UNREAD = FindingKind(
    "sheet-qr-unread",
    Severity.ERROR,
    "Can every QR code of the file be read on each copy on the sheet?",
    "A code that a mark, a neighbour or a cut runs through is printed as often as there are copies.",
    "Report it with the file: presskit has laid the copies out wrongly.",
)
SHEET_CODES_UNPROVEN = FindingKind(
    "sheet-qr-unproven",
    Severity.WARNING,
    "Were all sheets read back?",
    "Only so many pages of a file are looked at, or it would take minutes.",
    "Open the last sheets and try a code with a telephone.",
)
