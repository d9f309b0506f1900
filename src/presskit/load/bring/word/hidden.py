"""What a Word file hides as a whole, now or before a tracked change: paragraphs off the page, rows, tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from presskit.load.bring.seen_words import WHITE
from presskit.load.bring.type_sizes import half_points
from presskit.load.bring.word.colours import ground_colour, page_colour
from presskit.load.bring.xml_tree import all_below, below

_OFF = ("0", "false", "off")
# A frame may hang in the margin, by two inches at most.
_LEAST_PT = -144
_LETTER_PT = {"w:w": 612.0, "w:h": 792.0}
_TWIPS_IN_PT = 20


@dataclass(frozen=True, slots=True)
class Page:
    """How large a page is, and which grounds it may have: the paper's, and the one that the screen shows."""

    width_pt: float
    height_pt: float
    grounds: tuple[str, ...]


def page_of(root: Element) -> Page:
    """The largest page of the document; Word's usual one where none says so."""
    sizes = [each for each in root.iter("w:pgSz")]
    width, height = (
        max((_points(each.get(side, "")) or usual for each in sizes), default=usual)
        for side, usual in _LETTER_PT.items()
    )
    background = below(root, "w:background")
    colour = "" if background is None else page_colour(background)
    return Page(width, height, (WHITE, colour) if colour else (WHITE,))


def grounds_of(properties: Element | None, change: str, outer: tuple[str, ...]) -> tuple[str, ...]:
    """The grounds of a cell: its own and the one before a tracked change, else those around it."""
    former = below(properties, change)
    found = [ground_colour(below(properties, "w:shd"))]
    if former is not None:
        found += [ground_colour(below(form, "w:shd")) for form in former]
    return tuple(dict.fromkeys(ground for each in found for ground in ((each,) if each else outer)))


def is_off_page(properties: Element | None, page: Page) -> bool:
    """Whether a paragraph stands beside the page, by its frame or by how far it is set in."""
    frame, indent = below(properties, "w:framePr"), below(properties, "w:ind")
    places = []
    if frame is not None:
        places = [(_points(frame.get("w:x", "")), page.width_pt), (_points(frame.get("w:y", "")), page.height_pt)]
    if indent is not None:
        side = _points(indent.get("w:left", "") or indent.get("w:start", ""))
        first = _points(indent.get("w:firstLine", "")) - _points(indent.get("w:hanging", ""))
        places += [(side, page.width_pt), (side + first, page.width_pt)]
        places += [(_points(indent.get("w:right", "") or indent.get("w:end", "")), page.width_pt)]
    return any(not _LEAST_PT <= at < end for at, end in places)


def is_hidden_row(row: Element) -> bool:
    """Whether nobody sees a row of a table, now or before a tracked change."""
    forms = [below(row, "w:trPr"), below(row, "w:trPr/w:trPrChange/w:trPr")]
    return any(_is_on(below(form, "w:hidden")) for form in forms)


def is_inserted_cell(cell: Element) -> bool:
    """Whether a cell was inserted, and nobody has accepted it yet."""
    return below(cell, "w:tcPr/w:cellIns") is not None


def hidden_styles(root: Element | None) -> frozenset[str]:
    """The table styles that hide words, in the whole table or in some rows or columns of it."""
    hidden = {each.get("w:styleId", ""): _hides(each) for each in all_below(root, "w:style")}
    found = {name for name, hides in hidden.items() if hides and name}
    based = [
        (each.get("w:styleId", ""), "" if (on := below(each, "w:basedOn")) is None else on.get("w:val", ""))
        for each in all_below(root, "w:style")
        if each.get("w:type") == "table"
    ]
    while more := {name for name, on in based if on in found and name not in found}:
        found |= more
    return frozenset(found & {name for name, _on in based})


def table_styles(table: Element) -> Iterator[str]:
    """The styles of a table, now and before a tracked change."""
    for path in ("w:tblPr/w:tblStyle", "w:tblPr/w:tblPrChange/w:tblPr/w:tblStyle"):
        if (style := below(table, path)) is not None:
            yield style.get("w:val", "")


def _hides(style: Element) -> bool:
    switches = [each for tag in ("w:vanish", "w:specVanish") for each in style.iter(tag)]
    return style.get("w:type") == "table" and any(map(_is_on, switches))


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get("w:val", "").lower() not in _OFF


def _points(length: str) -> float:
    """A length in points, which has a unit or is counted in twentieths of one; 0 if it is none."""
    sign = -1 if length.startswith("-") else 1
    number = length.removeprefix("-")
    if number.isdecimal() and number.isascii():
        return sign * float(number[:9]) / _TWIPS_IN_PT
    size = half_points(number)
    return sign * float(size) / 2 if size else 0.0
