"""Styles on the boxes that WeasyPrint has laid out, as far as they cannot be made in inks.

The box tree is private to WeasyPrint; tests/render/test_box_styles.py fails when a name in it moves.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from weasyprint import Document
from weasyprint.images import Gradient
from weasyprint.layout.absolute import AbsolutePlaceholder

from presskit.render.page_facts import Hazard

_CARVED = {"groove", "ridge", "inset", "outset"}
_SIDES = ("border_top", "border_right", "border_bottom", "border_left", "outline", "column_rule")
_COLOURS = ("color", "background_color", "text_decoration_color", *(f"{side}_color" for side in _SIDES))
_SCREEN_SPACES = {"srgb", "hsl", "hwb", "device-cmyk"}


def hazards_on(document: Document) -> dict[Hazard, str]:
    """The styles on the pages that cannot be printed, each with words for where it is met first."""
    found: dict[Hazard, str] = {}
    for where, box in _boxes(document):
        for hazard, is_on in _IS_ON.items():
            if hazard not in found and is_on(box):
                found[hazard] = where
    return found


def _boxes(document: Document) -> Iterator[tuple[str, Any]]:
    """Every box with words for where it is."""
    for number, page in enumerate(document.pages, 1):
        for box in _with_children(page._page_box):
            yield f"<{box.element_tag}> on page {number}", box


def _with_children(box: Any) -> Iterator[Any]:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    yield box
    for child in box.all_children():
        yield from _with_children(child)


def _has_gradient(box: Any) -> bool:
    background = getattr(box, "background", None)
    images = [layer.image for layer in background.layers] if background else []
    images += [getattr(box, name, None) for name in ("border_image", "mask_border_image")]
    return any(isinstance(image, Gradient) for image in images)


def _has_carved_border(box: Any) -> bool:
    return any(box.style[f"{side}_style"] in _CARVED and box.style[f"{side}_width"] for side in _SIDES)


def _has_blurred_shadow(box: Any) -> bool:
    return any(blur.value for _, _, blur, *_ in box.style["box_shadow"])


def _has_foreign_colour(box: Any) -> bool:
    colours: Iterable[Any] = (box.style[name] for name in _COLOURS)
    return any(colour != "currentcolor" and colour.space not in _SCREEN_SPACES for colour in colours)


_IS_ON = {
    Hazard.GRADIENT: _has_gradient,
    Hazard.CARVED_BORDER: _has_carved_border,
    Hazard.SOFT_SHADOW: _has_blurred_shadow,
    Hazard.FOREIGN_COLOUR: _has_foreign_colour,
}
