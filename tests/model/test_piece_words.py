"""The words that a piece sets apart."""

from presskit.model.piece_words import Fact, texts_of


def test_each_text_is_given_as_it_is_printed() -> None:
    """One, several, and of a fact the figure before what it counts; a source is no text."""
    assert texts_of("open") == ("open",)
    assert texts_of(("open", "shut")) == ("open", "shut")
    assert texts_of((Fact("212", "lamps", "budget"), Fact("38", "votes"))) == ("212", "lamps", "38", "votes")
