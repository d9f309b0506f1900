"""The operators by which the engine draws a line, taken apart glyph by glyph and written anew."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pydyf

from presskit.render.copied.codes import Codes
from presskit.render.copied.line_fonts import CARRIED, LineFont
from presskit.render.copied.spelling import Sign, Word

_SHOWN = re.compile(rb"<([0-9a-f]*)>|([-+.0-9e]+)")
_DIGITS_OF_CODE = 4
_UNITS_OF_EM = 1000
# From half a space on PDFium takes a way for a space, of several ways only the last.
_WIDE_WAY = -100


@dataclass(frozen=True, slots=True)
class Shown:
    """A glyph, and how far it is raised over the line."""

    glyph: int
    rise_pt: float


Element = Shown | float | bytes
"""A glyph, a way back in thousandths of an em, or any other operator."""
_Number = float
_Item = float | tuple[LineFont, int, str]  # such a way, or a glyph with the letters that it stands for


def elements_of(operators: Sequence[bytes]) -> list[Element]:
    """What the operators show, one by one."""
    elements: list[Element] = []
    rise_pt = 0.0
    for operator in operators:
        if operator.endswith(b" Ts"):
            rise_pt = float(operator[:-3])
        elif operator.endswith(b"TJ"):
            for codes, number in _SHOWN.findall(operator):
                steps = range(0, len(codes), _DIGITS_OF_CODE)
                shown = (Shown(int(codes[at : at + _DIGITS_OF_CODE], 16), rise_pt) for at in steps)
                elements.extend([float(number)] if number else shown)
        else:
            elements.append(operator)
    return elements


class Spoken(pydyf.Object):  # type: ignore[misc] # pydyf comes without types
    """The beginning of a mark that says other words than its glyphs stand for."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    @property
    def data(self) -> bytes:
        """The operator."""
        spoken = f"\ufeff{self.words}".encode("utf-16-be").hex()
        return f"/Span <</ActualText <{spoken}>>> BDC".encode()


class _Array(pydyf.Object):  # type: ignore[misc] # pydyf comes without types
    """What one TJ shows; its codes are known when all lines are drawn."""

    def __init__(self, codes: Codes, items: Sequence[_Item]) -> None:
        super().__init__()
        self._codes, self._items = codes, items

    @property
    def data(self) -> bytes:
        """The operator."""
        parts = (
            f"<{self._codes.code(*item):04x}>" if isinstance(item, tuple) else _number(item) for item in self._items
        )
        return f"[{''.join(parts).replace('><', '')}] TJ".encode()


