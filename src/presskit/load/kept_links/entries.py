"""An entry of somebody's list of links, whichever form the list has."""

import re
from dataclasses import dataclass

from presskit.model.finding import Finding, FindingKind, Place, Severity

LINKS_FILE_UNREADABLE = FindingKind(
    "links-file-unreadable",
    Severity.ERROR,
    "Is the file of links one that can be read?",
    "Links are taken from BibTeX (.bib), CSL-JSON (.json) and tables with a row of names (.csv).",
    "Export the list from the program that keeps it as .bib, .json (CSL) or .csv, in UTF-8.",
)
LINKS_ENTRY_UNREADABLE = FindingKind(
    "links-entry-unreadable",
    Severity.WARNING,
    "Can every entry of the list be read?",
    "An entry with a bracket too many or too few, or a part that is not what it should be, is left out.",
    "Correct it in the program that keeps the list, and take the file in again: what is there already is left alone.",
)

_YEAR = re.compile(r"(?<![0-9])(1[0-9]{3}|20[0-9]{2})(?![0-9])")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.[0-9]{4,9}/\S+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the list says of one source; all of it may be empty. `year` is as written, a whole date perhaps."""

    place: Place
    key: str = ""
    title: str = ""
    url: str = ""
    doi: str = ""
    publisher: str = ""
    year: str = ""

    @property
    def address(self) -> str:
        """The web address, or that of its DOI."""
        if self.url.strip():
            return self.url.strip()
        found = _DOI.fullmatch(self.doi.strip())
        return f"https://doi.org/{found[1]}" if found else ""

    @property
    def year_number(self) -> int | None:
        """The first four digits that are a year."""
        found = _YEAR.search(self.year)
        return int(found[1]) if found else None


Entries = list[Entry] | None
"""The entries of a list; None if there is no list, with the reason told."""

Told = list[Finding]
