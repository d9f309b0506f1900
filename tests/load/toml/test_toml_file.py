"""A settings file: its data, and the place of each part of it."""

import pytest
from tests.load.made_kits import codes, text_file, toml

from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.load.toml.toml_file import TomlReading, decode_toml, parse_toml, texts_in
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


def read(text: str) -> tuple[TomlReading | None, list[Finding]]:
    """What could be read, and what is said."""
    found: list[Finding] = []
    return parse_toml(text_file(text, "kit.toml"), found), found


def test_lines_with_slips_are_left_out_and_the_rest_is_read() -> None:
    """Three slips are three findings in one run, and the keys they hide are known."""
    reading, found = read(
        'title = Open\ndate = 1/2/2026\nhashtag = "#Open"\nlanguages = ["en"\n[print]\nspec = "x"\n'
    )
    assert reading is not None
    assert reading.data == {"hashtag": "#Open", "print": {"spec": "x"}}
    assert reading.lost_keys == {"title", "date", "languages"}
    assert [finding.place and finding.place.line for finding in found] == [1, 2, 4]


def test_what_is_left_out_is_blanked_in_place() -> None:
    """Offsets in the text that was read are offsets in the file."""
    reading, _ = read('title = Open\nhashtag = "#Open"\n')
    assert reading is not None
    assert reading.text.index("#Open") == len('title = Open\nhashtag = "')


@pytest.mark.parametrize("text", ["[release\n", '[a]\n[a]\nb = "', 'text = """never closed\n', "a.b = 1\n[a]\n[a]\n"])
def test_a_slip_that_changes_what_follows_ends_the_reading(text: str) -> None:
    """A header with a slip would put all below it into another table."""
    reading, found = read(text)
    assert reading is None
    assert found


def test_a_name_used_in_two_ways_is_told_without_a_line() -> None:
    """The parser does not say where; nothing is guessed."""
    _, found = read("a = 1\n[a]\nb = 2\n")
    assert codes(found) == ["toml-syntax"]


@pytest.mark.parametrize(
    "text", ["x = " + "[" * 3000 + "]" * 3000, "x = " + "{a=" * 3000 + "1" + "}" * 3000, "x = " + "9" * 9000]
)
def test_what_would_exhaust_the_parser_is_a_finding(text: str) -> None:
    """Values nested thousands deep, and a number with thousands of digits."""
    reading, found = read(f"{text}\ny = 1\n")
    assert codes(found) == ["toml-syntax"]
    assert reading is None or reading.data == {"y": 1}


def test_a_file_that_is_something_else_is_given_up() -> None:
    """After so many lines that cannot be read, the rest is no settings either."""
    reading, found = read("Dear all\n" * 500)
    assert reading is None
    assert len(found) == MAX_FINDINGS_OF_ONE_SORT
