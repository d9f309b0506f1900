"""How a workbook of Excel shows its cells: which nobody sees, and which are struck through (ECMA-376, 18.8)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from presskit.load.workbooks.grid import CellLook, CellSort, GridCell
from presskit.load.workbooks.package import Package, attribute, local_name
from presskit.load.workbooks.seen_letters import BLACK, WHITE, are_alike, is_tiny
from presskit.load.workbooks.xlsx_formats import whole_number

# The first two colours of a theme and of the palette are those of the paper and of the letters.
_OF_THEME = {"0": WHITE, "1": BLACK}
_OF_PALETTE = {"0": BLACK, "1": WHITE, "8": BLACK, "9": WHITE, "64": BLACK, "65": WHITE}
_SECTION = re.compile(r'(?:"[^"]*"?|\\.?|[^;"\\])*')
_SHOWS_NOTHING = re.compile(r'(?:\[[^\]]*\]|""|[ ]|_.|\*[ ])*')
_TEXT_SECTION = 3  # the fourth; the first is that of numbers


@dataclass(frozen=True, slots=True)
class CellLooks:
    """The numbers of the styles that hide every cell, numbers alone or texts alone, and that strike through."""

    unseen: frozenset[int]
    without_numbers: frozenset[int]
    without_texts: frozenset[int]
    struck: frozenset[int]

    def of(self, cell: GridCell, style: int) -> CellLook:
        """How a cell of this style looks."""
        hiding = self.without_texts if cell.sort is CellSort.TEXT else self.without_numbers
        if style in self.unseen or style in hiding:
            return CellLook.UNSEEN
        return CellLook.STRUCK if style in self.struck else CellLook.SEEN


def read_looks(package: Package, part: str) -> CellLooks:
    """The looks of a workbook's styles."""
    codes: dict[int, str] = {}
    fonts: list[Element] = []
    grounds: list[str] = []
    styles: list[Element] = []
    among = {"fonts": False, "fills": False, "cellXfs": False}
    for event, name, element in package.elements(part):
        if name in among:
            among[name] = event == "start"
        elif event == "start":
            continue
        elif name == "numFmt":
            codes[whole_number(attribute(element, "numFmtId"))] = attribute(element, "formatCode")
        elif name == "font" and among["fonts"]:
            fonts.append(element)
        elif name == "fill" and among["fills"]:
            grounds.append(_ground(element))
        elif name == "xf" and among["cellXfs"]:
            styles.append(element)
    unseen = (at for at, style in enumerate(styles) if _is_unseen(style, fonts, grounds))
    sections = [_sections(codes.get(whole_number(attribute(style, "numFmtId")), "")) for style in styles]
    return CellLooks(
        frozenset(unseen),
        frozenset(at for at, parts in enumerate(sections) if len(parts) > 1 and _shows_nothing(parts[0])),
        frozenset(
            at
            for at, parts in enumerate(sections)
            if len(parts) > _TEXT_SECTION and _shows_nothing(parts[_TEXT_SECTION])
        ),
        frozenset(at for at, style in enumerate(styles) if _is_struck(_font(style, fonts))),
    )


def _font(style: Element, fonts: list[Element]) -> Element | None:
    at = whole_number(attribute(style, "fontId"))
    return fonts[at] if at < len(fonts) else None


def _is_unseen(style: Element, fonts: list[Element], grounds: list[str]) -> bool:
    font, at = _font(style, fonts), whole_number(attribute(style, "fillId"))
    if font is None:
        return False
    size = next((attribute(each, "val") for each in _named(font, "sz")), "")
    letters = _colour(next(_named(font, "color"), None), BLACK)
    return is_tiny(size) or are_alike(letters, grounds[at] if at < len(grounds) else WHITE)


def _is_struck(font: Element | None) -> bool:
    """Whether it is, by an element that is there and does not say no."""
    return font is not None and any(attribute(each, "val") not in ("0", "false") for each in _named(font, "strike"))


def _ground(fill: Element) -> str:
    pattern = next(_named(fill, "patternFill"), None)
    if pattern is None:
        return WHITE if len(fill) == 0 else "a gradient"
    is_solid = attribute(pattern, "patternType") == "solid"
    return _colour(next(_named(pattern, "fgColor"), None), WHITE) if is_solid else WHITE


def _colour(element: Element | None, otherwise: str) -> str:
    """A colour's red, green and blue, or what it is called where only a theme or a palette knows them."""
    if element is None:
        return otherwise
    theme, number, tint = (attribute(element, name) for name in ("theme", "indexed", "tint"))
    if theme:
        return f"theme {theme} {tint}" if tint.strip("0.-") else _OF_THEME.get(theme, f"theme {theme}")
    if number:
        return _OF_PALETTE.get(number, f"palette {number}")
    return attribute(element, "rgb")[-6:].upper() or otherwise


def _sections(code: str) -> list[str]:
    """The parts of a format: for numbers above, below and of zero, and for texts."""
    parts, at = [], 0
    while match := _SECTION.match(code, at):
        parts.append(match.group())
        at = match.end() + 1
        if at > len(code):
            break
    return parts


def _shows_nothing(section: str) -> bool:
    return bool(_SHOWS_NOTHING.fullmatch(section))


def _named(element: Element, name: str) -> Iterator[Element]:
    return (each for each in element if local_name(each.tag) == name)
