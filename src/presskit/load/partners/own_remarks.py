"""What people write into the columns of such a table without meaning it to be printed: it is told, and left out."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from presskit.load.partners.columns import PARTNER_COLUMN_UNKNOWN
from presskit.load.partners.row import PartnerRow, RowSort
from presskit.load.wording import listed, nearest, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.partner import PartnerRole

CELLS_SAY_NOTHING = FindingKind(
    "cells-say-nothing",
    Severity.NOTE,
    "Is every cell without words empty?",
    "A dash, n/a or the like says that there is nothing; printed, it would look like a mistake.",
    "Leave it as it is, or empty the cell.",
)
LOGO_NO_FILE = FindingKind(
    "logo-no-file",
    Severity.WARNING,
    "Does every cell of the column for logos name a file?",
    "A remark such as yes or received names none; the partner's name is set in type instead.",
    "Write the name of the file as it lies in the kit, such as assets/partners/harbour.svg, or empty the cell.",
)

_NOTHING = re.compile(
    r"[-\u2010-\u2015\u2212_.?/\s]+|n/?a|n\.\s?a\.?|none|nil|k\.\s?a\.?|keine?|aucune?|s/o|ningun[oa]|nenhuma?|н/д|нет",
    re.IGNORECASE,
)
_FILE = re.compile(r".*[^.\s]\.[A-Za-z0-9]{2,5}|.*[/\\].*")
_SHOWN = 3
_CODES = ("country", "language")  # NA is Namibia


def without_remarks(rows: Sequence[PartnerRow], found: list[Finding]) -> list[PartnerRow]:
    """The rows without cells that say nothing, and without remarks in the place of files and roles."""
    if any(row.sort is not RowSort.ROW for row in rows):
        return list(rows)
    nothing = "cells that say nothing are taken as empty"
    rows = _without(rows, _says_nothing, lambda place: CELLS_SAY_NOTHING.at(place, nothing), found)
    no_file = "what stands in the column for logos names no file, and is left out"
    rows = _without(rows, _names_no_file, lambda place: LOGO_NO_FILE.at(place, no_file), found)
    if any(nearest(row.text("role"), list(PartnerRole)) for row in rows):
        return rows
    no_role = "the column role holds none that presskit knows, and is left out"
    hint = f"the roles are {listed(PartnerRole)}; any other column is your own"
    return _without(rows, _is_role, lambda place: PARTNER_COLUMN_UNKNOWN.at(place, no_role, hint), found)


def _says_nothing(row: PartnerRow, column: str) -> bool:
    return bool(_NOTHING.fullmatch(row.text(column))) and not (column in _CODES and row.text(column).isalpha())


def _names_no_file(row: PartnerRow, column: str) -> bool:
    return column == "logo" and not _FILE.fullmatch(row.text(column))


def _is_role(_row: PartnerRow, column: str) -> bool:
    return column == "role"


def _without(
    rows: Sequence[PartnerRow],
    is_left_out: Callable[[PartnerRow, str], bool],
    tell: Callable[[Place], Finding],
    found: list[Finding],
) -> list[PartnerRow]:
    """The rows without such cells, which one finding names at the first of them."""
    out = [(row, column) for row in rows for column in row.cells if row.text(column) and is_left_out(row, column)]
    if out:
        row, column = out[0]
        finding = tell(row.place_of(column))
        found.append(replace(finding, message=f"{finding.message}: {_named(out)}"))
    columns: dict[int, set[str]] = {}
    for row, column in out:
        columns.setdefault(row.number, set()).add(column)
    return [_left(row, columns[row.number]) if row.number in columns else row for row in rows]


def _left(row: PartnerRow, columns: Collection[str]) -> PartnerRow:
    return replace(row, cells={column: cell for column, cell in row.cells.items() if column not in columns})


def _named(out: Sequence[tuple[PartnerRow, str]]) -> str:
    shown: Iterable[str] = (f'"{shortened(row.text(column))}" in row {row.number}' for row, column in out[:_SHOWN])
    more = len(out) - _SHOWN
    return listed([*shown, f"{more:,} more"] if more > 0 else shown)
