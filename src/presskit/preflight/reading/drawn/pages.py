"""What PDFium draws on each page: its words, and the QR codes decoded from the page as rendered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2

from presskit.preflight.facts.page import PageText
from presskit.preflight.reading.drawn.grey_page import draw_grey
from presskit.preflight.reading.drawn.objects import DrawnObjects, read_drawn
from presskit.preflight.reading.drawn.qr_codes import CodesFound, find_qr_codes
from presskit.preflight.reading.drawn.text import read_text

# A press kit has a few pages; a long report is read as far as this, and the finding "pages-not-looked-at" says so.
MOST_PAGES = 200


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """What is seen on one page."""

    words: PageText
    codes: CodesFound
    drawn: DrawnObjects
    seen_at_ppi: float


def read_pages(pdf: bytes, units_pt: Sequence[float]) -> tuple[DrawnPage, ...]:
    """As many pages as there are units, each as PDFium draws it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(_read_page(document[index], unit_pt) for index, unit_pt in enumerate(units_pt))


def _read_page(page: Any, unit_pt: float) -> DrawnPage:
    text_page, grey = page.get_textpage(), draw_grey(page, unit_pt)
    drawn = read_drawn(page, text_page, grey)
    return DrawnPage(
        words=read_text(text_page),
        codes=find_qr_codes(grey, drawn.squares),
        drawn=drawn,
        seen_at_ppi=grey.resolution_ppi,
    )
