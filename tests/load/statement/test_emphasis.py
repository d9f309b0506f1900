"""Emphasis beside letters that are written without spaces."""

import pytest
from markdown_it import MarkdownIt

from presskit.load.statement.emphasis import set_emphasis_anywhere


def set_in(text: str) -> str:
    """The line as HTML."""
    parser = MarkdownIt("commonmark")
    set_emphasis_anywhere(parser)
    return str(parser.renderInline(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("这是**「重要」**的", "这是<strong>「重要」</strong>的"),
        ("これは**強調。**次の文", "これは<strong>強調。</strong>次の文"),
        ("**(주의)**는 *중요*하다", "<strong>(주의)</strong>는 <em>중요</em>하다"),
        ("คือ**“สิทธิ”**และ", "คือ<strong>“สิทธิ”</strong>และ"),
        ("***「重」***的", "<em><strong>「重」</strong></em>的"),
        ("价格 5 * 3 * 2", "价格 5 * 3 * 2"),
        ("**重 要**的", "<strong>重 要</strong>的"),
        ("一* 二", "一* 二"),
    ],
)
def test_stars_set_it_where_a_space_would_stand_elsewhere(text: str, expected: str) -> None:
    """Before a bracket, behind a full stop, inside a line of letters; a lone star stays."""
    assert set_in(text) == expected


@pytest.mark.parametrize(
    "text", ["a**(b)**c", "**bold** and *not*", "2 * 3 * 4", "snake_case_words", "\\**no\\**", "*a **b** c*"]
)
def test_all_else_is_as_commonmark_has_it(text: str) -> None:
    """Stars that touch no such letter."""
    assert set_in(text) == MarkdownIt("commonmark").renderInline(text)
