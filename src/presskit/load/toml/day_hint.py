"""How a day that was written in another way is written in the settings."""

import re
from datetime import date, datetime

from presskit.model.finding import FindingKind, Severity

BAD_DATE = FindingKind(
    "bad-date",
    Severity.ERROR,
    "Is every date written as year-month-day, and is there such a day?",
    "1/11/2021 is January for one reader and November for the next.",
    "Write it like 2021-11-01, without quotation marks.",
)

_IN_DIGITS = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[./\-‐-―]([0-9]{1,2})[./\-‐-―]([0-9]{1,2})")
_IN_WORDS = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")
_USUAL = "write it like 2021-11-01"
_HOUR = re.compile(
    r"(.*?)[ T,]*(?:at )?(?<![0-9])([0-9]{1,2})(?:[:.h]([0-9]{2})(?::[0-9]{2})?)? ?(am|pm|h|hrs)?", re.IGNORECASE
)
_USUAL_MOMENT = "write day and hour like 2021-11-01T09:00:00, without quotation marks"


def day_hint(written: str) -> str:
    """A hint with the very day if it can be told, or with both that it may mean: 01/11 is two days."""
    text = written.strip().strip("\"'“”„‘’")
    if match := _IN_DIGITS.fullmatch(text):
        first, second, year = (int(number) for number in match.groups())
        days = dict.fromkeys(filter(None, (_day(year, second, first), _day(year, first, second))))
        if len(days) == 2:
            day_first, month_first = days
            return f"write {day_first} if the day stands first, or {month_first} if the month does"
        return _told(next(iter(days), None))
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(number) for number in match.groups())
        return _told(_day(year, month, day))
    return _told(_day_in_words(text))


def moment_hint(written: str) -> str:
    """A hint with the very moment if it can be told; by whose clock it is, other settings say."""
    text = written.strip().strip("\"'“”„‘’")
    match = _HOUR.fullmatch(text)
    days = re.findall(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day_hint(match[1].strip(" ,")) if match else "")
    if match is None or len(days) != 1 or day_hint(match[1].strip(" ,")) == _USUAL:
        return _USUAL_MOMENT
    hour, minute = int(match[2]), int(match[3] or 0)
    half = (match[4] or "").casefold()
    if half in ("am", "pm"):
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif match[3] is None and not half:
        return _USUAL_MOMENT
    if hour > 23 or minute > 59:
        return _USUAL_MOMENT
    return f"write {days[0]}T{hour:02}:{minute:02}:00, without quotation marks"


def _told(day: date | None) -> str:
    return f"write {day}, without quotation marks" if day else _USUAL


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_in_words(text: str) -> date | None:
    """A day in English words; the names of months are Python's own, whatever the computer's language."""
    for form in _IN_WORDS:
        try:
            return datetime.strptime(text.replace(",", " ").replace("  ", " "), form).date()
        except ValueError:
            continue
    return None
