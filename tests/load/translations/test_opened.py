"""A translation opened to be worked on."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT
from tests.load.translations.made_translations import FRENCH, SOURCE, kit_in_two, opened

from presskit.errors import KitError, UsageError
from presskit.load.translations.opened import open_translation, open_translations
from presskit.model.translation import PartState


def test_it_has_both_texts_and_says_how_far_it_is(tmp_path: Path) -> None:
    """With the language's name for people."""
    translation = opened(tmp_path)

    assert translation.name == "French"
    assert translation.is_listed
    assert translation.target is not None
    assert translation.status.count(PartState.UNCONFIRMED) == 5
    assert translation.status.file == "statement.fr.md"


def test_one_that_is_still_to_come_has_all_parts_missing(tmp_path: Path) -> None:
    """It can be begun, and handed to a translator, all the same."""
    translation = opened(tmp_path, None)

    assert translation.target is None
    assert translation.status.count(PartState.MISSING) == 5


def test_all_that_lie_in_the_kit_are_found(tmp_path: Path) -> None:
    """Those that it lists first, and the ones that nobody lists."""
    kit = kit_in_two(tmp_path)
    (kit / "statement.es.md").write_text(FRENCH, encoding="utf-8")

    assert [(each.language, each.is_listed) for each in open_translations(kit)] == [("fr", True), ("es", False)]


@pytest.mark.parametrize("code", ["en", "FR", "french language", ""])
def test_what_is_no_language_to_translate_into_is_refused(tmp_path: Path, code: str) -> None:
    """The source's own, and what is no code."""
    with pytest.raises(UsageError):
        open_translation(kit_in_two(tmp_path), code)


def test_a_source_that_cannot_be_read_is_told_with_its_reason(tmp_path: Path) -> None:
    """And so are a kit.toml without languages, and one that is broken."""
    kit = kit_in_two(tmp_path)
    (kit / "statement.en.md").write_bytes(b"\xff\xfe")
    with pytest.raises(KitError) as caught:
        open_translation(kit, "fr")
    assert [finding.code for finding in caught.value.findings] == ["not-utf-8"]
    (kit / "kit.toml").write_text(KIT.replace('languages = ["en"]', ""), encoding="utf-8")
    with pytest.raises(UsageError):
        open_translation(kit, "fr")
    (kit / "kit.toml").write_text("= =", encoding="utf-8")
    with pytest.raises(KitError):
        open_translation(kit, "fr")


def test_a_source_in_comments_is_no_part_of_a_translation(tmp_path: Path) -> None:
    """However long a translator keeps it."""
    french = FRENCH.replace("Les archives", "<!-- en\nPublic records\n-->\n\nLes archives")

    translation = opened(tmp_path, french, SOURCE)

    assert translation.target is not None
    assert len(translation.target.parts) == 5
