"""Folders that no build belongs into, and what stands in others and is not ours."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.pack.made_kits import FINDINGS, TOOLS, made_file, made_files, made_kit, tree
from tests.paths import KITS

from presskit.errors import CannotWrite
from presskit.model.kit import Kit
from presskit.pack import pack_kit, refuse_other_kit, refuse_place
from presskit.pack.journal import write_journal
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


@pytest.mark.parametrize("below", ["", "assets", "partners/quay", "Print-Specs/build", "photos"])
def test_no_build_lies_among_what_another_kit_is_read_from(kit: Path, tmp_path: Path, below: str) -> None:
    """A folder that holds kit.toml is a kit, whosever it is; which one, is said."""
    other = Path(shutil.copytree(kit, tmp_path / "other"))
    with pytest.raises(CannotWrite, match="other") as caught:
        refuse_place(other / below, kit)

    assert "--out" in caught.value.hint


def test_a_folder_for_builds_inside_another_kit_is_one(kit: Path, tmp_path: Path) -> None:
    """A kit may lie in a folder of a larger one; what is built there already is asked about by itself."""
    other = Path(shutil.copytree(kit, tmp_path / "other"))
    refuse_place(other / "build", kit)
    pack_kit(other / "build", made_kit(), made_files("x"), FINDINGS, TOOLS)
    refuse_place(other / "build", kit)


@pytest.mark.parametrize("below", [".git", ".git/objects/build", ".GIT/build", "a/.hg", ".svn/build"])
def test_no_build_lies_where_versions_are_kept(kit: Path, tmp_path: Path, below: str) -> None:
    """Of the kit or of any project, whether it is there or not: who reads that folder would take it for broken."""
    (kit / ".git").mkdir()
    for project in (kit, tmp_path):
        with pytest.raises(CannotWrite, match=r"\.(git|GIT|hg|svn)"):
            refuse_place(project / below, kit)


def test_a_link_to_the_kit_is_the_kit(kit: Path, tmp_path: Path) -> None:
    """It is where a folder leads that counts."""
    (tmp_path / "out").symlink_to(kit)

    with pytest.raises(CannotWrite, match="the kit itself"):
        refuse_place(tmp_path / "out", kit)


def test_a_link_to_itself_is_no_place(kit: Path, tmp_path: Path) -> None:
    """Nor is a folder behind it."""
    (tmp_path / "out").symlink_to("out")

    for place in (tmp_path / "out", tmp_path / "out" / "build"):
        with pytest.raises(CannotWrite, match="leads to itself"):
            refuse_place(place, kit)


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
        refuse_strangers(out, {f"screen/{number}.pdf": b"new" for number in range(len(files))}, (), {})


@pytest.mark.parametrize("plant", [os.mkfifo, lambda path: os.mknod(path, 0o140600)])
@pytest.mark.parametrize("name", ["screen/flyer.pdf", "manifest.json", "SHA256SUMS"])
def test_a_pipe_in_the_place_of_a_file_is_refused(tmp_path: Path, name: str, plant: Callable[[Path], None]) -> None:
    """Or a socket: nobody knows what hangs on it."""
    pack_kit(tmp_path, made_kit(), made_files("x"), FINDINGS, TOOLS)
    (tmp_path / name).unlink()
    plant(tmp_path / name)
    before = (tmp_path / name).lstat()

    with pytest.raises(CannotWrite, match=name.replace(".", r"\.")):
        pack_kit(tmp_path, made_kit(), made_files("y"), FINDINGS, TOOLS)

    assert (tmp_path / name).lstat() == before


@pytest.mark.parametrize("ending", ["presskit-old", "presskit-new"])
def test_a_file_under_a_temporary_name_is_ours_only_after_a_kill(tmp_path: Path, ending: str) -> None:
    """Of a file that we write, it is refused by name; of any other, it is passed over; a journal makes it ours."""
    pack_kit(tmp_path, made_kit(), made_files("x"), FINDINGS, TOOLS)
    others, own = (tmp_path / "screen" / f".{name}.{ending}" for name in ("notes", "letter.pdf"))
    others.write_bytes(b"my notes")
    pack_kit(tmp_path, made_kit(), made_files("y"), FINDINGS, TOOLS)
    own.write_bytes(b"my words")

    for files in (made_files("x"), made_files("x", ("flyer",))):  # written anew, and removed
        with pytest.raises(CannotWrite, match=own.name):
            pack_kit(tmp_path, made_kit(), files, FINDINGS, TOOLS)
    assert (own.read_bytes(), others.read_bytes()) == (b"my words", b"my notes")

    write_journal(tmp_path, {"screen/letter.pdf": frozenset()})
    pack_kit(tmp_path, made_kit(), made_files("x"), FINDINGS, TOOLS)
    assert not own.exists()
    assert others.read_bytes() == b"my notes"


def _of_another_organisation() -> Kit:
    kit = made_kit()
    return replace(kit, organisation=replace(kit.organisation, id="quay", short_name="Quay"))


def _of_another_day() -> Kit:
    kit = made_kit(title="Quay Day")
    texts = {code: replace(text, sha256="ef" * 32) for code, text in kit.statements.items()}
    return replace(kit, statements=texts)


def test_no_build_takes_the_place_of_another_organisations(tmp_path: Path) -> None:
    """Both are named, and nothing is written; if the same kit has another name now, it is its own build."""
    pack_kit(tmp_path, made_kit(), made_files("x"), FINDINGS, TOOLS)
    before = tree(tmp_path)

    for is_same in (None, False):
        with pytest.raises(CannotWrite, match=r"Harbour Day.*Harbour.*Quay") as caught:
            pack_kit(
                tmp_path, _of_another_organisation(), [made_file("a.pdf", b"%PDF")], (), TOOLS, is_same_kit=is_same
            )
        assert "--out" in caught.value.hint
        assert tree(tmp_path) == before
    refuse_other_kit(tmp_path, _of_another_organisation(), is_same=True)


def test_no_build_takes_the_place_of_another_kits(tmp_path: Path) -> None:
    """If it is known that the folder is another's, and neither title nor text is the same."""
    pack_kit(tmp_path, made_kit(), made_files("x"), FINDINGS, TOOLS)

    with pytest.raises(CannotWrite, match=r"Harbour Day.*Quay Day"):
        refuse_other_kit(tmp_path, _of_another_day(), is_same=False)
    for kit, is_same in ((_of_another_day(), None), (_of_another_day(), True), (made_kit(title="Quay Day"), False)):
        refuse_other_kit(tmp_path, kit, is_same=is_same)


