"""What a CSS value comes to as one figure: a length, a number, or calc(), min() and max() of these (CSS Values 4)."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tinycss2.ast import Node

from presskit.units import CSS_UNIT_MM


@dataclass(frozen=True, slots=True)
class Figure:
    """So many of a unit: "mm" for every absolute length, "em", or "" for a plain figure."""

    value_ratio: float
    unit: str


def figure_of(nodes: Iterable[Node]) -> Figure | None:
    """The figure that these component values come to; None if they are something else, or nothing finite."""
    try:
        figure = _sum_of(nodes)
    except RecursionError:  # hundreds of brackets in one another
        return None
    return figure if figure and math.isfinite(figure.value_ratio) else None


def _sum_of(nodes: Iterable[Node]) -> Figure | None:
    reader = _Reader([node for node in nodes if node.type not in ("whitespace", "comment")])
    figure = reader.sum()
    return figure if reader.is_done else None


class _Reader:
    """Reads sums of products, from left to right."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        self._at = 0

    @property
    def is_done(self) -> bool:
        return self._at == len(self._nodes)

    def sum(self) -> Figure | None:
        total = self._product()
        while total and (sign := self._sign("+-")):
            total = _combined(total, self._product(), 1 if sign == "+" else -1)
        return total

    def _product(self) -> Figure | None:
        product = self._value()
        while product and (sign := self._sign("*/")):
            product = _scaled(product, self._value(), sign)
        return product

    def _value(self) -> Figure | None:
        if self.is_done:
            return None
        node = self._nodes[self._at]
        self._at += 1
        if node.type == "number":
            return Figure(node.value, "")
        if node.type == "dimension":
            return _length(node.value, node.lower_unit)
        if node.type == "() block":
            return _sum_of(node.content)
        return _function(node) if node.type == "function" else None

    def _sign(self, signs: str) -> str:
        """The sign that comes next, if it is one of these; it counts as read then."""
        node = None if self.is_done else self._nodes[self._at]
        if node is None or node.type != "literal" or node.value not in signs:
            return ""
        self._at += 1
        return str(node.value)


def _length(value_ratio: float, unit: str) -> Figure | None:
    if unit == "em":
        return Figure(value_ratio, "em")
    return Figure(value_ratio * CSS_UNIT_MM[unit], "mm") if unit in CSS_UNIT_MM else None


def _function(node: Node) -> Figure | None:
    if node.lower_name == "calc":
        return _sum_of(node.arguments)
    choose = {"min": min, "max": max}.get(node.lower_name)
    figures = [_sum_of(argument) for argument in _arguments(node)]
    known = [figure for figure in figures if figure]
    if choose is None or len(known) < len(figures) or len({figure.unit for figure in known}) != 1:
        return None
    return Figure(choose(figure.value_ratio for figure in known), known[0].unit)


def _arguments(node: Node) -> list[list[Node]]:
    parts: list[list[Node]] = [[]]
    for argument in node.arguments:
        if argument.type == "literal" and argument.value == ",":
            parts.append([])
        else:
            parts[-1].append(argument)
    return parts


def _combined(one: Figure, other: Figure | None, sign: int) -> Figure | None:
    if other is None or one.unit != other.unit:
        return None
    return Figure(one.value_ratio + sign * other.value_ratio, one.unit)


def _scaled(one: Figure, other: Figure | None, sign: str) -> Figure | None:
    if other is None or (one.unit and other.unit) or (sign == "/" and (other.unit or not other.value_ratio)):
        return None
    value_ratio = one.value_ratio * other.value_ratio if sign == "*" else one.value_ratio / other.value_ratio
    return Figure(value_ratio, one.unit or other.unit)
