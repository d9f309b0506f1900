"""Days are found as a language writes them, and a text that only holds one is none."""

from datetime import date

import pytest
from tests.load.bring.brought import ENGLISH

from presskit.compose import day_words
from presskit.load.bring.days import day_in


@pytest.mark.parametrize(
    "written",
    [
        "2021-11-01",
        "1 November 2021",
        "November 1, 2021",
        "Monday, 1st November 2021",
        "1 Nov. 2021",
        "the 1st of November, 2021",
        "1.11.2021",
    ],
)
def test_a_day_in_english(written: str) -> None:
    """In figures, or in words in either order."""
    assert day_in(written, ENGLISH) == date(2021, 11, 1)


@pytest.mark.parametrize(
    "written",
    ["1/11/2021", "November 2021", "31 June 2021", "1 March for 2021 people", "1 November 0021", "", "2021-13-01"],
)
def test_what_is_no_day_or_could_be_two(written: str) -> None:
    """Nothing is guessed: 1/11 is in November here and in January there."""
    assert day_in(written, ENGLISH) is None


def test_a_day_beyond_the_twelfth_is_sure() -> None:
    """Whichever comes first."""
    assert day_in("13/11/2021", ENGLISH) == day_in("11/13/2021", ENGLISH) == date(2021, 11, 13)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fr", "lundi 1er novembre 2021"),
        ("de", "Montag, 1. November 2021"),
        ("es", "1 de noviembre de 2021"),
        ("ru", "1 ноября 2021 г."),
        ("pt-BR", "1º de novembro de 2021"),
        ("it", "1 novembre 2021"),
    ],
)
def test_a_day_in_other_languages(language: str, written: str) -> None:
    """With the names of the Common Locale Data Repository."""
    assert day_in(written, day_words(language)) == date(2021, 11, 1)
