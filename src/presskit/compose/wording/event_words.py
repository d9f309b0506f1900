"""An event in the words of a language, as flyers and posters print it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date, format_skeleton

from presskit.compose.front_contexts import EventWords, LinkedReport
from presskit.compose.wording.dates import day_and_month, locale_of
from presskit.model.event import Event, EventText


def event_words(event: Event | None, language: str, registration: LinkedReport | None) -> EventWords | None:
    """The event in this language; what is not given is empty. None if the kit has none."""
    if event is None:
        return None
    text, begins, ends = event.texts.get(language, EventText()), event.begins, event.ends
    return EventWords(
        day=_weekday_and_day(begins.date(), language) if begins else "",
        short_day=day_and_month(begins.date(), language) if begins else "",
        begins=f"{begins:%H:%M}" if begins else "",
        hours=_hours(begins, ends, language) + _zone_name(event),
        place=text.place,
        street=", ".join(part for part in (text.address, text.city) if part),
        directions=text.directions,
        programme=text.programme,
        organiser=text.organiser,
        cost=text.cost,
        access=text.access,
        call=text.call,
        registration=registration,
    )


def _weekday_and_day(day: date, language: str) -> str:
    return str(format_date(day, "full", locale=locale_of(language)))


def _hours(begins: datetime | None, ends: datetime | None, language: str) -> str:
    """From when to when, with the day on which it ends if that is another."""
    if begins is None:
        return ""
    if ends is None:
        return f"{begins:%H:%M}"
    if ends.date() == begins.date() or ((ends - begins).days == 0 and ends.hour < begins.hour):
        return f"{begins:%H:%M}–{ends:%H:%M}"
    last_day = str(format_skeleton("MMMEd", ends.date(), locale=locale_of(language)))
    return f"{begins:%H:%M} – {last_day}, {ends:%H:%M}"


def _zone_name(event: Event) -> str:
    """The zone behind the hours, as letters if it has any, else as its distance from UTC; empty if not given."""
    if not (event.zone and event.begins):
        return ""
    try:
        name = event.begins.replace(tzinfo=ZoneInfo(event.zone)).tzname() or ""
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ""
    return f" {name if name.isalpha() else f'UTC{name}'}"
