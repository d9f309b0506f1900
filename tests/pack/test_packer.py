"""The whole stage on a real folder."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.pack.made_kits import FINDINGS, TOOLS, made_file, made_files, made_kit, tree

from presskit.errors import CannotWrite, KitError
from presskit.model.manifest import PackedFile
from presskit.pack import Packed, pack_kit, standing_build
from presskit.pack.journal import JOURNAL_NAME, write_journal

Pack = Callable[[list[PackedFile]], Packed]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A build folder that does not exist yet."""
    return tmp_path / "a" / "build"


@pytest.fixture
def pack(out: Path) -> Pack:
    """Pack these files there."""
    return lambda files: pack_kit(out, made_kit(), files, FINDINGS, TOOLS)


def test_files_manifest_and_checksums_are_written(out: Path, pack: Pack) -> None:
    """The build folder holds what was made, and nothing else."""
    pack(made_files("x"))
    written = tree(out)
    assert list(written) == [
        *("SHA256SUMS", "manifest.json", "screen/flyer.pdf", "screen/letter.pdf", "screen/release.pdf")
    ]
    assert written["screen/flyer.pdf"].startswith(b"%PDF flyer x")


def test_unchanged_files_are_not_written_again(out: Path, pack: Pack) -> None:
    """A second build of the same kit touches no file."""
    pack(made_files("x"))
    before = {name: (out / name).stat() for name in tree(out)}
    pack(made_files("x"))
    after = {name: (out / name).stat() for name in tree(out)}
    assert {name: (status.st_ino, status.st_mtime_ns) for name, status in after.items()} == {
        name: (status.st_ino, status.st_mtime_ns) for name, status in before.items()
    }


def test_only_the_changed_file_is_written(out: Path, pack: Pack) -> None:
    """Of three pieces with one changed, two files stay as they are."""
    pack(made_files("x"))
    inodes = {path.name: path.stat().st_ino for path in (out / "screen").iterdir()}
    pack([*made_files("x")[:2], made_files("y")[2]])
    changed = {path.name for path in (out / "screen").iterdir() if path.stat().st_ino != inodes[path.name]}
    assert changed == {"release.pdf"}


def test_piece_no_longer_made_is_removed(out: Path, pack: Pack) -> None:
    """The folder holds the pieces of the last build only; a folder left empty goes as well."""
    pack([*made_files("x"), made_file("print/flyer.pdf", b"%PDF print")])
    packed = pack(made_files("x")[:1])
    assert list(tree(out)) == ["SHA256SUMS", "manifest.json", "screen/flyer.pdf"]
    assert not (out / "print").exists()
    assert packed.removed == ("print/flyer.pdf", "screen/letter.pdf", "screen/release.pdf")
    assert [note.message for note in packed.notes] == [
        f"3 superfluous files of the former build removed: {', '.join(packed.removed)}"
    ]


def test_what_may_stay_is_kept_and_listed_as_earlier(out: Path, pack: Pack) -> None:
    """With what was found in it; made again it is as any other file, to the last byte of the manifest."""
    first = pack([*made_files("x"), made_file("print/zine.pdf", b"%PDF print")])
    before = tree(out)
    few = pack_kit(out, made_kit(), made_files("y")[:1], (), TOOLS, lambda _entry: True)
    again = pack([*made_files("x"), made_file("print/zine.pdf", b"%PDF print")])

    assert few.removed == ()
    assert [(entry.path, entry.is_earlier) for entry in few.manifest.files] == [
        ("print/zine.pdf", True),
        ("screen/flyer.pdf", False),
        ("screen/letter.pdf", True),
        ("screen/release.pdf", True),
    ]
    assert [finding.code for finding in few.manifest.findings] == ["text-tightened"]
    assert (again, tree(out)) == (first, before)


