"""What of the former build stays where it is: a build writes what it was asked for, and leaves the rest alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.manifest import FileEntry, Manifest
from presskit.model.partner import PartnerTable
from presskit.pipeline.order import BuildOrder
from presskit.pipeline.pieces import FileRow
from presskit.pipeline.summary_sheets import CONTACT_SHEET_PATH, ContactSheet, SummaryFile, is_summary
from presskit.pipeline.work import Row

FORMER_FILES_STAY = FindingKind(
    "former-files-stay",
    Severity.WARNING,
    "Is every file of the build made of what the kit says now?",
    "A file that could not be made anew stays, so that nothing is lost, and may be of an earlier text.",
    "Mend the errors and build again; until then do not send these files along as if they were new.",
)

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Keeping:
    """Which files of the former build stay though this one does not make them."""

    order: BuildOrder
    table: PartnerTable

    def stays(self, entry: FileEntry) -> bool:
        """Whatever a narrowed build was not asked for, and every partner's as long as some may have been left out."""
        is_partners = entry.partner is not None or entry.path == CONTACT_SHEET_PATH
        return self.order.is_narrowed or (is_partners and not self.table.names_all)

    def told(self, standing: Manifest) -> tuple[Finding, ...]:
        """A warning of the files that this build should have made and could not."""
        earlier = [] if self.order.is_narrowed else [entry.path for entry in standing.files if entry.is_earlier]
        if not earlier:
            return ()
        number = f"{len(earlier)} file{'' if len(earlier) == 1 else 's'}"
        more = ", …" if len(earlier) > _MOST_NAMED else ""
        named = f"{', '.join(earlier[:_MOST_NAMED])}{more}"
        return (
            FORMER_FILES_STAY.at(None, f"{number} of an earlier build could not be made anew, and stay: {named}"),
        )

    def worth_making(self, rows: Sequence[Row[Any]], former: Manifest | None) -> Sequence[Row[Any]]:
        """The rows; of a narrowed build without a contact sheet, if one stands there that may show more."""
        made = {row.version for row in rows if isinstance(row, FileRow) and not isinstance(row, SummaryFile)}
        shown = [entry for entry in former.files if not is_summary(entry)] if former else []
        if not self.order.is_narrowed or all(entry.version in made for entry in shown):
            return rows
        return [row for row in rows if not isinstance(row, ContactSheet)]
