"""Files that are too much for a close look: pages without end, pages without bounds."""

import pikepdf
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import changed


def _go_on(pdf: pikepdf.Pdf) -> None:
    for _number in range(200):
        pdf.add_blank_page(page_size=(40, 40))


def _grow(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page(page_size=(14_400, 14_400))


CASES = (
    Case("two-hundred-and-one-pages", "pages-not-looked-at", changed(_go_on)),
    Case("page-of-five-metres", "page-too-large-to-read", changed(_grow)),
)
