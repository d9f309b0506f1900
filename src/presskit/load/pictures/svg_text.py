"""Letters in a drawing that are text and no outlines."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # it comes without types

from presskit.load.pictures.kind import CleanPicture
from presskit.load.pictures.svg_rules import local_name

_WAY_OUT = "it must be outlines (paths), not text"
_TEXTS = ("text", "textPath")
# What draws nothing itself: it cuts out, or is drawn elsewhere in pieces.
_CUTTING = ("clipPath", "mask", "pattern", "marker")


def has_live_text(picture: CleanPicture) -> bool:
    """Whether the picture is a drawing with letters that need a font."""
    if b"<text" not in picture.original:
        return False
    return any(
        _words_of(element) for element in fromstring(picture.original).iter() if local_name(element.tag) in _TEXTS
    )


def text_not_drawn(drawing: Element) -> str:
    """Why the text of a drawing cannot be set as it is meant, or empty."""
    for holder in drawing.iter():
        if holder.tag in _CUTTING and any(element.tag in _TEXTS for element in holder.iter()):
            return f"its text cuts out or fills other shapes; {_WAY_OUT}"
    if any(element.tag == "textPath" or _is_stroked_first(element) for element in _texts(drawing)):
        return f"its text lies along a line or over its own outline; {_WAY_OUT}"
    return ""


def _texts(drawing: Element) -> Iterator[Element]:
    return (element for element in drawing.iter() if element.tag in (*_TEXTS, "tspan"))


def _is_stroked_first(element: Element) -> bool:
    return element.get("paint-order", "normal").startswith("stroke")


def _words_of(element: Element) -> str:
    return "".join(element.itertext()).strip()
