"""Folders that no build belongs into, and what stands in others and is not ours."""

import shutil
from pathlib import Path

import pytest
from tests.pack.made_kits import FINDINGS, TOOLS, made_files, made_kit
from tests.paths import KITS

from presskit.errors import CannotWrite
from presskit.pack import pack_kit, refuse_place
from presskit.pack.place import refuse_strangers


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A kit's folder with pictures in it."""
    folder = Path(shutil.copytree(KITS / "minimal", tmp_path / "kit"))
    (folder / "photos").mkdir()
    (folder / "photos" / "a.jpg").write_bytes(b"a picture")
    return folder


@pytest.mark.parametrize(
    "below", ["", ".", "assets", "assets/build", "Templates", "templates/../fonts", "print-specs", "photos", "../kit"]
)
def test_no_build_lies_among_what_the_kit_is_read_from(kit: Path, below: str) -> None:
    """Neither in the kit itself nor in a folder of it that holds files or could hold them."""
    with pytest.raises(CannotWrite) as caught:
        refuse_place(kit / below, kit)

    assert "--out" in caught.value.hint


def test_a_link_to_the_kit_is_the_kit(kit: Path, tmp_path: Path) -> None:
    """It is where a folder leads that counts."""
    (tmp_path / "out").symlink_to(kit)

    with pytest.raises(CannotWrite, match="the kit itself"):
        refuse_place(tmp_path / "out", kit)


def test_home_and_root_are_no_place(kit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build would lie among everything else; a folder in either is one."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for folder in (tmp_path, Path(tmp_path.anchor)):
        with pytest.raises(CannotWrite):
            refuse_place(folder, kit)

    refuse_place(tmp_path / "build", kit)


def test_a_folder_for_builds_inside_the_kit_is_one(kit: Path) -> None:
    """New, empty, or with a build of ours in it."""
    out = kit / "build"
    refuse_place(out, kit)
    out.mkdir()
    refuse_place(out, kit)
    pack_kit(out, made_kit(), made_files("x"), FINDINGS, TOOLS)
    refuse_place(out, kit)


def test_a_manifest_of_another_program_is_refused_before_anything_is_made(kit: Path, tmp_path: Path) -> None:
    """By name."""
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "manifest.json").write_text("{}", encoding="utf-8")

    with pytest.raises(CannotWrite, match=r"manifest\.json"):
        refuse_place(tmp_path / "build", kit)


def test_many_are_named_by_the_first(kit: Path, tmp_path: Path) -> None:
    """A screenful is enough."""
    out = tmp_path / "build"
    files = [file for letter in "abc" for file in made_files(letter)]
    for number, file in enumerate(files):
        path = out / "screen" / f"{number}.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)

    with pytest.raises(CannotWrite, match=r"4\.pdf and 4 more"):
        refuse_strangers(out, {f"screen/{number}.pdf": b"new" for number in range(len(files))}, ())
