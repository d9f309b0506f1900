"""One thing to say about a kit or a PDF: its code, how grave it is, where it stands and what to do."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is: an error stops the build or a piece of it, a warning is counted, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands in a text file: lines and columns count from 1; 0 means the whole file.

    `file` is relative to the kit (or begins with `templates/` for the house style), with forward slashes.
    `source_line` is the text of that line, so that a caret can be set under it without reading the file again.
    `cell` is where it stands in a workbook, as spreadsheets write it (`Sheet1!B7`): rows are lines there.
    """

    file: str
    line: int = 0
    column: int = 0
    end_column: int = 0
    source_line: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class PageArea:
    """Where a finding stands on a page of a PDF; pages count from 1, and without a box the whole page is meant.

    `box_mm` is left, top, right and bottom, measured from the upper left corner of the sheet as it is shown.
    """

    page: int
    box_mm: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, doubt or remark; `piece` names the document it belongs to, if it is one document's.

    `partners` are the ids of those whose version of it is meant, and not the organisation's own.
    """

    code: str
    severity: Severity
    message: str
    place: Place | None = None
    hint: str = ""
    piece: str = ""
    area: PageArea | None = None
    partners: tuple[str, ...] = ()

    @property
    def is_error(self) -> bool:
        """Whether it stops the build, or a piece of it."""
        return self.severity is Severity.ERROR

    def of_piece(self, piece: str) -> "Finding":
        """The same finding, said of this document."""
        return replace(self, piece=piece)


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A sort of finding, declared once beside the code that raises it; `presskit explain CODE` prints it.

    `question` is what the check asks, `why` the reason it is asked (with its source), `remedy` what to do. In a file
    of another maker, who may have meant it so, it has the severity `elsewhere`, if that is another one.
    """

    code: str
    severity: Severity
    question: str
    why: str
    remedy: str
    elsewhere: Severity | None = None

    def at(self, place: Place | None, message: str, hint: str = "") -> Finding:
        """A finding of this kind at this place; without a hint of its own it gives the kind's remedy."""
        return Finding(self.code, self.severity, message, place, hint or self.remedy)

    def on(self, area: PageArea, message: str, hint: str = "") -> Finding:
        """A finding of this kind at this area of a page; without a hint of its own it gives the kind's remedy."""
        return Finding(self.code, self.severity, message, hint=hint or self.remedy, area=area)
