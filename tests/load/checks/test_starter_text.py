"""Texts of a new kit that nobody has written yet."""

import pytest
from tests.load.made_kits import codes, text_file, toml

from presskit.load.checks.starter_text import unwritten_in_settings, unwritten_in_text


def test_a_statement_has_one_finding_for_all_of_them() -> None:
    """It stands at the first and says how many there are."""
    (finding,) = unwritten_in_text(text_file("# Title\n\nWe say. [Write: the news.] [write: who\nasks]"))

    assert finding.place is not None
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (3, 9, 27)
    assert finding.message == '2 texts of this file are still to be written, the first is "[Write: the news.]"'


def test_one_alone_is_quoted() -> None:
    """Nobody has to count to one."""
    (finding,) = unwritten_in_text(text_file("[Write: the title]"))

    assert finding.message == 'nobody has written yet what should stand for "[Write: the title]"'


def test_settings_are_looked_through_but_not_their_comments() -> None:
    """A comment may say what to write; a value is printed."""
    text = '# [Write: here]\n[flyer.en]\ncall = "We [Write: the call]"\ndemands = ["[Write: one]", "two"]\n'
    (finding,) = unwritten_in_settings(toml(text))

    assert codes([finding]) == ["still-to-write"]
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (3, 12)
    assert finding.message.startswith("2 texts")


@pytest.mark.parametrize("words", ["[write]", "Write: us", "[Write to us]", "[writer: Anna]", "[rewrite: x]"])
def test_words_that_only_look_like_it_are_none(words: str) -> None:
    """Only the bracket, the word and the colon together are the mark."""
    assert list(unwritten_in_text(text_file(words))) == []


def test_brackets_without_end_are_read_in_good_time() -> None:
    """Looking for the end of each of 50,000 would take minutes."""
    (finding,) = unwritten_in_text(text_file("[write: " * 50_000))

    assert len(finding.message) < 200
