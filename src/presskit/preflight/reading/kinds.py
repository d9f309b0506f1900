"""What of the document and its pages is not of the kind that belongs there: each reader passes over it in its way."""

from collections.abc import Iterator, Sequence

import pikepdf

from presskit.preflight.reading.values import QUARTER_TURN_DEGREES
from presskit.rules.pdf_entries import KINDS_IN_CATALOGUE, KINDS_IN_PAGE, rectangle_pt, wrong_entries

_BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")


def read_wrong_kinds(pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page]) -> Iterator[str]:
    """A sentence's beginning for each such entry: "/Lang of the document is of the wrong kind"."""
    for key in wrong_entries(pdf.Root, KINDS_IN_CATALOGUE):
        yield f"{key} of the document is of the wrong kind"
    for number, page in enumerate(pages, 1):
        wrong = wrong_entries(page.obj, KINDS_IN_PAGE)
        for key in wrong:
            yield f"{key} of page {number} is of the wrong kind"
        for key in _BOXES:
            if key in page.obj and key not in wrong and rectangle_pt(page.obj[key]) is None:
                yield f"{key} of page {number} is no rectangle"
        if int(page.rotation) % QUARTER_TURN_DEGREES:
            yield f"page {number} is turned, but not by a quarter"
