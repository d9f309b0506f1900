"""partners.toml: the partners' table as settings."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_PARTNERS
from presskit.load.partners.partner_schema import PartnerEntry, PartnersTable
from presskit.load.partners.row import COLUMNS, TOO_MANY_PARTNERS, Cell, PartnerRow, RowSort
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import TomlFile, read_toml
from presskit.model.finding import Finding, Place

NAME = "partners.toml"
_TABLE = "partners"
_NOBODY = -1


def read_toml_rows(folder: KitFolder, found: list[Finding]) -> list[PartnerRow]:
    """The partners as rows, each with what is wrong in its lines; all else that is wrong is in `found`.

    None if the file cannot be read.
    """
    problems: list[Finding] = []
    toml = read_toml(folder, NAME, Place(NAME), problems)
    if toml is None:
        found += problems
        return []
    entries = check_shape(toml, PartnersTable, problems).partners
    if len(entries) > MAX_PARTNERS:
        message = f"the table has more than {MAX_PARTNERS:,} partners"
        found.append(TOO_MANY_PARTNERS.at(toml.source.whole, message))
        return []
    by_owner = _by_owner(toml, problems)
    found += by_owner.pop(_NOBODY, [])
    return [_row(toml, index, entry, by_owner.get(index, [])) for index, entry in enumerate(entries)]


def _by_owner(toml: TomlFile, problems: Iterable[Finding]) -> dict[int, list[Finding]]:
    """The problems by the index of the partner in whose lines they stand."""
    tables = [path for path in toml.spots if len(path) == 1 or (len(path) == 2 and path[0] == _TABLE)]
    starts = sorted(
        (toml.place(*path).line, path[1] if len(path) == 2 and isinstance(path[1], int) else _NOBODY)
        for path in tables
    )
    lines = [line for line, _ in starts]
    by_owner: dict[int, list[Finding]] = defaultdict(list)
    for problem in problems:
        at = bisect_right(lines, problem.place.line) - 1 if problem.place else -1
        by_owner[starts[at][1] if at >= 0 else _NOBODY].append(problem)
    return by_owner


def _row(toml: TomlFile, index: int, entry: PartnerEntry, problems: Iterable[Finding]) -> PartnerRow:
    cells: dict[str, Cell] = {}
    for column in COLUMNS:
        if toml.gives(_TABLE, index, column):
            value = getattr(entry, column)
            text = "\n".join(value) if isinstance(value, list) else value
            cells[column] = Cell(text, toml.value_place(_TABLE, index, column))
    row = PartnerRow(RowSort.PARTNER, index + 1, toml.place(_TABLE, index), cells)
    return PartnerRow(row.sort, row.number, row.place, cells, tuple(row.said(problem) for problem in problems))
