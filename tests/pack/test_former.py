"""What stood there before: which files are ours, and which of them somebody has changed."""

import hashlib
import json
from pathlib import Path

import pytest
from tests.pack.made_kits import FINDINGS, TOOLS, made_file, made_files, made_kit, tree

from presskit.model.manifest import PackedFile
from presskit.pack import Packed, pack_kit, standing_build
from presskit.pack.entries import manifest_bytes
from presskit.pack.former import former_build, free_name
from presskit.pack.journal import JOURNAL_NAME, write_journal

FLYER = "screen/flyer.pdf"
NOTES = b"%PDF flyer with my notes"


def pack(out: Path, files: list[PackedFile]) -> Packed:
    """These files packed in the folder."""
    return pack_kit(out, made_kit(), files, FINDINGS, TOOLS)


def messages(packed: Packed) -> list[tuple[str, str]]:
    """What is told of the former files."""
    return [(note.code, note.message) for note in packed.notes]


@pytest.mark.parametrize("mark", ["x", "y"])
def test_a_file_that_somebody_has_changed_is_not_written_over(tmp_path: Path, mark: str) -> None:
    """It gets another name and a warning, whether the kit is the same or another text."""
    pack(tmp_path, made_files("x"))
    (tmp_path / FLYER).write_bytes(NOTES)

    packed = pack(tmp_path, made_files(mark))

    assert tree(tmp_path)["screen/flyer_changed.pdf"] == NOTES
    assert tree(tmp_path)[FLYER] == made_files(mark)[0].data
    assert messages(packed) == [
        (
            "changed-file-kept",
            "screen/flyer.pdf was changed after it was built: the changed one is now screen/flyer_changed.pdf",
        )
    ]
    assert standing_build(tmp_path) == packed.manifest
    assert JOURNAL_NAME not in tree(tmp_path)


def test_a_second_change_does_not_write_over_the_first(tmp_path: Path) -> None:
    """Each gets a name of its own."""
    for number in range(3):
        pack(tmp_path, made_files("x"))
        (tmp_path / FLYER).write_bytes(NOTES + b"%d" % number)
    pack(tmp_path, made_files("x"))

    names = ("flyer_changed.pdf", "flyer_changed-2.pdf", "flyer_changed-3.pdf")
    assert [tree(tmp_path)[f"screen/{name}"] for name in names] == [NOTES + b"%d" % number for number in range(3)]


@pytest.mark.parametrize("remains", [b"", b"%PDF flyer y %PDF", b"\0" * 9_000])
def test_what_a_disk_has_left_of_a_file_is_written_over(tmp_path: Path, remains: bytes) -> None:
    """Nothing, its beginning, or zeros: no words of anybody's, and nobody is asked."""
    pack(tmp_path, made_files("x"))
    (tmp_path / FLYER).write_bytes(remains)

    assert pack(tmp_path, made_files("y")).notes == ()
    assert standing_build(tmp_path) is not None


def test_what_any_killed_run_has_written_is_ours(tmp_path: Path) -> None:
    """Two runs were killed, each with another text: whichever stands is written over without a word."""
    sums = frozenset(hashlib.sha256(made_files(mark)[0].data).hexdigest() for mark in "yz")
    for mark in "xyz":
        pack(tmp_path, made_files("x"))
        write_journal(tmp_path, {FLYER: sums})
        (tmp_path / FLYER).write_bytes(made_files(mark)[0].data)

        assert pack(tmp_path, made_files("w")).notes == ()
        assert list(tree(tmp_path)) == [
            *("SHA256SUMS", "manifest.json", FLYER, "screen/letter.pdf", "screen/release.pdf")
        ]


def test_a_changed_file_that_is_not_made_any_more_is_told_of_once(tmp_path: Path) -> None:
    """It stays under its name, and no manifest lists it."""
    pack(tmp_path, made_files("x"))
    (tmp_path / FLYER).write_bytes(NOTES)

    first, second = (pack(tmp_path, made_files("x")[1:]) for _ in range(2))

    assert messages(first) == [
        (
            "changed-file-kept",
            f"{FLYER} was changed after it was built: it stays as it is, and the manifest lists it no more",
        )
    ]
    assert second.notes == ()
    assert tree(tmp_path)[FLYER] == NOTES


