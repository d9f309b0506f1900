"""All facts of one PDF.

Boxes are in PDF user space (points, origin at the lower left); sizes that a person measures are in millimetres.
"""

from dataclasses import dataclass, field

from presskit.preflight.facts.document import (
    CarriedFacts,
    DocumentFacts,
    FontFacts,
    LinkFacts,
    StandardFacts,
    StructureFacts,
)
from presskit.preflight.facts.films import FilmFacts
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.painting import PaintedPage
from presskit.preflight.facts.traces import Traces


@dataclass(frozen=True, slots=True)
class PrintFacts:
    """Everything that the checks of the print side ask about.

    `films` is None where nobody asked for them, or where they could not be made for the reason in `films_fault`.
    """

    pages: tuple[PaintedPage, ...] = ()
    standard: StandardFacts = field(default_factory=StandardFacts)
    films: FilmFacts | None = None
    films_fault: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of the file that could not be looked at, and why; page 0 is the file as a whole.

    `part` is the subject of the sentence "... could not be looked at: ...", empty for the whole page.
    """

    page: int
    part: str
    reason: str


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """Everything that the checks ask about; `unseen_pages` counts those beyond the most that are looked at."""

    pages: tuple[PageFacts, ...]
    fonts: tuple[FontFacts, ...]
    links: tuple[LinkFacts, ...]
    document: DocumentFacts
    carried: CarriedFacts
    structure: StructureFacts = field(default_factory=StructureFacts)
    unseen_pages: int = 0
    print: PrintFacts = field(default_factory=PrintFacts)
    traces: Traces = field(default_factory=Traces)
    unread: tuple[Unread, ...] = ()


def pdfx_claim(facts: PdfFacts) -> str:
    """The PDF/X standard that the file claims in its XMP packet or, as older ones do, its information; or ""."""
    claimed = (*facts.document.claims, facts.print.standard.pdfx_version)
    return next((claim for claim in claimed if claim.startswith("PDF/X")), "")


def claims_of(facts: PdfFacts, family: str) -> tuple[str, ...]:
    """The claims that begin so, such as "PDF/A"."""
    return tuple(claim for claim in facts.document.claims if claim.startswith(family))


def films_of(facts: PdfFacts) -> FilmFacts:
    """The films.

    Raises:
        LookupError: they could not be made; the check that asked has then not run, and that is said.
    """
    if facts.print.films is None:
        raise LookupError(facts.print.films_fault or "the films of the pages were not made")
    return facts.print.films
