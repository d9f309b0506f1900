"""The build that stands already, and how little its manifest is trusted."""

import json
from pathlib import Path

import pytest
from tests.pack.made_kits import FINDINGS, TOOLS, made_files, made_kit

from presskit.model.manifest import Manifest
from presskit.pack import pack_kit, standing_build
from presskit.pack.entries import manifest_bytes
from presskit.pack.standing import is_whole, read_manifest


@pytest.fixture
def packed(tmp_path: Path) -> Manifest:
    """A build in the test's folder."""
    return pack_kit(tmp_path, made_kit(), made_files("x"), FINDINGS, TOOLS).manifest


def test_manifest_comes_back_as_it_was_written(tmp_path: Path, packed: Manifest) -> None:
    """An unchanged kit can be answered from the standing build."""
    standing = standing_build(tmp_path)
    assert standing is not None
    assert standing == packed
    assert manifest_bytes(standing) == manifest_bytes(packed)


@pytest.mark.parametrize("name", ["screen/flyer.pdf", "SHA256SUMS", "manifest.json"])
def test_changed_or_missing_file_is_no_standing_build(tmp_path: Path, packed: Manifest, name: str) -> None:
    """One byte more, or a file less, and the build must be made again."""
    data = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(data + b" ")
    assert standing_build(tmp_path) is None
    (tmp_path / name).unlink()
    assert standing_build(tmp_path) is None
    (tmp_path / name).write_bytes(data)
    assert standing_build(tmp_path) == packed


def test_file_behind_a_link_does_not_count(tmp_path: Path, packed: Manifest) -> None:
    """Neither a linked file nor a linked folder is taken for the build's own."""
    (tmp_path / "screen").rename(tmp_path / "elsewhere")
    (tmp_path / "screen").symlink_to("elsewhere", target_is_directory=True)
    assert standing_build(tmp_path) is None
    (tmp_path / "screen").unlink()
    (tmp_path / "screen").mkdir()
    for entry in packed.files:
        (tmp_path / entry.path).symlink_to(tmp_path / "elsewhere" / Path(entry.path).name)
    assert not any(is_whole(tmp_path, entry) for entry in packed.files)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"schema": 3}', '{"schema": 1}', "[" * 100_000, '{"schema": 2, "kit": []}', "\ufeff{}"],
)
def test_manifest_that_is_none_is_not_read(tmp_path: Path, text: str) -> None:
    """Anything but a manifest of this schema counts as no manifest."""
    (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
    assert read_manifest(tmp_path) is None


def test_a_manifest_of_the_former_schema_is_read_without_its_words(tmp_path: Path, packed: Manifest) -> None:
    """The files of a former version are still the build's own; what its findings quoted is written no more."""
    document = json.loads(manifest_bytes(packed))
    told = {"message": "the column of Anna", "hint": "ask her", "file": "partners.csv", "line": 1, "column": 9}
    findings = [{**finding, **told} for finding in document["findings"]]
    former = json.dumps({**document, "schema": 1, "findings": findings})
    (tmp_path / "manifest.json").write_text(former, encoding="utf-8")
    assert read_manifest(tmp_path) == packed
    assert standing_build(tmp_path) is None  # so that it is written anew


def test_every_value_is_checked_for_its_type(tmp_path: Path, packed: Manifest) -> None:
    """A value of another type anywhere makes the whole manifest count for nothing."""
    document = json.loads(manifest_bytes(packed))
    for holder in (document["kit"], document["files"][0], document["files"][0]["qr"][0], document["findings"][0]):
        for key, value in list(holder.items()):
            if value is None:
                continue
            holder[key] = {"a": ["planted"]}
            (tmp_path / "manifest.json").write_text(json.dumps(document), encoding="utf-8")
            assert read_manifest(tmp_path) is None, key
            holder[key] = value
    (tmp_path / "manifest.json").write_bytes(manifest_bytes(packed))
    assert read_manifest(tmp_path) == packed


def test_no_folder_no_build(tmp_path: Path) -> None:
    """Before the first build there is none."""
    assert standing_build(tmp_path / "missing") is None
