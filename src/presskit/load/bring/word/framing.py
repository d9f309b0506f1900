"""How a Word file shows a picture: how much of it, in which shape, and whether anything is drawn over it."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from presskit.load.bring.pictures import Crop
from presskit.load.bring.xml_tree import all_below, below

_SIDES = ("l", "t", "r", "b")
_VML_SIDES = ("cropleft", "croptop", "cropright", "cropbottom")
_WHOLE = 100_000  # a crop is counted in thousandths of a percent (ISO/IEC 29500-1, 20.1.10.40)
_VML_WHOLE = 65_536  # and in VML in parts of this, behind which an f stands
_NUMBER = re.compile(r"(-?)([0-9]{1,9}(?:\.[0-9]{1,9})?|\.[0-9]{1,9})([%f]?)")
_PICTURE_FRAME = "#_x0000_t75"
_GROUPS = frozenset(("wpg:wgp", "wpg:grpSp", "wpc:wpc", "?:lockedCanvas"))
# What a group says of itself, and what is counted by itself.
_NOT_DRAWN = frozenset(
    ("wpg:cNvPr", "wpg:cNvGrpSpPr", "wpg:grpSpPr", "wpc:bg", "wpc:whole", "pic:pic", "a:nvGrpSpPr", "a:grpSpPr")
)
_VML_DRAWN = frozenset(
    f"v:{name}" for name in ("shape", "rect", "roundrect", "oval", "line", "polyline", "curve", "arc", "image")
)


def shown_pictures(element: Element) -> list[tuple[Element, Element]]:
    """What fills the pictures of a drawing, each with the element that frames it."""
    pairs = [(child, parent) for parent in element.iter() for child in parent]
    return [pair for pair in pairs if pair[0].tag in ("pic:blipFill", "v:imagedata")]


def covered_why(element: Element) -> str:
    """Why the pictures of a drawing may be covered: by one another, or by what is drawn with them; empty if not."""
    pictures = len(shown_pictures(element))
    return "" if pictures + len([*_drawn(element)]) <= 1 else "something is drawn over it, or with it in one group"


def shape_why(fill: Element, frame: Element) -> str:
    """Why the document shows it in another shape than its own; empty if it does not."""
    outline = below(frame, "pic:spPr/a:prstGeom")
    is_shaped = below(frame, "pic:spPr/a:custGeom") is not None
    is_shaped |= outline is not None and outline.get("prst", "rect") != "rect"
    if fill.tag == "v:imagedata":
        is_shaped |= frame.tag not in ("v:shape", "v:rect") or "path" in frame.attrib
        is_shaped |= frame.get("type", _PICTURE_FRAME) != _PICTURE_FRAME
    stretch = below(fill, "a:stretch/a:fillRect")
    overhangs = stretch is not None and any(stretch.get(side, "").startswith("-") for side in _SIDES)
    is_part = overhangs or below(fill, "a:tile") is not None
    return "the document shows it within a shape" if is_shaped or is_part else ""


def crop_of(fill: Element) -> Crop | None:
    """How much of the picture is cut off at each side, as a part of one; None if that cannot be read."""
    if fill.tag == "v:imagedata":
        said, whole = [fill.get(side, "") for side in _VML_SIDES], 1
    else:
        source = below(fill, "a:srcRect")
        said, whole = ["" if source is None else source.get(side, "") for side in _SIDES], _WHOLE
    ratios = [_ratio(each, whole) for each in said]
    known = [each for each in ratios if each is not None]
    return Crop(*known) if len(known) == len(ratios) else None


def _ratio(said: str, whole: int) -> float | None:
    """A part of one; a picture that is set into white is not cut."""
    found = _NUMBER.fullmatch(said.strip() or "0")
    if not found:
        return None
    parts = {"%": 100, "f": _VML_WHOLE}.get(found[3], whole)
    return 0.0 if found[1] else min(float(found[2]) / parts, 1.0)


def _drawn(element: Element) -> Iterator[Element]:
    """What is drawn beside pictures."""
    for each in element.iter():
        if each.tag in _GROUPS:
            yield from (child for child in each if child.tag not in _NOT_DRAWN and child.tag not in _GROUPS)
        elif each.tag in _VML_DRAWN and not all_below(each, "v:imagedata"):
            yield each
