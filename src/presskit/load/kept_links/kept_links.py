"""Somebody's list of links as links of the kit: those that it has already are left alone, what is wrong is told."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from presskit.load.checks.leftovers import leftover_in
from presskit.load.checks.lost_letters import LOST_LETTER
from presskit.load.checks.made_id import LONGEST_ID_LETTERS, id_from
from presskit.load.checks.web_address import judge_address
from presskit.load.kept_links.csl_json import read_csl_json
from presskit.load.kept_links.entries import LINKS_FILE_UNREADABLE, Entries, Entry, Told
from presskit.load.kept_links.table import read_table
from presskit.load.partners.csv_encoding import decode_table
from presskit.load.text_file import TextFile, decode_text, hidden_character
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.address_forms import as_compared
from presskit.rules.characters import hidden_in_text, is_misread, lost_letters
from presskit.rules.file_names import id_meant

LINK_ENTRY_INCOMPLETE = FindingKind(
    "link-entry-incomplete",
    Severity.WARNING,
    "Has every entry of the list a title and an address?",
    "A link without a title cannot be named under its code, and one without an address leads nowhere.",
    "Add what is missing in the program that keeps the list, and take the file in again.",
)
LINK_KNOWN = FindingKind(
    "link-known",
    Severity.NOTE,
    "Is every entry of the list new to the kit?",
    "A link that the kit has already is never written over: somebody has confirmed it, and pieces speak of its id.",
    "Leave it; or take the kit's own link out first.",
)

LONGEST_FILE_BYTES = 2 * 1024 * 1024
MOST_ENTRIES = 2_000


def _read_bibtex(source: TextFile, found: Told) -> Entries:
    from presskit.load.kept_links.bibtex import read_bibtex  # noqa: PLC0415 - brings a parser that no build needs

    return read_bibtex(source, found)


_READERS = {
    ".bib": _read_bibtex,
    ".bibtex": _read_bibtex,
    ".json": read_csl_json,
    ".csv": read_table,
    ".tsv": read_table,
}
_WAYS_OUT = {
    ".ris": "export it as BibTeX or CSL-JSON; every program that writes RIS writes one of these",
    ".xlsx": "save the sheet as CSV UTF-8",
    ".ods": "save the sheet as CSV in Unicode (UTF-8)",
    ".html": "name the pages you want in a table: title,url in the first row, saved as .csv",
}


@dataclass(frozen=True, slots=True)
class KeptLink:
    """A link as it will stand in kit.toml: nobody has confirmed it."""

    id: str
    title: str
    url: str
    publisher: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class KnownLinks:
    """What the kit has already: ids, and addresses by their ids; `language` is that of its titles."""

    addresses: dict[str, str]
    language: str = "en"

    @property
    def ids(self) -> Collection[str]:
        """The ids that are taken."""
        return self.addresses.keys()


def read_kept_links(name: str, data: bytes, known: KnownLinks, found: Told) -> list[KeptLink]:
    """The links of the list that the kit has not; why others are left out is in `found`.

    The form of the list is told by the end of its name.
    """
    entries = _entries(name, data, known.language, found)
    if entries is None:
        return []
    if len(entries) > MOST_ENTRIES:
        message = f"the list has {len(entries):,} entries; {MOST_ENTRIES:,} is the most"
        found.append(LINKS_FILE_UNREADABLE.at(Place(name), message, "export those alone that this statement names"))
        return []
    taken = dict(known.addresses)
    by_address = {as_compared(url): id_ for id_, url in taken.items()}
    links: list[KeptLink] = []
    for entry in entries:
        compared = as_compared(entry.address)
        if entry.title and compared in by_address:
            message = f'"{shortened(entry.title)}" is there already, as "{by_address[compared]}"'
            found.append(LINK_KNOWN.at(entry.place, message))
            continue
        problems = list(_faults(entry, known.language))
        found += problems
        if not any(map(_keeps_out, problems)):
            link = _link(entry, taken.keys())
            taken[link.id] = by_address[compared] = link.id
            links.append(link)
    return links


def _entries(name: str, data: bytes, language: str, found: Told) -> Entries:
    ending = PurePosixPath(name.casefold()).suffix
    reader = _READERS.get(ending)
    if reader is None:
        message = f'"{shortened(name)}" is neither .bib, .json nor .csv'
        found.append(LINKS_FILE_UNREADABLE.at(Place(name), message, _WAYS_OUT.get(ending, "")))
        return None
    is_table = reader is read_table
    source = decode_table(name, data, found, (language,)) if is_table else decode_text(name, data, found)
    if source is None:
        return None
    if not source.text.strip():
        found.append(LINKS_FILE_UNREADABLE.at(source.whole, "the file is empty"))
        return None
    return reader(source, found)


def _faults(entry: Entry, language: str) -> Iterator[Finding]:
    """What is wrong with an entry; an error in it keeps it out of the kit, and none of the others."""
    absent = [word for word, value in (("title", entry.title), ("address", entry.address)) if not value]
    if absent:
        name = entry.title or entry.key or entry.address
        message = f'"{shortened(name)}" has no {" and no ".join(absent)}, and is left out'
        yield LINK_ENTRY_INCOMPLETE.at(entry.place, message)
        return
    for text in (entry.title, entry.publisher):
        if (at := next(iter(hidden_in_text(text)), None)) is not None:
            yield _left_out(hidden_character(text[at], entry.place), entry)
        elif is_misread(text) or any(lost_letters(text)):
            finding = LOST_LETTER.at(entry.place, f'"{shortened(text)}" has lost its letters')
            yield _left_out(finding, entry)
        elif (leftover := leftover_in(text, (language,), entry.place)) and leftover.is_error:
            yield _left_out(leftover, entry)
    for problem in judge_address(entry.address, entry.place):
        yield _left_out(problem, entry) if problem.is_error else replace(problem, message=_of(problem, entry))


def _left_out(finding: Finding, entry: Entry) -> Finding:
    return replace(finding, message=f"{_of(finding, entry)}; the entry is left out")


def _of(finding: Finding, entry: Entry) -> str:
    return f'"{shortened(entry.title)}": {finding.message}'


def _keeps_out(finding: Finding) -> bool:
    return finding.is_error or finding.code == LINK_ENTRY_INCOMPLETE.code


def _link(entry: Entry, taken: Collection[str]) -> KeptLink:
    key = id_meant(entry.key)
    made = key or id_from(entry.title, "link")
    number, id_ = 1, made
    while id_ in taken:
        number += 1
        end = f"-{number}"
        id_ = f"{made[: LONGEST_ID_LETTERS - len(end)].rstrip('-')}{end}"
    return KeptLink(id_, entry.title, entry.address, entry.publisher, entry.year_number)
