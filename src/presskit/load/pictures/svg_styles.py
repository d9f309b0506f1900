"""The style sheets of a drawing written into its parts, so that every reader gives each part the same look."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import cssselect2
import tinycss2
from tinycss2.ast import Declaration, Node, QualifiedRule

from presskit.load.limits import MAX_SVG_RULES_TRIED
from presskit.load.pictures.svg_rules import PRESENTATION, is_safe_css

# What looks at a part's state or at all that stand beside it; the second engine judges whether it matters.
_COSTLY_MARKS = frozenset(":~")

# A number of so many digits is greater than any that is drawn; the reader of style sheets stops at thousands.
_ENDLESS = re.compile(r"([0-9]{309})[0-9]+")

Declarations = tuple[tuple[str, str, bool], ...]
"""Names and values, and whether each is important."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a style sheet: its selectors as written, and what it declares of a part's look."""

    selectors: str
    declarations: Declarations


def read_rules(sheet: str, told: list[str]) -> list[Rule]:
    """The rules of a sheet that concern the look of parts; what would have to be fetched goes into `told`.

    Rules for media and typefaces are left out: a drawing is printed in its plain state, without fonts of its own.
    """
    rules = []
    for node in tinycss2.parse_stylesheet(_ENDLESS.sub(r"\1", sheet), skip_comments=True, skip_whitespace=True):
        if isinstance(node, QualifiedRule):
            declarations = tuple(_declarations(node.content, told))
            rules.append(Rule(tinycss2.serialize(node.prelude).strip(), declarations))
        elif node.type == "at-rule" and node.lower_at_keyword == "import":
            told.append("@import")
    return rules


def read_declarations(style: str, told: list[str]) -> Declarations:
    """What a `style` attribute declares of a part's look."""
    return tuple(_declarations(_ENDLESS.sub(r"\1", style), told))


def as_sheet(rules: list[Rule]) -> str:
    """The rules as a style sheet again."""
    return "".join(f"{rule.selectors}{{{as_style(rule.declarations)}}}" for rule in rules)


def as_style(declarations: Declarations) -> str:
    """The declarations as a `style` attribute has them."""
    return ";".join(f"{name}:{value}{'!important' if important else ''}" for name, value, important in declarations)


def _declarations(written: str | list[Node], told: list[str]) -> Iterator[tuple[str, str, bool]]:
    for node in tinycss2.parse_declaration_list(written, skip_comments=True, skip_whitespace=True):
        if not isinstance(node, Declaration) or node.lower_name not in PRESENTATION:
            continue
        value = tinycss2.serialize(node.value).strip()
        if is_safe_css(value):
            yield node.lower_name, value, node.important
        else:
            told.append(f"{node.lower_name}: {value}")


def inline_styles(drawing: Element, rules: list[Rule]) -> str:
    """Turn rules and `style` attributes into attributes of the parts; why that cannot be done, or empty.

    As the cascade has it: attributes, then rules by their weight, then `style`, then what is important.
    """
    plain = [rule for rule in rules if _COSTLY_MARKS.isdisjoint(rule.selectors)]
    depth, parts = _depth_and_parts(drawing)
    if parts * sum(depth ** max(0, _steps(rule.selectors) - 1) for rule in plain) > MAX_SVG_RULES_TRIED:
        return "its style has too many rules for its many parts"
    matcher = cssselect2.Matcher()
    for rule in plain:
        with suppress(cssselect2.SelectorError):
            for selector in cssselect2.compile_selector_list(rule.selectors):
                matcher.add_selector(selector, rule.declarations)
    wrappers = list(cssselect2.ElementWrapper.from_xml_root(drawing).iter_subtree())
    matched = [[declarations for *_, declarations in matcher.match(wrapper)] for wrapper in wrappers]
    for wrapper, declared in zip(wrappers, matched, strict=True):
        _give_look(wrapper.etree_element, declared)
    return ""


def _give_look(element: Element, matched: list[Declarations]) -> None:
    own = read_declarations(element.attrib.pop("style", ""), [])
    element.attrib.pop("class", None)
    in_order = [declaration for declarations in (*matched, own) for declaration in declarations]
    for name, value, _ in sorted(in_order, key=lambda declaration: declaration[2]):
        element.set(name, value)


def _depth_and_parts(drawing: Element) -> tuple[int, int]:
    depth, parts, level = 0, 0, [drawing]
    while level:
        depth, parts = depth + 1, parts + len(level)
        level = [child for element in level for child in element]
    return depth, parts


def _steps(selectors: str) -> int:
    """The most parts within parts that one of the selectors names."""
    words = (
        selector.replace(">", " ").replace("+", " ").replace("~", " ").split() for selector in selectors.split(",")
    )
    return max((len(each) for each in words), default=0)
