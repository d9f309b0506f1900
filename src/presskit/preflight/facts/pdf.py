"""What is in a PDF, stated without judging it: frozen facts that hold for a file of any maker.

Boxes are in PDF user space (points, origin at the lower left); sizes that a person measures are in millimetres.
"""

from dataclasses import dataclass, field

from presskit.model.finding import PageArea
from presskit.preflight.facts.boxes import Box, PageBoxes
from presskit.preflight.facts.carried import CarriedFacts
from presskit.preflight.facts.document import DocumentFacts, StructureFacts
from presskit.preflight.facts.fonts import FontFacts
from presskit.preflight.facts.links import LinkFacts
from presskit.preflight.facts.page import HiddenText, PageText
from presskit.preflight.facts.painting import PrintFacts
from presskit.preflight.facts.qr import QrSymbol


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page, counted from 1.

    `unread_codes` look like QR codes and cannot be decoded. `untagged` is what is drawn outside all tags, `pictures`
    where pictures stand; `objects` counts all that is drawn. `seen_at_ppi` is how closely it was looked at.
    """

    number: int
    boxes: PageBoxes
    words: PageText = field(default_factory=PageText)
    qr_symbols: tuple[QrSymbol, ...] = ()
    unread_codes: tuple[Box, ...] = ()
    hidden_texts: tuple[HiddenText, ...] = ()
    untagged: tuple[Box, ...] = ()
    pictures: tuple[Box, ...] = ()
    objects: int = 0
    seen_at_ppi: float = 300.0

    @property
    def text(self) -> str:
        """The words as they are copied."""
        return self.words.text

    def area(self, box: Box | None = None) -> PageArea:
        """The place of a finding: this rectangle of the page, or the page as a whole."""
        return PageArea(self.number, self.boxes.area_mm(box) if box else None)


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
