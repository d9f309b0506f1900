"""A drawing made clean: only shapes, colours and text are copied into a new file."""

import re
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # it comes without types

from presskit.load.limits import (
    MAX_SVG_ELEMENTS,
    MAX_SVG_NESTING,
    MAX_SVG_PATH_LETTERS,
    MAX_SVG_RULES_TRIED,
    MAX_SVG_TEXT_LETTERS,
)
from presskit.load.pictures.kind import CleanPicture
from presskit.load.pictures.svg_rules import (
    ATTRIBUTES,
    DRAWN_ELEMENTS,
    ELEMENTS,
    GROUPS,
    SILENT_ELEMENTS,
    SVG_NAMESPACE,
    XLINK_HREF,
    SvgCost,
    holds_huge_number,
    is_safe_value,
    is_silent_attribute,
    plain_style,
)
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
    "Only shapes, colours and text are kept; effects, scripts, links and pictures inside it are not.",
    "Look at the drawing on the page; if it lost something, save it with its effects turned into shapes.",
)

# The document type that drawing programs write; one with definitions of its own ([…]) is refused.
_PLAIN_DOCTYPE = re.compile(rb"<!DOCTYPE\s+svg\b[^\[<>]*>", re.IGNORECASE)
_HINT = "save it as plain SVG 1.1, without links, pictures or effects"
_MOST_NAMED = 3
_TEXTS = ("text", "tspan")


def clean_svg(name: str, data: bytes, place: Place, found: list[Finding]) -> CleanPicture | None:
    """The drawing with everything else left out, or None with the reason in `found`."""
    root = _parse(data)
    if root is None:
        found.append(SVG_REFUSED.at(place, f'"{name}" is no plain SVG file, or defines entities', _HINT))
        return None
    copier = _Copier()
    drawing = copier.copy(root)
    size = _size(drawing)
    problem = copier.problem or SvgCost(drawing).problem()
    if not problem and not any(element.tag in DRAWN_ELEMENTS for element in drawing.iter()):
        problem = "it draws nothing" + (f" without {copier.removed[0]}" if copier.removed else "")
    if not problem and size is None:
        problem = "it does not say how large it is (no viewBox, and no width and height in numbers)"
    if problem or size is None:
        found.append(SVG_REFUSED.at(place, f'"{name}" is refused: {problem}', _HINT))
        return None
    if copier.removed:
        found.append(_removal(name, copier.removed, place))
    width_px, height_px = size
    drawing.set("xmlns", SVG_NAMESPACE.strip("{}"))
    drawing.set("viewBox", drawing.get("viewBox") or f"0 0 {width_px:g} {height_px:g}")
    return CleanPicture(tostring(drawing), "image/svg+xml", "svg", width_px, height_px)


def _parse(data: bytes) -> Element | None:
    try:
        root: Element = fromstring(_PLAIN_DOCTYPE.sub(b"", data, count=1), forbid_dtd=True)
    except (ParseError, ValueError, LookupError):  # what defusedxml refuses is a ValueError
        return None
    return root if root.tag == f"{SVG_NAMESPACE}svg" else None


def _removal(name: str, removed: list[str], place: Place) -> Finding:
    named = list(dict.fromkeys(removed))
    more = f" and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
    message = f'left out of "{name}": {", ".join(named[:_MOST_NAMED])}{more}'
    return SVG_PARTS_REMOVED.at(place, message, "look at the drawing on the page; it may have lost something")


class _Copier:
    """Copies the allowed parts of one tree; `problem` says why it must be refused, `removed` what was left out."""

    def __init__(self) -> None:
        self.problem = ""
        self.removed: list[str] = []
        self._elements = self._text_letters = self._path_letters = self._rules = 0

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
        name = child.tag.removeprefix(SVG_NAMESPACE) if isinstance(child.tag, str) else "{"
        if name in GROUPS:
            name = "tspan" if target.tag in _TEXTS else "g"
        style = plain_style(child.text or "") if name == "style" else None
        if name not in ELEMENTS or (name == "style" and style is None):
            if name not in SILENT_ELEMENTS and not name.startswith("{"):
                self.removed.append(f"<{shortened(name)}>")
            return None
        kept = SubElement(target, name)
        self._copy_attributes(child, kept)
        if name in _TEXTS:
            self._copy_text(child, kept)
        elif style:
            kept.text = style
            self._check_style(style)
        return kept

    def _copy_text(self, source: Element, kept: Element) -> None:
        kept.text, kept.tail = source.text, source.tail if kept.tag == "tspan" else None
        letters = (source.text or "") + (source.tail or "")
        self._text_letters += len(letters)
        if any(True for _ in hidden_in_text(letters)):
            self.problem = "its text holds a character that cannot be seen"

    def _check_style(self, style: str) -> None:
        self._rules += style.count("{")
        self._path_letters += len(style)

    def _copy_attributes(self, source: Element, target: Element) -> None:
        for written_name, written in source.attrib.items():
            name = "href" if written_name == XLINK_HREF else written_name
            value = written.strip()
            if name not in ATTRIBUTES or not is_safe_value(name, value):
                if name in ATTRIBUTES or not is_silent_attribute(name):
                    self.removed.append(f'{shortened(name)}="{shortened(value)}"')
                continue
            if holds_huge_number(name, value):
                self.problem = f"a number in {name} is larger than any page"
            self._path_letters += len(value)
            target.set(name, value)

    def _check_limits(self, depth: int) -> None:
        limits = (
            (self._elements > MAX_SVG_ELEMENTS, f"it has more than {MAX_SVG_ELEMENTS:,} parts"),
            (depth > MAX_SVG_NESTING, f"its parts lie more than {MAX_SVG_NESTING} deep in one another"),
            (self._text_letters > MAX_SVG_TEXT_LETTERS, f"it has more than {MAX_SVG_TEXT_LETTERS:,} letters of text"),
            (self._path_letters > MAX_SVG_PATH_LETTERS, "its shapes have too many points"),
            (self._rules * self._elements > MAX_SVG_RULES_TRIED, "its style has too many rules for its many parts"),
        )
        self.problem = self.problem or next((words for over, words in limits if over), "")


def _size(drawing: Element) -> tuple[float, float] | None:
    """Width and height in the drawing's own units: of its viewBox, or else its width and height."""
    numbers = [_number(part) for part in re.split(r"[\s,]+", drawing.get("viewBox", "").strip())]
    if len(numbers) == 4:
        width, height = numbers[2:]
    else:
        width, height = (_number(drawing.get(side, "").removesuffix("px")) for side in ("width", "height"))
    return (width, height) if width > 0 and height > 0 else None


def _number(written: str) -> float:
    return float(written) if re.fullmatch(r"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)", written) else 0.0
