"""All facts of one PDF.

Boxes are in PDF user space (points, origin at the lower left); sizes that a person measures are in millimetres.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from presskit.model.finding import PageArea
from presskit.preflight.facts.boxes import Box, PageBoxes
from presskit.preflight.facts.claim_rules import Breach
from presskit.preflight.facts.document import (
    CarriedFacts,
    DocumentFacts,
    FontFacts,
    LinkFacts,
    StandardFacts,
    StructureFacts,
)
from presskit.preflight.facts.films import FilmFacts
from presskit.preflight.facts.page import PageFacts, SpokenText
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
    """Everything that the checks ask about.

    `pages` are those that were looked at, in their order; `unseen_pages` counts the others of a long file, `sample`
    says which were looked at, and `unseen_boxes` how large the others are.
    """

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
    sample: str = ""
    unseen_boxes: Mapping[int, PageBoxes] = field(default_factory=dict)
    breaches: tuple[Breach, ...] = ()
    spoken_otherwise: tuple[SpokenText, ...] = ()


def page_at(facts: PdfFacts, number: int) -> PageFacts | None:
    """The page of this number; None if it was not looked at, or is none."""
    place = bisect_left(facts.pages, number, key=lambda page: page.number)
    page = facts.pages[place] if place < len(facts.pages) else None
    return page if page and page.number == number else None


def area_on(facts: PdfFacts, number: int, box: Box | None = None) -> PageArea | None:
    """The place of a finding on the page of this number, looked at or not; None if there is no such page."""
    if page := page_at(facts, number):
        return page.area(box)
    boxes = facts.unseen_boxes.get(number)
    return PageArea(number, boxes.area_mm(box) if box else None) if boxes else None


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
