"""What a drawing costs to draw, counted before anything draws it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from presskit.load.limits import MAX_SVG_ELEMENTS, MAX_SVG_REFERENCE_CHAIN
from presskit.load.pictures.svg_rules import references

_REFERRING = ("use", "linearGradient", "radialGradient", "pattern", "filter", "textPath")
_PAINTING = ("fill", "stroke", "clip-path", "mask", "filter")
# A marker is drawn at every point of a line.
_MARKING = ("marker", "marker-start", "marker-mid", "marker-end")
_LETTERS_A_POINT = 2
# Each is drawn on a sheet of its own: a mask takes resvg 13 ms where a plain shape takes 0.02.
_WEIGHTS = {"mask": 200, "filter": 200, "opacity": 10, "mix-blend-mode": 10}


class SvgCost:
    """Counts the elements that drawing a tree of allowed elements amounts to, its styles written into its parts."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._by_id = {element.get("id", ""): element for element in root.iter()}
        self._cost_of_id: dict[str, int] = {}
        self._open_ids: set[str] = set()

    def problem(self) -> str:
        """Why the drawing cannot be drawn in reasonable time; empty if it can."""
        total = sum(map(_weight, self._root.iter())) + self._marked()
        for target in [*_references_in(self._root)]:
            cost = self._drawn(target, 1)
            if cost < 0:
                return "its parts refer to one another in a circle, or in too long a chain"
            total += cost
            if total > MAX_SVG_ELEMENTS:
                break
        if total > MAX_SVG_ELEMENTS:
            words = "its parts refer to one another so often, or have so many effects, that drawing them amounts to"
            return f"{words} more than {MAX_SVG_ELEMENTS:,} parts"
        return ""

    def _marked(self) -> int:
        """The elements drawn if every point of every line had the largest marker."""
        markers = [sum(1 for _ in marker.iter()) for marker in self._root.iter("marker")]
        if not markers:
            return 0
        carriers = (each for each in self._root.iter() if any(each.get(name) for name in _MARKING))
        lines = {id(line): line for carrier in carriers for line in carrier.iter()}
        letters = sum(len(line.get("d", "") + line.get("points", "")) for line in lines.values())
        return max(markers) * (letters // _LETTERS_A_POINT + len(lines))

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
        total = sum(map(_weight, element.iter()))
        for target in _references_in(element):
            cost = self._drawn(target, chain + 1)
            if cost < 0:
                return -1
            total += cost
            if total > MAX_SVG_ELEMENTS:
                break
        return total


def _weight(element: Element) -> int:
    """How many plain parts it costs as much as."""
    return 1 + sum(weight for name, weight in _WEIGHTS.items() if element.get(name, "none") != "none")


def _references_in(element: Element) -> Iterator[str]:
    for node in element.iter():
        if node.tag in _REFERRING and node.get("href"):
            yield node.get("href", "")[1:]
        for attribute in (*_PAINTING, *_MARKING):
            yield from (target.removeprefix("#") for target in references(node.get(attribute, "")))
