"""Rows and cells of a table as they are written, before anyone knows what their columns are."""

from dataclasses import dataclass

from presskit.model.finding import Finding, Place


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What a cell holds and where; `problems` count if its column is one that is printed."""

    text: str
    place: Place
    problems: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row with its number as the spreadsheet shows it, and its cells from the first column on."""

    number: int
    place: Place
    cells: tuple[SheetCell, ...]
    problems: tuple[Finding, ...] = ()

    @property
    def whole(self) -> Place:
        """Where its cells stand, from the first to the last, if they share a line."""
        if not self.cells or self.place.cell:
            return self.place
        last = self.cells[-1].place
        is_one_line = last.line == self.place.line
        return Place(
            self.place.file,
            self.place.line,
            self.place.column,
            last.end_column if is_one_line else self.place.end_column,
            self.place.source_line,
        )
