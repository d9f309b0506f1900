"""Languages as codes, and the quotation marks that each one sets."""

import pytest

from presskit.load.languages import LANGUAGE_CODE, one_line, quotation_marks, set_quotation_marks, set_spaces
from presskit.load.limits import MAX_QUOTATION_MARKS
from presskit.rules.fingerprint import text_sha256


@pytest.mark.parametrize("code", ["en", "pt-BR", "zh-Hans", "prs"])
def test_a_code_is_known(code: str) -> None:
    """Two or three small letters, and what narrows them down."""
    assert LANGUAGE_CODE.fullmatch(code)


@pytest.mark.parametrize("code", ["EN", "english", "e", "en_GB", "en-", "../en", ""])
def test_what_could_be_a_path_is_no_code(code: str) -> None:
    """A code becomes part of a file's name."""
    assert not LANGUAGE_CODE.fullmatch(code)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She said “it’s ‘open’”"),
        ("fr", "She said «\u00a0it’s “open”\u00a0»"),
        ("de", "She said „it’s ‚open‘“"),
        ("pt-PT", "She said «it’s “open”»"),
        ("pl", "She said „it’s «open»”"),
        ("ru", "She said «it’s „open“»"),
        ("el", "She said «it’s “open”»"),
        ("fa", "She said «it’s ‹open›»"),
        ("zh-TW", "She said 「it’s 『open』」"),
        ("zh-Hans", "She said “it’s ‘open’”"),
        ("ja", "She said 「it’s 『open』」"),
        ("tlh", "She said “it’s ‘open’”"),
    ],
)
def test_straight_marks_become_the_languages_own(language: str, text: str) -> None:
    """Outer and inner pair, and an apostrophe, which is alike in all; English ones where none are known."""
    assert set_quotation_marks("She said \"it's 'open'\"", language) == text


def test_a_variant_has_the_marks_of_its_language() -> None:
    """Swiss French is French unless it is listed apart."""
    assert quotation_marks("fr-CH") == quotation_marks("fr")
    assert quotation_marks("pt-PT") != quotation_marks("pt-BR")


@pytest.mark.parametrize("text", ["10-10-10 (a) -- ...", "# *not* [a](b) <c> &amp; \\d", "already “set”"])
def test_nothing_else_is_changed(text: str) -> None:
    """Dashes, dots, codes and Markdown stay as they were typed."""
    assert set_quotation_marks(text, "en") == text


def test_a_text_of_nothing_but_marks_is_left_alone() -> None:
    """Pairing them takes time with the square of their number."""
    marks = "' " * (MAX_QUOTATION_MARKS + 1)
    assert set_quotation_marks(marks, "en") == marks.strip()


def test_one_line_keeps_what_must_not_break() -> None:
    """Line ends and tabs are spaces; no-break spaces stay."""
    assert one_line(" a\n\tb\u00a0c ") == "a b\u00a0c"


@pytest.mark.parametrize(
    ("text", "set_text"),
    [
        ("Quoi ? Oui ! Non ; si :", "Quoi\u202f? Oui\u202f! Non\u202f; si\u00a0:"),
        ("« Non », dit-elle", "«\u00a0Non\u00a0», dit-elle"),
        ('"Pourquoi ?"', "«\u00a0Pourquoi\u202f?\u00a0»"),
        ("Quoi? À 12:30 : https://a.example/?b=c", "Quoi? À 12:30\u00a0: https://a.example/?b=c"),
        ("Déjà\u00a0! Et\u202f: là", "Déjà\u00a0! Et\u202f: là"),
    ],
)
def test_french_marks_stay_beside_their_words(text: str, set_text: str) -> None:
    """By the space that was written; none is added, and one that keeps the line is left as it is."""
    assert set_quotation_marks(text, "fr") == set_quotation_marks(text, "fr-CA") == set_text
    assert text_sha256(set_text) == text_sha256(text)


def test_no_thai_line_begins_with_the_mark_that_repeats_a_word() -> None:
    """The space before it keeps it beside the word."""
    assert set_spaces("บุคคลใด ๆ จะถูก", "th") == "บุคคลใด\u00a0ๆ จะถูก"


@pytest.mark.parametrize("language", ["en", "de", "es", "ru"])
def test_other_languages_keep_their_spaces(language: str) -> None:
    """A space before a mark is then a slip that is not ours to hide."""
    assert set_spaces("What ? « Yes »", language) == "What ? « Yes »"


@pytest.mark.parametrize(
    ("language", "text", "set_text"),
    [
        ("pl", "do życia i w domu, „o nas” A potem", "do życia i\u00a0w\u00a0domu, „o\u00a0nas” A\u00a0potem"),
        ("cs", "svobodu a osobní; K nám", "svobodu a\u00a0osobní; K\u00a0nám"),
        ("pl", "wola na i", "wola na i"),
        ("en", "a peer and I", "a peer and I"),
    ],
)
def test_no_line_ends_with_a_word_of_one_letter_in_polish_and_czech(language: str, text: str, set_text: str) -> None:
    """The space behind it is one at which no line ends; all others stay."""
    assert set_spaces(text, language) == set_text
