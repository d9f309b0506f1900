"""What stands apart in a text of two directions."""

import pytest

from presskit.rules.writing.isolation import Direction, direction_of, direction_of_all, stretches

LTR, RTL = Direction.LTR, Direction.RTL


def apart(text: str, around: Direction, *, has_ranges: bool = True) -> list[str]:
    """The parts that stand apart, all of which are read in the other direction than the text or are numbers."""
    parts = stretches(text, around, has_ranges=has_ranges)
    assert "".join(part.text for part in parts) == text
    return [part.text for part in parts if part.direction]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هاتف +44 20 1234-5678 في النص.", ["+44 20 1234-5678"]),
        ("هاتف (020) 7946 0190، ثم", ["(020) 7946 0190"]),
        ("هاتف ٠٠٤٤ ٢٠ ١٢٣٤ ٥٦٧٨", ["٠٠٤٤ ٢٠ ١٢٣٤ ٥٦٧٨"]),
        ("عددهم 1 000 000 شخص", ["1 000 000"]),
        ("في 2021-11-01 و47-21", ["2021-11-01", "47-21"]),
        ("@inpud و#SupportDontPunish", ["@inpud", "#SupportDontPunish"]),
        ("على https://x.example/a/ ثم info@x.example.", ["https://x.example/a/", "info@x.example"]),
        ("2-FMA و1,4-BDO و19-COVID و+C++", ["2-FMA", "1,4-BDO", "19-COVID", "+C++"]),
        ("مجلس Human Rights Council (HRC) رقم", ["Human Rights Council (HRC)"]),
        ("قال (INPUD) and (EHRA) ثم", ["(INPUD) and (EHRA)"]),
        ("في U.S. ثم INPUD 2021 ثم", ["U.S.", "INPUD 2021"]),
        ("12:01 ص UTC+2 (9 ديسمبر)", ["UTC+2"]),
        ("الساعة UTC (9 ديسمبر)", ["UTC"]),
        ("אומר Human Rights Council בהחלטה", ["Human Rights Council"]),
    ],
)
def test_what_would_change_places_stands_apart(text: str, expected: list[str]) -> None:
    """With the signs that are written with it, and both halves of its brackets."""
    assert apart(text, RTL) == expected


@pytest.mark.parametrize(
    "text",
    [
        "كل الناس سواسية أمام القانون.",
        "قال INPUD وCOVID-19، ثم Saint-Denis.",
        "EHRA، INPUD، UNODC",  # each by itself, and not from left to right
        "في 2021 و10:00–12:00 و1,900 و47/21 و100%",
        "من 2019-2021 إلى 10-12",
        "",
    ],
)
def test_what_is_laid_out_right_by_itself_does_not(text: str) -> None:
    """Words of letters alone, figures, and from ... to, of which the first is met first."""
    assert apart(text, RTL) == []


def test_where_no_ranges_are_a_number_of_a_register_stands_apart() -> None:
    """In a legal line 55-901 is one number; so it is anywhere if it cannot be from 55 to 901."""
    assert apart("مسجلة برقم 55-901.", RTL) == []
    assert apart("مسجلة برقم 55-901.", RTL, has_ranges=False) == ["55-901"]
    assert apart("مسجلة برقم 901-55.", RTL) == ["901-55"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The network جمعية الأمل (Amal) in Beirut", ["جمعية الأمل"]),
        ("tagged #دعم_لا_عقاب today", ["#دعم_لا_عقاب"]),
        ("only جمعية here, +44 20 7946 0190, 1 000 000", []),
    ],
)
def test_words_from_right_to_left_stand_apart_in_others(text: str, expected: list[str]) -> None:
    """Numbers need nothing there."""
    assert apart(text, LTR) == expected


def test_a_text_that_is_wholly_of_the_other_direction_is_known() -> None:
    """Its full stop and its house number belong to it; with one letter of the page's own it is no such text."""
    assert direction_of_all("3 Quayside, company no. 1234.", RTL) is LTR
    assert direction_of_all("جمعية 12.", LTR) is RTL
    assert direction_of_all("في Quayside", RTL) is None
    assert direction_of_all("2021", RTL) is None


def test_figures_alone_are_a_number() -> None:
    """They stay on one line; a name may be broken."""
    (number,) = [part for part in stretches("هاتف +44 20 7946 0190", RTL) if part.direction]
    (name,) = [part for part in stretches("مع Harbour Readers Circle", RTL) if part.direction]
    assert (number.is_number, name.is_number) == (True, False)


def test_the_direction_of_a_language() -> None:
    """By its tag."""
    assert [direction_of(tag) for tag in ("ar", "he", "en", "pa-Arab")] == [RTL, RTL, LTR, RTL]
