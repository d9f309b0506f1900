"""The colours that a Word file names: of words, and of the grounds on which they stand."""

import re
from xml.etree.ElementTree import Element

AUTOMATIC = ""
"""No colour is named: Word takes black, or white on a dark paragraph or cell."""

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
# ISO/IEC 29500-1, 17.18.40.
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
}
_PAPER_AND_INK = {
    **dict.fromkeys(("background1", "light1", "bg1", "lt1"), "FFFFFF"),
    **dict.fromkeys(("text1", "dark1", "tx1", "dk1"), "000000"),
}
_PATTERN = re.compile(r"pct(\d{1,2})")
_CLEAREST = 90_000
"""How much is seen through words, in thousandths of a percent, as Word counts it and DrawingML does not."""


def word_colour(color: Element) -> str:
    """The colour that w:color names, as six digits; AUTOMATIC for none."""
    return _named(color, "w:val", "w:theme")


def page_colour(background: Element) -> str:
    """The colour that the screen shows behind all pages; AUTOMATIC for none."""
    return _named(background, "w:color", "w:theme")


def highlight_colour(name: str) -> str:
    """The colour of a highlighter pen; empty for none, and for one that is not known."""
    return _HIGHLIGHTS.get(name, "")


def ground_colour(shading: Element | None) -> str:
    """The colour that w:shd lays under words; empty for none."""
    if shading is None:
        return ""
    pattern = shading.get("w:val", "clear")
    fill = _named(shading, "w:fill", "w:themeFill")
    ink = _named(shading, "w:color", "w:theme") or "000000"
    if pattern == "solid":
        return ink
    if found := _PATTERN.fullmatch(pattern):
        share = int(found[1]) / 100
        mixed = zip(bytes.fromhex(ink), bytes.fromhex(fill or "FFFFFF"), strict=True)
        return "".join(f"{round(one * share + other * (1 - share)):02X}" for one, other in mixed)
    return fill


def filled_looks(fill: Element) -> dict[str, str]:
    """What w14:textFill, which counts before w:color, says: no filling and a clear one hide the words."""
    looks: dict[str, str] = {}
    for each in fill.iter():
        name = each.tag.rpartition(":")[2]
        value = next((value for key, value in each.attrib.items() if key.endswith(":val") or key == "val"), "")
        if name == "noFill" or (name == "alpha" and value.isdecimal() and int(value[:9]) >= _CLEAREST):
            looks["hidden"] = "1"
        elif name == "srgbClr" and _HEX.fullmatch(value):
            looks["colour"] = value.upper()
        elif name == "schemeClr" and not len(each) and value in _PAPER_AND_INK:
            looks["colour"] = _PAPER_AND_INK[value]
    return looks


def _named(element: Element, direct: str, theme: str) -> str:
    """A colour of the theme counts before the one that stands beside it, which is the same where it is shaded."""
    by_theme = element.get(f"{theme}Color" if theme == "w:theme" else theme, "")
    is_shaded = any(element.get(f"{theme}{change}") for change in ("Shade", "Tint"))
    if by_theme in _PAPER_AND_INK and not is_shaded:
        return _PAPER_AND_INK[by_theme]
    value = element.get(direct, "").removeprefix("#")
    return value.upper() if _HEX.fullmatch(value) else ""
