"""The public keys that a user knows."""

import os
from pathlib import Path

import pytest
from tests.signing.made_builds import key_pair

from presskit.signing import keys_folder, known_keys


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder of keys, which does not exist yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    return keys_folder()


def test_the_folder_is_the_user_s(folder: Path, tmp_path: Path) -> None:
    """It lies where the system keeps settings, and in no kit."""
    assert folder.is_relative_to(tmp_path)
    assert folder.parts[-2:] == ("presskit", "keys")


def test_no_folder_is_no_key(folder: Path) -> None:
    """Whoever has never made or taken a key knows none."""
    assert known_keys() == []


def test_every_pub_file_is_known_and_rubbish_passed_over(folder: Path) -> None:
    """By the names of the files; a secret key, a folder and a damaged file are none."""
    folder.mkdir(parents=True)
    (folder / "b.pub").write_bytes(key_pair("ours").public)
    (folder / "a.pub").write_bytes(key_pair("theirs").public)
    (folder / "presskit.key").write_bytes(key_pair("ours").secret)
    (folder / "damaged.pub").write_bytes(b"RW")
    (folder / "folder.pub").mkdir()

    assert [(key.line, Path(key.source).name) for key in known_keys()] == [
        (key_pair("theirs").line, "a.pub"),
        (key_pair("ours").line, "b.pub"),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
def test_a_pipe_among_the_keys_keeps_nobody_waiting(folder: Path) -> None:
    """It is rubbish as any other."""
    folder.mkdir(parents=True)
    os.mkfifo(folder / "pipe.pub")

    assert known_keys() == []
