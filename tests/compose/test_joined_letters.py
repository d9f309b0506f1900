"""Letters that no line parts: Korean words, and the end of a Chinese or Japanese paragraph."""

import pytest

from presskit.compose.joined_letters import with_joined_letters, with_line_ends


def shown(html: str) -> str:
    """The body with joiners that can be seen."""
    return with_joined_letters(f"<body>{html}").removeprefix("<body>").replace("\u2060", "~")


@pytest.mark.parametrize(
    ("html", "joined"),
    [
        ("<p>모든 사람은 평등하다</p>", "<p>모~든 사~람~은 평~등~하~다</p>"),
        ('<p title="모든">a</p>', '<p title="모든">a</p>'),
        ("<p>사회적출신재산출생</p>", "<p>사회적출신재산출생</p>"),
    ],
)
def test_a_korean_word_is_on_one_line(html: str, joined: str) -> None:
    """In text alone; a word that may be wider than a column can be parted."""
    assert shown(html) == joined


@pytest.mark.parametrize(
    ("html", "joined"),
    [
        ("<p>不分种族、肤色等任何区别。</p>", "<p>不分种族、肤色等任何~区~别。</p>"),
        ("<li>権利を<em>有する。</em></li>\n", "<li>権利を<em>有する。</em></li>\n"),
        ("<li><em>権利を有する。</em></li>", "<li><em>権利を有~す~る。</em></li>"),
        ("<p>世界人权宣言<em>第一条</em>说</p>", "<p>世界人权宣言<em>第一条</em>说</p>"),
        ("<p>等任何区别，别。</p>", "<p>等任何区~别~，~别。</p>"),
        ("<h1>宣言</h1>", "<h1>宣言</h1>"),
    ],
)
def test_no_letter_stands_alone_on_the_last_line(html: str, joined: str) -> None:
    """The last three of a paragraph go together, with the marks behind them; a short text may end anywhere."""
    assert shown(html) == joined


def test_other_pages_stay_as_they_are() -> None:
    """Byte for byte, before the body too."""
    page = "<title>모든 사람은</title><body><p>Peers, สิทธิ</p>"

    assert with_line_ends(page) == page
