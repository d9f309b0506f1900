"""Tables typed with tabs, or with | alone."""

import pytest
from markdown_it.tree import SyntaxTreeNode

from presskit.load.statement.markdown import parse_markdown
from presskit.load.statement.tab_tables import is_by_tabs, is_figure, rows_by_tabs


def table_of(text: str) -> SyntaxTreeNode:
    """The first block of a text."""
    return parse_markdown(text, "en").children[0]


def heads_of(text: str) -> list[str]:
    """The words of its heads."""
    return [node.children[0].content for node in table_of(text).walk() if node.type == "th"]


@pytest.mark.parametrize(
    "text", ["Year\tDead\n2019\t12\n\nnext", "| Year | Dead |\n| 2019 | 12 |", "\t2019\t2020\nall\t1\t2"]
)
def test_lines_with_as_many_tabs_are_a_table(text: str) -> None:
    """The first is its head, even of years; its first cell may be empty."""
    assert table_of(text).type == "table"
    assert is_by_tabs(table_of(text))
    assert len(heads_of(text)) in (2, 3)


@pytest.mark.parametrize("text", ["a\t12\nb\t13", "Contact:\tPress desk\nTelephone:\t+44 1632 960000"])
def test_a_table_may_have_no_head(text: str) -> None:
    """If its first line holds figures, or names with colons, as all others do."""
    assert table_of(text).type == "table"
    assert heads_of(text) == []


@pytest.mark.parametrize(
    "text", ["a\tb", "a\tb\nc", "\tone\n\ttwo", "•\tone\n•\ttwo", "1.\tone\n2.\ttwo", "a\tb\nc\td\te"]
)
def test_other_lines_with_tabs_are_none(text: str) -> None:
    """One line alone, indented lines, lists, and lines with different numbers of tabs."""
    assert table_of(text).type != "table"


def test_a_table_of_markdown_is_not_by_tabs() -> None:
    """It has the line under its head."""
    assert not is_by_tabs(table_of("| a | b |\n|---|---|\n| 1 | 2 |"))


def test_figures_are_known_by_their_signs() -> None:
    """With unit, sign and marks inside; a year is one, too."""
    assert all(map(is_figure, ("12", "1,204", "€410,000", "+12 %", "−3", "2019", "1.5–2")))
    assert not any(map(is_figure, ("N4", "twelve", "3 May", "")))


def test_the_rows_of_lines_are_those_of_the_table() -> None:
    """As many first lines as have as many tabs; none of a single one."""
    assert rows_by_tabs(["a\tb", "c\td ", "e"]) == [["a", "b"], ["c", "d"]]
    assert rows_by_tabs(["a\tb", "c"]) == rows_by_tabs(["a"]) == rows_by_tabs([]) == []
