"""Days and moments in words."""

from datetime import UTC, date, datetime

import pytest

from presskit.compose.wording.dates import (
    day_and_month,
    day_in_words,
    day_words,
    moment_elsewhere,
    moment_in_words,
    text_direction,
)

NINE = datetime(2021, 11, 1, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "1 November 2021"),
        ("en-US", "November 1, 2021"),
        ("fr", "1er novembre 2021"),
        ("es", "1 de noviembre de 2021"),
        ("pl", "1 listopada 2021"),
        ("cs", "1. listopadu 2021"),
        ("uk", "1 листопада 2021\u202fр."),
        ("el", "1 Νοεμβρίου 2021"),
        ("fa", "۱ نوامبر ۲۰۲۱"),
        ("bn", "১ নভেম্বর, ২০২১"),
        ("ne", "२०२१ नोभेम्बर १"),
        ("th", "1 พฤศจิกายน ค.ศ. 2021"),
        ("zh-TW", "2021年11月1日"),
        ("ru", "1 ноября 2021\u202fг."),
    ],
)
def test_a_day_is_written_as_its_language_writes_it(language: str, words: str) -> None:
    """English without a country follows the world's order; the year is Gregorian, and Thai says so."""
    assert day_in_words(date(2021, 11, 1), language) == words


def test_a_day_can_be_told_without_its_year() -> None:
    """In the order of its language."""
    days = [day_and_month(date(2021, 11, 3), language) for language in ("en", "en-US", "fr")]
    assert days == ["3 November", "November 3", "3 novembre"]


@pytest.mark.parametrize(
    ("moment", "zone", "words"),
    [
        (datetime(2021, 11, 1, 0, 1, tzinfo=UTC), "Europe/London", "Monday, 1 November 2021, 00:01 GMT"),
        (datetime(2021, 7, 1, 9, 0, tzinfo=UTC), "Europe/London", "Thursday, 1 July 2021, 10:00 BST (09:00 UTC)"),
        (datetime(2021, 11, 1, 0, 1, tzinfo=UTC), "", "Monday, 1 November 2021, 00:01 UTC"),
        (
            datetime(2021, 6, 30, 23, 1, tzinfo=UTC),
            "Europe/London",
            "Thursday, 1 July 2021, 00:01 BST (30 June, 23:01 UTC)",
        ),
        (
            datetime(2021, 11, 1, 0, 1, tzinfo=UTC),
            "America/Sao_Paulo",
            "Sunday, 31 October 2021, 21:01 UTC−3 (1 November, 00:01 UTC)",
        ),
    ],
)
def test_an_embargo_names_day_date_time_and_zone(moment: datetime, zone: str, words: str) -> None:
    """A newsroom elsewhere cannot misread it: the zone always stands there, and UTC beside any other."""
    assert moment_in_words(moment, zone, "en").replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Monday, 1 November 2021, 05:00~EDT (09:00~UTC)"),
        ("en-US", "Monday, November 1, 2021, 5:00\u202fAM~EDT (9:00\u202fAM~UTC)"),
        ("fr", "lundi 1er novembre 2021, 05:00~HEE (09:00~UTC)"),
        ("de", "Montag, 1. November 2021, 05:00~Uhr~UTC−4 (09:00~Uhr~UTC)"),
        ("zh-Hans", "2021年11月1日星期一 UTC−4~05:00 (UTC~09:00)"),
        ("zh-Hant", "2021年11月1日 星期一 05:00~EDT (09:00~UTC)"),
        ("ja", "2021年11月1日月曜日 05:00~UTC−4 (09:00~UTC)"),
        ("ko", "2021년 11월 1일 월요일 05:00~UTC−4 (09:00~UTC)"),
        ("th", "วันจันทร์ที่ 1 พฤศจิกายน ค.ศ. 2021 เวลา 05:00~น.~UTC−4 (09:00~น.~UTC)"),
        ("el", "Δευτέρα 1 Νοεμβρίου 2021, 05:00~UTC−4 (09:00~UTC)"),
        ("fa", "دوشنبه ۱ نوامبر ۲۰۲۱، ساعت ۰۵:۰۰~UTC−۴ (۰۹:۰۰~UTC)"),
        ("snk", "2021-11-01, 05:00~UTC−4 (09:00~UTC)"),
        ("vi", "05:00~EDT Thứ Hai, 1 tháng 11, 2021 (09:00~UTC)"),
    ],
)
def test_day_hour_and_zone_stand_in_the_order_of_the_language(language: str, words: str) -> None:
    """With its own letters for the zone where it has any, and hour and zone on one line."""
    assert moment_in_words(NINE, "America/New_York", language) == words.replace("~", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    ("zone", "language", "words"),
    [
        ("Asia/Bangkok", "en", "16:00~Bangkok"),
        ("America/New_York", "es", "05:00~Nueva~York"),
        ("America/New_York", "zh-Hans", "纽约~05:00"),
        ("Pacific/Auckland", "en", "22:00~Auckland"),
        ("Pacific/Honolulu", "en", "31 October, 23:00~Honolulu"),
        ("America/Argentina/Buenos_Aires", "en", "06:00~Buenos~Aires"),
        ("UTC", "fr", "09:00~UTC"),
        ("Etc/GMT+5", "en", "04:00~UTC−5"),
    ],
)
def test_a_further_zone_is_its_hour_and_its_city(zone: str, language: str, words: str) -> None:
    """In the words of the language, and with its day where it is another one there."""
    assert moment_elsewhere(NINE, zone, "Europe/London", language) == words.replace("~", "\N{NO-BREAK SPACE}")


def test_the_direction_follows_the_language() -> None:
    """Arabic and Persian run from right to left."""
    assert [text_direction(language) for language in ("en", "ar", "fa", "ru")] == ["ltr", "rtl", "rtl", "ltr"]


def test_the_words_of_a_day_can_be_looked_up() -> None:
    """Months in each of their forms, small and without a point, and the days of the week."""
    russian, english = day_words("ru"), day_words("en")

    assert (russian.months["ноября"], russian.months["ноябрь"], english.months["nov"]) == (11, 11, 11)
    assert {"monday", "mon"} <= english.weekdays
