"""What of the former build stays where it is: a build writes what it was asked for, and leaves the rest alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from presskit.model.manifest import FileEntry, Manifest
from presskit.pipeline.order import BuildOrder
from presskit.pipeline.pieces import FileRow
from presskit.pipeline.summary_sheets import ContactSheet, SummaryFile, is_summary
from presskit.pipeline.work import Row


@dataclass(frozen=True, slots=True)
class Keeping:
    """Which files of the former build stay though this one does not make them."""

    order: BuildOrder

    def stays(self, _entry: FileEntry) -> bool:
        """Whatever a narrowed build was not asked for; a whole one makes all that the kit has."""
        return self.order.is_narrowed

    def worth_making(self, rows: Sequence[Row[Any]], former: Manifest | None) -> Sequence[Row[Any]]:
        """The rows, without a contact sheet that would take the place of one which shows more of what stands."""
        made = {row.version for row in rows if isinstance(row, FileRow) and not isinstance(row, SummaryFile)}
        shown = [entry for entry in former.files if self.stays(entry) and not is_summary(entry)] if former else []
        if all(entry.version in made for entry in shown):
            return rows
        return [row for row in rows if not isinstance(row, ContactSheet)]
