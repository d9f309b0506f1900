"""A piece at the end of its way through the stages."""

from dataclasses import dataclass

from presskit.model.finding import Finding
from presskit.model.piece import FinishedPiece
from presskit.model.report import Report


@dataclass(frozen=True, slots=True)
class BuiltPiece:
    """A file ready to be packed, what reading it back has shown, and all that was found since it was composed."""

    finished: FinishedPiece
    report: Report
    findings: tuple[Finding, ...]
