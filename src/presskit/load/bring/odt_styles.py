"""The styles of an OpenDocument text (1.3): how words look, what a paragraph is, and which lists count."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from presskit.load.bring.flow import BlockKind
from presskit.load.bring.seen_words import WHITE, Looks
from presskit.load.bring.type_sizes import half_points, percent
from presskit.load.bring.word_numbering import whole
from presskit.load.bring.word_styles import LIST_STYLE
from presskit.load.bring.xml_tree import all_below, below

_LONGEST_CHAIN = 20
_HEADING = re.compile(r"heading(?: (\d))?")
_KINDS = {"title": BlockKind.TITLE, "subtitle": BlockKind.SUBTITLE, "caption": BlockKind.CAPTION}
_CAPTIONS = ("illustration", "figure", "table")
_BOLD_WEIGHT = 600
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_CLEAREST_PERCENT = 90
_PARTS = ("paragraph", "table-cell", "table-row", "table")


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str
    looks: Looks
    outline: int
    ground: str
    has_line: bool


@dataclass(frozen=True, slots=True)
class OdtStyles:
    """All styles by their family and name, and how the levels of each list are marked."""

    by_name: Mapping[tuple[str, str], _Style] = field(default_factory=dict)
    usual: Mapping[str, Looks] = field(default_factory=dict)
    numbered: Mapping[str, Mapping[int, tuple[str, int]]] = field(default_factory=dict)

    def looks(self, family: str, name: str) -> Looks:
        """How words look by this style and those above it."""
        merged = dict(self.usual.get(family, {}))
        for style in reversed([*self._chain(family, name)]):
            merged |= style.looks
        return merged

    def kind(self, name: str) -> tuple[BlockKind, int]:
        """What a paragraph of this style is, and the level of a heading."""
        for style in self._chain("paragraph", name):
            if heading := _HEADING.fullmatch(style.name):
                return BlockKind.HEADING, int(heading[1] or style.outline or 1)
            if style.name in _KINDS or style.name in _CAPTIONS:
                return _KINDS.get(style.name, BlockKind.CAPTION), 0
            if "quot" in style.name:
                return BlockKind.QUOTATION, 0
        return BlockKind.TEXT, 0

    def list_depth(self, name: str) -> int:
        """How deep an item of this style lies by its name, such as 1 for List Bullet 2."""
        names = (LIST_STYLE.fullmatch(style.name) for style in self._chain("paragraph", name))
        return next((int(name[1]) - 1 for name in names if name), 0)

    def ground(self, family: str, name: str) -> str:
        """The colour on which the words of a paragraph, a cell, a row or a table stand; empty for none of its own."""
        return next((style.ground for style in self._chain(family, name) if style.ground), "")

    def has_line(self, name: str) -> bool:
        """Whether a line stands under a paragraph."""
        return any(style.has_line for style in self._chain("paragraph", name))

    def numbering(self, list_style: str, level: int) -> tuple[str, int] | None:
        """The form of the numbers of a level, and the first of them; None for bullets."""
        return self.numbered.get(list_style, {}).get(level)

    def _chain(self, family: str, name: str) -> Iterator[_Style]:
        style = self.by_name.get((family, name))
        for _ in range(_LONGEST_CHAIN):
            if style is None:
                return
            yield style
            style = self.by_name.get((family, style.parent))


def read_odt_styles(roots: list[Element]) -> OdtStyles:
    """The styles of a document's parts, those of the text itself last."""
    groups = [group for root in roots for tag in _GROUPS for group in all_below(root, tag)]
    elements = [each for group in groups for each in all_below(group, "style:style")]
    defaults = [each for group in groups for each in all_below(group, "style:default-style")]
    lists = [each for group in groups for each in all_below(group, "text:list-style")]
    return OdtStyles(
        {(each.get("style:family", ""), each.get("style:name", "")): _style(each) for each in elements},
        {each.get("style:family", ""): _looks(each) for each in defaults},
        {each.get("style:name", ""): _levels(each) for each in lists},
    )


_GROUPS = ("office:styles", "office:automatic-styles")


def page_grounds(roots: list[Element]) -> tuple[str, ...]:
    """The colours that may lie under the words of a page: the paper's, and those that the screen shows."""
    pages = [each for root in roots for each in root.iter("style:page-layout-properties")]
    return tuple(
        dict.fromkeys(
            (WHITE, *(colour for each in pages if (colour := _colour(each.get("fo:background-color", "")))))
        )
    )


def _style(element: Element) -> _Style:
    shown = element.get("style:display-name") or element.get("style:name", "").replace("_20_", " ")
    settings = [below(element, f"style:{name}-properties") for name in _PARTS]
    ground = next((value for each in settings if each is not None and (value := each.get("fo:background-color"))), "")
    line = next((value for each in settings if each is not None and (value := each.get("fo:border-bottom"))), "none")
    return _Style(
        shown.lower(),
        element.get("style:parent-style-name", ""),
        _looks(element),
        whole(element.get("style:default-outline-level", "")),
        _colour(ground),
        line != "none",
    )


def _looks(element: Element) -> Looks:
    """What a style says of its words, named as those of a Word file."""
    properties = below(element, "style:text-properties")
    if properties is None:
        return {}
    said = {name: value for name, value in properties.attrib.items() if value}
    if said.get("style:use-window-font-color") == "true":
        said["fo:color"] = "automatic"
    return {name: read(value) for attribute, (name, read) in _SAID.items() if (value := said.get(attribute))}


def _weight(value: str) -> str:
    return "1" if value == "bold" or whole(value) >= _BOLD_WEIGHT else ""


def _slant(value: str) -> str:
    return "1" if value in ("italic", "oblique") else ""


def _switch(value: str) -> str:
    return "" if value in ("none", "false", "normal") else "1"


def _hidden(value: str) -> str:
    return "1" if value == "none" else ""


def _colour(value: str) -> str:
    """Six digits; empty for none, and for the colour that the word processor chooses."""
    return value[1:].upper() if _COLOUR.fullmatch(value) else ""


def _clearness(value: str) -> str:
    share = percent(value)
    return "1" if share and float(share) >= _CLEAREST_PERCENT else ""


# What each property says, under the name that Word's has here.
_SAID: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "fo:font-weight": ("strong", _weight),
    "fo:font-style": ("emphasis", _slant),
    "text:display": ("hidden", _hidden),
    "style:text-line-through-style": ("struck", _switch),
    "style:text-underline-style": ("underlined", _switch),
    "fo:text-transform": ("capitals", _switch),
    "fo:font-variant": ("capitals", _switch),
    "style:text-position": ("height", lambda value: "" if value.startswith("0%") else "superscript"),
    "fo:color": ("colour", _colour),
    "fo:background-color": ("marked", _colour),
    "fo:font-size": ("size", half_points),
    "style:text-scale": ("width", percent),
    "?:char-transparency": ("always_hidden", _clearness),
    "fo:font-family": ("font", lambda value: value.strip("'\"")),
    "style:font-name": ("font", lambda value: value.strip("'\"")),
}


def _levels(element: Element) -> dict[int, tuple[str, int]]:
    return {
        whole(each.get("text:level", "")): (
            each.get("style:num-format", ""),
            whole(each.get("text:start-value", ""), 1),
        )
        for each in all_below(element, "text:list-level-style-number")
        if each.get("style:num-format")
    }
