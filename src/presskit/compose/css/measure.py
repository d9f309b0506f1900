"""Style sheets beyond all measure: variables that swell when each is put in for its name, deep nests, long numbers.

`--a: var(--b) var(--b)`, thirty times in a chain, is a line of text and a billion parts: engines set no limit to it.
And they read what lies within brackets by calling themselves: WeasyPrint 70 ends at 100 rules, 100 `:not()` or 300
`calc()` within one another, and at 300 variables in a chain.
"""

import re
from collections.abc import Iterator, Sequence

from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import HouseStyle
from presskit.model.piece import Stylesheet

CSS_VARIABLE_SWOLLEN = FindingKind(
    "css-variable-swollen",
    Severity.ERROR,
    "Does every variable of the style sheets come to a value of a sensible length?",
    "Variables that hold others many times over double with each step, and take the machine down.",
    "Write the value out, or let the variable hold each other one once.",
)
CSS_NESTED_TOO_DEEP = FindingKind(
    "css-nested-too-deep",
    Severity.ERROR,
    "Do rules, functions and variables of the style sheets stand within few others?",
    "The layout engine reads what stands within brackets by calling itself, and at some depth it stops.",
    "Write the value out, or take brackets away that change nothing.",
)
CSS_NUMBER_TOO_LONG = FindingKind(
    "css-number-too-long",
    Severity.ERROR,
    "Has every number of the style sheets a sensible number of digits?",
    "Readers of style sheets stop at numbers of thousands of digits, which only a slip or an attack writes.",
    "Write the number that is meant.",
)

_MOST_NESTED = 50  # the deepest rule of ours has five
_MOST_LINKED = 100
_LONG_NUMBER = re.compile(r"[0-9]{309,}")  # greater than any that a computer reckons with
_MOST_LETTERS = 20_000  # the longest value of ours comes to three hundred
# Comments and texts in quotation marks hold no brackets that count, nor does what follows a backslash.
_MARK = re.compile(r"""/\*.*?(?:\*/|$)|"(?:\\.|[^"\\\n])*|'(?:\\.|[^'\\\n])*|\\.|[(\[{]|[)\]}]""", re.DOTALL)
_COMMENT = re.compile(r"/\*.*?(\*/|$)", re.DOTALL)
_SET = re.compile(r"(--[\w-]+)\s*:([^;{}]*)")
_Value = tuple[int, int, tuple[str, ...]]  # its own letters, its own brackets in brackets, the variables it holds
_USED = re.compile(r"var\(\s*(--[\w-]+)")


def beyond_measure(sheets: Sequence[Stylesheet]) -> tuple[Finding, ...]:
    """A finding for the first place in each sheet that is too deep, too long, or whose variable swells.

    Where one of the kit's is told, those of presskit and what it sets itself are not: they hold the kit's variables.
    """
    if not any(sheet.is_own for sheet in sheets):
        return ()
    values: dict[str, set[_Value]] = {}
    for sheet in sheets:
        for match in _SET.finditer(_bare(sheet)):
            depth = max((deep for _, deep in _depths(match[2])), default=0)
            values.setdefault(match[1], set()).add((len(match[2]), depth, tuple(_USED.findall(match[2]))))
    known = _Measures(values)
    found = [(sheet, next(_found_in(sheet, known), None)) for sheet in sheets]
    own = tuple(finding for sheet, finding in found if finding and sheet.is_own)
    return own or tuple(finding for _, finding in found if finding)


def styles_beyond_measure(house: HouseStyle) -> tuple[Finding, ...]:
    """The same of all style sheets that a kit has brought, whether a piece needs them or not."""
    styles = (file for name, file in house.templates.items() if name.endswith(".css"))
    return beyond_measure([Stylesheet(file.origin, file.text, file.is_own) for file in styles])


def _bare(sheet: Stylesheet) -> str:
    """The sheet with each comment blanked, so that all else keeps its place."""
    return _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), sheet.text)


def _depths(text: str) -> Iterator[tuple[int, int]]:
    """Where each bracket opens, and within how many it stands with itself."""
    depth = 0
    for mark in _MARK.finditer(text):
        if mark[0] in "([{":
            depth += 1
            yield mark.start(), depth
        elif mark[0] in ")]}":
            depth = max(depth - 1, 0)


class _Measures:
    """How many letters each variable comes to at most, and how deep; a circle ends where it begins, as in CSS."""

    def __init__(self, values: dict[str, set[_Value]]) -> None:
        self._values = values
        self._known: dict[str, tuple[int, int]] = {}

    def of(self, name: str) -> tuple[int, int]:
        """The letters of one variable with all that it holds, and within how many things the deepest of these is."""
        waiting = [name]
        while waiting:
            each = waiting[-1]
            missing = [use for use in self._used_by(each) if use not in self._known]
            if each in self._known or not missing:
                waiting.pop()
                sums = [self._sum(value) for value in self._values.get(each, ())]
                self._known[each] = (
                    max((sum_[0] for sum_ in sums), default=0),
                    max((sum_[1] for sum_ in sums), default=0),
                )
            else:
                self._known[each] = 0, 0  # until it is known what it holds
                waiting += missing
        return self._known[name]

    def _used_by(self, name: str) -> set[str]:
        return {use for _, _, names in self._values.get(name, ()) for use in names}

    def _sum(self, value: _Value) -> tuple[int, int]:
        letters, depth, names = value
        held = [self._known[name] for name in names]
        return (
            letters + sum(min(each, _MOST_LETTERS + 1) for each, _ in held),
            depth + 1 + max((each for _, each in held), default=0),
        )


def _found_in(sheet: Stylesheet, known: _Measures) -> Iterator[Finding]:
    text = _bare(sheet)
    for at, depth in _depths(text):
        if depth > _MOST_NESTED:
            message = f"more than {_MOST_NESTED} brackets stand within one another here"
            yield CSS_NESTED_TOO_DEEP.at(_place(sheet, text, at, 1), message)
    for match in _LONG_NUMBER.finditer(text):
        message = f"a number of {len(match[0]):,} digits stands here"
        yield CSS_NUMBER_TOO_LONG.at(_place(sheet, text, match.start(), len(match[0])), message)
    for match in _SET.finditer(text):
        letters, depth = known.of(match[1])
        place = _place(sheet, text, match.start(), len(match[1]))
        if letters > _MOST_LETTERS:
            message = f'the variable "{match[1]}" comes to more than {_MOST_LETTERS:,} letters'
            yield CSS_VARIABLE_SWOLLEN.at(place, message)
        if depth > _MOST_LINKED:
            message = f'the variable "{match[1]}" holds others that hold others, more than {_MOST_LINKED} times'
            yield CSS_NESTED_TOO_DEEP.at(place, message)


def _place(sheet: Stylesheet, text: str, at: int, length: int) -> Place:
    if sheet.is_of_settings:
        return Place(sheet.origin)
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    return Place(sheet.origin, line, column, column + length, sheet.text.split("\n")[line - 1])
