"""The styles of a Word file: what a paragraph is by its style's name, and how words look by all that says so."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from presskit.load.bring.flow import BlockKind
from presskit.load.bring.seen_words import Looks
from presskit.load.bring.type_sizes import half_points, percent
from presskit.load.bring.word.colours import filled_looks, ground_colour, highlight_colour, word_colour
from presskit.load.bring.xml_tree import all_below, below

_OFF = {"0", "false", "off", "none"}
_SWITCHES = {
    "w:b": "strong",
    "w:i": "emphasis",
    "w:vanish": "hidden",
    "w:specVanish": "always_hidden",
    "w:strike": "struck",
    "w:dstrike": "struck",
    "w:caps": "capitals",
    "w:smallCaps": "capitals",
    "w:u": "underlined",
}
_HEADING = re.compile(r"heading (\d)")
LIST_STYLE = re.compile(r"list (?:bullet|number) ([2-5])")
_QUOTING = ("quote", "quotation", "block text")
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str
    looks: Looks
    paragraph: Element | None


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles by their ids, and how words look where nothing says so."""

    usual: Looks = field(default_factory=dict)
    usual_id: str = ""
    by_id: Mapping[str, _Style] = field(default_factory=dict)

    def looks(self, style_id: str) -> Looks:
        """How words look by this style and those that it is based on."""
        merged: dict[str, str] = {}
        for style in reversed([*self._chain(style_id)]):
            merged |= style.looks
        return merged

    def setting(self, style_id: str, tag: str) -> Element | None:
        """What the style, or one that it is based on, says of paragraphs under this tag."""
        for style in self._chain(style_id):
            if style.paragraph is not None and (found := below(style.paragraph, tag)) is not None:
                return found
        return None

    def kind(self, style_id: str) -> tuple[BlockKind, int]:
        """What a paragraph of this style is, and the level of a heading."""
        for style in self._chain(style_id):
            if heading := _HEADING.fullmatch(style.name):
                return BlockKind.HEADING, int(heading[1])
            if style.name in ("title", "subtitle", "caption"):
                return BlockKind(style.name), 0
            if any(word in style.name for word in _QUOTING):
                return BlockKind.QUOTATION, 0
        return BlockKind.TEXT, 0

    def list_depth(self, style_id: str) -> int:
        """How deep an item of this style lies by its name, such as 1 for List Bullet 2."""
        names = (LIST_STYLE.fullmatch(style.name) for style in self._chain(style_id))
        return next((int(name[1]) - 1 for name in names if name), 0)

    def is_contents(self, style_id: str) -> bool:
        """Whether it is a line of a table of contents."""
        return any(style.name.startswith("toc ") for style in self._chain(style_id))

    def _chain(self, style_id: str) -> Iterator[_Style]:
        style = self.by_id.get(style_id)
        for _ in range(_LONGEST_CHAIN):
            if style is None:
                return
            yield style
            style = self.by_id.get(style.based_on)


def read_styles(root: Element | None) -> Styles:
    """The styles of a styles.xml; none without one."""
    if root is None:
        return Styles()
    elements = all_below(root, "w:style")
    usual = next((each.get("w:styleId", "") for each in elements if _is_usual_paragraph(each)), "")
    return Styles(
        looks_of(below(root, "w:docDefaults/w:rPrDefault/w:rPr")),
        usual,
        {each.get("w:styleId", ""): _style(each) for each in elements},
    )


def looks_of(properties: Element | None) -> dict[str, str]:
    """What the properties of a run say of its words."""
    looks: dict[str, str] = {}
    for element in properties if properties is not None else ():
        value = element.get("w:val", "")
        if name := _SWITCHES.get(element.tag):
            looks[name] = "" if value.lower() in _OFF else "1"
        elif reader := _READERS.get(element.tag):
            name, read = reader
            looks[name] = read(element)
        elif element.tag.endswith(":textFill"):
            looks |= filled_looks(element)
    return looks


_READERS: Mapping[str, tuple[str, Callable[[Element], str]]] = {
    "w:color": ("colour", word_colour),
    "w:highlight": ("marked", lambda element: highlight_colour(element.get("w:val", ""))),
    "w:shd": ("shaded", ground_colour),
    "w:sz": ("size", lambda element: half_points(element.get("w:val", ""))),
    "w:w": ("width", lambda element: percent(element.get("w:val", ""))),
    "w:vertAlign": ("height", lambda element: element.get("w:val", "")),
    "w:rFonts": ("font", lambda element: element.get("w:ascii") or element.get("w:hAnsi") or ""),
}


def value_of(element: Element | None, path: str) -> str:
    """What an element below says; empty if there is none."""
    found = below(element, path)
    return "" if found is None else found.get("w:val", "")


def _is_usual_paragraph(style: Element) -> bool:
    return style.get("w:type") == "paragraph" and style.get("w:default") in ("1", "true")


def _style(element: Element) -> _Style:
    return _Style(
        value_of(element, "w:name").lower(),
        value_of(element, "w:basedOn"),
        looks_of(below(element, "w:rPr")),
        below(element, "w:pPr"),
    )
