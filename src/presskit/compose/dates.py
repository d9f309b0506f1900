"""Days and moments in the words of a language (CLDR, through Babel)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton

from presskit.rules.reading_direction import is_right_to_left

# English without a country follows the world's order (1 November 2021), as CLDR's en-001 has it.
WORLD_LOCALES = {"en": "en_001"}


def locale_of(language: str) -> Locale:
    """The CLDR locale of a language tag such as "en", "fr" or "pt-BR"."""
    return Locale.parse(WORLD_LOCALES.get(language, language.replace("-", "_")))


def text_direction(language: str) -> str:
    """`ltr` or `rtl`."""
    return "rtl" if is_right_to_left(language) else "ltr"


def day_in_words(day: date, language: str) -> str:
    """The day as in "1 November 2021"."""
    return str(format_date(day, "long", locale=locale_of(language)))


def day_and_month(day: date, language: str) -> str:
    """The day without its year, as in "1 November"."""
    return str(format_skeleton("MMMMd", day, locale=locale_of(language)))


def moment_in_words(moment: datetime, zone: str, language: str) -> str:
    """The moment in its zone as in "Monday, 1 November 2021, 00:01 GMT", with UTC beside a zone that differs."""
    local = moment.astimezone(ZoneInfo(zone or "UTC"))
    weekday = format_date(local.date(), "EEEE", locale=locale_of(language))
    words = f"{weekday}, {day_in_words(local.date(), language)}, {local:%H:%M} {_zone_name(local)}"
    if local.utcoffset():
        words += f" ({moment.astimezone(ZoneInfo('UTC')):%H:%M} UTC)"
    return words


def _zone_name(local: datetime) -> str:
    """The zone's letters where it has any, else its distance from UTC."""
    name = local.tzname() or ""
    return name if name.isalpha() else f"UTC{name}"
