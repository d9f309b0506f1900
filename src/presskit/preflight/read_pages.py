"""What PDFium draws on each page: its text, its pictures, and the QR codes decoded from the page as rendered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import hypot
from typing import Any

import pypdfium2

from presskit.preflight.facts import Box, Character, PlacedImage, QrSymbol
from presskit.preflight.read_qr_codes import DecodedSymbol, read_qr_codes
from presskit.units import PT_PER_INCH, pixels_to_mm, ppi_to_scale

QR_RENDER_PPI = 300.0
_FORM_DEPTH = 15
# PDFium writes a hyphen at a line end as U+0002, and ends lines as Windows does.
_LINE_END_HYPHENS = str.maketrans({"\x02": "-", "\r": None})


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """What is seen on one page."""

    text: str
    images: tuple[PlacedImage, ...]
    qr_symbols: tuple[QrSymbol, ...]
    characters: tuple[Character, ...]


def read_pages(pdf: bytes) -> tuple[DrawnPage, ...]:
    """Every page as PDFium draws it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(_read_page(page) for page in document)


def _read_page(page: Any) -> DrawnPage:
    text_page = page.get_textpage()
    qr_symbols = _qr_symbols(page)
    return DrawnPage(
        text=text_page.get_text_bounded().translate(_LINE_END_HYPHENS),
        images=tuple(_images(page)),
        qr_symbols=qr_symbols,
        characters=tuple(_characters(text_page)) if qr_symbols else (),
    )


def _qr_symbols(page: Any) -> tuple[QrSymbol, ...]:
    bitmap = page.render(scale=ppi_to_scale(QR_RENDER_PPI), grayscale=True)
    pixels = memoryview(bitmap.buffer).cast("B").cast("B", (bitmap.height, bitmap.stride))
    to_page_pt = bitmap.get_posconv(page).to_page
    return tuple(_qr_symbol(symbol, to_page_pt) for symbol in read_qr_codes(pixels))


def _qr_symbol(symbol: DecodedSymbol, to_page_pt: Callable[[int, int], tuple[float, float]]) -> QrSymbol:
    corners_pt = [to_page_pt(round(across), round(down)) for across, down in symbol.corners_px]
    lefts_pt, bottoms_pt = zip(*corners_pt, strict=True)
    side_mm = pixels_to_mm(symbol.side_px, QR_RENDER_PPI)
    return QrSymbol(
        payload=symbol.payload,
        box=Box(min(lefts_pt), min(bottoms_pt), max(lefts_pt), max(bottoms_pt)),
        side_mm=side_mm,
        module_mm=side_mm / symbol.modules,
    )


def _characters(text_page: Any) -> Iterator[Character]:
    for index in range(text_page.count_chars()):
        code = pypdfium2.raw.FPDFText_GetUnicode(text_page.raw, index)
        text = chr(code).translate(_LINE_END_HYPHENS)
        if text.strip():
            yield Character(text, Box(*text_page.get_charbox(index)))


def _images(page: Any) -> Iterator[PlacedImage]:
    for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=_FORM_DEPTH):
        width_px, height_px = item.get_px_size()
        width_pt, height_pt = _drawn_size_pt(item)
        if width_pt > 0 and height_pt > 0:
            coarser_ppi = min(width_px / width_pt, height_px / height_pt) * PT_PER_INCH
            yield PlacedImage(width_px, height_px, coarser_ppi)


def _drawn_size_pt(image: Any) -> tuple[float, float]:
    """Width and height on the page; PDFium's own resolution figures forget turned images and scaled forms."""
    matrix, holder = image.get_matrix(), image.container
    while holder is not None:
        matrix, holder = matrix.multiply(holder.get_matrix()), holder.container
    return hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d)
