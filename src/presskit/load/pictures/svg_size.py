"""How large a drawing is, whatever units it says so in, and the same drawing cut to what is seen of it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element, tostring

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # it comes without types

from presskit.load.pictures.kind import CleanPicture
from presskit.load.pictures.svg_source import SVG_NAMESPACE

_LENGTH = re.compile(r"\s*\+?((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)\s*(px|pt|pc|mm|cm|in|em|ex|)\s*")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
# In pixels (CSS Values and Units 3, 6.2); an em is 16 of them where no font is set.
_UNITS_PX = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "em": 16, "ex": 8}
_LENGTH_NAMES = (
    "x y width height cx cy r rx ry x1 y1 x2 y2 dx dy stroke-width stroke-dasharray stroke-dashoffset style"
)
_LENGTHS = tuple(_LENGTH_NAMES.split())
_MEASURED_BY_THEIR_SHAPE = ("linearGradient", "radialGradient", "stop", "mask", "filter", "pattern", "svg")
_LARGE_PX = 8192.0
# A size that says the same as the viewBox but for rounding.
_SAME_SHAPE = 0.002

Size = tuple[float, float]


def as_sized(*copies: Element) -> Size | None:
    """Width and height of the shape of a drawing, which each of these copies of it now shows; None if it has none.

    What the drawing says of its own size in print stays, in pixels.
    """
    drawing = copies[0]
    width, height = (_length_px(drawing.get(side, "")) for side in ("width", "height"))
    box = view_box(drawing)
    if box is None and (not width or not height):
        return None
    box = box or (0.0, 0.0, width, height)
    for copy in copies:
        set_box(copy, box, (width, height))
    if width and height and abs(width / height * box[3] / box[2] - 1) > _SAME_SHAPE:
        return width, height  # the drawing lies within it, as preserveAspectRatio says
    return box[2], box[3]


def own_width_px(drawing: Element, size: Size) -> float:
    """The width at which a drawing of this shape asks to be shown; 0 if it leaves that open."""
    width, height = (_length_px(drawing.get(side, "")) for side in ("width", "height"))
    return width or height * size[0] / size[1]


def made_large(drawing: Element, size: Size) -> None:
    """Let a drawing of this shape ask to be so large that nothing shows of how the second engine rounds."""
    scale = _LARGE_PX / max(size)
    drawing.set("width", f"{size[0] * scale:.9g}")
    drawing.set("height", f"{size[1] * scale:.9g}")


def as_file(drawing: Element) -> bytes:
    """The tree as a file of its own."""
    drawing.set("xmlns", SVG_NAMESPACE.strip("{}"))
    return bytes(tostring(drawing))


def cut_to(picture: CleanPicture, part_ratio: tuple[float, float, float, float]) -> CleanPicture:
    """The drawing cut to a part of it, given in shares of its width and height from left and top.

    As it is where the cut would change what is drawn: where parts are measured by the whole.
    """
    copies = [_bare(fromstring(data)) for data in (picture.data, picture.original)]
    box = view_box(copies[0])
    fills_its_size = box and abs(box[2] / box[3] * picture.height_px / picture.width_px - 1) < _SAME_SHAPE
    if box is None or not fills_its_size or any(_measured_by_the_whole(copy) for copy in copies):
        return picture
    left, top, right, bottom = part_ratio
    width, height = box[2] * (right - left), box[3] * (bottom - top)
    for copy in copies:
        set_box(copy, (box[0] + left * box[2], box[1] + top * box[3], width, height))
    made_large(copies[1], (width, height))
    engine, second = map(as_file, copies)
    return replace(picture, data=engine, original=second, width_px=width, height_px=height, shown_width_px=0.0)


def _bare(drawing: Element) -> Element:
    """The tree without namespaces, to be written again as it was."""
    for element in drawing.iter():
        element.tag = element.tag.removeprefix(SVG_NAMESPACE)
    return drawing


def _measured_by_the_whole(drawing: Element) -> bool:
    """Whether a length is a share of the drawing; in gradients it is one of what they fill."""
    return any("%" in length for element in drawing.iter() for length in _lengths(element))


def _lengths(element: Element) -> Iterator[str]:
    units = (value for name, value in element.attrib.items() if name.endswith("Units"))
    if element.tag not in _MEASURED_BY_THEIR_SHAPE or "userSpaceOnUse" in units:
        yield from (element.get(name, "") for name in _LENGTHS)


def view_box(drawing: Element) -> tuple[float, float, float, float] | None:
    """Left, top, width and height of what the drawing shows, in its own units; None without a sound one."""
    written = [part for part in re.split(r"[\s,]+", drawing.get("viewBox", "").strip()) if part]
    if len(written) != 4 or not all(map(_NUMBER.fullmatch, written)):
        return None
    left, top, width, height = map(float, written)
    return (left, top, width, height) if width > 0 and height > 0 else None


def set_box(drawing: Element, box_px: tuple[float, float, float, float], size: Size = (0.0, 0.0)) -> None:
    """Let the drawing show this box of its own units, at this width and height in pixels where they are given."""
    drawing.set("viewBox", " ".join(f"{number:.9g}" for number in box_px))
    for side, length_px in zip(("width", "height"), size, strict=True):
        drawing.attrib.pop(side, None)
        if length_px:
            drawing.set(side, f"{length_px:.9g}")


def _length_px(written: str) -> float:
    length = _LENGTH.fullmatch(written)
    return float(length[1]) * _UNITS_PX[length[2]] if length else 0.0
