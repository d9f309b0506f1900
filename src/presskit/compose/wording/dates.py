"""Days and moments in the words of a language (CLDR, through Babel)."""

import re
from datetime import date, datetime, timedelta

from babel import Locale
from babel.dates import (
    format_date,
    format_skeleton,
    format_time,
    get_datetime_format,
    get_time_format,
    get_timezone_location,
    get_timezone_name,
)

from presskit.model.brought import DayWords
from presskit.rules.time_zones import UTC_NAME, is_utc, zone_of
from presskit.rules.writing.reading_direction import is_right_to_left

# English without a country follows the world's order (1 November 2021), as CLDR's en-001 has it.
WORLD_LOCALES = {"en": "en_001"}
# Its hours are those of a day of 24: what CLDR has for English without a country is 9:00 am.
HOUR_LOCALES = {"en": "en_150"}


def locale_of(language: str) -> Locale:
    """The CLDR locale of a language tag such as "en", "fr" or "pt-BR"."""
    return Locale.parse(WORLD_LOCALES.get(language, language.replace("-", "_")))


def text_direction(language: str) -> str:
    """`ltr` or `rtl`."""
    return "rtl" if is_right_to_left(language) else "ltr"


def day_in_words(day: date, language: str) -> str:
    """The day as in "1 November 2021"."""
    return str(format_date(day, "long", locale=locale_of(language)))


def day_words(language: str) -> DayWords:
    """The words that days are written with, small and without the points of what is cut short."""
    locale = locale_of(language)
    forms = [(form, width) for form in ("format", "stand-alone") for width in ("wide", "abbreviated")]
    months = {
        name.casefold().strip("."): number
        for form, width in forms
        for number, name in locale.months[form][width].items()
    }
    weekdays = (name for form, width in forms for name in locale.days[form][width].values())
    return DayWords(months, frozenset(name.casefold().strip(".") for name in weekdays))


def day_and_month(day: date, language: str) -> str:
    """The day without its year, as in "1 November"."""
    return str(format_skeleton("MMMMd", day, locale=locale_of(language)))


def moment_in_words(moment: datetime, zone: str, language: str, *, beside_utc: bool = True) -> str:
    """The moment in its zone as in "Monday, 1 November 2021, 00:01 GMT", with UTC beside a zone that differs."""
    local = _in_zone(moment, zone)
    words = _day_then_hour(
        format_date(local, "full", locale=locale_of(language)), _hour_in_zone(local, language), language
    )
    if beside_utc and local.utcoffset():
        words += f" ({moment_elsewhere(moment, UTC_NAME, zone, language)})"
    return words


def moment_elsewhere(moment: datetime, zone: str, than: str, language: str) -> str:
    """The hour in a further zone as in "05:00 New York", with its day where that is not the day in the first zone."""
    local = _in_zone(moment, zone)
    hour = _beside(_hour(local, language), _city(local, zone, language), language)
    is_same_day = local.date() == _in_zone(moment, than).date()
    return hour if is_same_day else _day_then_hour(day_and_month(local.date(), language), hour, language)


def _city(local: datetime, zone: str, language: str) -> str:
    """The city that the zone is called by; one without a city, such as Etc/GMT+5, has its distance from UTC."""
    if is_utc(zone) or zone.startswith("Etc/"):
        return f"{UTC_NAME}{_distance(local)}"
    city = str(get_timezone_location(local, locale=locale_of(language), return_city=True))
    return city.rpartition("/")[2]


def _in_zone(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(zone_of(zone or UTC_NAME))


def _day_then_hour(day: str, hour: str, language: str) -> str:
    """Both as the language joins them, in its order."""
    joined = str(get_datetime_format("full", locale=locale_of(language))).replace("'", "")
    return joined.replace("{1}", day).replace("{0}", hour)


def _hour_in_zone(local: datetime, language: str) -> str:
    return _beside(_hour(local, language), _zone_name(local, language), language)


def _hour(local: datetime, language: str) -> str:
    """The hour with two digits where a day has 24, else as the language says morning and evening."""
    locale = Locale.parse(HOUR_LOCALES[language]) if language in HOUR_LOCALES else locale_of(language)
    pattern = str(get_time_format("short", locale=locale))
    return str(format_time(local, re.sub(r"\bH\b", "HH", pattern), locale=locale))


def _beside(hour: str, place: str, language: str) -> str:
    """The hour and whose it is in the order of the language, never on two lines."""
    pattern = str(locale_of(language).datetime_skeletons["Hmv"])
    pair = (place, hour) if pattern.startswith("v") else (hour, place)
    return " ".join(pair).replace(" ", "\N{NO-BREAK SPACE}")


def _zone_name(local: datetime, language: str) -> str:
    """The zone's letters where the language has any for it, else its distance from UTC."""
    if local.tzname() == UTC_NAME:
        return UTC_NAME
    is_english = language.partition("-")[0] == "en"
    name = local.tzname() if is_english else get_timezone_name(local, "short", locale=locale_of(language))
    return name if name and name.isalpha() and name.isupper() else f"{UTC_NAME}{_distance(local)}"


def _distance(local: datetime) -> str:
    """As in +1, -3 or +5:45, with a true minus; empty if there is none."""
    minutes = round((local.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    if not minutes:
        return ""
    sign = "+" if minutes > 0 else "\N{MINUS SIGN}"
    return f"{sign}{hours}:{rest:02}" if rest else f"{sign}{hours}"
