"""A small YAML file as plain texts with their places, and what is refused in it."""

import time

import pytest
from tests.load.brand.made_brands import node
from tests.load.made_kits import text_file

from presskit.load.brand.yaml_file import read_yaml
from presskit.load.limits import MAX_BRAND_BYTES
from presskit.model.finding import Finding


def problems(text: str) -> list[Finding]:
    """What is wrong with the file."""
    found: list[Finding] = []
    read_yaml(text_file(text, "_brand.yml"), found)
    return found


def test_every_value_is_the_text_that_stands_there() -> None:
    """No truth value, number or day is made of it; what is nothing is an empty text."""
    texts = {
        "no": "no",
        "007": "007",
        '"~"': "~",
        "2021-11-01": "2021-11-01",
        "~": "",
        "null": "",
        "": "",
        "': x'": ": x",
    }
    for written, text in texts.items():
        assert node(f"key: {written}\nother: 1\n").table["key"].text == text


def test_values_and_keys_have_their_places() -> None:
    """By line and column, in blocks and in braces."""
    root = node("color:\n  palette: {red: '#f00', sea: \"#00f\"}\nlist:\n  - a: b\n  - c\n")
    sea = root.table["color"].table["palette"].table["sea"]
    assert (sea.place.line, sea.place.column, sea.key_place.column, sea.text) == (2, 31, 26, "#00f")
    first, second = root.table["list"].items
    assert (first.table["a"].place.line, first.table["a"].place.column) == (4, 8)
    assert (second.place.line, second.text) == (5, "c")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: &x 1\nb: 2\n", 1, "&x is there to be repeated"),
        ("a: 1\nb: *x\n", 2, "*x repeats"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "would build something"),
        ("a: !secret b\n", 1, "would build something"),
        ("a: 1\nb: 2\na: 3\n", 3, "stands in line 1"),
        ("a: 1\n---\nb: 2\n", 2, "a second document"),
        ("a:\n\t- b\n", 2, "tab"),
        ("a: b: c\n", 1, "no YAML"),
        ("a: [b\n", 2, "no YAML"),
        ("- a\n", 0, "nothing in this file is a setting"),
        ("red\n", 0, "nothing in this file is a setting"),
        ("", 0, "nothing in this file is a setting"),
        ("# nothing\n", 0, "nothing in this file is a setting"),
        ("? [a, b]\n: c\n", 1, "no name for a setting"),
        ("a: " + "[" * 30 + "]" * 30, 1, "nested more than 20 deep"),
    ],
)
def test_what_is_no_plain_list_of_settings_is_refused(text: str, line: int, said: str) -> None:
    """At its line, and with what to do."""
    found = problems(text)
    assert found
    assert all(finding.code == "bad-brand-file" and finding.hint for finding in found)
    assert found[0].place is not None
    assert found[0].place.line == line
    assert said in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        "[" * MAX_BRAND_BYTES,
        "{a: " * (MAX_BRAND_BYTES // 4),
        "a: &a [1]\n" + "".join(f"b{number}: [*a, *a]\n" for number in range(4_000)),
        "a: " + "x" * MAX_BRAND_BYTES,
        "- " * (MAX_BRAND_BYTES // 2),
        "".join(f"k{number}: v\n" for number in range(6_000)),
        "? " * (MAX_BRAND_BYTES // 2),
    ],
    ids=["brackets", "braces", "aliases", "long", "dashes", "keys", "questions"],
)
def test_a_hostile_file_takes_no_time_and_no_depth(text: str) -> None:
    """As long as such a file may be: it ends, and nothing is multiplied."""
    begun = time.process_time()
    problems(text[:MAX_BRAND_BYTES])
    assert time.process_time() - begun < 20