def test_words_in_the_manifest_and_the_checksums_are_kept(tmp_path: Path) -> None:
    """Whoever wrote into them finds them beside the new ones."""
    pack(tmp_path, made_files("x"))
    manifest = json.loads((tmp_path / "manifest.json").read_bytes())
    mine = (json.dumps({**manifest, "kit": {**manifest["kit"], "title": "My title"}}, indent=2) + "\n").encode()
    sums = (tmp_path / "SHA256SUMS").read_bytes() + b"0" * 64 + b"  mine.txt\n"
    (tmp_path / "manifest.json").write_bytes(mine)
    (tmp_path / "SHA256SUMS").write_bytes(sums)

    pack(tmp_path, made_files("y"))

    assert tree(tmp_path)["manifest_changed.json"] == mine
    assert tree(tmp_path)["SHA256SUMS_changed"] == sums
    assert standing_build(tmp_path) is not None


@pytest.mark.parametrize("name", ["manifest.json", "SHA256SUMS"])
def test_one_of_the_two_that_was_changed_leaves_the_other_ours(tmp_path: Path, name: str) -> None:
    """A title in the manifest's own form, a line more among the sums."""
    pack(tmp_path, made_files("x"))
    data = (tmp_path / name).read_bytes().replace(b"Harbour Day", b"Another Day")
    (tmp_path / name).write_bytes(data if name == "manifest.json" else data + b"mine\n")

    packed = pack(tmp_path, made_files("y"))

    assert list(packed.set_aside) == [name]


def test_books_of_a_former_schema_are_ours(tmp_path: Path) -> None:
    """They were written in another form, and agree with one another."""
    packed = pack(tmp_path, made_files("x"))
    document = {**json.loads(manifest_bytes(packed.manifest)), "schema": 1}
    data = (json.dumps(document, indent=1) + "\n").encode()
    sums = (tmp_path / "SHA256SUMS").read_text(encoding="ascii")
    new_sum = hashlib.sha256(data).hexdigest()
    former_sum = hashlib.sha256(manifest_bytes(packed.manifest)).hexdigest()
    (tmp_path / "manifest.json").write_bytes(data)
    (tmp_path / "SHA256SUMS").write_text(sums.replace(former_sum, new_sum), encoding="ascii")

    assert pack(tmp_path, made_files("y")).notes == ()


def test_checksums_of_a_run_killed_before_its_manifest_are_ours(tmp_path: Path) -> None:
    """In a first build too, when there is no manifest at all."""
    for has_former in (True, False):
        out = tmp_path / str(has_former)
        pack(out, made_files("y"))
        sums = (out / "SHA256SUMS").read_bytes()
        before = pack(out, made_files("x")).manifest
        (out / "SHA256SUMS").write_bytes(sums)
        if not has_former:
            (out / "manifest.json").unlink()
        write_journal(
            out,
            {
                "SHA256SUMS": frozenset([hashlib.sha256(sums).hexdigest()]),
                "manifest.json": frozenset([hashlib.sha256(manifest_bytes(before)).hexdigest()]),
                **{file.entry.path: frozenset([file.entry.sha256]) for file in made_files("x")},
            },
        )

        assert pack(out, made_files("z")).notes == ()
        assert standing_build(out) is not None


def test_a_name_that_nothing_has_is_found(tmp_path: Path) -> None:
    """A link that leads nowhere has a name too."""
    (tmp_path / "a_old.pdf").symlink_to("nowhere")
    assert free_name(tmp_path, "a.pdf", "_old") == "a_old-2.pdf"


def test_no_folder_no_former_build(tmp_path: Path) -> None:
    """Before the first build nothing is ours."""
    former = former_build(tmp_path / "missing", ["a.pdf"])
    assert (former.kit, former.files, former.owned, former.orphans, former.changed) == (None, (), {}, (), ())


def test_whatever_fails_a_changed_file_has_its_name_again(tmp_path: Path) -> None:
    """What was set aside is put back with all else."""
    pack(tmp_path, made_files("x"))
    (tmp_path / FLYER).write_bytes(NOTES)
    (tmp_path / "screen" / "zine.pdf").mkdir()
    before = tree(tmp_path)

    with pytest.raises(Exception, match="A folder stands"):
        pack(tmp_path, [*made_files("y"), made_file("screen/zine.pdf", b"%PDF")])

    assert tree(tmp_path) == before
