"""What of the former build stays where it is: a build writes what it was asked for, and leaves the rest alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from presskit.model.edition import Edition
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.manifest import FileEntry, Manifest
from presskit.model.partner import PartnerTable
from presskit.pipeline.order import BuildOrder
from presskit.pipeline.pieces import FileRow
from presskit.pipeline.selection import Wanted
from presskit.pipeline.summary_sheets import (
    ContactSheet,
    JobSheet,
    SummaryFile,
    is_contact_sheet,
    is_job_sheet,
    is_of_job,
)

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
    """Which files of the former build stay though this one does not make them; `rows` are the files it has made."""

    order: BuildOrder
    table: PartnerTable
    wanted: Wanted
    rows: Sequence[FileRow]

    def stays(self, entry: FileEntry) -> bool:
        """Whatever this build was not asked for, or should have made and could not; all finals if it makes drafts.

        A draft with faults never does: it is there for whoever has just built it.
        """
        if entry.is_faulty:
            return False
        is_final_beside_drafts = self.order.draft and not entry.is_draft
        return (
            self.order.is_narrowed or is_final_beside_drafts or self._is_missed(entry) or self._may_be_missed(entry)
        )

    def _is_missed(self, entry: FileEntry) -> bool:
        """Whether it was wanted in this build too, and something is wrong with it or with what it tells of."""
        if is_contact_sheet(entry):
            return bool(self.wanted.groups) and not any(isinstance(row, ContactSheet) for row in self.rows)
        if is_job_sheet(entry):
            made = {row.printed.version for row in self.rows if isinstance(row, JobSheet)}
            missed = [
                version for version in self.wanted.versions if version[1] == Edition.PRINT and version not in made
            ]
            return any(is_of_job(entry, piece, language) for piece, _, language, partner in missed if partner is None)
        made = {row.version for row in self.rows if not isinstance(row, SummaryFile)}
        return entry.version in self.wanted.versions - made

    def _may_be_missed(self, entry: FileEntry) -> bool:
        """Whether it may be of someone whom a sound table would name, or of a piece that a sound kit would order."""
        is_unnamed = not self.table.names_all and (entry.partner is not None or is_contact_sheet(entry))
        return is_unnamed or not self.wanted.is_all_known

    def told(self, standing: Manifest) -> tuple[Finding, ...]:
        """A warning of the files that this build should have made and could not."""
        kept = [entry for entry in standing.files if entry.is_earlier and entry.is_draft == self.order.draft]
        earlier = [entry.path for entry in kept]
        if not earlier or self.order.is_narrowed:
            return ()
        number = f"{len(earlier)} file{'' if len(earlier) == 1 else 's'}"
        more = ", …" if len(earlier) > _MOST_NAMED else ""
        named = f"{', '.join(earlier[:_MOST_NAMED])}{more}"
        return (
            FORMER_FILES_STAY.at(None, f"{number} of an earlier build could not be made anew, and stay: {named}"),
        )
