"""One row of the partners' table as it is written, whichever file it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from presskit.load.languages import one_line
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

TOO_MANY_PARTNERS = FindingKind(
    "too-many-partners",
    Severity.ERROR,
    "Has the partners' table a number of rows that one batch can hold?",
    "Thousands of rows are the wrong sheet, or a whole address book.",
    "Keep the partners that co-brand this statement, and move the others to another sheet.",
)

REQUIRED_COLUMNS = ("name",)
COLUMNS = (
    "id",
    "name",
    "language",
    "country",
    "address",
    "email",
    "web",
    "legal",
    "logo",
    "logo_one_ink",
    "primary_colour",
    "role",
)


class RowSort(StrEnum):
    """What a person calls a row: it has a number in a spreadsheet, and is a partner in partners.toml."""

    ROW = "row"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class Cell:
    """What is written for one column, and where."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One partner as written; `problems` are what reading its file has found, `number` counts from 1."""

    sort: RowSort
    number: int
    place: Place
    cells: Mapping[str, Cell] = field(default_factory=dict)
    problems: tuple[Finding, ...] = ()

    def text(self, column: str) -> str:
        """What the column holds, on one line; empty if it holds nothing."""
        return one_line(self.cells[column].text).strip() if column in self.cells else ""

    def place_of(self, column: str) -> Place:
        """Where the cell stands, or the row if it has none."""
        return self.cells[column].place if column in self.cells else self.place

    def title(self, column: str = "") -> str:
        """How messages name it, such as "row 7 (Harbour Network), column email"."""
        name = self.text("name") or self.text("id")
        row = f"{self.sort} {self.number}{f' ({shortened(name)})' if name else ''}"
        if not column:
            return row
        return f"{row}, column {column}" if self.sort is RowSort.ROW else f"{row}, {column}"

    def says(self, kind: FindingKind, column: str, message: str, hint: str = "") -> Finding:
        """A finding about one of its cells."""
        return self.said(kind.at(self.place_of(column), message, hint), column)

    def said(self, finding: Finding, column: str = "") -> Finding:
        """The same finding, its message beginning with the row and the column."""
        return replace(finding, message=f"{self.title(column)}: {finding.message}")