@dataclass(slots=True)
class LineWriter:
    """Writes a line that the engine has drawn anew, sign by sign; `font` and `size_pt` are set as it begins.

    Raises:
        LookupError: the line has other glyphs than its signs say.
    """

    elements: list[Element]
    codes: Codes
    font: str
    size_pt: float
    spoken_last: Spoken | None = None
    _written: list[object] = field(default_factory=list)
    _outlines: list[bytes] = field(default_factory=list)
    _items: list[_Item] = field(default_factory=list)
    _across_pt: float = 0.0
    _matrix: bytes = b""

    def add(self, word: Word, fonts: Sequence[LineFont]) -> None:
        """Take the signs of the next word; `fonts` are those of the line's runs."""
        if word.spoken and word.signs:
            self._show()
            self.spoken_last = Spoken(word.spoken)
            self._written.append(self.spoken_last)
        else:
            self.spoken_last = None
        for sign in word.signs:
            self._add_sign(sign, fonts[sign.run])
        if word.spoken and word.signs:
            self._show()
            self._written.append(b"EMC")

    def finished(self) -> list[object]:
        """The operators, with the outlines behind the words."""
        while self.elements:
            self._take_up(self.elements.pop(0))
        self._show()
        outlines = [b"ET", *self._outlines, b"BT"] if self._outlines else []
        return [*self._written, *outlines]

    def _add_sign(self, sign: Sign, font: LineFont) -> None:
        if sign.glyph is None:
            self._carry(sign, font)
            return
        shown = self._next_shown()
        if shown.glyph != sign.glyph:
            raise LookupError(f"glyph {shown.glyph} stands for glyph {sign.glyph}")
        advance = float(font.engine_font.widths[sign.glyph])
        if sign.is_drawn:
            self._draw(font.outline(sign.glyph), shown.rise_pt)
            self._items.append(-advance)
        elif shown.rise_pt:
            self._show()
            self._items.append((font, sign.glyph, sign.letters))
            self._written.append(f"{_number(shown.rise_pt)} Ts".encode())
            self._show()
            self._written.append(b"0 Ts")
        else:
            self._items.append((font, sign.glyph, sign.letters))
        self.codes.note(font, sign.glyph, sign.letters)
        self._across_pt += advance * self.size_pt / _UNITS_OF_EM

    def _carry(self, sign: Sign, font: LineFont) -> None:
        while self.elements and (self.font != font.engine_font.hash or _is_place(self.elements[0])):
            self._take_up(self.elements.pop(0))
        carrier = font.carrier
        if carrier is None:
            return
        self._prepare(font, carrier, sign.letters)
        if sign.stands_apart:
            self._show()
        self._items.append((font, carrier, sign.letters))
        if sign.stands_apart:
            self._show()

    def _prepare(self, font: LineFont, carrier: int, letters: str) -> None:
        """Have the font hold the carrier."""
        font.engine_font.widths.setdefault(carrier, 0)
        if carrier not in font.engine_font.to_unicode:
            font.engine_font.to_unicode[carrier] = CARRIED
        self.codes.note(font, carrier, letters)

    def _next_shown(self) -> Shown:
        while self.elements:
            element = self.elements.pop(0)
            if isinstance(element, Shown):
                return element
            self._take_up(element)
        raise LookupError("the line has too few glyphs")

    def _take_up(self, element: Element) -> None:
        if isinstance(element, Shown):
            raise LookupError("the line has too many glyphs")
        if isinstance(element, float):
            self._items.append(element)
            self._across_pt -= element * self.size_pt / _UNITS_OF_EM
            return
        self._show()
        self._written.append(element)
        if element.endswith(b" Tf"):
            name, size, _operator = element.split()
            self.font, self.size_pt = name[1:].decode(), float(size)
        elif element.endswith(b" Tm"):
            self._matrix = element[: -len(b" Tm")]

    def _draw(self, outline: bytes, rise_pt: float) -> None:
        size, place = _number(self.size_pt), f"{_number(self._across_pt)} {_number(rise_pt)}"
        matrix = f"{size} 0 0 {size} {place} cm ".encode()
        self._outlines.append(b"q " + self._matrix + b" cm " + matrix + outline + b" Q")

    def _show(self) -> None:
        if self._items:
            items = _merged(self._items)
            self._written.append(_Array(self.codes, tuple(items if self.spoken_last else self._in_steps(items))))
            self._items = []

    def _in_steps(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """The same with a wide way inside a word in two steps, and a sign between them that stands for nothing."""
        font: LineFont | None = None
        for item in items:
            if isinstance(item, tuple):
                font = item[0]
            elif font and font.carrier is not None and item < _WIDE_WAY:
                self._prepare(font, font.carrier, "")
                yield from (item / 2, (font, font.carrier, ""), item / 2)
                continue
            yield item


def _is_place(element: Element) -> bool:
    """Whether this says where the line begins."""
    return isinstance(element, bytes) and element.endswith(b" Tm")


def _merged(items: Sequence[_Item]) -> Iterator[_Item]:
    """The same with numbers behind one another added up, as two would run together.

    What carries letters without ink goes before them: on the way to a mark and back it would stand far from its word.
    """
    way = 0.0
    for item in items:
        if isinstance(item, float):
            way += item
            continue
        font, glyph, _letters = item
        if way and glyph != font.carrier:
            yield way
            way = 0.0
        yield item
    if way:
        yield way


def _number(number: _Number) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".") or "0"
