"""The partners of a kit: one table of them beside kit.toml, each row a partner or a named fault."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_PARTNER_FILES
from presskit.load.partners.csv_table import NAME as CSV_NAME
from presskit.load.partners.csv_table import read_csv_rows
from presskit.load.partners.facts import PARTNER_ID_TAKEN, KitFrame, read_partner
from presskit.load.partners.local_texts import PartnerFolders
from presskit.load.partners.logos import PartnerLogos
from presskit.load.partners.made_ids import with_ids
from presskit.load.partners.near_tables import TABLES, tables_left
from presskit.load.partners.own_remarks import without_remarks
from presskit.load.partners.row import PartnerRow
from presskit.load.partners.seen_cells import WORKBOOK_ROWS_STRUCK
from presskit.load.partners.toml_table import NAME as TOML_NAME
from presskit.load.partners.toml_table import read_toml_rows
from presskit.load.partners.workbook_table import WORKBOOK_ROWS_HIDDEN, read_workbook_rows
from presskit.load.pictures.shelf import PictureShelf
from presskit.load.wording import listed
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.partner import Partner, PartnerTable
from presskit.rules.file_names import is_safe_id

TWO_PARTNER_TABLES = FindingKind(
    "two-partner-tables",
    Severity.ERROR,
    "Is there only one table of partners?",
    "With partners.xlsx and partners.csv side by side nobody can tell which one is kept up to date.",
    "Keep one of them, and move the others out of the kit.",
)
NO_PARTNERS = FindingKind(
    "no-partners",
    Severity.WARNING,
    "Does the partners' table name anyone?",
    "A table without partners makes no co-branded version.",
    "Add a row for each partner, or take the file away.",
)


def load_partners(kit_folder: Path, kit: KitFrame, asked: Collection[str] = ()) -> PartnerTable:
    """The partners that can be built, the ids (or row numbers) of those that cannot, and all that was found.

    If some are asked for by name, what was found in the rows of others is left out. A kit without a table has no
    partners. Never raises for what is in the folder.
    """
    folder = KitFolder(kit_folder, MAX_PARTNER_FILES)
    found: list[Finding] = []
    rows = with_ids(without_remarks(_read_rows(folder, kit, found), found), found)
    # What is wrong with the credits is told when the kit is loaded.
    shelf = PictureShelf(folder, kit.languages, [])
    reader = _Reader(kit, PartnerLogos(shelf), PartnerFolders(folder, kit, shelf), rows)
    read = [reader.read(row) for row in rows]
    partners = tuple(partner for partner, _ in read if partner)
    faulty = dict.fromkeys(_name_of(row) for row, (partner, _) in zip(rows, read, strict=True) if partner is None)
    for row, (_, problems) in zip(rows, read, strict=True):
        found += problems if not asked or _name_of(row) in asked else ()
    found += reader.strangers() if rows and not asked else ()
    left_out = (WORKBOOK_ROWS_HIDDEN.code, WORKBOOK_ROWS_STRUCK.code)
    is_whole = not any(finding.code in left_out for finding in found)
    return PartnerTable(partners, tuple(faulty), tuple(dict.fromkeys(found)), is_whole)


def _read_rows(folder: KitFolder, kit: KitFrame, found: list[Finding]) -> list[PartnerRow]:
    names = folder.names_in()
    tables = [name for name in TABLES if name in names]
    found += tables_left(folder)
    if len(tables) > 1:
        found.append(TWO_PARTNER_TABLES.at(Place(CSV_NAME), f"{listed(tables)} are all there"))
        return []
    if not tables:
        return []
    (name,) = tables
    if name == CSV_NAME:
        rows = read_csv_rows(folder, kit, found)
    elif name == TOML_NAME:
        rows = read_toml_rows(folder, found)
    else:
        rows = read_workbook_rows(folder, name, found)
    if not rows and not any(finding.is_error for finding in found):
        found.append(NO_PARTNERS.at(Place(name), "the table has no partners"))
    return rows


def _name_of(row: PartnerRow) -> str:
    """How a partner that cannot be built is known: by its id, or else by its row."""
    return row.text("id") if is_safe_id(row.text("id")) else f"{row.sort} {row.number}"


class _Reader:
    """Reads one row after the other, knowing them all."""

    def __init__(
        self, kit: KitFrame, logos: PartnerLogos, folders: PartnerFolders, rows: Sequence[PartnerRow]
    ) -> None:
        self._kit = kit
        self._logos = logos
        self._folders = folders
        self._rows_of_id: dict[str, list[PartnerRow]] = defaultdict(list)
        for row in rows:
            self._rows_of_id[row.text("id").casefold()].append(row)

    def read(self, row: PartnerRow) -> tuple[Partner | None, list[Finding]]:
        """The partner, or None if there is an error among the findings, or if another row has its id."""
        found = list(row.problems)
        partner = read_partner(row, self._kit, self._logos, found)
        same = self._rows_of_id[partner.id.casefold()] if partner.id else [row]
        if row is not same[0]:
            message = f'the id "{partner.id}" stands in {same[0].sort} {same[0].number} too; neither is built'
            found.append(row.says(PARTNER_ID_TAKEN, "id", message))
        texts = self._folders.read(partner, found) if is_safe_id(partner.id) and row is same[0] else {}
        is_sound = len(same) == 1 and not any(finding.is_error for finding in found)
        return replace(partner, local_texts=texts) if is_sound else None, found

    def strangers(self) -> Iterator[Finding]:
        """Warnings for folders that belong to no row."""
        return self._folders.strangers(frozenset(self._rows_of_id) - {""})
