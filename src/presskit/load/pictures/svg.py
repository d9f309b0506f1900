"""A drawing made clean, twice: faithful for the engine that proves it, and plain for the engine that prints it."""

import base64
import binascii
import io
import re
from copy import deepcopy
from xml.etree.ElementTree import Element, SubElement

from PIL import Image, UnidentifiedImageError

from presskit.load.limits import (
    MAX_PICTURE_PIXELS,
    MAX_SVG_ELEMENTS,
    MAX_SVG_NESTING,
    MAX_SVG_PATH_LETTERS,
    MAX_SVG_STYLE_LETTERS,
    MAX_SVG_TEXT_LETTERS,
)
from presskit.load.pictures.kind import CleanPicture
from presskit.load.pictures.svg_cost import SvgCost
from presskit.load.pictures.svg_hidden import drop_hidden
from presskit.load.pictures.svg_plain import plain_drawing
from presskit.load.pictures.svg_rules import (
    DRAWN_ELEMENTS,
    ELEMENTS,
    GROUPS,
    SILENT_ELEMENTS,
    XLINK_HREF,
    XML_SPACE,
    holds_huge_number,
    is_safe_value,
    is_silent_attribute,
    local_name,
    strange_colour,
)
from presskit.load.pictures.svg_size import as_file, as_sized, made_large, own_width_px
from presskit.load.pictures.svg_source import NotPlain, read_drawing
from presskit.load.pictures.svg_styles import Rule, as_sheet, as_style, inline_styles, read_declarations, read_rules
from presskit.load.pictures.svg_text import text_not_drawn
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.characters import hidden_in_text

SVG_REFUSED = FindingKind(
    "svg-refused",
    Severity.ERROR,
    "Is every drawing plain SVG?",
    "Some SVG files run programs, open other files or take minutes to draw.",
    "Save it as plain SVG 1.1 without links, pictures or effects.",
)
SVG_PARTS_REMOVED = FindingKind(
    "svg-parts-removed",
    Severity.WARNING,
    "Was anything taken out of a drawing?",
    "What acts, moves or lies in another file or on the web is not printed; everything else is.",
    "Look at the drawing on the page; if it lost something, save it with that turned into shapes.",
)

_HINT = "save it as plain SVG 1.1, without links, pictures or effects"
_MOST_NAMED = 3
_TEXTS = ("text", "tspan", "textPath")
_STYLE_TYPES = ("", "text/css")
_DATA_PICTURE = re.compile(r"data:image/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]+)")


def clean_svg(
    name: str, data: bytes, place: Place, found: list[Finding], *, keeps_hidden: bool = True
) -> CleanPicture | None:
    """The drawing as both engines get it, or None with the reason in `found`; without what it hides if asked for."""
    try:
        root = read_drawing(data)
    except NotPlain as fault:
        found.append(SVG_REFUSED.at(place, f'"{name}" {fault}', _HINT))
        return None
    copier = _Copier()
    faithful = copier.copy(root)
    styled = deepcopy(faithful)
    problem = copier.problem or inline_styles(styled, copier.rules)
    if not problem and not keeps_hidden:
        copier.removed += drop_hidden(styled, faithful)
    for style in [*styled.iter("style")]:
        style.text = None
    problem = problem or SvgCost(styled).problem() or text_not_drawn(styled)
    if not problem and not any(element.tag in DRAWN_ELEMENTS for element in faithful.iter()):
        problem = "it draws nothing" + (f" without {copier.removed[0]}" if copier.removed else "")
    size_px = as_sized(faithful, styled)
    if not problem and size_px is None:
        problem = "it does not say how large it is (no viewBox, and no width and height in numbers)"
    if problem or size_px is None:
        found.append(SVG_REFUSED.at(place, f'"{name}" is refused: {problem}', _HINT))
        return None
    if copier.removed:
        found.append(_removal(name, copier.removed, place))
    shown_px = own_width_px(faithful, size_px)
    made_large(faithful, size_px)
    engine, second = (as_file(each) for each in (plain_drawing(styled), faithful))
    return CleanPicture(engine, "image/svg+xml", "svg", *size_px, original=second, file=name, shown_width_px=shown_px)


def _removal(name: str, removed: list[str], place: Place) -> Finding:
    named = list(dict.fromkeys(removed))
    more = f" and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
    message = f'left out of "{name}": {", ".join(named[:_MOST_NAMED])}{more}'
    return SVG_PARTS_REMOVED.at(place, message, "look at the drawing on the page; it may have lost something")


