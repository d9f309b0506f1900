"""What packing a kit can find wrong."""

from presskit.model.finding import FindingKind, Severity

FILE_NAME_TWICE = FindingKind(
    "file-name-twice",
    Severity.ERROR,
    "Has every file of the kit a name of its own?",
    "Two pieces under one name would leave only the one that was written last.",
    "Take one of the two [[pieces]] out of kit.toml, or give its template another name.",
)
