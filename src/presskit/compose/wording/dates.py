"""Days and moments in the words of a language (CLDR, through Babel); in figures where there are no words."""

import re
from datetime import date, datetime, timedelta

from babel.dates import (
    get_datetime_format,
    get_time_format,
    get_timezone_location,
    get_timezone_name,
    parse_pattern,
)

from presskit.compose.languages.locales import dated_locale, locale_of, own_digits
from presskit.compose.wording.language_names import language_in_words
from presskit.model.brought import DayWords
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.resources import language_setting
from presskit.rules.time_zones import UTC_NAME, is_utc, zone_of
from presskit.rules.writing.reading_direction import is_right_to_left

DATES_IN_FIGURES = FindingKind(
    "dates-in-figures",
    Severity.NOTE,
    "Are the words for days and months known in the language of the piece?",
    "Days that cannot be said in a language are written in figures, the year first (ISO 8601).",
    "Write the statement's day under its title, as in ## 1 November 2021, in the words of the language.",
)

# An hour after 12 is told from one before it in all languages but English with a country, such as en-US.
_LONG_HOURS = "Hm"


def text_direction(language: str) -> str:
    """`ltr` or `rtl`."""
    return "rtl" if is_right_to_left(language) else "ltr"


def dates_in_figures(language: str) -> tuple[Finding, ...]:
    """A note if days are written in figures, as nobody has given CLDR the words of the language."""
    if dated_locale(language):
        return ()
    words = language_in_words(language)
    return (
        DATES_IN_FIGURES.at(None, f"days in {words} are written in figures, as in 2021-11-01: no words are known"),
    )


def day_in_words(day: date, language: str) -> str:
    """The day as in "1 November 2021"."""
    return _day(day, language, "long")


def weekday_and_day(day: date, language: str) -> str:
    """The day as in "Monday, 1 November 2021"."""
    return _day(day, language, "full")


def day_and_month(day: date, language: str) -> str:
    """The day without its year, as in "1 November"."""
    return _day(day, language, "MMMMd")


def short_weekday_and_day(day: date, language: str) -> str:
    """The day cut short, as in "Mon, 1 Nov"."""
    return _day(day, language, "MMMEd")


def hour_in_figures(moment: datetime, language: str) -> str:
    """The hour of a day of 24 as the language writes it: 09:30, 09.30."""
    locale = locale_of(language)
    pattern = str(locale.datetime_skeletons[_LONG_HOURS]) if locale else "HH:mm"
    return _set(re.sub(r"\bH\b", "HH", pattern), moment, language)


def _day(day: date, language: str, form: str) -> str:
    """The day in one of CLDR's forms or skeletons; as in 2021-11-01 where there are no words for months."""
    locale = dated_locale(language)
    if locale is None:
        return own_digits(f"{day:%Y-%m-%d}", language)
    skeleton = locale.datetime_skeletons.get(form)
    pattern = str(skeleton if skeleton else locale.date_formats[form])
    first = language_setting(language, "first_day")
    if first and day.day == 1:
        pattern = re.sub(r"(?<!d)d(?!d)(?=([^']*'[^']*')*[^']*$)", f"'{first}'", pattern)
    return _set(pattern, day, language)


def _set(pattern: str, moment: date, language: str) -> str:
    return own_digits(parse_pattern(pattern).apply(moment, locale_of(language) or "en"), language)


def day_words(language: str) -> DayWords:
    """The words that days are written with, small and without the points of what is cut short; none if unknown."""
    locale = dated_locale(language)
    if locale is None:
        return DayWords({}, frozenset())
    forms = [(form, width) for form in ("format", "stand-alone") for width in ("wide", "abbreviated")]
    months = {
        name.casefold().strip("."): number
        for form, width in forms
        for number, name in locale.months[form][width].items()
    }
    weekdays = (name for form, width in forms for name in locale.days[form][width].values())
    return DayWords(months, frozenset(name.casefold().strip(".") for name in weekdays))


def moment_in_words(moment: datetime, zone: str, language: str, *, beside_utc: bool = True) -> str:
    """The moment in its zone as in "Monday, 1 November 2021, 00:01 GMT", with UTC beside a zone that differs."""
    local = _in_zone(moment, zone)
    words = _day_then_hour(weekday_and_day(local, language), _hour_in_zone(local, language), language)
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
        return own_digits(f"{UTC_NAME}{_distance(local)}", language)
    try:
        city = str(get_timezone_location(local, locale=locale_of(language) or "en", return_city=True))
    except KeyError:  # of some languages Babel knows no place at all
        city = str(get_timezone_location(local, locale="en", return_city=True))
    return city.rpartition("/")[2]


def _in_zone(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(zone_of(zone or UTC_NAME))


def _day_then_hour(day: str, hour: str, language: str) -> str:
    """Both as the language joins them, in its order."""
    locale = dated_locale(language)
    if joined := language_setting(language, "moment"):
        return str(joined).format(day=day, hour=hour)
    pattern = str(get_datetime_format("full", locale=locale)) if locale else "{1}, {0}"
    return pattern.replace("'", "").replace("{1}", day).replace("{0}", hour)


def _hour_in_zone(local: datetime, language: str) -> str:
    return _beside(_hour(local, language), zone_name(local, language), language)


def _hour(local: datetime, language: str) -> str:
    """The hour of a day of 24; as in 9:00 AM in the English of a country that says so."""
    first, _, country = language.partition("-")
    locale = locale_of(language)
    if first == "en" and country and locale:
        return _set(re.sub(r"\bH\b", "HH", str(get_time_format("short", locale=locale))), local, language)
    around = language_setting(language, "hour") or "{hour}"
    return str(around).format(hour=hour_in_figures(local, language))


def _beside(hour: str, place: str, language: str) -> str:
    """The hour and whose it is in the order of the language, never on two lines."""
    locale = locale_of(language)
    is_behind = locale is None or not str(locale.datetime_skeletons["Hmv"]).startswith("v")
    pair = (hour, place) if is_behind else (place, hour)
    return " ".join(pair).replace(" ", "\N{NO-BREAK SPACE}")


def zone_name(local: datetime, language: str) -> str:
    """The zone's letters where the language has any for it, else its distance from UTC."""
    if local.tzname() == UTC_NAME:
        return UTC_NAME
    locale = locale_of(language)
    if language.partition("-")[0] == "en":
        name = local.tzname()
    else:
        name = get_timezone_name(local, "short", locale=locale) if locale else None
    is_name = name and name.isalpha() and name.isupper()
    return own_digits(str(name) if is_name else f"{UTC_NAME}{_distance(local)}", language)


def _distance(local: datetime) -> str:
    """As in +1, -3 or +5:45, with a true minus; empty if there is none."""
    minutes = round((local.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    if not minutes:
        return ""
    sign = "+" if minutes > 0 else "\N{MINUS SIGN}"
    return f"{sign}{hours}:{rest:02}" if rest else f"{sign}{hours}"
