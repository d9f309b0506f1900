"""Text made comparable."""

import pytest

from presskit.preflight.words import (
    as_compared,
    page_as_compared,
    stands_in,
    with_divided_words_joined,
    without_space,
)


def test_space_case_and_unseen_characters_do_not_count() -> None:
    """What a reader cannot tell apart is the same text."""
    assert as_compared("  For\u00a0years\n we  HAVE\u200b ") == "for years we have"
    assert as_compared("e\u0301te\u0301") == as_compared("\u00e9t\u00e9")


def test_line_may_end_after_a_hyphen() -> None:
    """A compound divided at its own hyphen is the same word."""
    assert as_compared("decision-\nmaking and/\nor") == "decision-making and/or"


def test_words_do_not_run_together() -> None:
    """A lost space between words is a difference."""
    assert as_compared("we have") != as_compared("wehave")


def test_divided_word_is_joined_only_inside_a_word() -> None:
    """A hyphen inside a line, or a dash, stays."""
    assert (
        with_divided_words_joined("hu\u2010\nmani-\ntarian peer-led \u2013 we") == "humanitarian peer-led \u2013 we"
    )


def test_address_loses_all_space() -> None:
    """An address is compared by its seen characters alone."""
    assert without_space("a.example/\n x\u00ad-\u200by") == "a.example/x-y"


@pytest.mark.parametrize(
    ("written", "copied"),
    [
        ("สิทธิมนุษยชน ทุกคน", "สิทธิ\r\nมนุษยชน\nทุกคน"),
        ("人人生而自由,在尊严上", "1\n人人生\n而自由\n,在尊严上\n2"),
        ("모든 인간은 태어날", "모든 인\n간은\n태어날"),
        ("របស់\u200bមនុស្ស", "របស់\nមនុស្ស"),
        ("ሰው፡ልጅ", "ሰው፡\nልጅ"),
        ("ສິດ ແລະ UN", "ສິດ ແລະ\nUN"),
    ],
)
def test_lines_of_scripts_without_spaces_end_anywhere(written: str, copied: str) -> None:
    """A line's end is copied as a space; where the text has none, nobody has written another."""
    assert stands_in(as_compared(written), page_as_compared(copied))


@pytest.mark.parametrize(
    ("written", "copied"),
    [
        ("สิทธิมนุษยชน", "สิทธิ มนุษยชน"),
        ("สิทธิ มนุษยชน\n", "สิทธิมนุษยชน\nทุกคน"),
        ("人人生而自由", "人人\n而生自由"),
        ("모든 인간은", "모든\n인 간은"),
        ("Nothing about us", "Noth\ning about us\n我"),
        ("the right", "theright\n我"),
    ],
)
def test_within_a_line_a_space_is_a_space(written: str, copied: str) -> None:
    """Other spaces, and other letters, are a difference in these scripts too."""
    assert not stands_in(as_compared(written), page_as_compared(copied))


def test_text_that_stands_twice_is_found_where_its_spaces_are_right() -> None:
    """The first place where the letters stand need not be the one."""
    assert stands_in(as_compared("ก ข"), page_as_compared("กข\nค ก ข"))


def test_forms_and_marks_of_direction_are_spelling() -> None:
    """A ligature pasted from a PDF is its letters; marks in another order are the same; a joiner is a letter."""
    assert as_compared("\ufefb \ufb01\u200f") == as_compared("\u0644\u0627 fi")
    assert as_compared("\u0628\u0651\u064e") == as_compared("\u0628\u064e\u0651")
    assert as_compared("می\u200cشود") != as_compared("میشود")
    assert as_compared("کتـاب") != as_compared("کتاب")