def test_a_build_with_kept_files_stands(out: Path, pack: Pack) -> None:
    """Its manifest is read back as it was written, and a kept file that somebody changes is listed no more."""
    pack(made_files("x"))
    few = pack_kit(out, made_kit(), made_files("y")[:1], (), TOOLS, lambda _entry: True)
    assert standing_build(out) == few.manifest
    (out / "screen" / "letter.pdf").write_bytes(b"with my notes")
    fewer = pack_kit(out, made_kit(), made_files("y")[:1], (), TOOLS, lambda _entry: True)

    assert [entry.path for entry in fewer.manifest.files] == ["screen/flyer.pdf", "screen/release.pdf"]
    assert tree(out)["screen/letter.pdf"] == b"with my notes"


def test_file_that_somebody_changed_is_not_removed(out: Path, pack: Pack) -> None:
    """A note written into a former piece is not lost."""
    pack(made_files("x"))
    (out / "screen" / "letter.pdf").write_bytes(b"with my notes")
    (out / "screen" / "mine.pdf").write_bytes(b"my own")
    pack(made_files("x")[:1])
    assert tree(out)["screen/letter.pdf"] == b"with my notes"
    assert tree(out)["screen/mine.pdf"] == b"my own"


@pytest.mark.parametrize("path", ["../victim.pdf", "screen/../../victim.pdf", "/victim.pdf", "linked/victim.pdf"])
def test_planted_manifest_removes_nothing_outside(out: Path, pack: Pack, path: str) -> None:
    """A path that leads out of the folder, or through a link, is not followed though its sha256 is right."""
    pack(made_files("x"))
    outside = out.parent / "outside"
    outside.mkdir()
    victims = (out.parent / "victim.pdf", outside / "victim.pdf")
    for victim in victims:
        victim.write_bytes(b"precious")
    (out / "linked").symlink_to(outside, target_is_directory=True)
    document = json.loads((out / "manifest.json").read_bytes())
    entry = {**document["files"][0], "path": path if path[0] != "/" else str(victims[0])}
    entry["sha256"] = hashlib.sha256(b"precious").hexdigest()
    document["files"].append(entry)
    (out / "manifest.json").write_text(json.dumps(document))
    pack(made_files("y"))
    assert [victim.read_bytes() for victim in victims] == [b"precious"] * 2


@pytest.mark.parametrize("name", ["screen", "screen/flyer.pdf", "manifest.json", "SHA256SUMS", ".presskit.lock"])
def test_a_link_in_the_folder_is_refused_and_not_followed(out: Path, pack: Pack, name: str) -> None:
    """Named, before anything is written: what it leads to is not overwritten, even if it is what stood there."""
    pack(made_files("x"))
    elsewhere = out.parent / "elsewhere"
    (out / name).rename(elsewhere)
    (out / name).symlink_to(elsewhere)
    before = tree(out.parent)

    with pytest.raises(CannotWrite) as caught:
        pack(made_files("y"))

    assert name in str(caught.value)
    assert "link" in str(caught.value)
    assert tree(out.parent) == before


@pytest.mark.parametrize("name", ["screen/flyer.pdf", "manifest.json", "SHA256SUMS"])
def test_a_file_that_no_build_owns_is_refused_by_name(out: Path, pack: Pack, name: str) -> None:
    """Somebody else's PDF or manifest stays as it is, and nothing is written beside it."""
    (out / "screen").mkdir(parents=True)
    (out / name).write_bytes(b'{"mine": 1}')

    with pytest.raises(CannotWrite, match="no build of presskit has made") as caught:
        pack(made_files("x"))

    assert name in str(caught.value)
    assert {path: data for path, data in tree(out).items() if data} == {name: b'{"mine": 1}'}


def test_a_file_that_is_what_would_be_written_is_no_strangers(out: Path, pack: Pack) -> None:
    """Whoever has deleted the manifest alone gets it again."""
    pack(made_files("x"))
    before = tree(out)
    (out / "manifest.json").unlink()
    (out / "SHA256SUMS").unlink()

    pack(made_files("x"))

    assert tree(out) == before


