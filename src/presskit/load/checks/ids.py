"""Ids: the names in settings that become parts of files' names, on every system."""

import re

from presskit.model.finding import FindingKind, Severity

BAD_ID = FindingKind(
    "bad-id",
    Severity.ERROR,
    "Is every id made of small letters, digits and hyphens?",
    "Ids become names of files and places in them, on every system.",
    "Use at most 40 letters from a-z, digits and hyphens.",
)

# No hyphen at either end: a name that begins with one is taken for an option by other programs.
SAFE_ID = re.compile(r"(?!-)[a-z0-9-]{1,40}(?<!-)")
# Names that Windows keeps for devices, whatever ending follows them.
DEVICE_NAMES = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))])


def is_safe_id(written: str) -> bool:
    """Whether it can be part of a file's name on every system."""
    return bool(SAFE_ID.fullmatch(written)) and written not in DEVICE_NAMES


def id_hint(written: str) -> str:
    """A hint with the id that was meant, if it only has capitals, spaces or marks in it."""
    safe = "-".join(re.findall(r"[a-z0-9]+", written.lower()))
    is_same = written.isascii() and SAFE_ID.fullmatch(safe)
    return f'write "{safe}"' if is_same else "use at most 40 small letters, digits and hyphens between them"
