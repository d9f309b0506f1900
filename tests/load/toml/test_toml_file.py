"""A settings file: its data, and the place of each part of it."""

from tests.load.made_kits import codes, toml

from presskit.load.toml.toml_file import decode_toml, texts_in
from presskit.model.finding import Finding

FILE = toml('title = "Open"\n[[links]]\nid = "a"\nurl = "https://records.example"\n')


def test_values_are_reached_by_their_path() -> None:
    """What is not there is None, however the path goes on."""
    assert FILE.value("links", 0, "id") == "a"
    assert FILE.value("links", 1, "id") is None
    assert FILE.value("title", "more") is None
    assert FILE.gives("links", 0, "id")
    assert not FILE.gives("date")


def test_a_place_is_that_of_the_key_or_of_the_nearest_table() -> None:
    """A missing key is blamed on its table, and one of the file itself on the file."""
    assert (FILE.place("title").line, FILE.place("title").column) == (1, 1)
    assert FILE.value_place("title").column == 9
    assert FILE.place("links", 0, "year").line == 2
    assert FILE.place("date").line == 0


def test_words_in_a_value_have_a_place_of_their_own() -> None:
    """The caret stands under the word; one that is written otherwise is blamed on the whole value."""
    assert FILE.place_in_value("records", "links", 0, "url").column == 16
    assert FILE.place_in_value("Records", "links", 0, "url").column == 7


def test_texts_are_told_with_their_paths() -> None:
    """In the order of the file, those in lists too."""
    assert [path for path, _ in texts_in(toml('a = ["x", 1]\nb.c = "y"\n').data)] == [("a", 0), ("b", "c")]


def test_hidden_characters_are_found_however_they_are_written() -> None:
    """As they are, and as an escape; in addresses they are judged with the address."""
    found: list[Finding] = []
    text = 'title = "a\u202eb"\nnote = "a\\u202eb"\nurl = "\u202e"\nweb = "\u202e"\nemail = "\u202e"\n'
    decode_toml("kit.toml", text.encode(), found)
    assert codes(found) == ["hidden-character", "hidden-character"]
    assert [finding.place and (finding.place.line, finding.place.column) for finding in found] == [(1, 11), (2, 8)]
