"""The films of each page, drawn by PDFium: how much ink lies where, and where it stops short of the bleed."""

import io
from collections.abc import Sequence

import pikepdf
import pypdfium2

from presskit.preflight.facts.boxes import PageBoxes
from presskit.preflight.facts.films import FilmFacts
from presskit.preflight.facts.painting import PaintedPage, Picture
from presskit.preflight.reading.films.bleed_edges import bleed_gaps
from presskit.preflight.reading.films.film_document import FilmDocument
from presskit.preflight.reading.films.ink_map import ink_map


def read_films(data: bytes, pages: Sequence[PaintedPage], boxes: Sequence[PageBoxes]) -> FilmFacts:
    """What the films show of these pages, from the file's bytes, what the pages paint and their boxes.

    Raises whatever the two libraries raise for a file that they cannot read to its end.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        del pdf.pages[len(pages) :]
        document = FilmDocument(pdf, _drawn_largest(pages))
        films = [pypdfium2.PdfDocument(film) for film in document.films()]
    try:
        maps, gaps = [], []
        for number, page_boxes in enumerate(boxes):
            film_pages = [film[number] for film in films]
            maps.append(ink_map(film_pages, page_boxes.user_unit_pt))
            gaps.append(tuple(bleed_gaps(film_pages, page_boxes)))
    finally:
        for film in films:
            film.close()
    return FilmFacts(tuple(maps), tuple(gaps), document.picture_inks_percent, tuple(document.faults))


def _drawn_largest(pages: Sequence[PaintedPage]) -> dict[tuple[int, int], Picture]:
    """Each picture by its object, where it is drawn largest."""
    largest: dict[tuple[int, int], Picture] = {}
    for picture in (picture for page in pages for picture in page.pictures):
        known = largest.get(picture.key)
        if known is None or picture.effective_ppi < known.effective_ppi:
            largest[picture.key] = picture
    return largest
