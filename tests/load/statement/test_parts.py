"""A statement in the parts that are translated one by one."""

import pytest
from tests.load.translations.made_translations import parts

from presskit.load.statement.parts import text_sum

TEXT = """\
# Day *one*

## 7 March 2026

### #OpenIt

First[^1] line
and [words][report].

## What we ask

- one
  more
  - deep

> said

| A | A |
|---|---|
| 1 | x \\| y |

![two people](assets/a.jpg)

***

[^1]: A note.
"""


def test_each_part_has_its_kind_and_its_markdown_on_one_line() -> None:
    """The head's three are told from headings, an item from a paragraph, a picture from words."""
    assert [(part.kind, part.text) for part in parts(TEXT)] == [
        ("title", "Day *one*"),
        ("date line", "7 March 2026"),
        ("hashtag", "#OpenIt"),
        ("paragraph", "First[^1] line and [words][report]."),
        ("heading", "What we ask"),
        ("list item", "one more"),
        ("list item", "deep"),
        ("quotation", "said"),
        ("cell", "A"),
        ("cell", "A"),
        ("cell", "1"),
        ("cell", "x | y"),
        ("picture", "![two people](assets/a.jpg)"),
        ("note", "A note."),
    ]


def test_a_part_knows_where_it_leads_and_what_of_it_is_printed() -> None:
    """Links by their ids, notes by their marks, pictures by their files; words without any mark of Markdown."""
    known = {part.text[:5]: (part.words, part.targets) for part in parts(TEXT)}

    assert known["First"] == ("First line and words.", ("[^1]", "report"))
    assert known["![two"] == ("two people", ("assets/a.jpg",))
    assert known["Day *"] == ("Day one", ())


def test_a_part_stands_in_its_rows() -> None:
    """Cut out of the file, they are the text; of two cells alike, each has its own."""
    lines = TEXT.split("\n")
    for part in parts(TEXT):
        cut = " ".join(lines[row.line][row.start : row.end] for row in part.rows)
        assert cut.replace("\\|", "|") == part.text
    first, second = [part for part in parts(TEXT) if part.text == "A"]
    assert first.rows[0].start < second.rows[0].start
    assert first.block == second.block


@pytest.mark.parametrize("same", ["a  b", "a\nb", " a b ", "a\u00a0b"])
def test_white_space_changes_no_sum(same: str) -> None:
    """A paragraph that an editor has broken anew is the same; another word is another."""
    assert text_sum(same) == text_sum("a b")
    assert text_sum("a c") != text_sum("a b")
    assert text_sum("  ") == ""


def test_room_to_write_is_known() -> None:
    """Whatever stands beside it."""
    assert [part.is_to_write for part in parts("# [Write: in French]\n\nSome [write: x] more\n\nWords")] == [
        True,
        True,
        False,
    ]
