"""An event in the words of a language, as flyers and posters print it."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from presskit.compose.front_contexts import EventWords, LinkedReport
from presskit.compose.languages.locales import comma_before_hours, comma_in
from presskit.compose.wording.dates import (
    day_and_month,
    hour_in_figures,
    short_weekday_and_day,
    weekday_and_day,
    zone_name,
)
from presskit.model.event import Event, EventText


def event_words(event: Event | None, language: str, registration: LinkedReport | None) -> EventWords | None:
    """The event in this language; what is not given is empty. None if the kit has none."""
    if event is None:
        return None
    text, begins, ends = event.texts.get(language, EventText()), event.begins, event.ends
    short_day = day_and_month(begins.date(), language) if begins else ""
    hours = _hours(begins, ends, language) + _zone_name(event, language)
    return EventWords(
        day=_at_line_start(weekday_and_day(begins.date(), language)) if begins else "",
        short_day=short_day,
        short_time=comma_before_hours(language).join(filter(None, (short_day, hours))),
        begins=hour_in_figures(begins, language) if begins else "",
        hours=hours,
        place=text.place,
        street=comma_in(text.address + text.city, language).join(filter(None, (text.address, text.city))),
        directions=text.directions,
        programme=text.programme,
        organiser=text.organiser,
        cost=text.cost,
        access=text.access,
        call=text.call,
        registration=registration,
        said_in=_said_in(text),
    )


def _at_line_start(day: str) -> str:
    """The day as it begins a line of its own: "Vendredi 6 novembre 2026"; Georgian has no such capitals."""
    return day[:1].title() + day[1:]


def _said_in(text: EventText) -> dict[str, str]:
    """The language of each of its words; the street stands for the address with its town."""
    names = ("place", "directions", "programme", "organiser", "cost", "access", "call")
    street = text.said_in.get("address", "") or text.said_in.get("city", "")
    return {**{name: text.said_in.get(name, "") for name in names}, "street": street}


def _hours(begins: datetime | None, ends: datetime | None, language: str) -> str:
    """From when to when, with the day on which it ends if that is another."""
    if begins is None:
        return ""
    begin = hour_in_figures(begins, language)
    if ends is None:
        return begin
    end = hour_in_figures(ends, language)
    if ends.date() == begins.date() or ((ends - begins).days == 0 and ends.hour < begins.hour):
        return f"{begin}–{end}"
    return f"{begin} – {short_weekday_and_day(ends.date(), language)}, {end}"


def _zone_name(event: Event, language: str) -> str:
    """The zone behind the hours, as letters if it has any, else as its distance from UTC; empty if not given."""
    if not (event.zone and event.begins):
        return ""
    try:
        begins = event.begins.replace(tzinfo=ZoneInfo(event.zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ""
    if language.partition("-")[0] != "en":
        return f" {zone_name(begins, language)}"
    name = begins.tzname() or ""
    return f" {name if name.isalpha() else f'UTC{name}'}"
