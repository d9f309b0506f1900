"""The numbers that a text names, in any language's digits and marks."""

import pytest

from presskit.load.translations.numbers import numbers_in, unequal

SAME = [
    ("1 November 2021", "en", "1er novembre 2021", "fr"),
    ("1 November 2021", "en", "١ نوفمبر ٢٠٢١", "ar"),
    ("1 November 2021", "en", "১ নভেম্বর ২০২১", "bn"),
    ("1 November 2021", "en", "१ नवंबर २०२१", "hi"),
    ("1 November 2021", "en", "2021年11月1日", "zh-Hans"),
    ("1 November 2021", "en", "01.11.2021", "de"),
    ("in 2021", "en", "ในปี 2564", "th"),
    ("in March 2021", "en", "در اسفند ۱۳۹۹", "fa"),
    ("'10-10-10' targets", "en", "objectifs « 10-10-10 »", "fr"),
    ("1,234 people, 1.5 %", "en", "1 234 personnes, 1,5 %", "fr"),
    ("1,234 people, 1.5 %", "en", "1.234 Menschen, 1,5 %", "de"),
    ("1,234 people", "en", "1’234 Menschen", "de-CH"),
    ("1,234.5", "en", "١٬٢٣٤٫٥", "ar"),
    ("100,000", "en", "१,००,०००", "hi"),
    ("at 6.30 pm", "en", "um 18.30 Uhr", "de"),
    ("at 6:30 pm", "en", "à 18 h 30", "fr"),
    ("three of them", "en", "3 d’entre eux", "fr"),
    ("In 2019 300 people", "en", "En 2019 300 personnes", "fr"),
]
OTHER = [
    ("2 November 2021", "en", "le 3 novembre 2021", "fr", ["2"], ["3"]),
    ("8828458", "en", "8828485", "fr", ["8828458"], ["8828485"]),
    ("1.5 million", "en", "1.5 million", "fr", ["1.5"], []),
    ("of 25", "en", "sur vingt-cinq", "fr", ["25"], []),
    ("in 2021", "en", "ในปี 2021 2022", "th", [], ["2022"]),
    ("30, 30 days", "en", "30 jours", "fr", ["30"], []),
]


@pytest.mark.parametrize(("source", "language", "target", "other"), SAME, ids=str)
def test_the_same_numbers_are_the_same(source: str, language: str, target: str, other: str) -> None:
    """Digits, marks, calendars, months by name, hours of twelve, and small numbers in words."""
    assert unequal(numbers_in(source, language), numbers_in(target, other)) == ((), ())


@pytest.mark.parametrize(("source", "language", "target", "other", "missing", "more"), OTHER)
def test_other_numbers_are_told(
    source: str, language: str, target: str, other: str, missing: list[str], more: list[str]
) -> None:
    """As they are written, on either side."""
    lost, strange = unequal(numbers_in(source, language), numbers_in(target, other))

    assert [number.written for number in lost] == missing
    assert [number.written for number in strange] == more


def test_a_number_of_any_length_is_read() -> None:
    """In groups it is no long word, so that nothing else has refused it."""
    (number,) = numbers_in("1" + " 000" * 1500, "fr")

    assert number.values == ("1" + "000" * 1500,)
    assert not number.may_be_in_words
