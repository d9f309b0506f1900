"""Days and moments in words."""

from datetime import UTC, date, datetime

import pytest

from presskit.compose.dates import day_and_month, day_in_words, moment_in_words, text_direction


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "1 November 2021"),
        ("en-US", "November 1, 2021"),
        ("fr", "1 novembre 2021"),
        ("ru", "1 ноября 2021\u202fг."),
    ],
)
def test_a_day_is_written_as_its_language_writes_it(language: str, words: str) -> None:
    """English without a country follows the world's order, not that of the United States."""
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
            datetime(2021, 11, 1, 0, 1, tzinfo=UTC),
            "America/Sao_Paulo",
            "Sunday, 31 October 2021, 21:01 UTC-03 (00:01 UTC)",
        ),
    ],
)
def test_an_embargo_names_day_date_time_and_zone(moment: datetime, zone: str, words: str) -> None:
    """A newsroom elsewhere cannot misread it: the zone always stands there, and UTC beside any other."""
    assert moment_in_words(moment, zone, "en") == words


def test_the_direction_follows_the_language() -> None:
    """Arabic and Persian run from right to left."""
    assert [text_direction(language) for language in ("en", "ar", "fa", "ru")] == ["ltr", "rtl", "rtl", "ltr"]