def test_a_folder_for_builds_inside_the_kit_is_one_after_a_kill(kit: Path) -> None:
    """There is no manifest yet, but a journal."""
    (kit / "build" / "screen").mkdir(parents=True)
    (kit / "build" / "screen" / "flyer.pdf").write_bytes(b"%PDF")
    with pytest.raises(CannotWrite):
        refuse_place(kit / "build", kit)
    write_journal(kit / "build", {"screen/flyer.pdf": frozenset()})

    refuse_place(kit / "build", kit)


@pytest.mark.parametrize(
    "name",
    [
        *("screen", "screen/flyer.pdf", "manifest.json", "SHA256SUMS", ".presskit.lock", ".presskit-unfinished"),
        *(".presskit-unfinished.presskit-new", "screen/.flyer.pdf.presskit-new", "screen/.flyer.pdf.presskit-old"),
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_link_to_itself_in_the_folder_is_refused(tmp_path: Path, name: str, *, is_first: bool) -> None:
    """Wherever it stands in the way."""
    if not is_first:
        pack_kit(tmp_path, made_kit(), made_files("x"), FINDINGS, TOOLS)
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.symlink_to(path.name)

    with pytest.raises(CannotWrite, match=Path(name).name.replace(".", r"\.")):
        pack_kit(tmp_path, made_kit(), made_files("y"), FINDINGS, TOOLS)

    assert path.is_symlink()
