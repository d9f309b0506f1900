"""What a drawing may hold: the part of SVG 1.1 that WeasyPrint 70 draws, and nothing that acts, loads or hides."""

import re

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
