"""Of which kind a token's value is: a colour, a length, a figure; and of which kinds the style sheets have it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

import tinycss2
from tinycss2.color4 import parse_color

from presskit.load.wording import did_you_mean, shortened
from presskit.model.house_style import TemplateFile
from presskit.model.looks.made_tokens import is_made
from presskit.units import CSS_UNIT_MM

KnownTokens = Mapping[str, tuple[str, ...]]
"""The values that the style sheets give each custom property, by its name without hyphens."""


class TokenKind(StrEnum):
    """What a value is, in words for a message."""

    COLOUR = "a colour"
    LENGTH = "a length"
    NUMBER = "a figure without a unit"
    SHARE = "a percentage"
    WORD = "a word"
    SEVERAL = "more than one value"
    NO_UNIT = "a figure with a unit that there is not"


_COMMENT = re.compile(r"/\*.*?(\*/|$)", re.DOTALL)
_SET = re.compile(r"--([\w-]+)\s*:([^;{}]*)")
_USED = re.compile(r"var\(\s*--([\w-]+)\s*\)")
_RECKONED = frozenset(["calc", "min", "max", "clamp"])
_KINDS = {"percentage": TokenKind.SHARE, "ident": TokenKind.WORD}
_OF_FONTS = frozenset(["em", "rem", "ex", "ch", "lh", "rlh"])
_OF_OTHERS = frozenset(
    ["deg", "grad", "rad", "turn", "s", "ms", "dpi", "dpcm", "dppx", "fr", "vw", "vh", "vmin", "vmax"]
)
_AS_WRITTEN = frozenset(["inherit", "initial", "unset"])
_LENGTHS_OF_PAPER = frozenset(["trim-width", "trim-height"])  # no style sheet sets these
_MOST_LINKED = 16  # a token that names itself would never end


def tokens_in(files: Mapping[str, TemplateFile]) -> KnownTokens:
    """The custom properties that some style sheet sets."""
    known: dict[str, dict[str, None]] = {}
    for name, file in files.items():
        if name.endswith(".css"):
            for token, value in _SET.findall(_COMMENT.sub("", file.text)):
                known.setdefault(token, {})[value.strip()] = None
    return {token: tuple(values) for token, values in known.items()}


def misfit(token: str, said: str, known: KnownTokens) -> tuple[str, str] | None:
    """What is wrong with such a value for the token, and what to write; None where nothing is, or nobody can tell."""
    for unset in _unset_in(said, known):
        hint = did_you_mean(unset, known, "write the value itself, or a token that a style sheet sets")
        return f'no style sheet sets a token "{shortened(unset)}"', hint
    wanted = _known_kinds(token, known)
    given = kinds_of(said, known)
    if not wanted - {TokenKind.WORD} or TokenKind.SEVERAL in wanted or given is None:
        return None
    may_be = wanted - {TokenKind.WORD} | ({TokenKind.LENGTH} if TokenKind.SHARE in wanted else set())
    if given & may_be or said.lower() in _AS_WRITTEN or said in known[token]:
        return None
    takes, example = " or ".join(sorted(wanted)), _example(token, known)
    message = f'"{shortened(said)}" is {min(given)}, and no value of "{token}"'
    return message, f"{token} takes {takes}, such as {example}"


def _unset_in(said: str, known: KnownTokens) -> Iterator[str]:
    """The tokens that it names, without another value for them, and that nothing sets."""
    return (name for name in _USED.findall(said) if name not in known and not is_made(name))


def kinds_of(said: str, known: KnownTokens, depth: int = 0) -> set[TokenKind] | None:
    """The kinds that the value may be of; None where that cannot be told."""
    nodes = [node for node in tinycss2.parse_component_value_list(said) if node.type not in ("whitespace", "comment")]
    if any(node.type in ("error", "string") or (node.type == "literal" and node.value == ",") for node in nodes):
        return None
    if len(nodes) != 1:
        return {TokenKind.SEVERAL}
    return _kinds_of_node(nodes[0], known, depth)


def _known_kinds(token: str, known: KnownTokens, depth: int = 0) -> set[TokenKind]:
    """All kinds of which the style sheets have the token; what cannot be told of them is passed over."""
    each = [kinds_of(value, known, depth + 1) or set() for value in known.get(token, ())]
    plain = [kinds for kinds in each if len(kinds) == 1]  # a 0 is a figure and a length
    return {kind for kinds in plain or each for kind in kinds}


def _kinds_of_node(node: Any, known: KnownTokens, depth: int) -> set[TokenKind] | None:
    if node.type == "function" and node.lower_name in {"var", *_RECKONED}:
        return _kinds_of_function(node, known, depth)
    if node.type == "number":
        return {TokenKind.NUMBER, TokenKind.LENGTH} if node.value == 0 else {TokenKind.NUMBER}
    kind = _kind_of_dimension(node.lower_unit) if node.type == "dimension" else _KINDS.get(node.type)
    kind = TokenKind.COLOUR if parse_color(node) is not None else kind
    return {kind} if kind else None


def _kind_of_dimension(unit: str) -> TokenKind | None:
    if unit in {*CSS_UNIT_MM, *_OF_FONTS}:
        return TokenKind.LENGTH
    return None if unit in _OF_OTHERS else TokenKind.NO_UNIT


def _kinds_of_function(node: Any, known: KnownTokens, depth: int) -> set[TokenKind] | None:
    """Of a token, its own; of a sum, that of its parts, a length if one of them is, as the others are its factors."""
    if depth > _MOST_LINKED:
        return None
    if node.lower_name == "var":
        name = next((each.value.removeprefix("--") for each in node.arguments if each.type == "ident"), "")
        return {TokenKind.LENGTH} if name in _LENGTHS_OF_PAPER else _known_kinds(name, known, depth) or None
    parts = [_kinds_of_node(each, known, depth + 1) for each in _leaves(node.arguments)]
    kinds = {kind for part in parts for kind in part or () if len(part or ()) == 1}
    telling = (TokenKind.NO_UNIT, TokenKind.COLOUR, TokenKind.LENGTH, TokenKind.SHARE)
    return next(({kind} for kind in telling if kind in kinds), None if None in parts else kinds)


def _leaves(nodes: Iterable[Any]) -> Iterator[Any]:
    for node in nodes:
        if node.type == "() block":
            yield from _leaves(node.content)
        elif node.type == "function" and node.lower_name in _RECKONED:
            yield from _leaves(node.arguments)
        elif node.type not in ("whitespace", "comment", "literal"):
            yield node


def _example(token: str, known: KnownTokens) -> str:
    """A value that the style sheets have, a plain one if there is one."""
    return next((value for value in known[token] if "(" not in value), known[token][0])
