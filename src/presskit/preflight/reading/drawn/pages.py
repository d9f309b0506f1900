"""What PDFium draws on each page: its words with the place of each letter, its objects, its QR codes."""

import ctypes
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pikepdf
import pypdfium2
from pypdfium2 import raw

from presskit.preflight.facts.letter_boxes import LetterBox, LetterBoxes
from presskit.preflight.facts.page import PageText
from presskit.preflight.reading.drawn.grey_page import draw_grey
from presskit.preflight.reading.drawn.objects import DrawnObjects, placed_objects, read_drawn
from presskit.preflight.reading.drawn.qr_codes import CodesFound, find_qr_codes
from presskit.preflight.reading.drawn.text_layer import TextLayer, read_text_layer
from presskit.preflight.reading.guard import ReadingGuard, fault_in_words

# PDFium writes a hyphen that divides a word at a line end as U+0002, and ends lines as Windows does.
_DIVISION = 0x02
_RETURN = 0x0D
# A true hyphen (U+2010) at a line end is a layout's own: people type the other one.
_HYPHEN_AT_LINE_END = re.compile("(?<=[^\\W\\d_])\u2010(?=\\n)")
# And a character beyond U+FFFF, such as most emoji, as two halves (UTF-16).
_FIRST_HALVES, _SECOND_HALVES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_HIGHEST_CODE = 0x10FFFF
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """What is seen on one page."""

    words: PageText
    codes: CodesFound
    drawn: DrawnObjects
    text_layer: TextLayer
    seen_at_ppi: float


_NOTHING_DRAWN = DrawnPage(PageText(), CodesFound((), ()), DrawnObjects(0, (), {}, (), (), 0), TextLayer(), 300.0)


def read_pages(
    data: bytes, pdf: pikepdf.Pdf, units_pt: Mapping[int, float], guard: ReadingGuard
) -> dict[int, DrawnPage]:
    """The pages of which the units are given, each as PDFium draws it; nothing of one that it cannot draw.

    What PDFium cannot open, and pikepdf can, is given to it as that writes it.
    """
    if not units_pt:
        return {}
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        guard.note(0, "The file as it is", f"{fault_in_words(error)}, and it was looked at as mended")
        document = pypdfium2.PdfDocument(_written_anew(pdf))
    with document:
        return {
            number: guard.page(number, "", partial(_read_page, document, number, unit_pt, guard), _NOTHING_DRAWN)
            for number, unit_pt in units_pt.items()
        }


def _written_anew(pdf: pikepdf.Pdf) -> bytes:
    stream = io.BytesIO()
    pdf.save(stream)
    return stream.getvalue()


def _read_page(document: Any, number: int, unit_pt: float, guard: ReadingGuard) -> DrawnPage:
    page = document[number - 1]
    text_page, grey = page.get_textpage(), draw_grey(page, unit_pt)
    objects = tuple(placed_objects(page))
    drawn = read_drawn(objects)
    codes = find_qr_codes(grey, drawn.candidates, drawn.pictures)
    if codes.unsought:
        part = f"{codes.unsought} of its {len(drawn.candidates)} square pictures"
        guard.note(number, part, "so many are not searched for QR codes one by one")
    text_layer = read_text_layer(page, text_page, objects)
    if text_layer.unjudged:
        guard.note(number, f"{text_layer.unjudged} of its texts", "they lie over one another in too many layers")
    return DrawnPage(
        words=read_text(text_page),
        codes=codes,
        drawn=drawn,
        text_layer=text_layer,
        seen_at_ppi=grey.resolution_ppi,
    )


def read_text(text_page: Any) -> PageText:
    """The text of one page of PDFium, letter by letter."""
    letters: list[str] = []
    boxes_pt = LetterBoxes()
    unmapped: list[int] = []
    divisions: list[int] = []
    place = _LetterPlace(text_page.raw)
    code_before = 0
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page.raw, index)
        if code == _RETURN or _stands_for_nothing(text_page, index, code):
            continue
        former, code_before = code_before, code
        if code in _SECOND_HALVES and former in _FIRST_HALVES:
            letters[-1] = chr(0x10000 + (former - _FIRST_HALVES.start) * len(_SECOND_HALVES) + code % 0x400)
            continue
        if code == _DIVISION:
            divisions.append(len(letters))
        if raw.FPDFText_HasUnicodeMapError(text_page.raw, index) == 1:
            unmapped.append(len(letters))
        letters.append("-" if code == _DIVISION else _letter(code))
        boxes_pt.append(None if letters[-1].isspace() else place.of(index))
    text = "".join(letters)
    divisions += [found.start() for found in _HYPHEN_AT_LINE_END.finditer(text)]
    return PageText(text, boxes_pt, tuple(unmapped), tuple(sorted(divisions)))


def _stands_for_nothing(text_page: Any, index: int, code: int) -> bool:
    """Whether the file says that this sign is no letter: PDFium leaves it out of what it copies."""
    return code == 0 and raw.FPDFText_HasUnicodeMapError(text_page.raw, index) != 1


class _LetterPlace:
    """Asks for one letter's box after another with the same four numbers: a page has thousands."""

    def __init__(self, raw_page: Any) -> None:
        self._raw_page = raw_page
        self._edges = tuple(ctypes.c_double() for _ in range(4))

    def of(self, index: int) -> LetterBox | None:
        left, right, bottom, top = self._edges
        if not raw.FPDFText_GetCharBox(self._raw_page, index, left, right, bottom, top):
            return None
        return left.value, bottom.value, right.value, top.value


def _letter(code: int) -> str:
    """The character; the replacement character for what no text may hold."""
    return chr(code) if code <= _HIGHEST_CODE and not 0xD800 <= code <= 0xDFFF else _REPLACEMENT
