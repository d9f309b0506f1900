"""`presskit sign`."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Command
from tests.signing.made_builds import key_pair, made_build


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a build and a key."""
    made_build(tmp_path)
    (tmp_path / "our.key").write_bytes(key_pair("ours").secret)
    return tmp_path


def test_a_build_is_signed(presskit: Command, folder: Path) -> None:
    """The signature stands beside the checksums; the words say how others check it, with presskit and without."""
    ran = presskit("sign", "--key", "our.key")

    assert (ran.code, ran.out) == (0, "build/SHA256SUMS.minisig\n")
    assert "4 files signed" in ran.err
    assert key_pair("ours").line in ran.err
    assert "minisign -Vm SHA256SUMS" in ran.err


def test_signing_again_gives_the_same_bytes(presskit: Command, folder: Path) -> None:
    """The signature tells of no clock, no user and no machine."""
    presskit("sign", "--key", "our.key")
    first = (folder / "build/SHA256SUMS.minisig").read_bytes()
    presskit("sign", "build", "--key", "our.key")

    assert (folder / "build/SHA256SUMS.minisig").read_bytes() == first
    assert first.splitlines()[2] == b"trusted comment: press kit of 2021-11-01, 4 files"


def test_json_tells_the_same(presskit: Command, folder: Path) -> None:
    """One document on stdout, nothing on stderr."""
    ran = presskit("sign", "build", "--key", "our.key", "--json")
    document = json.loads(ran.out)

    assert (ran.code, ran.err, document["ok"]) == (0, "", True)
    assert document["files"] == [{"path": "build/SHA256SUMS.minisig"}]
    assert document["signature"] == {
        "key": key_pair("ours").number,
        "public_key": key_pair("ours").line,
        "comment": "press kit of 2021-11-01, 4 files",
    }


def test_what_was_changed_is_not_signed(presskit: Command, folder: Path) -> None:
    """Whoever signs puts their name to what was built, not to what somebody has put there since."""
    (folder / "build/screen/flyer.pdf").write_bytes(b"%PDF another")
    (folder / "build/screen/more.pdf").write_bytes(b"%PDF")
    ran = presskit("sign", "--key", "our.key")

    assert ran.code == 1
    assert "error[listed-file-changed]: screen/flyer.pdf" in ran.err
    assert "error[unlisted-file]: screen/more.pdf" in ran.err
    assert not (folder / "build/SHA256SUMS.minisig").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["absent", "--key", "our.key"], "absent is no folder"),
        (["build", "--key", "absent.key"], "absent.key cannot be read"),
        (["build", "--key", "build/manifest.json"], "is no secret key"),
        (["build"], "presskit keygen"),
    ],
    ids=["no build", "no key file", "no key", "no key made yet"],
)
def test_wrong_usage_ends_with_2(
    presskit: Command, folder: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], message: str
) -> None:
    """The message names what is missing."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
    ran = presskit("sign", *words)

    assert ran.code == 2
    assert message in ran.err
