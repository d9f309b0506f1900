"""Where each key and each value of a TOML text stands."""

import tomllib
from typing import Any

import pytest

from presskit.load.toml.positions import KeyPath, find_repeated, find_spots

TEXT = '''\
# remarks = "are passed over"
title = "Open" # and here
"odd key".'in two' = 2026-03-07
[release]
en.headline = """
two
lines"""
[[links]]
id = "a"
numbers = [ 1, [2, 3], # a comma in a remark,
  "]", ]
[[links]]
id = 'b'
table = { x = 1, y = { z = "}" } }
[links.more]
q = true
'''


def paths_in(value: Any, path: KeyPath = ()) -> list[KeyPath]:
    """Every path of some data."""
    if isinstance(value, dict):
        inner = [one for key, part in value.items() for one in paths_in(part, (*path, key))]
    elif isinstance(value, list):
        inner = [one for index, part in enumerate(value) for one in paths_in(part, (*path, index))]
    else:
        inner = []
    return [*([path] if path else []), *inner]


def test_every_path_of_the_data_has_its_spot() -> None:
    """Dotted and quoted keys, tables within tables, lists within lists."""
    assert set(paths_in(tomllib.loads(TEXT))) <= set(find_spots(TEXT))


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("title",), "title", '"Open"'),
        (("odd key", "in two"), "\"odd key\".'in two'", "2026-03-07"),
        (("release", "en", "headline"), "en.headline", '"""\ntwo\nlines"""'),
        (("links", 0), "[[links]]", "[[links]]"),
        (("links", 0, "numbers", 1, 0), "2", "2"),
        (("links", 0, "numbers", 2), '"]"', '"]"'),
        (("links", 1, "id"), "id", "'b'"),
        (("links", 1, "table", "y", "z"), "z", '"}"'),
        (("links", 1, "more", "q"), "q", "true"),
    ],
)
def test_a_spot_is_the_very_letters(path: KeyPath, key: str, value: str) -> None:
    """Of the key and of its value, as they are written."""
    spot = find_spots(TEXT)[path]
    assert TEXT[spot.key_start : spot.key_end] == key
    assert TEXT[spot.value_start : spot.value_end] == value


def test_tables_that_only_a_longer_header_names_stand_there() -> None:
    """[a.b] also gives a."""
    assert find_spots("[a.b]\n")["a",].key_start == 0


@pytest.mark.parametrize("text", ["a = 1\na = 2\n", "[a]\n[a]\n", "[a]\nb.c = 1\nb.c = 2\n"])
def test_what_is_given_twice_is_found(text: str) -> None:
    """A key, a table and a dotted key."""
    assert find_repeated(text) is not None


def test_one_table_for_each_of_several_is_no_repetition() -> None:
    """[[links]] again is another link."""
    assert find_repeated('[[links]]\nid = "a"\n[[links]]\nid = "b"\n') is None


@pytest.mark.parametrize(
    "text",
    [
        "a." * 50_000 + "a = 1",
        "[" + "a." * 50_000 + "a]",
        "a = " + "[" * 50_000,
        "a = " + "{a=" * 50_000,
        '"a\\q" = 1',
        "= =",
    ],
)
def test_a_text_that_is_none_ends_too(text: str) -> None:
    """The scanner also walks through texts that the parser has refused: deep ones, and keys with a slip."""
    assert isinstance(find_spots(text), dict)
