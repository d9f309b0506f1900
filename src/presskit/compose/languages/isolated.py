"""Filters of the templates for words that are read in the other direction than the page: set apart in `<bdi>`.

A page in which nothing is read in the other direction comes out as if these filters were not there.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from markupsafe import Markup, escape

from presskit.compose.languages.locales import comma_in
from presskit.model.text import Address, Emphasis, Inline, LinkedWords, Strong, Words
from presskit.rules.writing.isolation import Direction, Stretch, direction_of, direction_of_all, stretches

_PARTS = "\n"  # stands for what no stretch reaches over


@dataclass(frozen=True, slots=True)
class TurnedWords:
    """Inline nodes that are read together, in the other direction than those around them."""

    kind: ClassVar[str] = "turned"
    direction: Direction
    children: "tuple[Inline, ...]"
    is_number: bool = False


def isolating_filters(language: str) -> Mapping[str, Callable[..., Any]]:
    """The filters of a page in this language, by the names that templates call them by."""
    around = direction_of(language)
    return {
        "isolated": lambda text, has_ranges=True: isolated(text, around, has_ranges=has_ranges),
        "apart": lambda text, has_ranges=True: apart(text, around, has_ranges=has_ranges),
        "turned": lambda text: direction_of_all(text, around) or "",
        "comma": lambda text: comma_in(text, language),
        "units": lambda text: units(text, around),
        "in_stretches": lambda nodes: in_stretches(nodes, around),
    }


def isolated(text: str, around: Direction, *, has_ranges: bool = True) -> Markup:
    """The text as HTML: apart as a whole if none of it is read as the page is, else what of it is not."""
    whole = None if isinstance(text, Markup) else direction_of_all(text, around)
    return _html(Stretch(text, whole), is_last=True) if whole else apart(text, around, has_ranges=has_ranges)


def apart(text: str, around: Direction, *, has_ranges: bool = True) -> Markup:
    """The text as HTML, with what of it stands apart; text that is HTML already comes back as it is."""
    if isinstance(text, Markup):
        return text
    parts = stretches(text, around, has_ranges=has_ranges)
    return Markup("").join(_html(part, is_last=part is parts[-1]) for part in parts)


def _html(part: Stretch, *, is_last: bool) -> Markup:
    """A space at the end stands by itself, or the engine may break the line before what follows it twice."""
    if part.direction:
        kept = Markup(' class="keep"') if part.is_number else ""
        return Markup('<bdi dir="{}"{}>{}</bdi>').format(part.direction, kept, part.text)
    if part.text.endswith(" ") and not is_last:
        return escape(part.text[:-1]) + Markup("<span> </span>")
    return escape(part.text)


def units(text: str, around: Direction) -> list[str]:
    """The words of the text, which its spaces part; what stands apart is one word, whatever its spaces."""
    whole = direction_of_all(text, around)
    found = [""]
    for part in stretches(text, whole or around):
        first, *others = [part.text] if part.direction else part.text.split(" ")
        found = [*found[:-1], found[-1] + first, *others]
    return found


def in_stretches(nodes: Sequence[Inline], around: Direction) -> "tuple[Inline | TurnedWords, ...]":
    """The nodes of a paragraph; those that are read together in the other direction are one.

    What stands apart within one node of emphasis or in one link is found when that node's own are asked for.
    """
    texts = [_text_of(node) for node in nodes]
    parts = stretches("".join(texts), around)
    if not any(part.direction for part in parts):
        return tuple(nodes)
    return tuple(_grouped(nodes, texts, parts))


def _grouped(
    nodes: Sequence[Inline], texts: Sequence[str], parts: Sequence[Stretch]
) -> "Iterator[Inline | TurnedWords]":
    ends = _ends_of(texts)
    begin = 0
    for part in parts:
        end = begin + len(part.text)
        inner = tuple(_cut(nodes, ends, begin, end))
        is_one = len(inner) == 1 and not isinstance(inner[0], Words)
        if part.direction and not is_one and _is_whole(nodes, ends, begin, end):
            yield TurnedWords(part.direction, inner, part.is_number)
        else:
            yield from inner
        begin = end


def _ends_of(texts: Sequence[str]) -> list[int]:
    """Where each text ends, counted from the first."""
    ends, at = [], 0
    for text in texts:
        at += len(text)
        ends.append(at)
    return ends


def _cut(nodes: Sequence[Inline], ends: Sequence[int], begin: int, end: int) -> Iterator[Inline]:
    """What of the nodes stands between two places; what cannot be parted, whole where it begins."""
    first = 0
    for node, last in zip(nodes, ends, strict=True):
        if isinstance(node, Words):
            text = node.text[max(begin - first, 0) : max(end - first, 0)]
            if text:
                yield Words(text)
        elif begin <= first < end:
            yield node
        first = last


def _is_whole(nodes: Sequence[Inline], ends: Sequence[int], begin: int, end: int) -> bool:
    """Whether both places are between two nodes, or within plain words."""
    first = 0
    for node, last in zip(nodes, ends, strict=True):
        if not isinstance(node, Words) and (first < begin < last or first < end < last):
            return False
        first = last
    return True


def _text_of(node: Inline) -> str:
    if isinstance(node, Words | Address):
        return node.text
    if isinstance(node, Emphasis | Strong | LinkedWords):
        return "".join(_text_of(child) for child in node.children)
    return _PARTS  # a line end, or the mark of a note
