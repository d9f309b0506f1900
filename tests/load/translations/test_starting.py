"""A translation as it begins."""

from pathlib import Path

from tests.load.translations.made_translations import kit_in_two, opened

from presskit.load.translations.opened import open_translation
from presskit.load.translations.starting import started


def test_what_is_begun_is_untranslated_and_not_stale(tmp_path: Path) -> None:
    """It says one thing, that it is to be written, until it is."""
    form, records = started(opened(tmp_path, None))
    (tmp_path / "statement.fr.md").write_bytes(form)
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "fr.toml").write_bytes(records)

    (finding,) = open_translation(tmp_path, "fr").translation.findings()

    assert finding.code == "translation-unwritten"
    assert finding.message.startswith("5 of 5 parts")


def test_a_source_that_changes_before_it_is_translated_is_told(tmp_path: Path) -> None:
    """The form shows the source of the day on which it was made."""
    _form, records = started(opened(tmp_path, None))
    kit = kit_in_two(tmp_path)
    (kit / "translations").mkdir()
    (kit / "translations" / "fr.toml").write_bytes(records)
    source = (kit / "statement.en.md").read_text(encoding="utf-8")
    (kit / "statement.en.md").write_text(source.replace("what you hold", "all"), encoding="utf-8")

    found = open_translation(kit, "fr").translation.findings()

    assert [finding.code for finding in found] == ["translation-stale", "translation-unconfirmed"]
