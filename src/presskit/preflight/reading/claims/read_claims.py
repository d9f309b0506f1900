"""Everything in a file that breaks a standard, whether it claims that standard or not."""

import re
from collections.abc import Iterator, Sequence

import pikepdf

from presskit.preflight.facts.claim_rules import Breach
from presskit.preflight.facts.document import DocumentFacts
from presskit.preflight.reading.claims.document import breaches_of_document
from presskit.preflight.reading.claims.fonts import breaches_of_font
from presskit.preflight.reading.claims.frame import breaches_of_frame
from presskit.preflight.reading.claims.tags import breaches_of_tags
from presskit.preflight.reading.content import ContentRead

_NAMES_A_STANDARD = re.compile(r"http://www\.(?:aiim\.org/pdf|npes\.org/pdfx)")


def read_breaches(
    pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page], data: bytes, content: ContentRead, document: DocumentFacts
) -> Iterator[Breach]:
    """What frame, document, tags and fonts break; what single entries break is met on the walk over all objects.

    Of a file that names no standard nothing is asked.
    """
    if not _NAMES_A_STANDARD.search(document.xmp) and "GTS_PDFXVersion" not in document.info:
        return
    yield from breaches_of_frame(pdf, data, (*document.damages, *document.slips))
    yield from breaches_of_document(pdf, pages, document.xmp)
    yield from breaches_of_tags(pdf, pages, content.pages)
    for use in content.fonts:
        yield from breaches_of_font(use)
