"""A TOML text as data, with every line that cannot be read reported rather than the first alone."""

import re
from dataclasses import dataclass
from typing import Any

import tomlkit
from tomlkit.exceptions import ParseError, TOMLKitError

from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.load.text_file import TextFile
from presskit.load.toml.mistakes import explain_clash, explain_mistake, explain_repeated, explain_unclosed
from presskit.load.toml.positions import find_repeated
from presskit.model.finding import Finding

_PAIR = re.compile(r"[ \t]*([A-Za-z0-9_-]+)[ \t]*=[ \t]*(.*)")
_NEW_START = re.compile(r"[ \t]*(\[\[?[A-Za-z0-9_.\"' -]+\]|[A-Za-z0-9_-]+[ \t]*=)")
_NOT_BRACKETS = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*')


@dataclass(frozen=True, slots=True)
class TomlReading:
    """What could be read: the data, the text that holds it, and the keys of the lines left out."""

    data: dict[str, Any]
    text: str
    lost_keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines (from 0, `end` not included) that can be left out without changing what the others mean."""

    key: str
    start: int
    end: int


def parse_toml(source: TextFile, found: list[Finding]) -> TomlReading | None:
    """All that can be read, with a finding for each line that cannot; None if the rest makes no sense without it.

    A line `name = value` with a slip in it is left out and the rest read on, so that one run shows all slips.
    """
    lines = list(source.lines)
    lost_keys: set[str] = set()
    for _ in range(MAX_FINDINGS_OF_ONE_SORT):
        text = "\n".join(lines)
        try:
            return TomlReading(tomlkit.parse(text).unwrap(), text, frozenset(lost_keys))
        except (TOMLKitError, RecursionError) as fault:
            finding, stretch = _diagnose(source, lines, fault)
        found.append(finding)
        if stretch is None:
            return None
        lost_keys.add(stretch.key)
        # Blanks of the same length: what follows keeps its offsets in the source.
        lines[stretch.start : stretch.end] = [" " * len(line) for line in lines[stretch.start : stretch.end]]
    return None


def _diagnose(source: TextFile, lines: list[str], fault: Exception) -> tuple[Finding, _Stretch | None]:
    """What is wrong, and what must go for the rest to be read."""
    if spot := find_repeated("\n".join(lines)):
        place = source.place(spot.key_start, spot.key_end)
        return explain_repeated(place), _stretch_at(lines, place.line - 1)
    if not isinstance(fault, ParseError):
        return explain_clash(source), None
    index = min(max(fault.line, 1), len(lines)) - 1
    if unclosed := _unclosed_list_above(lines, index):
        return explain_unclosed(source, unclosed.start), unclosed
    return explain_mistake(source, index, fault), _stretch_at(lines, index)


def _stretch_at(lines: list[str], index: int) -> _Stretch | None:
    """The pair on this line, the list that this line is part of, or the stray words; never a table's header."""
    start, match = _pair_above(lines, index) or (index, None)
    if match and match[2].startswith("[") and (start == index or _is_open(match[2], lines[start + 1 : index])):
        return _Stretch(match[1], start, _list_end(lines, index))
    if lines[index].lstrip().startswith("[") or (match and match[2].startswith(('"""', "'''"))):
        return None
    words = re.findall(r"[A-Za-z0-9_-]+", lines[index])
    return _Stretch(words[0] if words else "", index, index + 1)


def _unclosed_list_above(lines: list[str], index: int) -> _Stretch | None:
    """The list that runs into this line, if this line looks like a new setting or table."""
    if index == 0 or not _NEW_START.match(lines[index]):
        return None
    pair = _pair_above(lines, index - 1)
    if pair is None:
        return None
    start, match = pair
    is_list = match[2].startswith("[") and _is_open(match[2], lines[start + 1 : index])
    return _Stretch(match[1], start, index) if is_list else None


def _is_open(first: str, rest: list[str]) -> bool:
    """Whether a list that begins like this has not ended in these lines."""
    brackets = _NOT_BRACKETS.sub("", "\n".join([first, *rest]))
    return brackets.count("[") > brackets.count("]")


def _pair_above(lines: list[str], index: int) -> tuple[int, re.Match[str]] | None:
    """The nearest line `name = value` from here upwards, unless a table's header lies between."""
    for above in range(index, -1, -1):
        if match := _PAIR.match(lines[above]):
            return above, match
        if _NEW_START.match(lines[above]):
            return None
    return None


def _list_end(lines: list[str], index: int) -> int:
    """The line before which the list that holds this line has ended, at the latest."""
    end = index + 1
    while end < len(lines) and not _NEW_START.match(lines[end]) and not lines[end - 1].strip().endswith("]"):
        end += 1
    return end
