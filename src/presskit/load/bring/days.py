"""Days as people write them: 2021-11-01, or in the words of a language."""

import re
from datetime import date

from presskit.load.toml.schema import FIRST_YEAR, LAST_YEAR
from presskit.model.brought import DayWords

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_FIGURES = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})")
_PART = re.compile(r"\d+|[^\W\d_]+")
_BETWEEN = re.compile(r"[\s,.()ºª°/-]*")
# What stands between the parts of a day in the languages that have labels, or soon may.
_LINKING_WORDS = "º ª st nd rd th the of er le de del do di da a den dne г года р року"
_LINKING = frozenset(_LINKING_WORDS.split())


def day_in(text: str, words: DayWords) -> date | None:
    """The day that this text is, and nothing besides; None if it is anything else, or could be two days."""
    line = " ".join(text.split()).casefold()
    if iso := _ISO.fullmatch(line):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if figures := _FIGURES.fullmatch(line):
        return _from_figures(int(figures[1]), int(figures[3]), int(figures[4]), has_points=figures[2] == ".")
    return _from_words(line, words)


def _from_figures(first: int, second: int, year: int, *, has_points: bool) -> date | None:
    """With points the day comes first; with strokes it may come second, so that only a day above 12 is sure."""
    if has_points or first > 12:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def _from_words(line: str, words: DayWords) -> date | None:
    parts = _PART.findall(line)
    if _BETWEEN.fullmatch(_PART.sub("", line)) is None:
        return None
    numbers = [int(part) for part in parts if part.isdecimal() and len(part) <= 4]
    names = [part for part in parts if not part.isdecimal()]
    months = [words.months[name] for name in names if name in words.months]
    rest = [name for name in names if name not in words.months]
    if len(months) != 1 or len(numbers) != 2 or any(name not in words.weekdays | _LINKING for name in rest):
        return None
    day, year = sorted(numbers)
    return _day(year, months[0], day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None
