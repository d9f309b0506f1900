"""A build signed, built again, and proven."""

from pathlib import Path

import pytest
from tests.pack.made_kits import FINDINGS, TOOLS, made_files, made_kit, tree
from tests.signing.made_builds import key_pair, made_build, signed

from presskit.errors import CannotWrite, KitError
from presskit.pack import Packed, pack_kit
from presskit.pipeline.signed_builds import make_keys, verify_build


def built_again(build: Path, mark: str) -> Packed:
    """The build of another text, in the same folder."""
    return pack_kit(build, made_kit(), made_files(mark, repeats=20), FINDINGS, TOOLS)


def test_a_signed_build_is_proven(tmp_path: Path) -> None:
    """With the key of whoever signed it, and with no other."""
    build = made_build(tmp_path)
    signed(build)

    assert verify_build(build, key_pair("ours").line).signer is not None
    with pytest.raises(KitError):
        verify_build(build, key_pair("theirs").line)


def test_a_new_build_takes_the_old_signature_away(tmp_path: Path) -> None:
    """It would stand beside a text that nobody has signed; the build says so, and is unsigned."""
    build = made_build(tmp_path)
    signed(build)
    packed = built_again(build, "y")

    assert "SHA256SUMS.minisig" not in tree(build)
    assert [note.code for note in packed.notes] == ["signature-removed"]
    with pytest.raises(KitError) as caught:
        verify_build(build, key_pair("ours").line)
    assert [finding.code for finding in caught.value.findings] == ["unsigned-build"]


def test_an_equal_build_keeps_its_signature(tmp_path: Path) -> None:
    """What is signed is still what stands there; a page that was changed meanwhile is put right, and set aside."""
    build = made_build(tmp_path)
    signed(build)
    (build / "screen/flyer.pdf").write_bytes(b"spoilt")
    packed = built_again(build, "x")

    assert [note.code for note in packed.notes] == ["changed-file-kept"]
    (build / "screen/flyer_changed.pdf").unlink()
    assert verify_build(build, key_pair("ours").line).signer is not None


def test_what_somebody_else_has_signed_is_not_signed_over(tmp_path: Path) -> None:
    """By another key, or no signature at all: it is named; one of the same key is made again."""
    build = made_build(tmp_path)
    signed(build)
    signed(build)
    theirs = tree(build)["SHA256SUMS.minisig"]

    with pytest.raises(CannotWrite, match=r"SHA256SUMS\.minisig is there already"):
        signed(build, "theirs")
    assert tree(build)["SHA256SUMS.minisig"] == theirs


def test_a_killed_signer_does_not_stop_the_next(tmp_path: Path) -> None:
    """What it has left under a temporary name is swept first."""
    build = made_build(tmp_path)
    (build / ".SHA256SUMS.minisig.presskit-new").write_bytes(b"untrusted comment: sig")
    signed(build)

    assert verify_build(build, key_pair("ours").line).signer is not None


def test_keys_that_cannot_be_written_are_not_left_in_half(tmp_path: Path) -> None:
    """A public key whose name is too long leaves no secret key behind."""
    with pytest.raises(CannotWrite):
        make_keys(tmp_path / f"{'k' * 253}.k", None)

    assert list(tmp_path.iterdir()) == []


def test_signing_leaves_nothing_in_a_folder_that_is_no_build(tmp_path: Path) -> None:
    """No lock either."""
    (tmp_path / "photos").mkdir()
    with pytest.raises(KitError):
        signed(tmp_path / "photos")

    assert list((tmp_path / "photos").iterdir()) == []
