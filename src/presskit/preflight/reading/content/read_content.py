"""Follows the content of each page, of its forms, patterns and drawn letters, once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import pikepdf
from pikepdf import Dictionary, Object, Stream

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import PaintedPage
from presskit.preflight.reading.annotations import annotations
from presskit.preflight.reading.content.colour_spaces import read_space
from presskit.preflight.reading.content.device_colours import note_device_blend
from presskit.preflight.reading.content.fonts import FontMetrics, FontShelf
from presskit.preflight.reading.content.marks import MARK_OPERATORS
from presskit.preflight.reading.content.matrix import IDENTITY
from presskit.preflight.reading.content.painting import OBJECT_OPERATORS, PATH_OPERATORS, draw_picture, note_group
from presskit.preflight.reading.content.pictures import PictureShelf
from presskit.preflight.reading.content.scope import Operands, Operator, PageRead, Scope, Workbench
from presskit.preflight.reading.content.state import GraphicsState
from presskit.preflight.reading.content.state_operators import COLOUR_OPERATORS, STATE_OPERATORS
from presskit.preflight.reading.content.text_operators import TEXT_OPERATORS
from presskit.preflight.reading.guard import ReadingGuard
from presskit.preflight.reading.values import as_box, read_boxes, user_unit_pt
from presskit.rules.pdf_entries import dictionary_at, entry

# What a broken page makes Python or the PDF library raise; each is a fact about the page.
BROKEN = (KeyError, IndexError, TypeError, ValueError, AttributeError, ArithmeticError, pikepdf.PdfError)
_MOST_NESTED = 25
_MOST_STREAMS = 3000  # forms that draw one another twice at each level would never end
# They close a path, shape lines in small, mark content, or begin the letters of a Type 3 font.
_PAINTING_NOTHING = frozenset(("h", "J", "j", "M", "d", "i", "MP", "ET", "d0", "d1"))
_OPERATORS: Mapping[str, Operator] = {
    **STATE_OPERATORS,
    **COLOUR_OPERATORS,
    **PATH_OPERATORS,
    **TEXT_OPERATORS,
    **OBJECT_OPERATORS,
    **MARK_OPERATORS,
}


@dataclass(frozen=True, slots=True)
class FontUse:
    """A font that text is shown in, and the first place of it; the page counts from 1."""

    metrics: FontMetrics
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class SpokenSpan:
    """A mark that gives words for what it shows: which codes of which fonts, and where."""

    page: int
    tag: str
    words: str
    shown: tuple[tuple[FontMetrics, bytes], ...]
    box: Box


@dataclass(frozen=True, slots=True)
class ContentRead:
    """The painted pages by their number, the fonts that they are set in, and the marks that give words."""

    pages: Mapping[int, PaintedPage]
    fonts: tuple[FontUse, ...]
    spans: tuple[SpokenSpan, ...] = ()


def read_content(pages: Mapping[int, pikepdf.Page], guard: ReadingGuard) -> ContentRead:
    """Everything that these pages paint; what of a page cannot be followed is among its faults."""
    fonts, pictures = FontShelf(), PictureShelf()
    painted: dict[int, PaintedPage] = {}
    uses: dict[int, FontUse] = {}
    spans: list[SpokenSpan] = []
    for number, page in pages.items():
        read = guard.page(number, "Its content", partial(_read_page, page, fonts, pictures), PageRead())
        painted[number] = read.facts()
        for key, (metrics, box) in read.font_uses.items():
            uses.setdefault(key, FontUse(metrics, number, box))
        spans += [
            SpokenSpan(number, span.tag, span.words, tuple(span.shown), span.box) for span in read.spans if span.box
        ]
    return ContentRead(painted, tuple(uses.values()), tuple(spans))


def _read_page(page: pikepdf.Page, fonts: FontShelf, pictures: PictureShelf) -> PageRead:
    read = PageRead()
    try:
        left_pt, bottom_pt, right_pt, top_pt = (float(corner) for corner in page.mediabox)
        sheet = Box(min(left_pt, right_pt), min(bottom_pt, top_pt), max(left_pt, right_pt), max(bottom_pt, top_pt))
        bench = Workbench(read, fonts, pictures, user_unit_pt(page), read_boxes(page).crop)
        resources = page.resources
        scope = Scope(bench, resources, GraphicsState(IDENTITY, sheet), IDENTITY, walk)
        if "/CS" in (group := dictionary_at(page.obj, "/Group")):
            space = read_space(group.CS, resources)
            read.group_spaces.append(space)
            read.blends_in_stated_space = True
            note_device_blend(scope, space)
        walk(page, scope)
        _read_appearances(page, fonts, pictures, read)
    except (*BROKEN, RecursionError) as error:
        read.fault(f"{type(error).__name__}: {error}")
    return read


def _read_appearances(page: pikepdf.Page, fonts: FontShelf, pictures: PictureShelf, read: PageRead) -> None:
    """Take in which colours and transparency the annotations are drawn with; what they paint is not the page's."""
    drawn = PageRead()
    bench = Workbench(drawn, fonts, pictures, 1.0, read_boxes(page).crop)
    for form in (each for note in annotations(page) for each in _appearances(note)):
        box = as_box(form.get("/BBox"))
        if box is None:
            continue
        scope = Scope(bench, dictionary_at(form, "/Resources"), GraphicsState(IDENTITY, box), IDENTITY, walk)
        note_group(scope, form)
        walk(form, scope)
    read.device_families |= drawn.device_families
    read.device_blends |= drawn.device_blends
    read.has_group = read.has_group or drawn.has_group or drawn.see_through
    read.unknown_intents |= drawn.unknown_intents
    read.unknown_operators |= drawn.unknown_operators


def _appearances(note: Dictionary) -> list[Stream]:
    """How the annotation is drawn, in each of its states."""
    usual = entry(note.get("/AP"), "/N")
    states = list(usual.values()) if isinstance(usual, Dictionary) else [usual]
    return [state for state in states if isinstance(state, Stream)]


def walk(content: Object | pikepdf.Page, scope: Scope) -> None:
    """Follow one stream to its end; what cannot be followed is noted as a fault of the page.

    Raises:
        RecursionError: forms draw one another without end.
    """
    scope.bench.streams += 1
    if scope.depth > _MOST_NESTED or scope.bench.streams > _MOST_STREAMS:
        raise RecursionError("forms draw one another without end")
    for instruction in pikepdf.parse_content_stream(content):
        operator = "unreadable"
        try:
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                operator = "BI"
                draw_picture(scope, instruction.iimage)
            else:
                operator = str(instruction.operator)
                _apply(operator, instruction.operands, scope)
        except BROKEN as error:
            scope.bench.page.fault(_reason(operator, error))


def _apply(operator: str, operands: Operands, scope: Scope) -> None:
    if scope.uncoloured and operator in COLOUR_OPERATORS:
        return
    if (apply := _OPERATORS.get(operator)) is not None:
        apply(scope, operands)
    elif operator not in _PAINTING_NOTHING:
        scope.bench.page.unknown_operators.add(operator)
        if not scope.compatible:
            raise ValueError("there is no such operator")


def _reason(operator: str, error: Exception) -> str:
    if isinstance(error, KeyError):
        return f'the operator "{operator}" asks for {error.args[0]}, which is not in the file'
    words = "its operands do not fit" if isinstance(error, TypeError) else str(error)
    return f'the operator "{operator}" cannot be followed: {words}'
