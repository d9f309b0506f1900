"""What a drawing would cost to draw: elements that are drawn again and again count each time."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from presskit.load.limits import MAX_SVG_ELEMENTS, MAX_SVG_REFERENCE_CHAIN
from presskit.load.pictures.svg_rules import references

_REFERRING = ("use", "linearGradient", "radialGradient", "pattern")
_PAINTING = ("fill", "stroke", "clip-path", "mask", "style")


class SvgCost:
    """Counts the elements that drawing a tree of allowed elements amounts to."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._by_id = {element.get("id", ""): element for element in root.iter()}
        self._styled = [target for style in root.iter("style") for target in _own_ids(style.text or "")]
        self._cost_of_id: dict[str, int] = {}
        self._open_ids: set[str] = set()

    def problem(self) -> str:
        """Why the drawing cannot be drawn in reasonable time; empty if it can."""
        total = sum(1 for _ in self._root.iter())
        for target in [*_references_in(self._root), *self._styled]:
            cost = self._drawn(target, 1)
            if cost < 0:
                return "its parts refer to one another in a circle, or in too long a chain"
            total += cost
            if total > MAX_SVG_ELEMENTS:
                return f"its parts refer to one another so often that more than {MAX_SVG_ELEMENTS:,} would be drawn"
        return ""

    def _drawn(self, target: str, chain: int) -> int:
        """The elements drawn for one reference; negative for a circle or too long a chain."""
        if target not in self._by_id:
            return 0
        if target in self._open_ids or chain > MAX_SVG_REFERENCE_CHAIN:
            return -1
        if target not in self._cost_of_id:
            self._open_ids.add(target)
            self._cost_of_id[target] = self._drawn_inside(self._by_id[target], chain)
            self._open_ids.remove(target)
        return self._cost_of_id[target]

    def _drawn_inside(self, element: Element, chain: int) -> int:
        total = sum(1 for _ in element.iter())
        for target in _references_in(element):
            cost = self._drawn(target, chain + 1)
            if cost < 0:
                return -1
            total += cost
            if total > MAX_SVG_ELEMENTS:
                break
        return total


def _references_in(element: Element) -> Iterator[str]:
    for node in element.iter():
        if node.tag in _REFERRING and node.get("href"):
            yield node.get("href", "")[1:]
        for attribute in _PAINTING:
            yield from _own_ids(node.get(attribute, ""))


def _own_ids(text: str) -> Iterator[str]:
    return (target.removeprefix("#") for target in references(text))
