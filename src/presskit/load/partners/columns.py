"""The row of the partners' table that names its columns: which of them holds what."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from presskit.load.partners.column_names import COLUMN_NAMES, ORGANISATION
from presskit.load.partners.row import COLUMNS, REQUIRED_COLUMNS
from presskit.load.partners.sheet_cells import SheetCell, SheetRow
from presskit.load.wording import listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity

PARTNER_COLUMN_MISSING = FindingKind(
    "partner-column-missing",
    Severity.ERROR,
    "Has the partners' table a column with the partners' names?",
    "The name stands on every page.",
    "Call the column that holds it name, or Organisation.",
)
PARTNER_COLUMN_MISSPELT = FindingKind(
    "partner-column-misspelt",
    Severity.WARNING,
    "Is every column that is left out one of your own?",
    "A misspelt column is left out of every partner's pages; one of your own may be called nearly the same.",
    "Correct the name if it is misspelt; leave it if the column is your own.",
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
PARTNER_COLUMNS_TAKEN = FindingKind(
    "partner-columns-taken",
    Severity.NOTE,
    "Is each column taken for what it holds?",
    "Columns are known by what people usually call them, in six languages; a wrong one would be on every page.",
    "Compare; a column that is not meant can have any other name.",
)

_NOT_LETTERS = re.compile(r"[\W_]+")
_LEAST_LIKENESS_RATIO = 0.75  # one letter of four wrong; level is not near to legal, emial is to email


@dataclass(frozen=True, slots=True)
class Columns:
    """The known columns' names by their number from 0, and the numbers of the owner's own columns."""

    names: Mapping[int, str]
    own: frozenset[int]


def known_columns(header: SheetRow) -> dict[int, str]:
    """The names, as presskit writes them, by number; each at most once, but for one that is written twice.

    Capitals, accents, spaces, hyphens and underscores make no difference.
    """
    letters = [_letters(cell.text) for cell in header.cells]
    known: dict[int, str] = {}
    for column in COLUMNS:
        chosen = next((name for name in _ranked(column, "id" in letters) if name in letters), None)
        known |= {at: column for at, written in enumerate(letters) if chosen and written == chosen}
    return dict(sorted(known.items()))


def read_columns(header: SheetRow, found: list[Finding]) -> Columns | None:
    """The columns, or None with the reasons in `found` if the rows under them cannot be told apart."""
    names = known_columns(header)
    faults = _names_twice(header, names)
    absent = {column: _likenesses(column) for column in COLUMNS if column not in names.values()}
    own: set[int] = set()
    for at, cell in enumerate(header.cells):
        if at in names or not cell.text.strip():
            continue
        meant = _nearest(cell, absent)
        if meant in REQUIRED_COLUMNS:
            absent.pop(meant)
            message = f'there is no column "{meant}"'
            hint = f'did you mean "{meant}" by "{shortened(cell.text)}"?'
            faults.append(PARTNER_COLUMN_MISSING.at(cell.place, message, hint))
        else:
            own.add(at)
            found.append(_left_out(cell, meant, names, header))
    faults += [
        PARTNER_COLUMN_MISSING.at(header.whole, f'there is no column "{column}"', f"add {column} to that row")
        for column in REQUIRED_COLUMNS
        if column in absent
    ]
    found += faults
    if faults:
        return None
    found += _taken(header, names)
    return Columns(names, frozenset(own))


def _left_out(cell: SheetCell, meant: str, names: Mapping[int, str], header: SheetRow) -> Finding:
    """The warning for a column that is not printed, and why."""
    written = shortened(cell.text)
    if meant:
        message = f'the column "{written}" is not one that is known, and is left out'
        hint = f'did you mean "{meant}"? if the column is your own, leave it as it is'
        return PARTNER_COLUMN_MISSPELT.at(cell.place, message, hint)
    other = next((at for at, column in names.items() if _letters(cell.text) in _ranked(column, has_id=False)), None)
    if other is not None:
        taken = shortened(header.cells[other].text)
        message = f'the column "{written}" is left out: "{taken}" is taken as the partner\'s {names[other]}'
        return PARTNER_COLUMN_UNKNOWN.at(cell.place, message, f'if it is the one that is meant, rename "{taken}"')
    message = f'the column "{written}" is not one that is printed, and is left out'
    return PARTNER_COLUMN_UNKNOWN.at(cell.place, message, f"the columns are {listed(COLUMNS)}")


def _names_twice(header: SheetRow, names: Mapping[int, str]) -> list[Finding]:
    numbers = list(names)
    twice = [number for at, number in enumerate(numbers) if names[number] in [names[n] for n in numbers[:at]]]
    return [
        PARTNER_COLUMN_TWICE.at(
            header.cells[number].place, f'there are two columns "{shortened(header.cells[number].text)}"'
        )
        for number in twice
    ]


def _taken(header: SheetRow, names: Mapping[int, str]) -> Iterator[Finding]:
    """A note of the columns that are called otherwise than presskit calls them."""
    others = [
        f'"{shortened(header.cells[at].text)}" as {column}'
        for at, column in names.items()
        if _letters(header.cells[at].text) != _letters(column)
    ]
    if others:
        yield PARTNER_COLUMNS_TAKEN.at(header.place, f"the table's columns are taken so: {listed(others)}")


@cache
def _ranked(column: str, has_id: bool) -> tuple[str, ...]:
    """What a column may be called, the most certain first, in letters.

    Beside `id` stands `name`, as in presskit's own table. Elsewhere a Name beside an Organisation is a person's.
    """
    usual = [name for names in COLUMN_NAMES.get(column, {}).values() for name in names]
    if column == "name":
        organisation = [name for names in ORGANISATION.values() for name in names]
        usual = [*usual, *organisation] if has_id else [*organisation, *usual]
        return tuple(dict.fromkeys(map(_letters, usual)))
    return tuple(dict.fromkeys(map(_letters, (column, *usual))))


def _likenesses(column: str) -> tuple[str, ...]:
    return _ranked(column, has_id=True)


def _nearest(cell: SheetCell, absent: Mapping[str, tuple[str, ...]]) -> str:
    """The column that is absent and nearly called so; empty if none is."""
    by_letters = {letters: column for column, names in absent.items() for letters in names}
    close = get_close_matches(_letters(cell.text), by_letters, 1, _LEAST_LIKENESS_RATIO)
    return by_letters[close[0]] if close else ""


def _letters(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return _NOT_LETTERS.sub("", "".join(letter for letter in decomposed if not unicodedata.combining(letter)))
