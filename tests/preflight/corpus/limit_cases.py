"""Files that are too much for a close look: pages without end, pages without bounds."""

import pikepdf
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import changed

_EMPTY = frozenset({"page-empty"})


def _go_on(pdf: pikepdf.Pdf) -> None:
    for _number in range(500):
        pdf.add_blank_page(page_size=(40, 40))


def _grow(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page(page_size=(14_400, 14_400))


def _scatter(pdf: pikepdf.Pdf) -> None:
    """More small pictures than are searched for codes, in rows over the page."""
    places = ((15 + across * 20, 15 + along * 20) for along in range(11) for across in range(19))
    pixel = b"BI /W 1 /H 1 /CS /G /BPC 8 ID \xee EI"
    drawn = b"".join(b"q 15 0 0 15 %d %d cm %s Q " % (*place, pixel) for place in places)
    pdf.pages[0].contents_add(pdf.make_stream(b"/Artifact BMC " + drawn + b" EMC"), prepend=True)


def _nest(pdf: pikepdf.Pdf) -> None:
    nested = pikepdf.Array([])
    for _level in range(150):
        nested = pikepdf.Array([nested])
    pdf.Root.Deep = nested


def _nest_tags(pdf: pikepdf.Pdf) -> None:
    tags = pikepdf.Dictionary(S=pikepdf.Name.P)
    for _level in range(250):
        tags = pikepdf.Dictionary(S=pikepdf.Name.P, K=tags)
    pdf.Root.StructTreeRoot.K = pikepdf.Array([pdf.Root.StructTreeRoot.K, tags])


CASES = (
    Case("pictures-without-number", "page-not-read", changed(_scatter)),
    Case("object-nested-deeply", "part-not-read", changed(_nest)),
    Case("tags-nested-deeply", "part-not-read", changed(_nest_tags)),
    Case("five-hundred-and-one-pages", "pages-not-looked-at", changed(_go_on), also=_EMPTY),
    Case("page-of-five-metres", "page-too-large-to-read", changed(_grow), also=_EMPTY),
)
