"""Styles that the engine cannot make for print: in inks it stops at them, leaves them out or draws them wrong.

What counts is what stands on the pages: a style that the print edition overrides does no harm.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.piece import Sheets
from presskit.render.css_checks import place_at, without_comments
from presskit.render.page_facts import Hazard

PRINT_GRADIENT = FindingKind(
    "print-gradient",
    Severity.ERROR,
    "Is the print edition free of gradients?",
    "Between inks the layout engine stops at a gradient or leaves it out, so that the paper stays blank.",
    "Give the print edition a plain colour under .edition-print, or make the gradient a picture.",
)
PRINT_BORDER = FindingKind(
    "print-border",
    Severity.ERROR,
    "Has the print edition only borders that can be drawn in inks?",
    "For groove, ridge, inset and outset the layout engine makes lighter and darker inks, and stops at it.",
    "Write solid, double, dashed or dotted, or override the border under .edition-print.",
)
PRINT_SHADOW = FindingKind(
    "print-shadow",
    Severity.ERROR,
    "Has the print edition only shadows with a hard edge?",
    "A soft edge is a gradient, and at a gradient between inks the layout engine stops.",
    "Leave the blur out (box-shadow: 1mm 1mm), or override the shadow under .edition-print.",
)
PRINT_COLOUR = FindingKind(
    "print-colour",
    Severity.ERROR,
    "Is every colour of the print edition given in inks, or as a plain colour of the screen?",
    "Colours such as oklch() reach beyond what a screen shows and a press prints; which inks they become is chance.",
    "Write a token, or device-cmyk() under .edition-print.",
)

_DRAWN_GRADIENT = re.compile(r"stop-color\s*[:=]\s*[\"']?\s*device-cmyk", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Unprintable:
    """What is said of such a style, and how it stands in a style sheet."""

    kind: FindingKind
    message: str
    written: re.Pattern[str]


_UNPRINTABLE = {
    Hazard.GRADIENT: _Unprintable(
        PRINT_GRADIENT,
        "A gradient cannot be printed",
        re.compile(r"(?P<style>(repeating-)?(linear|radial)-gradient)\(", re.IGNORECASE),
    ),
    Hazard.CARVED_BORDER: _Unprintable(
        PRINT_BORDER,
        "A border that looks carved (groove, ridge, inset, outset) cannot be printed",
        re.compile(r"(border|outline|column-rule|--)[\w-]*\s*:[^;{}]*?\b(?P<style>groove|ridge|inset|outset)\b"),
    ),
    Hazard.SOFT_SHADOW: _Unprintable(
        PRINT_SHADOW,
        "A shadow with a soft edge cannot be printed",
        re.compile(r"(?P<style>box-shadow)\s*:", re.IGNORECASE),
    ),
    Hazard.FOREIGN_COLOUR: _Unprintable(
        PRINT_COLOUR,
        "A colour of this kind has no place in print",
        re.compile(r"(?<![\w-])(?P<style>oklch|oklab|lch|lab|color)\(", re.IGNORECASE),
    ),
}


def print_hazards(seen: Mapping[Hazard, str], sheets: Sheets) -> list[Finding]:
    """A finding for each place in the style sheets that writes a style which is on a page and cannot be printed.

    `seen` are those styles, each with words for where it was seen; where no sheet writes one, these are told.
    """
    found = [finding for hazard in Hazard if hazard in seen for finding in _findings_of(hazard, seen[hazard], sheets)]
    return [*found, *_drawn_gradients(sheets)]


def _findings_of(hazard: Hazard, where: str, sheets: Sheets) -> list[Finding]:
    style = _UNPRINTABLE[hazard]
    places = [
        place_at(sheet, match.start("style"), len(match["style"]))
        for sheet in sheets.stylesheets
        for match in style.written.finditer(without_comments(sheet.text))
    ]
    return [style.kind.at(place, f"{style.message}.") for place in places] or [
        style.kind.at(None, f"{style.message}: {where}.")
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
