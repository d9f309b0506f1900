"""The colours that a cleaned drawing paints with."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # it comes without types
from PIL import ImageColor

from presskit.load.limits import MAX_SVG_REFERENCE_CHAIN
from presskit.load.pictures.svg_rules import SVG_NAMESPACE, references

Colour = tuple[int, int, int]

_FILLED = frozenset(["path", "rect", "circle", "ellipse", "polyline", "polygon", "text", "tspan"])
_STROKED = _FILLED | {"line"}
# They draw nothing themselves; what refers to a gradient looks for its stops.
_NOT_PAINTED = frozenset(["clipPath", "mask", "linearGradient", "radialGradient", "style"])
# Drawn where something refers to them, with what that gives them.
_DRAWN_ELSEWHERE = frozenset(["defs", "symbol", "pattern"])
_PROPERTIES = ("fill", "stroke", "color", "stop-color", "display")
_INHERITED = ("fill", "stroke", "color")


class UnknownPaint(ValueError):
    """A colour written in a way that is not known here."""


def painted_colours(svg: bytes) -> frozenset[Colour]:
    """The colours of all fills, strokes and gradients that are drawn.

    Raises:
        UnknownPaint: one of them cannot be told.
    """
    return frozenset(_Paints(fromstring(svg)).colours())


class _Paints:
    """Walks through one drawing."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._by_id = {element.get("id", ""): element for element in root.iter()}
        self._rules = _rules("".join(style.text or "" for style in root.iter(f"{SVG_NAMESPACE}style")))
        self._stops_of: dict[str, frozenset[Colour]] = {}

    def colours(self) -> Iterator[Colour]:
        initial = {"fill": "black", "stroke": "none", "color": "black"}
        waiting: list[tuple[Element, Mapping[str, str]]] = [(self._root, initial)]
        while waiting:
            element, inherited = waiting.pop()
            name = _name(element)
            own = self._declared(element)
            if name in _NOT_PAINTED or own.get("display") == "none":
                continue
            paints = {} if name in _DRAWN_ELSEWHERE else inherited
            paints = {**paints, **{key: value for key, value in own.items() if key in _INHERITED}}
            # What <use> gives to what it draws is as good as drawn.
            if name in _STROKED or (name == "use" and own.keys() & {"fill", "stroke"}):
                yield from self._drawn(name, paints)
            waiting += [(child, paints) for child in element]

    def _drawn(self, name: str, paints: Mapping[str, str]) -> Iterator[Colour]:
        if name != "line":
            yield from self._colours_of(paints.get("fill", "none"), paints)
        yield from self._colours_of(paints.get("stroke", "none"), paints)

    def _declared(self, element: Element) -> dict[str, str]:
        """The element's own properties: its attributes, over them its style sheet, over that its style."""
        declared = {key: element.get(key, "").strip() for key in _PROPERTIES if key in element.attrib}
        classes = (f".{each}" for each in element.get("class", "").split())
        for selector in (_name(element), *classes, f"#{element.get('id', '')}"):
            declared |= self._rules.get(selector, {})
        declared |= _declarations(element.get("style", ""))
        return {key: value for key, value in declared.items() if value != "inherit"}

    def _colours_of(self, paint: str, paints: Mapping[str, str]) -> Iterator[Colour]:
        if paint in ("none", "transparent"):
            return
        if targets := references(paint):
            target = targets[0].removeprefix("#")
            if target not in self._stops_of:
                self._stops_of[target] = frozenset(self._stops(target))
            yield from self._stops_of[target]
            return
        yield _colour(paints.get("color", "black") if paint.casefold() == "currentcolor" else paint)

    def _stops(self, target: str) -> Iterator[Colour]:
        """The colours of a gradient, which may be those of another one that it refers to."""
        for _ in range(MAX_SVG_REFERENCE_CHAIN):
            gradient = self._by_id.get(target)
            if gradient is None or _name(gradient) == "pattern":
                break
            stops = [child for child in gradient if _name(child) == "stop"]
            if stops:
                yield from (_colour(self._declared(stop).get("stop-color", "black")) for stop in stops)
                return
            target = gradient.get("href", "").removeprefix("#")
        raise UnknownPaint(target)


def _name(element: Element) -> str:
    return element.tag.removeprefix(SVG_NAMESPACE)


def _rules(css: str) -> dict[str, dict[str, str]]:
    """The declarations by simple selector (name, .class, #id); others are rare in drawings."""
    rules: dict[str, dict[str, str]] = defaultdict(dict)
    for rule in css.split("}"):
        selectors, _, declarations = rule.partition("{")
        declared = _declarations(declarations)
        for selector in selectors.split(","):
            rules[selector.strip()] |= declared
    return rules


def _declarations(css: str) -> dict[str, str]:
    pairs = (declaration.partition(":") for declaration in css.split(";"))
    return {name.strip(): value.partition("!")[0].strip() for name, _, value in pairs if name.strip() in _PROPERTIES}


def _colour(written: str) -> Colour:
    try:
        red, green, blue = (min(level, 255) for level in ImageColor.getrgb(written)[:3])
    except ValueError as fault:
        raise UnknownPaint(written) from fault
    return red, green, blue
