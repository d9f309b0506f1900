"""Files that are opened only if they are files."""

import os
import socket
import sys
from pathlib import Path

import pytest

from presskit.system import NoPlainFile, kind_of, open_plain, read_plain

ON_UNIX = pytest.mark.skipif(sys.platform == "win32", reason="only Unix has named pipes and sockets in folders")


def test_a_file_is_read_whole_or_to_a_limit(tmp_path: Path) -> None:
    """Its bytes, as they are."""
    path = tmp_path / "a"
    path.write_bytes(b"one\r\ntwo\x1a")

    assert read_plain(path) == b"one\r\ntwo\x1a"
    assert read_plain(path, 3) == b"one"
    with open_plain(path) as file:
        assert file.readline() == b"one\r\n"


def test_a_file_that_is_missing_or_closed_to_us_is_refused_as_ever(tmp_path: Path) -> None:
    """With the reason that the system gives."""
    with pytest.raises(FileNotFoundError):
        read_plain(tmp_path / "none")


@ON_UNIX
def test_what_is_no_file_is_refused_by_its_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe that nobody writes into keeps nobody waiting, and says what would help."""
    monkeypatch.chdir(tmp_path)  # a socket's whole path must be short
    os.mkfifo("pipe")
    Path("folder").mkdir()
    with socket.socket(socket.AF_UNIX) as heard:
        heard.bind("socket")
        kinds = {
            "pipe": "it is a named pipe; save what comes through it as a file",
            "socket": "it is a socket",
            "folder": "it is a folder",
            os.devnull: "it is a device",
        }
        for name, kind in kinds.items():
            with pytest.raises(NoPlainFile) as caught:
                read_plain(Path(name))
            assert caught.value.strerror == kind


@ON_UNIX
def test_a_link_is_followed_if_it_may_be(tmp_path: Path) -> None:
    """To a file; where a link could have been put in a file's place, it is none."""
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to("file")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "to-pipe").symlink_to("pipe")

    assert read_plain(tmp_path / "link") == b"x"
    with pytest.raises(NoPlainFile, match="link to another file"):
        read_plain(tmp_path / "link", follows_links=False)
    with pytest.raises(NoPlainFile, match="named pipe"):
        read_plain(tmp_path / "to-pipe")


@ON_UNIX
@pytest.mark.parametrize("follows_links", [True, False])
def test_what_takes_a_file_s_place_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, follows_links: bool
) -> None:
    """It was a file when it was looked at, and is a pipe when it is opened."""
    path, seen = tmp_path / "a", tmp_path / "b"
    os.mkfifo(path)
    seen.write_bytes(b"x")
    status = seen.stat()
    monkeypatch.setattr(Path, "stat", lambda *_arguments, **_options: status)

    with pytest.raises(NoPlainFile, match="named pipe"):
        open_plain(path, follows_links=follows_links)


def test_a_kind_that_nobody_knows_is_no_file() -> None:
    """Some systems have more kinds than these."""
    assert kind_of(0) == "something other than a file"
