"""Style sheets for a language that is read from right to left: what `@page` says of one side holds for the other.

Everything within a page turns round by itself, as style sheets name its sides by the direction of reading. The
margins of a page and the boxes in them have the sides of the paper, and no engine turns these.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

import tinycss2
from tinycss2.ast import Node

from presskit.model.piece import Stylesheet
from presskit.rules.writing.reading_direction import is_right_to_left

_MOST_SHEETS = 128
_SIDES = {"left": "right", "right": "left"}
_SIDE = re.compile(r"(?<![a-z])(?:left|right)(?![a-z])", re.IGNORECASE)
# Shorthands of four sides: above, right, below, left.
_OF_FOUR = {"margin", "padding", "border-width", "border-style", "border-color", "inset"}
# Properties whose value is a side; in others, such as the name of a string, these words are somebody's own.
_OF_A_SIDE = {
    "text-align",
    "text-align-last",
    "text-align-all",
    "float",
    "clear",
    "background-position",
    "background",
}


def mirrored(sheets: Iterable[Stylesheet], language: str) -> tuple[Stylesheet, ...]:
    """The style sheets as a page in this language needs them: as they are, or with the sides of `@page` turned round.

    Each keeps its lines, so that a fault is told at the line where a designer finds it.
    """
    if not is_right_to_left(language):
        return tuple(sheets)
    return tuple(replace(sheet, text=_turned(sheet.text)) for sheet in sheets)


@lru_cache(maxsize=_MOST_SHEETS)
def _turned(css: str) -> str:
    if "@page" not in css.lower():
        return css
    nodes = tinycss2.parse_stylesheet(css)
    for node in nodes:
        _turn_pages(node)
    return str(tinycss2.serialize(nodes))


def _turn_pages(node: Node) -> None:
    """Turn round each `@page` in a rule, in those of `@media` and `@supports` too."""
    if node.type != "at-rule" or node.content is None:
        return
    if node.lower_at_keyword == "page":
        node.content = list(_turned_content(node.content))
    elif node.lower_at_keyword in ("media", "supports", "layer"):
        inner = tinycss2.parse_rule_list(node.content)
        for each in inner:
            _turn_pages(each)
        node.content = inner


def _turned_content(content: list[Node]) -> Iterator[Node]:
    """What stands in a page or in one of its boxes, with left for right."""
    for node in tinycss2.parse_blocks_contents(content):
        if node.type == "declaration":
            node.name = _other_side(node.name)
            node.lower_name = _other_side(node.lower_name)
            if node.lower_name in _OF_FOUR:
                node.value = _four_turned(node.value)
            elif node.lower_name in _OF_A_SIDE:
                node.value = [_value_turned(each) for each in node.value]
        elif node.type == "at-rule" and node.content is not None:
            node.at_keyword = _other_side(node.at_keyword)
            node.content = list(_turned_content(node.content))
        yield node


def _other_side(name: str) -> str:
    """The name of a property or a box with its side turned round; a token's name is its designer's own."""
    return name if name.startswith("--") else _SIDE.sub(lambda side: _SIDES[side[0].lower()], name)


def _value_turned(node: Node) -> Node:
    if node.type == "ident" and node.lower_value in _SIDES:
        node.value = _SIDES[node.lower_value]
    return node


def _four_turned(value: list[Node]) -> list[Node]:
    """The second and the fourth of four lengths in each other's place; fewer say nothing of one side."""
    places = [at for at, node in enumerate(value) if node.type not in ("whitespace", "comment")]
    if len(places) != 4:
        return value
    turned = list(value)
    turned[places[1]], turned[places[3]] = value[places[3]], value[places[1]]
    return turned
