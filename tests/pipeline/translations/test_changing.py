"""Files of a translation written in a kit, or for a translator."""

from pathlib import Path

import pytest
from tests.load.translations.made_translations import FRENCH, kit_in_two

from presskit.errors import CannotWrite, KitError, UsageError
from presskit.model.translation import PartState
from presskit.pipeline.one_file import OutFile
from presskit.pipeline.translations.changing import (
    confirm_translation,
    export_po,
    import_po,
    start_translation,
    translations_in,
)


def test_a_translation_is_begun_once(tmp_path: Path) -> None:
    """What a translator has written is never written over."""
    kit = kit_in_two(tmp_path, None)

    begun = start_translation(kit, "fr")

    assert [path.name for path in begun.files] == ["statement.fr.md", "fr.toml"]
    assert all(path.is_file() for path in begun.files)
    before = begun.files[0].read_bytes()
    with pytest.raises(CannotWrite, match="is there already"):
        start_translation(kit, "fr")
    assert begun.files[0].read_bytes() == before


def test_what_is_confirmed_stands_in_the_kit(tmp_path: Path) -> None:
    """And nothing else of the kit changes."""
    kit = kit_in_two(tmp_path)
    (status,) = translations_in(kit)

    done = confirm_translation(kit, "fr", ())

    assert status.count(PartState.UNCONFIRMED) == len(done.lines) == 5
    assert translations_in(kit)[0].count(PartState.CONFIRMED) == 5
    assert (kit / "statement.fr.md").read_text(encoding="utf-8") == FRENCH
    assert [path.name for path in (kit / "translations").iterdir()] == ["fr.toml"]


def test_a_po_file_goes_out_and_comes_back(tmp_path: Path) -> None:
    """Words that would be replaced are named by their lines, and stay unless that is said."""
    kit = kit_in_two(tmp_path)
    out = tmp_path / "fr.po"
    export_po(kit, "fr", OutFile(out, "--po"))
    out.write_text(out.read_text(encoding="utf-8").replace("Répondez", "Réagissez"), encoding="utf-8")

    with pytest.raises(CannotWrite, match="line 8"):
        import_po(kit, out, may_replace=False)
    assert (kit / "statement.fr.md").read_text(encoding="utf-8") == FRENCH
    done = import_po(kit, out, may_replace=True)

    assert (done.language, done.filled, done.changed) == ("fr", 0, (8,))
    assert (kit / "statement.fr.md").read_text(encoding="utf-8") == FRENCH.replace("Répondez", "Réagissez")


def test_a_po_file_with_a_fault_changes_nothing(tmp_path: Path) -> None:
    """The faults are those of its lines."""
    kit = kit_in_two(tmp_path)
    out = tmp_path / "fr.po"
    export_po(kit, "fr", OutFile(out, "--po"))
    out.write_text(out.read_text(encoding="utf-8").replace("archives ?][report]", "archives ?]"), encoding="utf-8")

    with pytest.raises(KitError) as caught:
        import_po(kit, out, may_replace=True)

    assert [finding.code for finding in caught.value.findings] == ["po-links-differ"]
    assert not (kit / "translations").exists()


def test_a_po_file_alone_makes_a_translation(tmp_path: Path) -> None:
    """One that was exported before it was begun."""
    kit = kit_in_two(tmp_path)
    out = tmp_path / "fr.po"
    export_po(kit, "fr", OutFile(out, "--po"))
    (kit / "statement.fr.md").unlink()

    assert import_po(kit, out, may_replace=False).filled == 5
    assert (kit / "statement.fr.md").read_text(encoding="utf-8") == FRENCH


def test_what_is_no_kit_no_file_or_without_a_language_is_refused(tmp_path: Path) -> None:
    """In words, before anything is written."""
    kit = kit_in_two(tmp_path / "kit", None)
    (tmp_path / "none.po").write_text('msgid "a"\nmsgstr "b"\n', encoding="utf-8")

    for refused in (
        lambda: translations_in(tmp_path),
        lambda: start_translation(tmp_path, "fr"),
        lambda: confirm_translation(kit, "fr", ()),
        lambda: import_po(kit, tmp_path / "absent.po", may_replace=False),
        lambda: import_po(kit, tmp_path / "none.po", may_replace=False),
    ):
        with pytest.raises(UsageError):
            refused()
