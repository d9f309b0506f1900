"""What a drawing may hold: for the second engine all that draws, for the layout engine what that one knows.

Neither copy holds anything that acts, loads or hides.
"""

import re

from presskit.load.pictures.svg_source import SVG_NAMESPACE

XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# The part of SVG 1.1 that WeasyPrint 70 draws, but for style sheets, which are written into the parts.
_ENGINE_ELEMENTS_NAMES = (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient "
    "stop clipPath mask pattern"
)
ENGINE_ELEMENTS = frozenset(_ENGINE_ELEMENTS_NAMES.split())
# spreadMethod is left out: a repeated gradient of a millionth of a pixel takes minutes to draw.
_ENGINE_ATTRIBUTES_NAMES = (
    "id d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height viewBox preserveAspectRatio transform points offset "
    "gradientUnits gradientTransform clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits "
    "patternTransform fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke- "
    "miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity clip-path clip-rule mask stop-color stop- "
    "opacity color font-family font-size font-weight font-style text-anchor dx dy letter-spacing display visibility "
    "href"
)
ENGINE_ATTRIBUTES = frozenset(_ENGINE_ATTRIBUTES_NAMES.split())
# What resvg draws besides; no turbulence, lighting or convolution, which small files can make endless.
_ELEMENTS_NAMES = (
    "style marker switch image textPath filter feGaussianBlur feOffset feBlend feComposite feColorMatrix feFlood "
    "feMerge feMergeNode feDropShadow feComponentTransfer feFuncR feFuncG feFuncB feFuncA"
)
ELEMENTS = ENGINE_ELEMENTS | frozenset(_ELEMENTS_NAMES.split())
# They draw what is in them, as a group does.
GROUPS = frozenset(["a"])
# What can be seen of a drawing; all else says how or where.
_DRAWN_ELEMENTS_NAMES = "path rect circle ellipse line polyline polygon text use image"
DRAWN_ELEMENTS = frozenset(_DRAWN_ELEMENTS_NAMES.split())
SILENT_ELEMENTS = frozenset(["title", "desc", "metadata"])

# What style sheets say of a part's look; all else that they say is left out.
_PRESENTATION_NAMES = (
    "fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke- "
    "dasharray stroke-dashoffset stroke-opacity opacity clip-path clip-rule mask mask-type filter stop-color stop- "
    "opacity flood-color flood-opacity color font-family font-size font-weight font-style font-stretch text-anchor "
    "text-decoration letter-spacing word-spacing baseline-shift dominant-baseline writing-mode display visibility "
    "overflow marker marker-start marker-mid marker-end mix-blend-mode isolation paint-order transform transform- "
    "origin transform-box color-interpolation color-interpolation-filters shape-rendering vector-effect"
)
PRESENTATION = frozenset(_PRESENTATION_NAMES.split())
# Attributes that hold words; all others hold numbers, colours or keywords.
_WORDS = frozenset(["id", "class", "href", "font-family", "style", "result", "in", "in2"])
_UNSAFE_CSS = re.compile(r"[@\\]|/\*|image-orientation|behavior|-moz-binding", re.IGNORECASE)
# The functions of colours, places and the like; all others load, count or repeat.
_FUNCTION = re.compile(r"(?<![\w-])([\w-]+)\(")
_FUNCTIONS_NAMES = (
    "url rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy"
)
_FUNCTIONS = frozenset(_FUNCTIONS_NAMES.split())
_STRANGE_COLOUR = re.compile(r"(?<![\w-])(oklch|oklab|lab|lch|color|color-mix|hwb|device-cmyk)\(", re.IGNORECASE)
_REFERENCE = re.compile(r"url\(\s*['\"]?\s*([^'\")]*)", re.IGNORECASE)
_OWN_ID = re.compile(r"#[\w.:-]+")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_NO_NUMBER = re.compile(r"\bnan\b|\binf", re.IGNORECASE)
_NOT_NUMBERS = re.compile(r"#[0-9a-fA-F]{3,8}\b|url\([^)]*\)")
# A million of any unit is no place on any page.
_LARGEST = 1e6


def strange_colour(css: str) -> str:
    """How a colour is written that the second engine does not read, such as "oklch"; empty if none is."""
    found = _STRANGE_COLOUR.search(css)
    return found[1].lower() if found else ""


def is_silent_attribute(name: str) -> bool:
    """Whether an attribute is of another namespace, and so draws nothing."""
    return name.startswith("{")


def is_safe_css(text: str) -> bool:
    """Whether CSS loads nothing, imports nothing and hides nothing from this check."""
    return (
        not _UNSAFE_CSS.search(text)
        and all(name.lower() in _FUNCTIONS for name in _FUNCTION.findall(text))
        and all(_OWN_ID.fullmatch(target) for target in references(text))
    )


def is_safe_value(name: str, value: str) -> bool:
    """Whether the value of an attribute may stay."""
    if name == "href":
        return bool(_OWN_ID.fullmatch(value))
    return all(_OWN_ID.fullmatch(target) for target in references(value))


def holds_huge_number(name: str, value: str) -> bool:
    """Whether a number in it is larger than any drawing."""
    if name in _WORDS:
        return False
    bare = _NOT_NUMBERS.sub("", value)
    return bool(_NO_NUMBER.search(bare)) or any(abs(float(each)) >= _LARGEST for each in _NUMBER.findall(bare))


def references(text: str) -> list[str]:
    """What every url(…) in a value or a style leads to."""
    return [target.strip() for target in _REFERENCE.findall(text)]


def local_name(tag: object) -> str:
    """The name of an element of SVG; beginning with { for all others, remarks among them."""
    return tag.removeprefix(SVG_NAMESPACE) if isinstance(tag, str) else "{"
