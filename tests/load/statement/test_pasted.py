"""Pasted text as Markdown: line for line, no word lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.load.statement.pasted import as_markdown, list_lines
from presskit.rules.fingerprint import words_that_count

PIECES = st.sampled_from(
    (
        "•",
        "•\u00a0",
        "o\t",
        "– ",
        "-",
        "- ",
        "1.",
        "1.\u00a0",
        "(a) ",
        "(b) ",
        "b) ",
        "\t",
        "    ",
        "\u00a0",
        "> ",
        "--",
        "*",
        "##\u00a0",
        "words",
        "a",
        "1",
        "\n",
        "\n\n",
    )
)


@pytest.mark.parametrize(
    ("pasted", "markdown"),
    [
        ("•\u00a0 one\n•\u00a0 two\n\n1.\u00a0 a\n2.\u00a0 b", "- one\n- two\n\n1. a\n2. b"),
        ("We ask:\n•\tone\no\tsub\no\tsub\n•\ttwo", "We ask:\n- one\n  - sub\n  - sub\n- two"),
        ("•\tone\no\tsub\n§\tin it\n•\ttwo", "- one\n  - sub\n    - in it\n- two"),
        ("·\tone\no\tsub\n·\ttwo\n§\u00a0\u00a0sub\n\uf0b7\tthree", "- one\n  - sub\n- two\n  - sub\n- three"),
        ("1. Demand\n• x\n• y\n2. Next", "1. Demand\n   - x\n   - y\n2. Next"),
        ("1)\tHalf\n\ta)\tby\n\tb)\tby\n2)\tHalf", "1)\tHalf\n    * by\n    * by\n2)\tHalf"),
        ("\t•\tone\n\t\t•\tin\n\t•\ttwo", "- one\n  - in\n- two"),
        ("> • q\n> • r", "> - q\n> - r"),
        ("-one\n-two", "- one\n- two"),
        ("1.first\n2.second", "1. first\n2. second"),
        ("##\u00a0Head", "## Head"),
        ("one\n\u00a0\ntwo\u00a0", "one\n\ntwo"),
        ("text\n--\nname", "text\n\\--\nname"),
        ("two lines\nof text\n-----", "two lines\nof text\n*****"),
        ("word* is\n\n* a note", "word* is\n\n\\* a note"),
    ],
)
def test_what_is_pasted_becomes_markdown(pasted: str, markdown: str) -> None:
    """Each in the lists that it belongs to, and no text becomes a heading."""
    assert as_markdown(pasted).text == markdown


@pytest.mark.parametrize(
    "text",
    [
        "– Alone.",
        "o\u00a0tym\no\u00a0tym",
        "- one\n\no\ttym",
        "1. one\no\ttym",
        "am\n1.\u00a0Mai war",
        "A. Smith\nT. Jones",
        "1.5 million\n2.5 million",
        "- one\n- two\n  1. in",
        "Title\n-----",
        "*harm* is\n\n* one\n* two",
        "*harm reduction* is\n\n* one",
        "hard break  \nhere",
    ],
)
def test_what_is_none_of_it_stays(text: str) -> None:
    """A single dash, a word of one letter, a day, initials, and all that is Markdown already."""
    assert as_markdown(text).text == text.replace("\u00a0", "\u00a0")


def test_marks_are_kept_beside_their_lines() -> None:
    """A list that is not Markdown's parts from the one before it."""
    pasted = as_markdown("(a) x\n(b) y\n\n– z\n– z\n\no\tq")
    assert pasted.marks == {0: "(a)", 1: "(b)", 3: "–", 4: "–"}
    assert pasted.text == "* x\n* y\n\n+ z\n+ z\n\no\tq"
    assert as_markdown("o\tq\no\tr").told == (0, 1)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_no_line_and_no_word_is_lost(text: str) -> None:
    """But for letters that are told as bullets; and to do it twice changes nothing more."""
    pasted = as_markdown(text)
    lines, written = text.split("\n"), pasted.text.split("\n")
    assert len(lines) == len(written)
    for number, (line, other) in enumerate(zip(lines, written, strict=True)):
        bare = re.sub(r"^[\s>]*o\t", "", line) if number in pasted.told else line
        assert words_that_count(bare) == words_that_count(f"{pasted.marks.get(number, '')} {other}")


def test_items_are_told_with_all_that_stands_before_their_words() -> None:
    """And whether another belongs to them."""
    found = list_lines(["We ask:", "  •\ta", "o\tb", "", "- c", "> - d"])

    assert [(each.line, each.lead, each.is_paired) for each in found] == [
        (1, "  •\t", False),
        (2, "o\t", True),
        (4, "- ", False),
    ]
