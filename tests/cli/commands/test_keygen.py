"""`presskit keygen`."""

import json
import stat
from pathlib import Path

import pytest
from tests.cli.command import Command, files_below


def test_a_pair_is_made_where_it_is_wanted(presskit: Command, tmp_path: Path) -> None:
    """The secret key for the user alone, the public one beside it and on the screen."""
    ran = presskit("keygen", "--no-password", "--out", "keys/our.key")
    line = (tmp_path / "keys" / "our.pub").read_text(encoding="ascii").splitlines()[1]

    assert ran.code == 0
    assert ran.out.splitlines() == ["keys/our.key", "keys/our.pub"]
    assert line in ran.err
    assert stat.S_IMODE((tmp_path / "keys" / "our.key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700


def test_json_tells_the_public_key_alone(presskit: Command, tmp_path: Path) -> None:
    """One document; the secret key stands in its file and nowhere else."""
    ran = presskit("keygen", "--no-password", "--out", "our.key", "--json")
    document = json.loads(ran.out)
    public = (tmp_path / "our.pub").read_text(encoding="ascii").splitlines()

    assert (ran.err, document["ok"]) == ("", True)
    assert [entry["path"] for entry in document["files"]] == ["our.key", "our.pub"]
    assert public == [
        f"untrusted comment: minisign public key {document['key']['number']}",
        document["key"]["public_key"],
    ]


@pytest.mark.parametrize("there", ["our.key", "our.pub", "link"])
def test_no_key_is_written_over(presskit: Command, tmp_path: Path, there: str) -> None:
    """Neither of the two files may exist, not even as a link that leads nowhere; the other is not made either."""
    if there == "link":
        (tmp_path / "our.key").symlink_to(tmp_path / "nowhere")
    else:
        (tmp_path / there).write_bytes(b"precious")
    before = sorted(tmp_path.iterdir())
    ran = presskit("keygen", "--no-password", "--out", "our.key")

    assert ran.code == 4
    assert "exists, and is not written over" in ran.err
    assert sorted(tmp_path.iterdir()) == before
    assert set(files_below(tmp_path).values()) <= {b"precious"}


def test_a_place_that_cannot_be_written_ends_with_4(presskit: Command, tmp_path: Path) -> None:
    """A file where a folder should be; nothing is left behind."""
    (tmp_path / "keys").write_bytes(b"a file")
    ran = presskit("keygen", "--no-password", "--out", "keys/our.key")

    assert ran.code == 4
    assert "no key was made" in ran.err


def test_the_secret_key_cannot_have_the_public_one_s_name(presskit: Command, tmp_path: Path) -> None:
    """`--out our.pub` would put the secret where people look for the public key."""
    ran = presskit("keygen", "--no-password", "--out", "our.pub")

    assert ran.code == 2
    assert list(tmp_path.iterdir()) == []
