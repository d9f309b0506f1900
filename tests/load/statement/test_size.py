"""Whether a statement can be parsed, set and read."""

import pytest
from tests.load.made_kits import codes, text_file, toml

from presskit.load.limits import (
    MAX_BLOCKS,
    MAX_BRACKETS,
    MAX_HEADINGS_AND_LINKS,
    MAX_NESTING,
    MAX_QUOTATION_MARKS,
    MAX_STATEMENT_WORDS,
    MAX_WORD_LETTERS,
    WARN_STATEMENT_WORDS,
    WARN_WORD_LETTERS,
)
from presskit.load.statement.markdown import parse_markdown
from presskit.load.statement.size import can_be_parsed, check_tree, long_words_in_settings
from presskit.model.finding import Finding


@pytest.mark.parametrize(
    ("text", "said", "parsed"),
    [
        ("a " * WARN_STATEMENT_WORDS, [], True),
        ("a " * (WARN_STATEMENT_WORDS + 1), ["text-long"], True),
        ("a " * MAX_STATEMENT_WORDS, ["text-long"], True),
        ("a " * (MAX_STATEMENT_WORDS + 1), ["text-too-long"], False),
        ("字" * 2 * MAX_STATEMENT_WORDS, ["text-too-long"], False),
        ("x" * WARN_WORD_LETTERS, [], True),
        ("x" * (WARN_WORD_LETTERS + 1), ["word-long"], True),
        ("x" * (MAX_WORD_LETTERS + 1), ["word-too-long"], False),
        ("a\u00a0" * MAX_WORD_LETTERS, ["word-too-long"], False),
        ("字" * MAX_WORD_LETTERS * 2, [], True),
        ("[ " * MAX_BRACKETS, [], True),
        ("[ " * (MAX_BRACKETS + 1), ["too-many-parts"], False),
        ("' " * MAX_QUOTATION_MARKS, [], True),
        ("' " * (MAX_QUOTATION_MARKS + 1), ["too-many-parts"], False),
        ("'\n\n" * (MAX_QUOTATION_MARKS + 1), [], True),
    ],
)
def test_a_text_is_held_to_its_bounds(text: str, said: list[str], *, parsed: bool) -> None:
    """To the word and the letter; Chinese has no spaces, and no-break spaces make one word of many."""
    found: list[Finding] = []
    assert can_be_parsed(text_file(text), found) is parsed
    assert codes(found) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("> " * (MAX_NESTING - 3) + "a", []),
        ("> " * (MAX_NESTING - 2) + "a", ["nested-too-deeply"]),
        ("*a " * 500 + "a* " * 500, ["nested-too-deeply"]),
        ("## a\n" * MAX_HEADINGS_AND_LINKS, []),
        ("## a\n" * MAX_HEADINGS_AND_LINKS + "[a][b]", ["too-many-parts"]),
        ("1. a\n" * MAX_BLOCKS, []),
        ("1. a\n" * (MAX_BLOCKS + 1), ["too-many-parts"]),
        ("a\n\n" * (MAX_BLOCKS + 1), ["too-many-parts"]),
        ("a  \n" * (MAX_BLOCKS + 1), ["too-many-parts"]),
    ],
)
def test_a_tree_is_held_to_its_bounds(text: str, said: list[str]) -> None:
    """Quotations with the paragraph and the words in them, emphasis, headings and links."""
    found: list[Finding] = []
    assert check_tree(text_file(text), parse_markdown(text, "en"), found) is not bool(said)
    assert codes(found) == said


def test_what_lies_too_deep_is_shown_at_its_block() -> None:
    """Not at the first line of the statement."""
    found: list[Finding] = []
    text = "# Title\n\nText.\n\n" + "> " * 60 + "deep"
    check_tree(text_file(text), parse_markdown(text, "en"), found)
    assert [finding.place.line for finding in found if finding.place] == [5]


def test_settings_are_held_to_the_same_words() -> None:
    """A report's title over the page is as bad as a word of the statement; an address may be longer."""
    long, too_long = "x" * (WARN_WORD_LETTERS + 1), "x" * (MAX_WORD_LETTERS + 1)
    assert codes(long_words_in_settings(toml(f'title = "{long}"\nurl = "{long}"\n'))) == ["word-long"]
    assert codes(long_words_in_settings(toml(f'title = "{too_long}"\nurl = "{too_long}"\n'))) == ["word-too-long"] * 2
