"""The engine's drawing of lines, with those written anew whose glyphs are not their letters one by one.

The engine writes down for each glyph the text that it first stood for. That is right for Latin, Greek and Cyrillic
letters, whose lines are left as they are. `draw_first_line` and what it draws with are private to the engine:
tests/render/copied/test_lines.py fails when they change.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pydyf
from weasyprint.draw import text as engine_text
from weasyprint.text.ffi import ffi, pango

from presskit.render.copied.codes import Codes
from presskit.render.copied.line_content import LineWriter, Spoken, elements_of
from presskit.render.copied.line_fonts import LineFont
from presskit.render.copied.spelling import SET_APART, Cluster, words_of

# All but letters that are glyphs one by one whatever stands around them, signs, and emoji; and two letters of a word
# that readers would part.
_RESPELT = re.compile(
    "[\u02b0-\u036f\u0483-\u0489\u0530-\u1dff\u2c00-\u2dff\u2e80-\ud7ff\uf900-\ufe0e\ufe10-\uffef"
    f"\U00010000-\U0001efff\U00020000-\U0003ffff]|{SET_APART}"
)

_LINE_ENDS = dict.fromkeys(map(ord, "\u200b\u2060"))
_LINE_MAY_END = "\u200b"  # what the engine puts behind a space to which `word-spacing` applies


@contextmanager
def copied_as_written(*, from_right: bool = False) -> Iterator[Callable[[pydyf.PDF], None]]:
    """What a PDF must go through, so that its bookmarks and the lines drawn in the block are copied as written.

    In a document that is read `from_right` foreign names and numbers of several words are tied together: PDFium takes
    each word for one of the line's own, and turns their order round.
    """
    lines, drawn = _Lines(from_right=from_right), engine_text.draw_first_line

    def draw(stream: Any, textbox: Any, *settings: Any) -> Any:
        start = LineStart(len(stream.stream), *(stream._current_font or ("", 0.0)))
        emojis = drawn(stream, textbox, *settings)
        lines.add(stream, textbox, start)
        return emojis

    engine_text.draw_first_line = draw
    try:
        yield lines.finish
    finally:
        engine_text.draw_first_line = drawn


@dataclass(frozen=True, slots=True)
class LineStart:
    """Where a line begins in its stream, and the font set there: the engine names none that is set already."""

    place: int
    font: str
    size_pt: float


class _Lines:
    """The lines of one document, one after another."""

    def __init__(self, *, from_right: bool) -> None:
        self.codes = Codes()
        self._from_right = from_right
        self._fonts: dict[int, LineFont] = {}
        self._spoken_last: Spoken | None = None

    def add(self, stream: Any, textbox: Any, start: LineStart) -> None:
        """Write anew what the engine has drawn since the start, if its letters need it."""
        if self._spoken_last and textbox.text.strip(_LINE_MAY_END).isspace():
            # The engine draws no space by itself, and PDFium sees none behind a word that is spoken for.
            self._spoken_last.words += " "
        self._spoken_last = None
        is_tied = self._from_right and " " in textbox.text.strip()
        if (is_tied or _RESPELT.search(textbox.text)) and len(stream.stream) > start.place:
            stream.stream[start.place :] = self._respelt(stream, textbox, start)

    def finish(self, pdf: pydyf.PDF) -> None:
        """Give the fonts of this PDF their codes, and its bookmarks words without what says where lines may end."""
        self.codes.give(pdf)
        for entry in pdf.objects:
            if isinstance(entry, pydyf.Dictionary) and "Dest" in entry and "Title" in entry:
                entry["Title"] = pydyf.String(entry["Title"].string.translate(_LINE_ENDS))

    def _respelt(self, stream: Any, textbox: Any, start: LineStart) -> list[Any]:
        """The operators of a line written anew; as they were where a font has bitmaps, whose codes are not ours."""
        operators = stream.stream[start.place :]
        runs = list(_runs(stream, textbox, self._fonts))
        fonts = [font for font, _clusters in runs]
        if any(font.engine_font.bitmap for font in fonts):
            return list(operators)
        writer = LineWriter(elements_of(operators), self.codes, start.font, start.size_pt)
        clusters = (cluster for _font, of_run in runs for cluster in of_run)
        carrying = [number for number, font in enumerate(fonts) if font.carrier is not None]
        for word in words_of(clusters, carrying, ties_words=self._from_right):
            writer.add(word, fonts)
        self._spoken_last = writer.spoken_last
        return writer.finished()


def _runs(stream: Any, textbox: Any, fonts: dict[int, LineFont]) -> Iterator[tuple[LineFont, list[Cluster]]]:
    """The runs of a line in one font and one direction, from left to right."""
    first_line, _index = textbox.pango_layout.get_first_line()
    text = textbox.pango_layout.text.encode()
    run, number = first_line.runs[0], 0
    while run != ffi.NULL:
        item, run = run.data, run.next
        engine_font, _size = stream.add_font(item.item.analysis.font)
        font = fonts.setdefault(id(engine_font), LineFont(engine_font))
        yield font, list(_clusters(item, text, font, number))
        number += 1


def _clusters(run: Any, text: bytes, font: LineFont, number: int) -> Iterator[Cluster]:
    """The letters of a run with their glyphs, as they stand from left to right."""
    from_right = bool(run.item.analysis.level % 2)
    infos, starts = run.glyphs.glyphs, list(run.glyphs.log_clusters[0 : run.glyphs.num_glyphs])
    places = [place for place, at in enumerate(starts) if not place or starts[place - 1] != at]
    for order, place in enumerate(places):
        beyond = places[order + 1] if order + 1 < len(places) else len(starts)
        follows = order - 1 if from_right else order + 1
        end = starts[places[follows]] if 0 <= follows < len(places) else run.item.length
        letters = text[run.item.offset + starts[place] : run.item.offset + end].decode()
        shown = [info for info in (infos[at] for at in range(place, beyond)) if info.glyph != pango.PANGO_GLYPH_EMPTY]
        glyphs = tuple(_glyph(info.glyph, font) for info in shown)
        # A part of a letter that takes up room joins it to the next, whatever the font counts it among.
        without_room = (glyph for glyph, info in zip(glyphs, shown, strict=True) if not info.geometry.width)
        marks = frozenset(filter(font.is_mark, without_room)) if from_right else frozenset()
        risen = any(info.geometry.y_offset for info in shown)
        yield Cluster(letters, glyphs, from_right, marks, risen, number)


def _glyph(number: int, font: LineFont) -> int:
    """The glyph's number; of a letter that no font has, the one that the engine has given it."""
    if number & pango.PANGO_GLYPH_UNKNOWN_FLAG:
        return int(font.engine_font.get_unused_glyph_id(number - pango.PANGO_GLYPH_UNKNOWN_FLAG))
    return number
