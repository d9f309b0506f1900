"""What kit.toml may hold where these pieces can be made."""

from presskit.load.kit.kit_shape import given_words, kit_shape
from presskit.load.toml.schema import KitTable
from presskit.model.piece_design import FitRule, PieceDesign, WordsForm, WordsKey

ASK = WordsKey("ask", WordsForm.TEXT, needed=True, about="What is asked.")
POINTS = WordsKey("points", WordsForm.LIST, about="Why.")
CARD = PieceDesign("post-card", FitRule(2), words_table="post-card", words=(ASK, POINTS))


def test_each_piece_has_a_table_for_its_words() -> None:
    """By language, with the keys of its piece.toml; all else is what every kit may hold."""
    shape = kit_shape([CARD])

    assert set(shape.model_fields) - set(KitTable.model_fields) == {"post-card"}
    table = shape.model_validate({"title": "A day", "post-card": {"fr": {"ask": "Agir", "points": ["a", "b"]}}})
    assert table.title == "A day"
    assert given_words(table) == {"post-card": {"fr": {"ask": "Agir", "points": ("a", "b")}}}


def test_what_is_empty_is_not_given() -> None:
    """So that one question tells whether there are words."""
    table = kit_shape([CARD]).model_validate({"post-card": {"fr": {"ask": "", "points": []}}})

    assert given_words(table) == {"post-card": {"fr": {}}}


def test_a_kit_without_such_pieces_has_no_such_table() -> None:
    """And its shape is that of every kit."""
    assert set(kit_shape([]).model_fields) == set(KitTable.model_fields)


def test_two_pieces_of_one_table_have_the_keys_of_both() -> None:
    """Each needed by one of them is needed."""
    poster = PieceDesign("poster", FitRule(1), words_table="post-card", words=(WordsKey("line", WordsForm.TEXT),))
    annotation = kit_shape([CARD, poster]).model_fields["post-card"].annotation

    assert annotation is not None
    words = annotation.__args__[1]
    assert set(words.model_fields) == {"ask", "points", "line"}
    assert words.required == ("ask",)
    assert words.setting_words == {"ask": "What is asked.", "points": "Why.", "line": ""}
