"""The script that a letter belongs to."""

from presskit.rules.writing.scripts import is_left_to_others, main_script, script_of, scripts_in


def test_a_letter_is_of_its_script() -> None:
    """Letters, marks and figures, each by the name that fonts.toml has for it."""
    letters = {
        "a": "Latin",
        "я": "Cyrillic",
        "ق": "Arabic",
        "ि": "Devanagari",
        "៣": "Khmer",
        "န": "Myanmar",
        "ⵣ": "Tifinagh",
    }
    assert {letter: script_of(letter) for letter in letters} == letters


def test_chinese_japanese_and_korean_are_one() -> None:
    """One font has the letters of all."""
    assert {script_of(letter) for letter in "権のカ글"} == {"Han"}


def test_what_is_no_letter_has_no_script() -> None:
    """Signs that many scripts share ask for no font of any."""
    assert [script_of(sign) for sign in "।،。→😀 \x07"] == [""] * 7
    assert scripts_in("a, ь!") == {"Latin", "Cyrillic"}


def test_most_letters_tell_the_script_of_a_text() -> None:
    """A name in Latin letters does not change it; without any letter there is none."""
    assert main_script("حقوق الإنسان (IWU) 2026") == "Arabic"
    assert main_script("12 …") == ""


def test_letters_of_the_themes_are_left_to_them() -> None:
    """And the signs of addresses, but no figure and no full stop."""
    assert all(is_left_to_others(ord(letter)) for letter in "AzÀßŁẤΩЯ@-/&")
    assert not any(is_left_to_others(ord(letter)) for letter in "09. ()«»_#قक×÷")
