"""What a new kit says, in its language."""

from pathlib import Path

import pytest

from presskit.load import load_kit
from presskit.model.piece_words import texts_of
from presskit.model.text import block_text
from presskit.pipeline.starting.new_kit import NewKitOrder, make_new_kit
from presskit.pipeline.starting.starter_words import starter_in_english, write_mark
from presskit.starter import starter_languages


@pytest.mark.parametrize("language", starter_languages())
def test_a_new_kit_speaks_its_language(tmp_path: Path, language: str) -> None:
    """It loads without an error, says in that language what is to be written, and each build counts it."""
    order = NewKitOrder(tmp_path / "kit", language=language, pieces=("press-release", "flyer", "fact-sheet"))
    make_new_kit(order)
    kit = load_kit(tmp_path / "kit")
    texts = [
        *map(block_text, kit.statements[language].blocks),
        *texts_of(kit.piece_words["flyer"][language]["argument"]),
    ]

    assert kit.languages == (language,)
    assert all(text.startswith(write_mark(language)) or write_mark(language) in text for text in texts)
    assert {finding.code for finding in kit.findings if finding.severity == "warning"} == {"still-to-write"}
    assert (write_mark(language) == "[Write:") is (language == "en")
    assert starter_in_english(language) == ()


@pytest.mark.parametrize(("language", "mark"), [("zh-TW", "[請寫："), ("pt-BR", "[Escrever:"), ("prs", "[بنویسید:")])
def test_a_new_kit_is_served_by_the_nearest_language(tmp_path: Path, language: str, mark: str) -> None:
    """By script and country, as its labels are."""
    make_new_kit(NewKitOrder(tmp_path / "kit", language=language))
    assert mark in (tmp_path / "kit" / f"statement.{language}.md").read_text(encoding="utf-8")


def test_a_new_kit_in_a_language_without_words_says_so(tmp_path: Path) -> None:
    """Amharic and Soninke are languages; what is to be written stands in English, with a note."""
    for language in ("am", "snk"):
        make_new_kit(NewKitOrder(tmp_path / language, language=language))
        assert "[Write:" in (tmp_path / language / f"statement.{language}.md").read_text(encoding="utf-8")
        assert [finding.code for finding in starter_in_english(language)] == ["starter-in-english"]
