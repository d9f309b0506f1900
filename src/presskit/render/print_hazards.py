"""Styles that the engine cannot make for print: in inks it stops at them, leaves them out or draws them wrong.

What counts is what stands on the pages: a style that the print edition overrides does no harm. The box tree is
private to WeasyPrint; tests/render/test_print_hazards.py fails when a name in it moves.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint import Document
from weasyprint.images import Gradient
from weasyprint.layout.absolute import AbsolutePlaceholder

from presskit.model.finding import Finding, FindingKind
from presskit.model.piece import Sheets
from presskit.render.css_checks import place_at
from presskit.render.css_variables import without_comments
from presskit.render.findings import PRINT_BORDER, PRINT_COLOUR, PRINT_GRADIENT, PRINT_SHADOW

_CARVED = {"groove", "ridge", "inset", "outset"}
_SIDES = ("border_top", "border_right", "border_bottom", "border_left", "outline", "column_rule")
_COLOURS = ("color", "background_color", "text_decoration_color", *(f"{side}_color" for side in _SIDES))
_SCREEN_SPACES = {"srgb", "hsl", "hwb", "device-cmyk"}
_DRAWN_GRADIENT = re.compile(r"stop-color\s*[:=]\s*[\"']?\s*device-cmyk", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Hazard:
    """A style: what is said of it, how to see it on a laid-out box, and how it stands in a style sheet."""

    kind: FindingKind
    message: str
    is_on: Callable[[Any], bool]
    written: re.Pattern[str]


def print_hazards(document: Document, sheets: Sheets) -> list[Finding]:
    """A finding for each place in the style sheets that writes a style which is on a page and cannot be printed.

    Where no sheet writes it, the page is named, and the element that has it.
    """
    found = [finding for hazard in _HAZARDS for finding in _findings_of(hazard, document, sheets)]
    return [*found, *_drawn_gradients(sheets)]


def _findings_of(hazard: _Hazard, document: Document, sheets: Sheets) -> list[Finding]:
    where = next((place for place, box in _boxes(document) if hazard.is_on(box)), None)
    if where is None:
        return []
    places = [
        place_at(sheet, match.start("style"), len(match["style"]))
        for sheet in sheets.stylesheets
        for match in hazard.written.finditer(without_comments(sheet.text))
    ]
    return [hazard.kind.at(place, f"{hazard.message}.") for place in places] or [
        hazard.kind.at(None, f"{hazard.message}: {where}.")
    ]


def _drawn_gradients(sheets: Sheets) -> Iterator[Finding]:
    """A finding for each drawing with a gradient between inks, which the engine leaves out."""
    drawings: list[tuple[str, str]] = [("a drawing of the template", sheets.html)]
    drawings += [
        (f'the drawing "{key}"', asset.data.decode("utf-8", "replace"))
        for key, asset in sheets.assets.items()
        if asset.media_type == "image/svg+xml"
    ]
    for name, text in drawings:
        if _DRAWN_GRADIENT.search(text):
            yield PRINT_GRADIENT.at(None, f"A gradient between inks is not drawn: {name}.", "Give its stops in RGB.")


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


_HAZARDS = (
    _Hazard(
        PRINT_GRADIENT,
        "A gradient cannot be printed",
        _has_gradient,
        re.compile(r"(?P<style>(repeating-)?(linear|radial)-gradient)\(", re.IGNORECASE),
    ),
    _Hazard(
        PRINT_BORDER,
        "A border that looks carved (groove, ridge, inset, outset) cannot be printed",
        _has_carved_border,
        re.compile(r"(border|outline|column-rule|--)[\w-]*\s*:[^;{}]*?\b(?P<style>groove|ridge|inset|outset)\b"),
    ),
    _Hazard(
        PRINT_SHADOW,
        "A shadow with a soft edge cannot be printed",
        _has_blurred_shadow,
        re.compile(r"(?P<style>box-shadow)\s*:", re.IGNORECASE),
    ),
    _Hazard(
        PRINT_COLOUR,
        "A colour of this kind has no place in print",
        _has_foreign_colour,
        re.compile(r"(?<![\w-])(?P<style>oklch|oklab|lch|lab|color)\(", re.IGNORECASE),
    ),
)
