"""Variables of style sheets that would swell beyond all measure when each is put in for its name.

`--a: var(--b) var(--b)`, thirty times in a chain, is a line of text and a billion parts: engines set no limit to it.
"""

import re
from collections.abc import Iterator, Sequence

from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.piece import Stylesheet

CSS_VARIABLE_SWOLLEN = FindingKind(
    "css-variable-swollen",
    Severity.ERROR,
    "Does every variable of the style sheets come to a value of a sensible length?",
    "Variables that hold others many times over double with each step, and take the machine down.",
    "Write the value out, or let the variable hold each other one once.",
)

_MOST_LETTERS = 20_000  # the longest value of ours comes to three hundred
_COMMENT = re.compile(r"/\*.*?(\*/|$)", re.DOTALL)
_SET = re.compile(r"(--[\w-]+)\s*:([^;{}]*)")
_Value = tuple[int, tuple[str, ...]]  # how many letters it has itself, and the variables it holds
_USED = re.compile(r"var\(\s*(--[\w-]+)")


def swollen_variables(sheets: Sequence[Stylesheet]) -> tuple[Finding, ...]:
    """A finding for the first variable in each sheet of the kit that swells, at its place."""
    if not any(sheet.is_own for sheet in sheets):
        return ()
    values: dict[str, set[_Value]] = {}
    for sheet in sheets:
        for match in _SET.finditer(_bare(sheet)):
            values.setdefault(match[1], set()).add((len(match[2]), tuple(_USED.findall(match[2]))))
    letters = _Letters(values)
    found = (next(_swollen_in(sheet, letters), None) for sheet in sheets if sheet.is_own)
    return tuple(finding for finding in found if finding)


def _bare(sheet: Stylesheet) -> str:
    """The sheet with each comment blanked, so that all else keeps its place."""
    return _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), sheet.text)


class _Letters:
    """How many letters each variable comes to at most; a circle ends where it begins, as in CSS."""

    def __init__(self, values: dict[str, set[_Value]]) -> None:
        self._values = values
        self._known: dict[str, int] = {}

    def of(self, name: str) -> int:
        """The letters of one variable with all that it holds."""
        waiting = [name]
        while waiting:
            each = waiting[-1]
            missing = [use for use in self._used_by(each) if use not in self._known]
            if each in self._known or not missing:
                waiting.pop()
                self._known[each] = max((self._sum(value) for value in self._values.get(each, ())), default=0)
            else:
                self._known[each] = 0  # until it is known what it holds
                waiting += missing
        return self._known[name]

    def _used_by(self, name: str) -> set[str]:
        return {use for _, names in self._values.get(name, ()) for use in names}

    def _sum(self, value: _Value) -> int:
        letters, names = value
        return letters + sum(min(self._known[name], _MOST_LETTERS + 1) for name in names)


def _swollen_in(sheet: Stylesheet, letters: _Letters) -> Iterator[Finding]:
    text = _bare(sheet)
    for match in _SET.finditer(text):
        if letters.of(match[1]) > _MOST_LETTERS:
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            source_line = sheet.text.split("\n")[line - 1]
            place = Place(sheet.origin, line, column, column + len(match[1]), source_line)
            message = f'the variable "{match[1]}" comes to more than {_MOST_LETTERS:,} letters'
            yield CSS_VARIABLE_SWOLLEN.at(place, message)
