"""An event in words."""

from datetime import datetime

import pytest

from presskit.compose.wording.event_words import event_words
from presskit.model.event import Event, EventText

EVENING = datetime(2026, 11, 6, 18, 30)
TEXT = EventText(place="Net Loft", address="3 Quayside", city="Quillmere", programme=("18:30 Soup",))


def test_no_event_has_no_words() -> None:
    """Nothing is made up."""
    assert event_words(None, "en", None) is None


@pytest.mark.parametrize(
    ("language", "day", "short"),
    [
        ("en", "Friday, 6 November 2026", "6 November"),
        ("fr", "Vendredi 6 novembre 2026", "6 novembre"),
        ("ka", "პარასკევი, 06 ნოემბერი, 2026", "6 ნოემბერი"),
    ],
)
def test_the_day_has_its_weekday(language: str, day: str, short: str) -> None:
    """As the language writes it, so that nobody writes a wrong one; it begins a line."""
    words = event_words(Event(EVENING, texts={language: TEXT}), language, None)
    assert words is not None
    assert (words.day, words.short_day, words.begins) == (day, short, "18:30")
    assert (words.place, words.street, words.programme) == ("Net Loft", "3 Quayside, Quillmere", ("18:30 Soup",))


@pytest.mark.parametrize(
    ("ends", "zone", "hours"),
    [
        (None, "", "18:30"),
        (EVENING.replace(hour=21), "", "18:30–21:00"),
        (EVENING.replace(hour=21), "Europe/London", "18:30–21:00 GMT"),
        (EVENING.replace(hour=21), "America/Sao_Paulo", "18:30–21:00 UTC-03"),
        (EVENING.replace(day=7, hour=2, minute=0), "", "18:30–02:00"),
        (EVENING.replace(day=8, hour=16, minute=0), "", "18:30 – Sun 8 Nov, 16:00"),
    ],
)
def test_hours_say_when_it_ends(ends: datetime | None, zone: str, hours: str) -> None:
    """With the day where it is not that night, and the zone where the kit gives one."""
    ends = ends.replace(minute=0) if ends else None
    words = event_words(Event(EVENING, ends, zone, texts={"en": TEXT}), "en", None)
    assert words is not None
    assert words.hours.replace("Sun, 8", "Sun 8") == hours


@pytest.mark.parametrize(
    ("language", "hours"),
    [
        ("de", "18:30–21:00 MEZ"),
        ("id", "18.30–21.00 UTC+1"),
        ("fa", "۱۸:۳۰–۲۱:۰۰ UTC+۱"),
        ("bn", "১৮:৩০–২১:০০ UTC+১"),
        ("ja", "18:30–21:00 UTC+1"),
        ("snk", "18:30–21:00 UTC+1"),
    ],
)
def test_hours_are_written_as_the_language_writes_them(language: str, hours: str) -> None:
    """With its digits and its letters for the zone."""
    event = Event(EVENING, EVENING.replace(hour=21, minute=0), "Europe/Berlin", texts={language: TEXT})
    words = event_words(event, language, None)
    assert words is not None
    assert words.hours == hours


def test_what_is_not_given_is_empty() -> None:
    """A half given event prints what it has."""
    words = event_words(Event(), "en", None)
    assert words is not None
    assert (words.day, words.hours, words.place, words.street) == ("", "", "", "")
