"""Parts of a drawing that it holds and does not show: words that were switched off are nobody's business."""

from contextlib import suppress
from xml.etree.ElementTree import Element

from presskit.load.pictures.svg_rules import DRAWN_ELEMENTS

# What is drawn only where something calls it.
_CALLED = frozenset(("defs", "symbol", "clipPath", "mask", "pattern", "marker"))
_WORDS = ("text", "tspan")
_SHOWN = DRAWN_ELEMENTS | {"tspan"}
_NO_FILL = ("none", "transparent")
_LEAST_OPACITY_RATIO = 0.02


def drop_hidden(styled: Element, faithful: Element) -> list[str]:
    """Take what is not shown out of a drawing, as its styles say in one copy, and out of its other copy alike.

    Gives what was taken out, as "<text>". What lies in a hidden group and is called from elsewhere is shown there.
    """
    called = _called_names(styled)
    removed: list[str] = []
    waiting = [(styled, faithful, False, True)]
    while waiting:
        source, twin, is_off, is_visible = waiting.pop()
        for child, other in [*zip(source, twin, strict=True)]:
            seen = _says_visible(child, is_visible)
            off = _is_off(child) or (is_off and child.get("id") not in called)
            if child.tag in _SHOWN and (off or not _is_seen(child, seen)):
                _take_out(child, source)
                _take_out(other, twin)
                removed.append(f"<{child.tag}> that is not shown")
            else:
                waiting.append((child, other, off and child.tag not in _CALLED, seen))
    return removed


def _take_out(element: Element, parent: Element) -> None:
    """Take an element out of its parent, and leave the words behind it."""
    at = [*parent].index(element)
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _called_names(drawing: Element) -> set[str]:
    """The ids of what other parts of a drawing draw again."""
    return {each.get("href", "").strip().removeprefix("#") for each in drawing.iter("use")} - {""}


def _is_off(element: Element) -> bool:
    """Whether it is switched off with all that lies in it."""
    return element.get("display", "").strip() == "none" or _is_clear(element, "opacity")


def _is_seen(element: Element, visible: bool) -> bool:
    parts = [each for each in element.iter() if each is not element and each.tag != "title"]
    is_visible = visible or any(each.get("visibility", "").strip() == "visible" for each in parts)
    if not is_visible or element.tag not in _WORDS:
        return is_visible
    if element.tag == "tspan" and not {"fill", "fill-opacity"} & element.attrib.keys():
        return True  # it looks as the text does around it
    unfilled = element.get("fill", "").strip() in _NO_FILL or _is_clear(element, "fill-opacity")
    unstroked = element.get("stroke", "none").strip() in _NO_FILL or _is_clear(element, "stroke-opacity")
    return not (unfilled and unstroked) or any("fill" in each.attrib or "stroke" in each.attrib for each in parts)


def _says_visible(element: Element, outer: bool) -> bool:
    said = element.get("visibility", "").strip()
    return outer if said in ("", "inherit") else said == "visible"


def _is_clear(element: Element, name: str) -> bool:
    said = element.get(name, "").strip()
    with suppress(ValueError):
        return float(said.removesuffix("%")) / (100 if said.endswith("%") else 1) < _LEAST_OPACITY_RATIO
    return False
