"""The signature beside the checksums, and whose it is."""

from pathlib import Path

import pytest
from tests.pack.made_kits import FINDINGS, TOOLS, made_files, made_kit, tree

from presskit.pack import pack_kit
from presskit.pack.signature_file import sweep_signature, write_signature

LINES = "untrusted comment: signature from minisign secret key\nRUQ\ntrusted comment: {}\nabc\n"
OURS = LINES.format("press kit of 2021-11-01, 4 files").encode()
THEIRS = LINES.format("timestamp:1638316800\tfile:SHA256SUMS\thashed").encode()


def _built(out: Path, mark: str) -> list[str]:
    return [note.code for note in pack_kit(out, made_kit(), made_files(mark), FINDINGS, TOOLS).notes]


def test_our_signature_of_the_former_build_goes(tmp_path: Path) -> None:
    """It is made again by one command."""
    _built(tmp_path, "x")
    write_signature(tmp_path, OURS)

    assert _built(tmp_path, "y") == ["signature-removed"]
    assert not [name for name in tree(tmp_path) if "minisig" in name]


@pytest.mark.parametrize("signature", [THEIRS, b"my own words", LINES.format("press kit, 3 files").encode()])
def test_another_signature_gets_another_name(tmp_path: Path, signature: bytes) -> None:
    """Of minisign, of another build, or none at all: nobody can make it again."""
    _built(tmp_path, "x")
    (tmp_path / "SHA256SUMS.minisig").write_bytes(signature)

    assert _built(tmp_path, "y") == ["signature-kept"]
    assert tree(tmp_path)["SHA256SUMS_former.minisig"] == signature
    assert "SHA256SUMS.minisig" not in tree(tmp_path)


def test_a_signature_of_what_stands_stays(tmp_path: Path) -> None:
    """Whosever it is."""
    _built(tmp_path, "x")
    (tmp_path / "SHA256SUMS.minisig").write_bytes(THEIRS)

    assert _built(tmp_path, "x") == []
    assert tree(tmp_path)["SHA256SUMS.minisig"] == THEIRS


def test_what_a_killed_signer_left_is_swept(tmp_path: Path) -> None:
    """A signature or its beginning; other words under such a name are somebody's."""
    names = (".SHA256SUMS.minisig.presskit-new", ".SHA256SUMS.minisig.presskit-old")
    for data in (b"", OURS[:30], OURS):
        for name in names:
            (tmp_path / name).write_bytes(data)
        sweep_signature(tmp_path)
        assert tree(tmp_path) == {}
    (tmp_path / names[0]).write_bytes(b"my own")
    sweep_signature(tmp_path)
    assert tree(tmp_path) == {names[0]: b"my own"}
