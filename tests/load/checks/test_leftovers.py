"""Words that someone meant to replace before printing."""

import pytest
from tests.load.made_kits import NOWHERE, codes, text_file, toml

from presskit.load.checks.leftovers import leftover_in, leftovers_in_settings, leftovers_in_text


@pytest.mark.parametrize(
    "words",
    ["TODO", "TBC", "XXXX", "Lorem Ipsum", "[insert quote]", "[Your name here]", "https://www.example.com/report"],
)
def test_a_leftover_is_found_in_a_text(words: str) -> None:
    """At its place, once each."""
    found = list(leftovers_in_text(text_file(f"One.\nWe {words} say.")))
    assert codes(found) == ["leftover-text"]
    assert found[0].place is not None
    assert found[0].place.line == 2


@pytest.mark.parametrize(
    "words", ["todo", "the TODAY show", "[the name][name]", "records.example", "XX", "an example. Com"]
)
def test_words_that_only_look_like_it_are_none(words: str) -> None:
    """Spanish has todo, links have brackets, and examples are given."""
    assert list(leftovers_in_text(text_file(words))) == []
    assert leftover_in(words, NOWHERE) is None


def test_settings_are_looked_through_but_not_their_comments() -> None:
    """A comment may remind; a value is printed."""
    found = list(leftovers_in_settings(toml('# TODO\n[release.en]\nheadline = "TBC soon"\n')))
    assert [(finding.place.line, finding.place.column) for finding in found if finding.place] == [(3, 13)]


def test_brackets_without_end_are_read_in_good_time() -> None:
    """Looking for the end of each of 50,000 would take minutes."""
    assert list(leftovers_in_text(text_file("[insert " * 50_000))) == []
