"""TOML with slips in it: all that can be read is read, and each slip is told."""

import pytest
from tests.load.made_kits import codes, text_file

from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.load.toml.syntax import TomlReading, parse_toml
from presskit.model.finding import Finding


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
