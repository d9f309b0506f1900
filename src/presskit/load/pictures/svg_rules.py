"""What a drawing may hold, and what it may cost to draw.

It holds the part of SVG 1.1 that WeasyPrint 70 draws, and nothing that acts, loads or hides.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from presskit.load.limits import MAX_SVG_ELEMENTS, MAX_SVG_REFERENCE_CHAIN

SVG_NAMESPACE = "{http://www.w3.org/2000/svg}"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"

_ELEMENT_NAMES = (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan linearGradient "
    "radialGradient stop clipPath mask pattern style"
)
# spreadMethod is left out: a repeated gradient of a millionth of a pixel takes minutes to draw.
_ATTRIBUTE_NAMES = (
    "id class style d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height viewBox preserveAspectRatio transform "
    "points offset gradientUnits gradientTransform clipPathUnits maskUnits maskContentUnits patternUnits "
    "patternContentUnits patternTransform fill fill-rule fill-opacity stroke stroke-width stroke-linecap "
    "stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity clip-path "
    "clip-rule mask stop-color stop-opacity color font-family font-size font-weight font-style text-anchor "
    "dx dy letter-spacing display visibility href"
)
# Drawing programs write these everywhere and they draw nothing: they go without being mentioned.
_SILENT_NAMES = (
    "version baseProfile enable-background role focusable lang tabindex contentScriptType contentStyleType "
    "overflow vector-effect shape-rendering image-rendering text-rendering color-interpolation "
    "color-interpolation-filters isolation mix-blend-mode paint-order"
)
ELEMENTS = frozenset(_ELEMENT_NAMES.split())
# They draw what is in them, as a group does.
GROUPS = frozenset(["a", "switch"])
# What can be seen of a drawing; all else says how or where.
DRAWN_ELEMENTS = frozenset(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use"])
SILENT_ELEMENTS = frozenset(["title", "desc", "metadata"])
ATTRIBUTES = frozenset(_ATTRIBUTE_NAMES.split())
SILENT_ATTRIBUTES = frozenset(_SILENT_NAMES.split())

# Attributes that hold words; all others hold numbers, colours or keywords.
_WORDS = frozenset(["id", "class", "href", "font-family", "style"])
_UNSAFE_CSS = re.compile(r"[@\\]|/\*|image-orientation|behavior|-moz-binding", re.IGNORECASE)
# The functions of colours, places and the like; all others load, count or repeat.
_FUNCTION = re.compile(r"(?<![\w-])([\w-]+)\(")
_FUNCTIONS = frozenset(
    ["url", "rgb", "rgba", "hsl", "hsla", "matrix", "translate", "scale", "rotate", "skewx", "skewy"]
)
# Drawing programs write one name or class to a rule. Names within names take the engine minutes to look up.
_SELECTOR = re.compile(r"[\w.#*-]+")
_REFERENCE = re.compile(r"url\(\s*['\"]?\s*([^'\")]*)", re.IGNORECASE)
_OWN_ID = re.compile(r"#[\w.:-]+")
# Seven digits before the point, or an exponent, is no place on any page.
_HUGE = re.compile(r"(?<![\d.])\d{7,}|\d\.?[eE]\+?\d|\bnan\b|\binf", re.IGNORECASE)
_HEX_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
_REFERRING = ("use", "linearGradient", "radialGradient", "pattern")
_PAINTING = ("fill", "stroke", "clip-path", "mask", "style")


def is_silent_attribute(name: str) -> bool:
    """Whether an attribute outside the list draws nothing: other namespaces, data-* and aria-* among them."""
    return name in SILENT_ATTRIBUTES or name.startswith(("{", "data-", "aria-"))


def is_safe_css(text: str) -> bool:
    """Whether CSS loads nothing, imports nothing and hides nothing from this check."""
    return (
        not _UNSAFE_CSS.search(text)
        and all(name.lower() in _FUNCTIONS for name in _FUNCTION.findall(text))
        and all(_OWN_ID.fullmatch(target) for target in references(text))
    )


def plain_style(sheet: str) -> str | None:
    """A style sheet without its remarks; None if it is not safe, or more than names with their properties."""
    bare = _without_remarks(sheet)
    *rules, rest = bare.split("}")
    return bare if is_safe_css(bare) and not rest.strip() and all(map(_is_plain_rule, rules)) else None


def _without_remarks(sheet: str) -> str:
    kept, at = [], 0
    while (start := sheet.find("/*", at)) >= 0 and (end := sheet.find("*/", start + 2)) >= 0:
        kept.append(sheet[at:start])
        at = end + 2
    return " ".join([*kept, sheet[at:]])


def _is_plain_rule(rule: str) -> bool:
    selectors, brace, declarations = rule.partition("{")
    are_plain = all(_SELECTOR.fullmatch(selector.strip()) for selector in selectors.split(","))
    return bool(brace) and are_plain and "{" not in declarations


def is_safe_value(name: str, value: str) -> bool:
    """Whether the value of an allowed attribute may stay."""
    if name == "href":
        return bool(_OWN_ID.fullmatch(value))
    return is_safe_css(value) if name == "style" else all(_OWN_ID.fullmatch(target) for target in references(value))


def holds_huge_number(name: str, value: str) -> bool:
    """Whether a number in it is larger than any drawing."""
    return name not in _WORDS and bool(_HUGE.search(_HEX_COLOUR.sub("", value)))


def references(text: str) -> list[str]:
    """What every url(…) in a value or a style leads to."""
    return [target.strip() for target in _REFERENCE.findall(text)]


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
