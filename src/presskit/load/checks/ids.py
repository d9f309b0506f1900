"""Ids: the names in settings that become parts of files' names, on every system."""

from presskit.model.finding import FindingKind, Severity
from presskit.rules.file_names import id_meant

BAD_ID = FindingKind(
    "bad-id",
    Severity.ERROR,
    "Is every id made of small letters, digits and hyphens?",
    "Ids become names of files and places in them, on every system.",
    "Use at most 40 letters from a-z, digits and hyphens.",
)


def id_hint(written: str) -> str:
    """A hint with the id that was meant, if it only has capitals, spaces or marks in it."""
    meant = id_meant(written)
    return f'write "{meant}"' if meant else "use at most 40 small letters, digits and hyphens between them"
