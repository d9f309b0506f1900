"""Which locale serves a language."""

import string
from datetime import UTC, date, datetime
from itertools import product

import pytest

from presskit.compose.languages.locales import (
    comma_before_hours,
    comma_in,
    counter_style,
    dated_locale,
    locale_of,
    own_comma,
    own_dash,
    own_digits,
    served_by,
)
from presskit.compose.wording.dates import (
    dates_in_figures,
    day_and_month,
    day_in_words,
    day_words,
    moment_elsewhere,
    moment_in_words,
)
from presskit.compose.wording.labels import load_labels
from presskit.compose.wording.language_names import named_languages
from presskit.model.house_style import HouseStyle

DAY = date(2021, 11, 1)
MOMENT = datetime(2021, 11, 1, 0, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "taken", "never"),
    [
        ("zh-TW", "zh-Hant", "zh"),
        ("zh-CN", "zh-Hans", "zh-Hant"),
        ("zh-Hant-MO", "zh-Hant-HK", "zh"),
        ("sr-Latn", "sr-Latn", "sr"),
        ("sh", "sr-Latn", "sr"),
        ("pa-PK", "pa-Arab", "pa"),
        ("es-MX", "es-419", "en"),
        ("prs", "fa-AF", "ps"),
        ("iw", "he", "iw-IL"),
        ("no", "nb", "nn"),
        ("nb", "no", "nn"),
        ("en-x-foo", "en", "en-X"),
        ("de-1996", "de", "de-1996-1996"),
    ],
)
def test_a_language_is_served_by_its_own_script(language: str, taken: str, never: str) -> None:
    """By CLDR's likely subtags, parents and renewed codes; never by another script."""
    assert served_by(language)[0] == language
    assert taken in served_by(language)
    assert never not in served_by(language)


@pytest.mark.parametrize("language", ["snk", "zgh-Latn", "qaa", "x-private", "mul", "und", "root", "ba", "az-Arab"])
def test_a_language_without_words_has_its_days_in_figures(language: str) -> None:
    """The year first, as ISO 8601 has it, with a note; zone and city stay."""
    assert dated_locale(language) is None
    assert own_digits(day_in_words(DAY, language), "en") in ("2021-11-01", "۲۰۲۱-۱۱-۰۱")
    assert day_in_words(DAY, language) == day_and_month(DAY, language)
    assert "UTC" in moment_in_words(MOMENT, "Europe/Paris", language)
    assert [finding.code for finding in dates_in_figures(language)] == ["dates-in-figures"]
    assert day_words(language).months == {}


@pytest.mark.parametrize("language", ["en", "fr", "prs", "am", "zh-TW", "sr-Latn"])
def test_a_language_with_words_has_no_such_note(language: str) -> None:
    """Dari by those of Persian in Afghanistan."""
    assert dates_in_figures(language) == ()


@pytest.mark.parametrize(
    ("language", "digits", "style"),
    [
        *(("fa", "۱۲", "persian"), ("ps", "۱۲", "persian"), ("ne", "१२", "devanagari"), ("bn", "১২", "bengali")),
        *(("my", "၁၂", "myanmar"), ("ar-EG", "١٢", "arabic-indic"), ("ur-IN", "۱۲", "persian")),
        *(("ar", "12", ""), ("ur", "12", ""), ("hi", "12", ""), ("th", "12", ""), ("km", "12", ""), ("en", "12", "")),
        *(("ckb", "١٢", "arabic-indic"), ("snk", "12", ""), ("prs", "۱۲", "persian")),
    ],
)
def test_digits_are_those_of_the_language(language: str, digits: str, style: str) -> None:
    """As CLDR has them by language and country: Arabic in the world, Urdu, Hindi, Thai and Khmer have 0 to 9."""
    assert (own_digits("12", language), counter_style(language)) == (digits, style)


def test_no_code_of_a_language_is_a_fault(house: HouseStyle) -> None:
    """Of two letters each, and some with a script, a country and more: labels, days, moments and names are there."""
    pairs = ["".join(pair) for pair in product(string.ascii_lowercase, repeat=2)]
    known = [code for code in pairs if locale_of(code)]
    assert len(known) > 100
    dressed = [f"{code}-{rest}" for code in known[::9] for rest in ("Arab", "Latn-IR", "XX", "x-own", "Zzzz-001")]
    unknown = [code for code in pairs if code not in known][::40]
    for language in (*known, *dressed, *unknown, "snk", "prs", "zgh-Tfng-MA", "qaa-Qaaa-QM", "en-US-posix-x-a"):
        assert day_in_words(DAY, language)
        assert moment_in_words(MOMENT, "Asia/Kathmandu", language)
        assert moment_elsewhere(MOMENT, "America/New_York", "UTC", language)
        assert named_languages(("en", "fr"), language)
    for language in (*known[::20], *unknown[::5], "snk"):
        assert load_labels(house, language).words.gettext("Ends")


@pytest.mark.parametrize(
    ("language", "marks"),
    [
        ("en", (", ", ", ", " — ")),
        ("fr", (", ", ", ", " – ")),
        ("ar", ("، ", "، ", " — ")),
        ("zh-Hans", ("，", " ", "——")),
        ("zh-Hant-HK", ("，", " ", "——")),
        ("ja", ("、", " ", " — ")),
        ("ko", (", ", " ", " – ")),
    ],
)
def test_what_stands_between_two_things_is_the_language_s_own(language: str, marks: tuple[str, str, str]) -> None:
    """The comma, what parts a day from its hours, and the dash behind a dateline."""
    assert (own_comma(language), comma_before_hours(language), own_dash(language)) == marks


def test_an_address_in_latin_letters_has_its_own_commas() -> None:
    """On a Chinese or Arabic page too."""
    assert comma_in("3 QuaysideQuillmere", "zh-Hans") == comma_in("3 QuaysideQuillmere", "ar") == ", "
    assert comma_in("北京市码头路3号", "zh-Hans") == "，"
