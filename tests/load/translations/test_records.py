"""translations/<language>.toml."""

from pathlib import Path

from presskit.load.kit_folder import KitFolder
from presskit.load.statement.parts import text_sum
from presskit.load.translations.records import Record, read_records, records_file, records_name
from presskit.model.finding import Finding

TEXT = 'He said: "no"\\ — [words][id]'


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """Quotation marks, strokes and letters of any script stay; the place is that of the part."""
    record = Record(TEXT, text_sum(TEXT), "0" * 16, text_sum("former"))
    begun = Record("नमस्ते", text_sum("नमस्ते"))
    (tmp_path / "translations").mkdir()
    (tmp_path / records_name("fr")).write_bytes(records_file("en", "fr", [record, begun]))
    found: list[Finding] = []

    first, second = read_records(KitFolder(tmp_path), "fr", found)

    assert not found
    assert (first.source, first.translation_sha256, first.written_for) == (TEXT, "0" * 16, text_sum("former"))
    assert second.translation_sha256 == ""
    assert first.place is not None
    assert first.place.source_line == "[[parts]]"
    assert first.is_kept
    assert not first.is_altered
    assert not second.is_kept


def test_without_a_file_there_are_no_records(tmp_path: Path) -> None:
    """And nothing is wrong with that."""
    found: list[Finding] = []

    assert read_records(KitFolder(tmp_path), "fr", found) == ()
    assert not found


def test_a_sum_of_another_text_is_known() -> None:
    """Written by hand, it makes an old translation look current."""
    assert Record("Today's text", text_sum("Yesterday's text"), "1").is_altered


def test_a_file_with_a_slip_in_it_says_where(tmp_path: Path) -> None:
    """As any settings file; what can be read of it is."""
    (tmp_path / "translations").mkdir()
    (tmp_path / records_name("fr")).write_text('[[parts]]\nsource = 3\nsums = ""\n', encoding="utf-8")
    found: list[Finding] = []

    assert len(read_records(KitFolder(tmp_path), "fr", found)) == 1
    assert {(finding.code, finding.place.line) for finding in found if finding.place} == {
        ("wrong-type", 2),
        ("unknown-key", 3),
    }
