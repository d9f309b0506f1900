"""Phrases of Chinese and Japanese."""

import pytest

from presskit.compose import phrases
from presskit.compose.word_breaks import breakable


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("世界人权宣言", ["世界", "人权", "宣言"]),
        ("世界人權宣言", ["世界", "人權", "宣言"]),
        ("権利を有する。", ["権利を", "有する。"]),
        ("人权与 HIV 2026年", ["人权", "与 ", "HIV ", "2026年"]),
        ("インターナショナルな日", ["イ", "ン", "ター", "ナ", "ショ", "ナ", "ル", "な", "日"]),
        ("two words", ["two ", "words"]),
        ("모든 사람은", ["모든 ", "사람은"]),
    ],
)
def test_large_words_break_between_phrases(text: str, parts: list[str]) -> None:
    """Of Chinese in both ways, and of Japanese; what is too long for a narrow room, and all else, as before."""
    assert breakable(text) == parts


def test_no_mark_begins_a_line() -> None:
    """Whatever the model thinks: a phrase ends only where the script lets a line end."""
    assert phrases.in_phrases("世界，宣言", ["世", "界，", "宣", "言"]) == ["世界，", "宣言"]


def test_without_the_extra_a_line_may_end_after_any_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is said: the page is right, though not as well set."""
    monkeypatch.setitem(__import__("sys").modules, "budoux", None)
    phrases._parser.cache_clear()

    assert breakable("世界") == ["世", "界"]
    phrases._parser.cache_clear()
