"""The small pieces of English that findings share."""

import pytest

from presskit.load.wording import did_you_mean, listed, nearest, shortened


def test_a_long_text_is_cut_to_what_a_message_holds() -> None:
    """Seventy letters on one line, with the cut shown."""
    assert shortened("a\n b\t c") == "a b c"
    assert shortened("x" * 70) == "x" * 70
    assert shortened("x" * 71) == "x" * 69 + "…"


@pytest.mark.parametrize(("word", "near"), [("Hashtagg", "hashtag"), ("TITLE", "title"), ("colour", "")])
def test_the_nearest_word_is_found_whatever_its_capitals(word: str, near: str) -> None:
    """Nothing is better than a word that is not meant."""
    assert nearest(word, ["title", "hashtag", "date"]) == near


def test_a_hint_falls_back_when_nothing_is_near() -> None:
    """Either the word that was meant, or what else to do."""
    assert did_you_mean("titel", ["title"], "take it out") == 'did you mean "title"?'
    assert did_you_mean("colour", ["title"], "take it out") == "take it out"


@pytest.mark.parametrize(("names", "words"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
def test_names_are_listed_as_in_a_sentence(names: list[str], words: str) -> None:
    """Commas, and "and" before the last."""
    assert listed(names) == words