class _Copier:
    """Copies all that draws of one tree; `problem` says why it must be refused, `removed` what was left out."""

    def __init__(self) -> None:
        self.problem = ""
        self.removed: list[str] = []
        self.rules: list[Rule] = []
        self._elements = self._text_letters = self._path_letters = self._style_letters = 0

    def copy(self, root: Element) -> Element:
        """A new tree without namespaces; unfinished if there is a problem."""
        copied = Element("svg")
        self._copy_attributes(root, copied)
        waiting = [(root, copied, 1)]
        while waiting and not self.problem:
            source, target, depth = waiting.pop()
            for child in source:
                kept = self._copy_element(child, target)
                if kept is not None:
                    waiting.append((child, kept, depth + 1))
            self._check_limits(depth)
        return copied

    def _copy_element(self, child: Element, target: Element) -> Element | None:
        self._elements += 1
        name = local_name(child.tag)
        if name in GROUPS:
            name = "tspan" if target.tag in _TEXTS else "g"
        if name not in ELEMENTS:
            is_for_others = target.tag == "switch" and "requiredExtensions" in child.attrib
            if name not in SILENT_ELEMENTS and not name.startswith("{") and not is_for_others:
                self.removed.append(f"<{shortened(name)}>")
            return None
        if name == "style" and child.get("type", "") not in _STYLE_TYPES:
            return None
        kept = SubElement(target, name)
        if name == "style":
            self._copy_style(child.text or "", kept)
            return None
        self._copy_attributes(child, kept)
        if name == "image" and "href" not in kept.attrib:
            target.remove(kept)
            return None
        if name in _TEXTS:
            self._copy_text(child, kept)
        return kept

    def _copy_text(self, source: Element, kept: Element) -> None:
        kept.text, kept.tail = source.text, source.tail if kept.tag != "text" else None
        letters = (source.text or "") + (source.tail or "")
        self._text_letters += len(letters)
        if any(True for _ in hidden_in_text(letters)):
            self.problem = "its text holds a character that cannot be seen"

    def _copy_style(self, sheet: str, kept: Element) -> None:
        self._style_letters += len(sheet)
        if self._style_letters <= MAX_SVG_STYLE_LETTERS:
            self._check_colours(sheet)
            rules = read_rules(sheet, self.removed)
            self.rules += rules
            kept.text = as_sheet(rules)

    def _copy_attributes(self, source: Element, target: Element) -> None:
        for written_name, written in source.attrib.items():
            name = "href" if written_name == XLINK_HREF else written_name
            value = written.strip()
            if name != XML_SPACE and is_silent_attribute(name):
                continue
            if name.startswith("on") or not self._may_stay(target.tag, name, value):
                what = (
                    "<image>"
                    if target.tag == "image" and name == "href"
                    else f'{shortened(name)}="{shortened(value)}"'
                )
                self.removed.append(what)
                continue
            self._check_colours(value)
            if holds_huge_number(name, value):
                self.problem = f"a number in {name} is larger than any page"
            self._path_letters += 0 if target.tag == "image" else len(value)
            target.set(name, self._plain_style(value) if name == "style" else value)

    def _check_colours(self, css: str) -> None:
        if form := strange_colour(css):
            self.problem = f"a colour in it is written as {form}(…): write it as # and six digits"

    def _may_stay(self, tag: str, name: str, value: str) -> bool:
        if tag == "image" and name == "href":
            return _is_sound_picture(value)
        return name == "style" or is_safe_value(name, value)

    def _plain_style(self, value: str) -> str:
        self._style_letters += len(value)
        return (
            as_style(read_declarations(value, self.removed)) if self._style_letters <= MAX_SVG_STYLE_LETTERS else ""
        )

    def _check_limits(self, depth: int) -> None:
        limits = (
            (self._elements > MAX_SVG_ELEMENTS, f"it has more than {MAX_SVG_ELEMENTS:,} parts"),
            (depth > MAX_SVG_NESTING, f"its parts lie more than {MAX_SVG_NESTING} deep in one another"),
            (self._text_letters > MAX_SVG_TEXT_LETTERS, f"it has more than {MAX_SVG_TEXT_LETTERS:,} letters of text"),
            (self._path_letters > MAX_SVG_PATH_LETTERS, "its shapes have too many points"),
            (self._style_letters > MAX_SVG_STYLE_LETTERS, "its style is longer than any drawing's"),
        )
        self.problem = self.problem or next((words for over, words in limits if over), "")


def _is_sound_picture(value: str) -> bool:
    """Whether a picture comes within the drawing itself, whole and not too large."""
    written = _DATA_PICTURE.fullmatch(value)
    if not written:
        return False
    try:
        with Image.open(io.BytesIO(base64.b64decode(written[1], validate=False))) as image:
            is_small = image.width * image.height <= MAX_PICTURE_PIXELS
            if is_small:
                image.load()
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, binascii.Error, Image.DecompressionBombError):
        return False
    return is_small
