"""How a workbook in OpenDocument shows its cells: which nobody sees, and which are struck through."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from presskit.load.workbooks.grid import CellLook
from presskit.load.workbooks.package import attribute
from presskit.load.workbooks.seen_letters import BLACK, WHITE, are_alike, is_tiny

_NONE = ("", "none")


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style says of letters and their ground; what it does not say is empty, and is its parent's."""

    colour: str = ""
    ground: str = ""
    size: str = ""
    line_through: str = ""


@dataclass
class CellStyles:
    """The styles of cells, by name, taken in element by element."""

    _styles: dict[str, _Style] = field(default_factory=dict)
    _name: str = ""

    def take(self, name: str, element: Element) -> None:
        """Take in what the beginning of an element says of a style."""
        if name == "style":
            self._name = attribute(element, "name")
            self._styles[self._name] = self._styles.get(attribute(element, "parent-style-name"), _Style())
        elif self._name and name == "text-properties":
            former = self._styles[self._name]
            self._styles[self._name] = _Style(
                attribute(element, "color") or former.colour,
                former.ground,
                attribute(element, "font-size") or former.size,
                attribute(element, "text-line-through-style") or former.line_through,
            )
        elif self._name and name == "table-cell-properties":
            former = self._styles[self._name]
            ground = attribute(element, "background-color") or former.ground
            self._styles[self._name] = _Style(former.colour, ground, former.size, former.line_through)

    def look(self, name: str) -> CellLook:
        """How a cell of this style looks."""
        style = self._styles.get(name, _Style())
        letters = style.colour.lstrip("#").upper() or BLACK
        ground = WHITE if style.ground in ("", "transparent") else style.ground.lstrip("#").upper()
        if are_alike(letters, ground) or is_tiny(style.size.removesuffix("pt")):
            return CellLook.UNSEEN
        return CellLook.SEEN if style.line_through in _NONE else CellLook.STRUCK