def test_files_of_a_run_that_was_killed_half_way_are_ours(out: Path, pack: Pack) -> None:
    """Some had their names already, and the manifest of them not yet: another text is written over them."""
    pack(made_files("x"))
    write_journal(out, {path: frozenset([hashlib.sha256(data).hexdigest()]) for path, data in tree(out).items()})
    (out / "manifest.json").unlink()
    (out / "SHA256SUMS").unlink()

    pack(made_files("y"))

    assert standing_build(out) is not None
    assert b" y " in tree(out)["screen/flyer.pdf"]
    assert JOURNAL_NAME not in tree(out)


def test_two_pieces_of_one_name_are_refused(out: Path, pack: Pack) -> None:
    """Neither silently replaces the other."""
    with pytest.raises(KitError) as caught:
        pack([made_file("screen/flyer.pdf", b"a"), made_file("screen/flyer.pdf", b"b")])
    assert [finding.code for finding in caught.value.findings] == ["file-name-twice"]
    assert not out.exists()


def test_path_out_of_the_folder_is_refused(out: Path, pack: Pack) -> None:
    """A stage that asks for such a path has a bug."""
    with pytest.raises(ValueError, match="below the build folder"):
        pack([made_file("../flyer.pdf", b"a")])


def test_folder_in_place_of_a_file_is_said_plainly(out: Path, pack: Pack) -> None:
    """The sentence names the file and says what to do, and all former files stand."""
    pack(made_files("x"))
    before = tree(out)
    (out / "screen" / "zine.pdf").mkdir()
    with pytest.raises(CannotWrite, match=r"A folder stands where the file screen/zine\.pdf should be") as caught:
        pack([*made_files("y"), made_file("screen/zine.pdf", b"%PDF")])
    assert "--out" in caught.value.hint
    assert tree(out) == before


def test_file_in_place_of_a_folder_is_said_plainly(out: Path, pack: Pack) -> None:
    """Both for the build folder and for a folder in it."""
    out.mkdir(parents=True)
    (out / "screen").write_text("a file")
    with pytest.raises(CannotWrite, match="A file stands where the folder screen should be"):
        pack(made_files("x"))
    with pytest.raises(CannotWrite, match=r"A file stands where the folder .*/screen should be"):
        pack_kit(out / "screen", made_kit(), made_files("x"), (), TOOLS)


def test_a_file_of_a_killed_run_that_nobody_makes_any_more_is_removed(out: Path, pack: Pack) -> None:
    """It is in no manifest, and would be sent along; one that somebody has changed since stays, and stays ours."""
    pack(made_files("x"))
    whole, changed = (out / "screen" / f"{name}.pdf" for name in ("letter", "release"))
    write_journal(
        out,
        {
            f"screen/{path.name}": frozenset([hashlib.sha256(path.read_bytes()).hexdigest()])
            for path in (whole, changed)
        },
    )
    (out / "manifest.json").unlink()
    (out / "SHA256SUMS").unlink()
    changed.write_bytes(b"cut")

    packed = pack(made_files("x")[:1])

    assert packed.removed == ("screen/letter.pdf",)
    assert tree(out)["screen/release.pdf"] == b"cut"
    pack(made_files("y"))
    assert standing_build(out) is not None
    assert JOURNAL_NAME not in tree(out)


def test_a_file_that_was_cut_stays_ours_after_a_narrowed_build(out: Path) -> None:
    """That build leaves it alone and out of the manifest; the next that makes it writes it whole."""

    def packed(files: list[PackedFile]) -> Packed:
        return pack_kit(out, made_kit(), files, FINDINGS, TOOLS, lambda _entry: True)

    packed(made_files("x"))
    (out / "screen" / "letter.pdf").write_bytes(b"cut")
    packed(made_files("x")[:1])
    packed(made_files("x"))

    assert standing_build(out) is not None
    assert tree(out)["screen/letter.pdf"].startswith(b"%PDF letter x")
