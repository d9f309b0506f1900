"""Opens a PDF once with pikepdf and once with PDFium, and states what is in it."""

import io
from itertools import islice

import pikepdf

from presskit.preflight.facts.boxes import PageBoxes
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.painting import PaintedPage
from presskit.preflight.facts.pdf import PdfFacts, PrintFacts
from presskit.preflight.reading.annotations import read_links
from presskit.preflight.reading.carried import read_carried
from presskit.preflight.reading.content import read_content
from presskit.preflight.reading.document import read_document, read_standards
from presskit.preflight.reading.drawn.pages import MOST_PAGES, DrawnPage, read_pages
from presskit.preflight.reading.films import read_films
from presskit.preflight.reading.fonts import read_font
from presskit.preflight.reading.objects import read_objects
from presskit.preflight.reading.tags import read_structure
from presskit.preflight.reading.values import read_boxes


def read_facts(data: bytes, *, for_print: bool = False) -> PdfFacts:
    """The facts of one PDF; what only a print shop or a copier asks is read `for_print`.

    Raises whatever the two libraries raise for a file that they cannot open or read to its end.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        objects = read_objects(pdf, data)
        looked_at = list(islice(pdf.pages, MOST_PAGES))
        boxes = [read_boxes(page) for page in looked_at]
        drawn_pages = read_pages(data, [page_boxes.user_unit_pt for page_boxes in boxes])
        content = read_content(looked_at)
        pages = tuple(
            _page(number, page_boxes, drawn)
            for number, (page_boxes, drawn) in enumerate(zip(boxes, drawn_pages, strict=True), 1)
        )
        return PdfFacts(
            pages=pages,
            fonts=tuple(read_font(use) for use in content.fonts),
            links=read_links(looked_at, objects.uri_targets),
            document=read_document(pdf, looked_at),
            carried=read_carried(pdf, looked_at, objects, data),
            structure=read_structure(pdf, looked_at, [drawn.drawn.marked for drawn in drawn_pages]),
            print=_print_facts(data, pdf, looked_at, content.pages, for_print=for_print),
            unseen_pages=len(pdf.pages) - len(pages),
            traces=objects.aside.facts(tuple(text for page in content.pages for text in page.mark_data)),
        )


def _page(number: int, boxes: PageBoxes, page: DrawnPage) -> PageFacts:
    return PageFacts(
        number=number,
        boxes=boxes,
        words=page.words,
        qr_symbols=page.codes.symbols,
        unread_codes=page.codes.unread,
        hidden_texts=page.drawn.hidden_texts,
        untagged=page.drawn.untagged,
        pictures=page.drawn.pictures,
        objects=page.drawn.count,
        seen_at_ppi=page.seen_at_ppi,
    )


def _print_facts(
    data: bytes, pdf: pikepdf.Pdf, looked_at: list[pikepdf.Page], painted: tuple[PaintedPage, ...], *, for_print: bool
) -> PrintFacts:
    standard = read_standards(pdf, looked_at)
    if not for_print:
        return PrintFacts(painted, standard)
    try:
        films = read_films(data, painted, [read_boxes(page) for page in looked_at])
    except Exception as error:  # three libraries with many exception classes; the checks of films then say so
        return PrintFacts(painted, standard, films_fault=f"{type(error).__name__}: {error}")
    return PrintFacts(painted, standard, films)
