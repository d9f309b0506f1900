"""Opens a PDF once with pikepdf and once with PDFium, and states what is in it."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

import pikepdf

from presskit.model.house_style import FontSource
from presskit.preflight.facts.boxes import PageBoxes
from presskit.preflight.facts.claim_rules import Breach
from presskit.preflight.facts.document import (
    CarriedFacts,
    ComparedLetters,
    DocumentFacts,
    FontFacts,
    StandardFacts,
    StructureFacts,
)
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.painting import PaintedPage
from presskit.preflight.facts.pdf import PdfFacts, PrintFacts, Unread
from presskit.preflight.reading.annotations import read_links
from presskit.preflight.reading.carried import read_carried
from presskit.preflight.reading.chosen_fonts import chosen_fonts
from presskit.preflight.reading.claims.read_claims import read_breaches
from presskit.preflight.reading.content import ContentRead, FontUse, read_content
from presskit.preflight.reading.document import read_document, read_standards
from presskit.preflight.reading.drawn.pages import DrawnPage, read_pages
from presskit.preflight.reading.films import read_films
from presskit.preflight.reading.fonts import read_font
from presskit.preflight.reading.guard import ReadingGuard
from presskit.preflight.reading.letterforms import compared_letters, house_fonts, texts_spoken_otherwise
from presskit.preflight.reading.objects import ObjectsRead, read_objects
from presskit.preflight.reading.page_sample import sample_of
from presskit.preflight.reading.tags import read_structure
from presskit.preflight.reading.values import NO_SIZE, read_boxes


def read_facts(
    data: bytes,
    *,
    for_print: bool = False,
    every_page: bool = False,
    guard: ReadingGuard | None = None,
    fonts: Sequence[FontSource] = (),
) -> PdfFacts:
    """The facts of one PDF; what only a print shop or a copier asks is read `for_print`.

    Of a long file a sample of pages is looked at, if not `every_page` is wanted; letters are held against these font
    files, or against those of presskit. What cannot be read is among the facts. Raises whatever the two libraries
    raise for a file that they cannot open, or whose pages they cannot find.
    """
    guard = guard or ReadingGuard()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = list(pdf.pages)
        sample = sample_of(len(pages), every_page=every_page)
        objects = guard.part("What lies in its objects", lambda: read_objects(pdf, data), ObjectsRead())
        all_boxes = _boxes(pages, guard)
        boxes = {number: all_boxes.pop(number) for number in sample.numbers}
        drawn_pages = read_pages(data, pdf, {number: each.user_unit_pt for number, each in boxes.items()}, guard)
        content = read_content({number: pages[number - 1] for number in boxes}, guard)
        document = guard.part("What it says of itself", lambda: read_document(pdf, pages, data), DocumentFacts())
        return PdfFacts(
            pages=tuple(_page(number, boxes[number], drawn) for number, drawn in drawn_pages.items()),
            fonts=tuple(_fonts(content, {number: pages[number - 1] for number in all_boxes}, guard, fonts)),
            links=guard.part("Its links", lambda: read_links(pages, objects.uri_targets), ()),
            document=document,
            carried=guard.part("What it carries", lambda: read_carried(pdf, pages, objects, data), CarriedFacts()),
            structure=guard.part("Its tags", lambda: _structure(pdf, pages, drawn_pages), StructureFacts()),
            print=_print_facts(data, pdf, pages, content.pages, boxes, guard, for_print=for_print),
            unseen_pages=sample.unseen,
            traces=objects.aside.facts(tuple(text for page in content.pages.values() for text in page.mark_data)),
            spoken_otherwise=guard.part("What its marks say", lambda: texts_spoken_otherwise(content.spans), ()),
            unread=(*guard.unread, *(Unread(0, *fault) for fault in objects.faults)),
            sample=sample.words,
            unseen_boxes=all_boxes,
            breaches=tuple(dict.fromkeys(objects.breaches)) + _breaches(pdf, data, content, document, guard),
        )


def _boxes(pages: Sequence[pikepdf.Page], guard: ReadingGuard) -> dict[int, PageBoxes]:
    """The boxes of every page, looked at or not."""
    return {
        number: guard.glance(number, "Its size", partial(read_boxes, page), NO_SIZE)
        for number, page in enumerate(pages, 1)
    }


def _structure(
    pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page], drawn_pages: Mapping[int, DrawnPage]
) -> StructureFacts:
    return read_structure(pdf, list(pages), {number: each.drawn.marked for number, each in drawn_pages.items()})


def _breaches(
    pdf: pikepdf.Pdf, data: bytes, content: ContentRead, document: DocumentFacts, guard: ReadingGuard
) -> tuple[Breach, ...]:
    """What breaks the file's claims and stands in no single entry, each once."""

    def read() -> tuple[Breach, ...]:
        return tuple(dict.fromkeys(read_breaches(pdf, list(pdf.pages), data, content, document)))

    none: tuple[Breach, ...] = ()
    return guard.part("What its claims ask", read, none)


def _fonts(
    content: ContentRead, others: Mapping[int, pikepdf.Page], guard: ReadingGuard, sources: Sequence[FontSource]
) -> Iterator[FontFacts]:
    """The fonts of the pages that are looked at, then those of the others."""
    tried = (_font(use, guard, sources) for use in content.fonts)
    fonts = [font for font in tried if font]
    chosen: tuple[FontFacts, ...] = guard.part("Its fonts", lambda: tuple(chosen_fonts(others, fonts)), ())
    yield from (*fonts, *chosen)


def _font(use: FontUse, guard: ReadingGuard, sources: Sequence[FontSource]) -> FontFacts | None:
    font = guard.page(use.page, "A font", partial(read_font, use), None)
    if font is None:
        return None
    compare = partial(compared_letters, use, font.family, sources or house_fonts())
    part = f"How the letters of {font.name} look"
    return replace(font, compared=guard.page(use.page, part, compare, ComparedLetters()))


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
        texts_on_pictures=page.text_layer.on_pictures,
        is_blank=page.text_layer.is_blank,
        seen_at_ppi=page.seen_at_ppi,
    )


def _print_facts(  # noqa: PLR0913 - what has been read so far
    data: bytes,
    pdf: pikepdf.Pdf,
    pages: Sequence[pikepdf.Page],
    painted: Mapping[int, PaintedPage],
    boxes: Mapping[int, PageBoxes],
    guard: ReadingGuard,
    *,
    for_print: bool,
) -> PrintFacts:
    standard = guard.part("What standards ask of it", lambda: read_standards(pdf, pages), StandardFacts())
    of_pages = tuple(painted.values())
    if not for_print:
        return PrintFacts(of_pages, standard)
    try:
        films = read_films(data, painted, boxes, guard)
    except Exception as error:  # three libraries with many exception classes; the checks of films then say so
        return PrintFacts(of_pages, standard, films_fault=f"{type(error).__name__}: {error}")
    return PrintFacts(of_pages, standard, films)
