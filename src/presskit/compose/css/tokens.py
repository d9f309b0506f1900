"""Tokens, the custom properties of the style sheets, as they hold on one element of a page.

What presskit measures or draws itself (large words, QR codes, marks) keeps to the sizes and faces that the style
sheets give, so that a designer who changes a token gets what they asked for. The cascade is that of CSS Cascading 4,
section 6, and CSS Custom Properties 1: importance, specificity, order, inheritance, `var()`; `@media print` counts.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

import cssselect2
import tinycss2
from tinycss2.ast import Declaration, Node

from presskit.compose.css.figures import Figure, figure_of
from presskit.compose.css.measure import beyond_measure
from presskit.errors import KitError
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.piece import Stylesheet

TOKEN_UNREADABLE = FindingKind(
    "token-unreadable",
    Severity.ERROR,
    "Do the tokens that presskit measures by say a length or a figure?",
    "Large words, QR codes and marks are fitted to the room that tokens.css gives them before a page is laid out.",
    "Write a length such as 14mm or 20pt, a plain figure, or calc() of these; templates/README.md lists the tokens.",
)

_MOST_SHEETS = 64
_MEDIA = frozenset(["print", "all"])
_MOST_NESTED = 32  # a variable that names itself would never end
_MOST_MM = 2000.0  # the longer side of the largest paper that can be printed
_MOST_EM = 10.0
_MOST_PLAIN = 1_000_000.0  # an area of marks in square millimetres is the largest figure there is
_EVERY_LENGTH = "more than 0 and at most 2,000 mm"


@dataclass(frozen=True, slots=True)
class _Token:
    """What one declaration says, and where."""

    value: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class _Rule:
    """The tokens that a rule sets on the elements that its selector names."""

    selector: Any
    tokens: Mapping[str, _Token]
    is_important: bool


class Tokens:
    """The tokens on one element; what cannot be read as it is asked for is in `faults`, and counts as 0."""

    def __init__(self, values: Mapping[str, _Token], blame: Place | None = None) -> None:
        self._values = values
        self._blame = blame
        self.faults: list[Finding] = []

    def length_mm(self, name: str) -> float:
        """The length in millimetres, more than nothing and less than any paper."""
        length_mm = self._figure(name, "mm", "a length, such as 14mm")
        return self._within(name, length_mm, 0.0 < length_mm <= _MOST_MM, _EVERY_LENGTH)

    def length_em(self, name: str) -> float:
        """The length in em; 0 may be written without its unit."""
        length_em = self._figure(name, "em", "a length in em, such as 0.12em")
        return self._within(name, length_em, 0.0 <= length_em <= _MOST_EM, "at least 0 and at most 10 em")

    def plain(self, name: str) -> float:
        """The figure without a unit, more than nothing."""
        figure_ratio = self._figure(name, "", "a figure without a unit")
        return self._within(name, figure_ratio, 0.0 < figure_ratio <= _MOST_PLAIN, "more than 0, and no giant")

    def says(self, name: str) -> bool:
        """Whether the token is set, and not to `none`."""
        token = self._values.get(name)
        return token is not None and [getattr(node, "lower_value", "") for node in token.value] != ["none"]

    def families(self, name: str) -> tuple[str, ...]:
        """The names of font families, in their order; none if the token is not set."""
        token = self._values.get(name)
        names: list[str] = [""]
        for node in token.value if token else ():
            if node.type == "literal" and node.value == ",":
                names.append("")
            elif node.type in ("ident", "string"):
                names[-1] = f"{names[-1]} {node.value}".strip()
        return tuple(family for family in names if family)

    def _figure(self, name: str, unit: str, wanted: str) -> float:
        token = self._values.get(name)
        figure = figure_of(token.value) if token else None
        if figure is None or not (figure.unit == unit or figure == Figure(0.0, "")):
            said = f'the token "{name}" is not {wanted}' if token else f'the token "{name}" is not set'
            self.faults.append(TOKEN_UNREADABLE.at(token.place if token else self._blame, said))
            return math.nan
        return figure.value_ratio

    def _within(self, name: str, figure_ratio: float, is_within: bool, bounds: str) -> float:
        """The figure; 0 where it is a fault, told here unless it was told when it was read."""
        if not is_within and not math.isnan(figure_ratio):
            said = f'the token "{name}" comes to {figure_ratio:g}; it must be {bounds}'
            self.faults.append(TOKEN_UNREADABLE.at(self._values[name].place, said))
        return figure_ratio if is_within else 0.0


def tokens_on(sheets: Sequence[Stylesheet], body_classes: Iterable[str], room: str = "") -> Tokens:
    """The tokens on `<body>` with these classes, or on the element with the class `room` in it.

    Raises KitError for sheets beyond all measure. A token that no sheet sets is blamed on the last
    sheet that the kit has brought, as those of presskit set them all.
    """
    if faults := beyond_measure(sheets):
        raise KitError(faults)
    html = ElementTree.Element("html")
    body = ElementTree.SubElement(html, "body", {"class": " ".join(body_classes)})
    if room:
        ElementTree.SubElement(body, "section", {"class": room})
    rules = [rule for sheet in sheets for rule in _rules_of(sheet)]
    values: Mapping[str, _Token] = {}
    element = cssselect2.ElementWrapper.from_html_root(html)
    while element is not None:
        values = _computed(element, rules, values)
        element = next(element.iter_children(), None)
    blame = next((Place(sheet.origin) for sheet in reversed(sheets) if sheet.is_own), None)
    return Tokens(values, blame)


@lru_cache(maxsize=_MOST_SHEETS)
def _rules_of(sheet: Stylesheet) -> tuple[_Rule, ...]:
    """The rules of a sheet that set tokens; those that cannot be read are told when the page is laid out."""
    nodes = tinycss2.parse_stylesheet(sheet.text, skip_comments=True, skip_whitespace=True)
    return tuple(rule for node in _style_rules(nodes) for rule in _rules_in(node, sheet))


def _style_rules(nodes: Iterable[Any]) -> Iterator[Any]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield node
        elif node.type == "at-rule" and node.lower_at_keyword == "media" and node.content is not None:
            media = {part.lower_value for part in node.prelude if part.type == "ident"}
            if media & _MEDIA:
                yield from _style_rules(
                    tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
                )


def _rules_in(node: Any, sheet: Stylesheet) -> Iterator[_Rule]:
    declared = [
        each
        for each in tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
        if isinstance(each, Declaration) and each.name.startswith("--")
    ]
    if not declared:
        return
    try:
        selectors = cssselect2.compile_selector_list(node.prelude)
    except cssselect2.SelectorError:
        return
    for is_important in (False, True):
        tokens = {each.name: _token(each, sheet) for each in declared if each.important is is_important}
        if tokens:
            yield from (_Rule(each, tokens, is_important) for each in selectors if each.pseudo_element is None)


def _token(declaration: Declaration, sheet: Stylesheet) -> _Token:
    line, column = declaration.source_line, declaration.source_column
    lines = sheet.text.splitlines()
    place = Place(sheet.origin, line, column, column + len(declaration.name), lines[line - 1] if lines else "")
    value = tuple(node for node in declaration.value if node.type not in ("whitespace", "comment"))
    return _Token(value, place)


def _computed(element: Any, rules: Iterable[_Rule], inherited: Mapping[str, _Token]) -> dict[str, _Token]:
    """The tokens on the element, with every var() in them replaced by what it stands for here."""
    matching = [(rule.is_important, rule.selector.specificity, rule) for rule in rules if rule.selector.test(element)]
    declared: dict[str, _Token] = {}
    for _important, _specificity, rule in sorted(matching, key=lambda match: match[:2]):
        declared |= rule.tokens
    known = {**inherited, **declared}
    return {name: _Token(tuple(_substituted(token.value, known)), token.place) for name, token in known.items()}


def _substituted(nodes: Iterable[Node], known: Mapping[str, _Token], depth: int = 0) -> Iterator[Node]:
    for node in nodes:
        if node.type not in ("function", "() block") or depth > _MOST_NESTED:
            yield node
        elif node.type == "() block":
            inner = list(_substituted(node.content, known, depth + 1))
            yield tinycss2.ast.ParenthesesBlock(node.source_line, node.source_column, inner)
        elif node.lower_name == "var":
            arguments = [each for each in node.arguments if each.type not in ("whitespace", "comment")]
            named = known.get(arguments[0].value) if arguments and arguments[0].type == "ident" else None
            yield from _substituted(named.value if named else arguments[2:], known, depth + 1)
        else:
            inner = list(_substituted(node.arguments, known, depth + 1))
            yield tinycss2.ast.FunctionBlock(node.source_line, node.source_column, node.name, inner)
