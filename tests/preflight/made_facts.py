"""Facts made by hand, for checks that ask about nothing else."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from presskit.model.finding import Finding
from presskit.preflight.check import ANY_PDF, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box, PageBoxes
from presskit.preflight.facts.document import CarriedFacts, DocumentFacts, LinkFacts
from presskit.preflight.facts.page import PageFacts, PageText, QrSymbol
from presskit.preflight.facts.pdf import PdfFacts

SHEET = Box(0, 0, 400, 600)
LETTER_PT, LINE_PT = 5.0, 12.0


def words(text: str, unmapped: tuple[int, ...] = (), divisions: tuple[int, ...] = ()) -> PageText:
    """The text with each letter 5 points wide, lines 12 points apart, from the upper left corner down."""
    boxes, across, line = [], 0, 0
    for letter in text:
        left, top = across * LETTER_PT, SHEET.top_pt - line * LINE_PT
        boxes.append(None if letter.isspace() else (left, top - LINE_PT, left + LETTER_PT, top))
        across, line = (0, line + 1) if letter == "\n" else (across + 1, line)
    return PageText(text, tuple(boxes), unmapped, divisions)


def page(text: str = "Words", number: int = 1, **facts: object) -> PageFacts:
    """A page of 400 x 600 points that says this."""
    return replace(PageFacts(number, PageBoxes(SHEET, SHEET), words(text)), **facts)  # type: ignore[arg-type] # any field


def pdf(*pages: PageFacts, links: Sequence[LinkFacts] = (), **facts: object) -> PdfFacts:
    """A PDF of these pages, or of one that says "Words"."""
    made = PdfFacts(pages or (page(),), (), tuple(links), DocumentFacts(), CarriedFacts())
    return replace(made, **facts)  # type: ignore[arg-type] # any field


def document(**facts: object) -> PdfFacts:
    """A PDF that says this of itself."""
    return pdf(document=replace(DocumentFacts(), **facts))  # type: ignore[arg-type] # any field


def carried(**facts: object) -> PdfFacts:
    """A PDF that carries this."""
    return pdf(carried=replace(CarriedFacts(), **facts))  # type: ignore[arg-type] # any field


def link(target: str, *boxes: Box, number: int = 1) -> LinkFacts:
    """A link on a page, over its first five letters if no place is given."""
    return LinkFacts(number, target, boxes or (letters(0, 5),))


def letters(start: int, end: int, line: int = 0) -> Box:
    """The place of these letters of a line."""
    top = SHEET.top_pt - line * LINE_PT
    return Box(start * LETTER_PT, top - LINE_PT, end * LETTER_PT, top)


def symbol(payload: str, box: Box | None = None, **facts: object) -> QrSymbol:
    """A QR code without a fault, in the middle of the page if no place is given."""
    made = QrSymbol(payload, box or Box(150, 250, 220, 320), side_mm=25.0, module_mm=0.6)
    return replace(made, **facts)  # type: ignore[arg-type] # any field


def told(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Code and message of each finding."""
    return [(finding.code, finding.message) for finding in findings]


def codes(findings: Iterable[Finding]) -> list[str]:
    """The code of each finding."""
    return [code for code, _message in told(findings)]


@check(Topic.PAGES, ANY_PDF)
def check_that_stops(_facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A check that cannot run."""
    raise LookupError("no such table")
