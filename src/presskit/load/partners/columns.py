"""The first row of partners.csv: which column holds what."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from presskit.load.partners.csv_records import CsvRecord
from presskit.load.partners.row import COLUMNS, REQUIRED_COLUMNS
from presskit.load.text_file import TextFile
from presskit.load.wording import listed, nearest, shortened
from presskit.model.finding import Finding, FindingKind, Severity

PARTNER_COLUMN_MISSING = FindingKind(
    "partner-column-missing",
    Severity.ERROR,
    "Has the partners' table the columns id and name?",
    "The id names a partner's folder, and the name stands on every page.",
    "Add the column that is named.",
)
PARTNER_COLUMN_MISSPELT = FindingKind(
    "partner-column-misspelt",
    Severity.ERROR,
    "Is every column's name spelt as presskit knows it?",
    "A misspelt column would be left out of every partner's pages without a word.",
    "Correct the name in the first row.",
)
PARTNER_COLUMN_UNKNOWN = FindingKind(
    "partner-column-unknown",
    Severity.WARNING,
    "Is every column of the partners' table one that is printed?",
    "A spreadsheet may hold columns of its owner's own, such as notes; they are never printed.",
    "Leave it if it is your own; otherwise give it one of the names that the hint lists.",
)
PARTNER_COLUMN_TWICE = FindingKind(
    "partner-column-twice",
    Severity.ERROR,
    "Has each column of the partners' table its own name?",
    "Of two columns under one name only one could be printed.",
    "Rename one of them, or take it out.",
)

_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """The known columns' names by their number from 0, and the numbers of the owner's own columns."""

    names: Mapping[int, str]
    own: frozenset[int]


def known_columns(header: CsvRecord) -> dict[int, str]:
    """The names, as presskit writes them, by number; capitals, spaces, hyphens and underscores are all one."""
    by_letters = {_letters(column): column for column in COLUMNS}
    found = ((number, by_letters.get(_letters(cell.text))) for number, cell in enumerate(header.cells))
    return {number: column for number, column in found if column}


def read_columns(header: CsvRecord, source: TextFile, found: list[Finding]) -> Columns | None:
    """The columns, or None with the reasons in `found` if the rows under them cannot be told apart."""
    names = known_columns(header)
    faults = _names_twice(header, names, source)
    absent = {_letters(column): column for column in COLUMNS if column not in names.values()}
    own: set[int] = set()
    misspelt: set[str] = set()
    for number, cell in enumerate(header.cells):
        if number in names or not cell.text.strip():
            continue
        place = source.place(cell.start, cell.end)
        meant = absent.get(nearest(_letters(cell.text), absent))
        if meant:
            misspelt.add(meant)
            message = f'the column "{shortened(cell.text)}" is not one that is known'
            faults.append(PARTNER_COLUMN_MISSPELT.at(place, message, f'did you mean "{meant}"?'))
        else:
            own.add(number)
            message = f'the column "{shortened(cell.text)}" is not one that is printed, and is left out'
            found.append(PARTNER_COLUMN_UNKNOWN.at(place, message, f"the columns are {listed(COLUMNS)}"))
    for column in REQUIRED_COLUMNS:
        if column in absent.values() and column not in misspelt:
            place = source.place(header.start, header.cells[-1].end)
            message = f'there is no column "{column}"'
            faults.append(PARTNER_COLUMN_MISSING.at(place, message, f"add {column} to the first row"))
    found += faults
    return None if faults else Columns(names, frozenset(own))


def _names_twice(header: CsvRecord, names: Mapping[int, str], source: TextFile) -> list[Finding]:
    numbers = list(names)
    twice = [number for at, number in enumerate(numbers) if names[number] in [names[n] for n in numbers[:at]]]
    return [
        PARTNER_COLUMN_TWICE.at(
            source.place(header.cells[number].start, header.cells[number].end),
            f'there are two columns "{names[number]}"',
        )
        for number in twice
    ]


def _letters(name: str) -> str:
    return _NOT_LETTERS.sub("", name.casefold())
