"""The words of a statement without its head and its Markdown."""

from pathlib import Path

import pytest
from tests.paths import KITS, SAMPLE_KIT

from presskit.errors import KitError
from presskit.load import load_kit, plain_statement
from presskit.rules.fingerprint import text_sha256, words_that_count

WHOLE_KITS = [SAMPLE_KIT, KITS / "complete", KITS / "minimal"]


def words(markdown: str) -> str:
    """The words that count, with single spaces."""
    return " ".join(words_that_count(plain_statement("statement.en.md", markdown.encode())))


def test_the_head_does_not_count() -> None:
    """Title, date line and hashtag stand above the text; a heading further down is part of it."""
    assert words("# Title\n\n## 1 March\n\n### #Tag\n\nOne.\n\n## Two\n\nThree.") == "one two three"
    assert words("One.\n\n# Two") == "one two"


def test_markdown_is_read_to_plain_words() -> None:
    """Emphasis, links by id and by address, escapes and line ends; a picture has no words of its own."""
    text = (
        'One *two* **three** [four][id] [five](https://a.example "no") 6\\* <https://b.example>\n'
        "seven\\\neight\n\n![no words](assets/a.jpg)\n\n> nine"
    )
    assert words(text) == "one two three four five 6 seven eight nine"


def test_numbers_of_a_list_count_as_they_are_printed() -> None:
    """As they are typed; of a list that is numbered 1 throughout they are counted; bullets are no words."""
    assert words("3. three\n4. four\n\n- bullet") == "3 three 4 four bullet"
    assert words("1. one\n3. three\n2. two\n\n7. seven\n7. seven") == "1 one 3 three 2 two 7 seven 7 seven"
    assert words("1. one\n1. two") == "1 one 2 two"


def test_the_mark_of_a_note_is_raised() -> None:
    """As it is printed: behind 2026, it makes no other number."""
    assert words("In 2026[^a].\n\n[^a]: Note.") == "in 2026 ^ 1 1 note"


@pytest.mark.parametrize("kit", WHOLE_KITS, ids=lambda kit: kit.name)
def test_the_file_alone_gives_what_its_kit_gives(kit: Path) -> None:
    """In every language: what the release prints is what anyone finds who has the file."""
    for statement in load_kit(kit).statements.values():
        text = plain_statement(statement.file, (kit / statement.file).read_bytes())
        assert text_sha256(text) == statement.text_sha256
        assert len(words_that_count(text)) > 3


def test_what_is_no_text_is_told_as_in_a_kit() -> None:
    """By the kit's own findings."""
    with pytest.raises(KitError) as caught:
        plain_statement("statement.en.md", b"%PDF-1.7")
    assert [finding.code for finding in caught.value.findings] == ["not-plain-text"]
    with pytest.raises(KitError) as caught:
        plain_statement("statement.en.md", b">" * 200 + b"x")
    assert [finding.code for finding in caught.value.findings] == ["word-long", "nested-too-deeply"]
