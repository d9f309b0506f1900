"""Opens a PDF once with pikepdf and once with PDFium, and states what is in it."""

import io
from collections.abc import Iterator
from functools import partial
from itertools import islice

import pikepdf

from presskit.preflight.facts.boxes import PageBoxes
from presskit.preflight.facts.document import CarriedFacts, DocumentFacts, FontFacts, StandardFacts, StructureFacts
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.painting import PaintedPage
from presskit.preflight.facts.pdf import PdfFacts, PrintFacts, Unread
from presskit.preflight.reading.annotations import read_links
from presskit.preflight.reading.carried import read_carried
from presskit.preflight.reading.content import ContentRead, read_content
from presskit.preflight.reading.document import read_document, read_standards
from presskit.preflight.reading.drawn.pages import MOST_PAGES, DrawnPage, read_pages
from presskit.preflight.reading.films import read_films
from presskit.preflight.reading.fonts import read_font
from presskit.preflight.reading.guard import ReadingGuard
from presskit.preflight.reading.objects import ObjectsRead, read_objects
from presskit.preflight.reading.tags import read_structure
from presskit.preflight.reading.values import NO_SIZE, read_boxes


def read_facts(data: bytes, *, for_print: bool = False, guard: ReadingGuard | None = None) -> PdfFacts:
    """The facts of one PDF; what only a print shop or a copier asks is read `for_print`.

    What of it cannot be read is among the facts. Raises whatever the two libraries raise for a file that they cannot
    open, or whose pages they cannot find.
    """
    guard = guard or ReadingGuard()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        looked_at = list(islice(pdf.pages, MOST_PAGES))
        objects = guard.part("What lies in its objects", lambda: read_objects(pdf, data), ObjectsRead())
        boxes = [
            guard.page(number, "Its size", partial(read_boxes, page), NO_SIZE)
            for number, page in enumerate(looked_at, 1)
        ]
        drawn_pages = read_pages(data, pdf, [page_boxes.user_unit_pt for page_boxes in boxes], guard)
        content = read_content(looked_at, guard)
        marks = [drawn.drawn.marked for drawn in drawn_pages]
        return PdfFacts(
            pages=tuple(map(_page, range(1, len(boxes) + 1), boxes, drawn_pages)),
            fonts=tuple(_fonts(content, guard)),
            links=guard.part("Its links", lambda: read_links(looked_at, objects.uri_targets), ()),
            document=guard.part(
                "What it says of itself", lambda: read_document(pdf, looked_at, data), DocumentFacts()
            ),
            carried=guard.part(
                "What it carries", lambda: read_carried(pdf, looked_at, objects, data), CarriedFacts()
            ),
            structure=guard.part("Its tags", lambda: read_structure(pdf, looked_at, marks), StructureFacts()),
            print=_print_facts(data, pdf, looked_at, content.pages, guard, for_print=for_print),
            unseen_pages=len(pdf.pages) - len(boxes),
            traces=objects.aside.facts(tuple(text for page in content.pages for text in page.mark_data)),
            unread=(*guard.unread, *(Unread(0, *fault) for fault in objects.faults)),
        )


def _fonts(content: ContentRead, guard: ReadingGuard) -> Iterator[FontFacts]:
    for use in content.fonts:
        font = guard.page(use.page, "A font", partial(read_font, use), None)
        if font:
            yield font


def _page(number: int, boxes: PageBoxes, page: DrawnPage) -> PageFacts:
    return PageFacts(
        number=number,
        boxes=boxes,
        words=page.words,
        qr_symbols=page.codes.symbols,
        unread_codes=page.codes.unread,
        hidden_texts=page.text_layer.hidden,
        untagged=page.drawn.untagged,
        pictures=page.drawn.pictures,
        objects=page.drawn.count,
        segments=page.drawn.segments,
        squeezed_texts=page.text_layer.squeezed,
        is_blank=page.text_layer.is_blank,
        seen_at_ppi=page.seen_at_ppi,
    )


def _print_facts(
    data: bytes,
    pdf: pikepdf.Pdf,
    looked_at: list[pikepdf.Page],
    painted: tuple[PaintedPage, ...],
    guard: ReadingGuard,
    *,
    for_print: bool,
) -> PrintFacts:
    standard = guard.part("What standards ask of it", lambda: read_standards(pdf, looked_at), StandardFacts())
    if not for_print:
        return PrintFacts(painted, standard)
    try:
        films = read_films(data, painted, [read_boxes(page) for page in looked_at], guard)
    except Exception as error:  # three libraries with many exception classes; the checks of films then say so
        return PrintFacts(painted, standard, films_fault=f"{type(error).__name__}: {error}")
    return PrintFacts(painted, standard, films)
