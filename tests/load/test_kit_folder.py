"""The files of one kit, read safely: plain files inside the folder, and nothing over its limit."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.load.made_kits import NOWHERE, codes

from presskit.load.kit_folder import KitFolder, stamps_below
from presskit.load.limits import MAX_KIT_FILES
from presskit.model.finding import Finding

_NOBODY = 65534


def read(folder: Path, name: str, limit_bytes: int = 100) -> tuple[bytes | None, list[Finding]]:
    """What is read under this name, and what is said."""
    found: list[Finding] = []
    return KitFolder(folder).read(name, limit_bytes, NOWHERE, found), found


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A folder with a text, a picture in a folder of its own, and a secret beside it."""
    folder = tmp_path / "kit"
    (folder / "assets").mkdir(parents=True)
    (folder / "kit.toml").write_bytes(b"kit")
    (folder / "assets" / "photo.jpg").write_bytes(b"photo")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    return folder


@pytest.mark.parametrize(("name", "data"), [("kit.toml", b"kit"), ("assets/photo.jpg", b"photo")])
def test_a_file_is_read(kit: Path, name: str, data: bytes) -> None:
    """Its bytes, and nothing said."""
    assert read(kit, name) == (data, [])


@pytest.mark.parametrize(
    "name",
    [
        "../secret.txt",
        "assets/../../secret.txt",
        "/etc/hosts",
        "./kit.toml",
        "",
        "assets/",
        "assets//photo.jpg",
        "C:\\photo.jpg",
        "assets\\photo.jpg",
        "file:///etc/hosts",
        "https://records.example/photo.jpg",
        "photo.jpg:stream",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(kit: Path, name: str) -> None:
    """Up, from the top, with a drive, an address, or a second stream of Windows."""
    data, found = read(kit, name)
    assert data is None
    assert codes(found) == ["file-outside-kit"]


@pytest.mark.parametrize("link", ["kit.toml", "assets", "assets/photo.jpg"])
@pytest.mark.parametrize("target", ["inside", "outside", "nowhere", "itself"])
def test_a_shortcut_is_refused_wherever_it_leads(kit: Path, link: str, target: str) -> None:
    """A file or a folder on the way; what lies behind it is not even looked at."""
    path = kit / link
    path.rename(kit / "moved")
    targets = {"inside": kit / "moved", "outside": kit.parent, "nowhere": kit / "gone", "itself": path}
    path.symlink_to(targets[target])
    name = "assets/photo.jpg" if link == "assets" else link
    data, found = read(kit, name)
    assert data is None
    assert codes(found) == ["file-is-shortcut"]
    assert f'"{link}"' in found[0].message
    assert KitFolder(kit).is_shortcut(link)
    assert KitFolder(kit).names_in("assets") == ([] if link == "assets" else ["photo.jpg"])


def test_a_kit_that_is_itself_reached_by_a_shortcut_is_read(kit: Path) -> None:
    """Where the whole folder lies is its user's business."""
    (kit.parent / "short").symlink_to(kit)
    assert read(kit.parent / "short", "assets/photo.jpg") == (b"photo", [])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
@pytest.mark.parametrize("kind", ["named pipe", "folder"])
def test_what_is_no_file_is_not_opened(kit: Path, kind: str) -> None:
    """A named pipe would wait for a writer for ever; it is called what it is."""
    path = kit / "statement.en.md"
    os.mkfifo(path) if kind == "named pipe" else path.mkdir()
    data, found = read(kit, path.name)
    assert data is None
    assert codes(found) == ["file-not-plain"]
    assert found[0].message == f'"statement.en.md" is a {kind} and not a file'


def test_a_file_over_its_limit_is_not_read_whole(kit: Path) -> None:
    """Not even one byte over; twenty gigabytes of nothing are not taken into memory."""
    assert read(kit, "kit.toml", 3)[0] == b"kit"
    assert codes(read(kit, "kit.toml", 2)[1]) == ["file-too-large"]
    with (kit / "large.bin").open("wb") as stream:
        stream.truncate(20 * 1024**3)
    assert codes(read(kit, "large.bin")[1]) == ["file-too-large"]


def test_a_kit_of_too_many_files_is_told_once(kit: Path) -> None:
    """Not for every file beyond."""
    folder = KitFolder(kit)
    found: list[Finding] = []
    for _ in range(MAX_KIT_FILES + 20):
        folder.read("kit.toml", 100, NOWHERE, found)
    assert codes(found) == ["kit-too-large"]


@pytest.mark.parametrize(
    "name", ["Kit.toml", "KIT.TOML", "kit.toml.", "kit.toml ", "Assets/photo.jpg", "assets/con.jpg"]
)
def test_capitals_and_dots_count_on_every_system(kit: Path, name: str) -> None:
    """A kit that only Windows or macOS can read would be broken elsewhere: the folder's list is asked."""
    data, found = read(kit, name)
    assert data is None
    assert codes(found) == ["file-missing"]
    assert not KitFolder(kit).has(name)


@pytest.mark.parametrize(
    ("name", "there"), [("Kit.toml", "kit.toml"), ("assets/Photo.JPG", "assets/photo.jpg"), ("kit.tml", "kit.toml")]
)
def test_the_name_that_was_meant_is_shown(kit: Path, name: str, there: str) -> None:
    """Capitals are the usual slip between systems."""
    assert f'"{there}"' in read(kit, name)[1][0].hint


@pytest.mark.parametrize("name", ["kit.toml/more", "x" * 300, "photo\0.jpg", "gone/photo.jpg"])
def test_a_name_that_no_file_can_have_is_missing(kit: Path, name: str) -> None:
    """Below a file, longer than any disk allows, with a zero in it."""
    assert codes(read(kit, name)[1]) == ["file-missing"]


def test_accents_are_the_same_in_one_letter_or_two(kit: Path) -> None:
    """A Mac writes é as e and an accent; a kit names it as it was typed."""
    (kit / "re\u0301sume\u0301.md").write_bytes(b"text")
    folder = KitFolder(kit)
    assert folder.has("r\u00e9sum\u00e9.md")
    assert "r\u00e9sum\u00e9.md" in folder.names_in()
    assert read(kit, "r\u00e9sum\u00e9.md")[0] == b"text"


def test_files_below_a_folder_are_told_without_those_of_other_programs(kit: Path) -> None:
    """All depths in order; what begins with a dot belongs to a Mac, an editor or git."""
    for name in ("templates/b.html", "templates/styles/a.css", "templates/.DS_Store", "templates/.git/config"):
        (kit / name).parent.mkdir(parents=True, exist_ok=True)
        (kit / name).write_bytes(b"")
    (kit / "templates" / "shortcut").symlink_to("/")
    folder = KitFolder(kit)
    assert folder.files_under("templates") == ["templates/b.html", "templates/shortcut", "templates/styles/a.css"]
    assert folder.files_under("gone") == []


@contextmanager
def as_someone_else() -> Iterator[None]:
    """A user who may not read everything, if the one who runs the tests may."""
    everyone = os.geteuid() == 0
    if everyone:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if everyone:
            os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="Windows has rights of another sort")
def test_a_file_without_the_right_to_read_it_is_told(kit: Path) -> None:
    """With the system's own reason."""
    (kit / "kit.toml").chmod(0)
    with as_someone_else():
        data, found = read(kit, "kit.toml")
    assert data is None
    assert codes(found) == ["file-unreadable"]
    assert "Permission denied" in found[0].message


def test_whatever_changes_below_a_folder_gives_it_another_stamp(tmp_path: Path) -> None:
    """A file that comes, is written anew or goes; else it is the same."""
    file = tmp_path / "pieces" / "page.html"
    file.parent.mkdir()
    stamps = [stamps_below(tmp_path)]
    for change in (lambda: file.write_text("one"), lambda: file.write_text("more"), file.unlink):
        change()
        stamps.append(stamps_below(tmp_path))

    assert stamps[-1] == stamps_below(tmp_path)
    assert len(set(stamps[1:])) == 3
