"""The store: whole entries or none, under a cap, and never in the way."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.waiting import HUNG_S

from presskit.cache import Cache, content_key

KEY = content_key("a flyer")


def _entry(folder: Path, key: str = KEY) -> Path:
    return folder / key[:2] / key[2:]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != ".gitignore")


def test_what_was_put_is_got(tmp_path: Path) -> None:
    """Another build with the same folder gets the bytes back."""
    Cache(tmp_path / "cache").put(KEY, b"%PDF")
    assert Cache(tmp_path / "cache").get(KEY) == b"%PDF"


def test_nothing_is_got_that_was_not_put(tmp_path: Path) -> None:
    """An empty or missing folder answers None, and is not made by asking."""
    assert Cache(tmp_path / "cache").get(KEY) is None
    assert not (tmp_path / "cache").exists()


def test_empty_bytes_are_an_entry(tmp_path: Path) -> None:
    """Nothing put is not the same as an entry of no bytes."""
    cache = Cache(tmp_path)
    cache.put(KEY, b"")
    assert cache.get(KEY) == b""


@pytest.mark.parametrize("length_bytes", [0, 10, 32, 42, 44])
def test_cut_entry_is_missing_and_removed(tmp_path: Path, length_bytes: int) -> None:
    """An entry shorter or longer than it was put counts as none."""
    cache = Cache(tmp_path)
    cache.put(KEY, b"a whole PDF")
    _entry(tmp_path).write_bytes((_entry(tmp_path).read_bytes() + b"x" * 9)[:length_bytes])
    assert cache.get(KEY) is None
    assert not _entry(tmp_path).exists()


def test_every_flipped_byte_is_noticed(tmp_path: Path) -> None:
    """The entry's own checksum covers all of it."""
    cache = Cache(tmp_path)
    for place in range(32 + 6):
        cache.put(KEY, b"abcdef")
        entry = bytearray(_entry(tmp_path).read_bytes())
        entry[place] ^= 1
        _entry(tmp_path).write_bytes(entry)
        assert cache.get(KEY) is None


def test_full_cache_lets_go_what_was_used_longest_ago(tmp_path: Path) -> None:
    """Over the cap the oldest use goes first; an entry got lately stays."""
    cache = Cache(tmp_path, max_bytes=10_000)
    keys = [content_key(str(number)) for number in range(9)]
    for age, key in enumerate(keys):
        cache.put(key, bytes(1000))
        os.utime(_entry(tmp_path, key), (1000 + age, 1000 + age))
    assert cache.get(keys[0]) is not None
    cache.put(content_key("new"), bytes(1000))
    held = [key for key in keys if cache.get(key) is not None]
    assert keys[0] in held
    assert keys[1] not in held
    assert cache.get(content_key("new")) is not None
    assert sum(path.stat().st_size for path in _files(tmp_path)) <= 10_000


def test_entry_larger_than_the_cap_is_not_kept(tmp_path: Path) -> None:
    """One huge entry does not drive out all the others."""
    cache = Cache(tmp_path, max_bytes=10_000)
    cache.put(KEY, bytes(1000))
    cache.put(content_key("huge"), bytes(10_000))
    assert cache.get(KEY) is not None
    assert cache.get(content_key("huge")) is None


def test_deleted_folder_is_made_again(tmp_path: Path) -> None:
    """The folder may be deleted between two entries."""
    import shutil

    cache = Cache(tmp_path / "cache")
    cache.put(KEY, b"one")
    shutil.rmtree(tmp_path / "cache")
    assert cache.get(KEY) is None
    cache.put(KEY, b"two")
    assert cache.get(KEY) == b"two"
    assert cache.fault == ""


def test_folder_that_cannot_be_made_is_said_once_and_harms_nothing(tmp_path: Path) -> None:
    """Where a file stands in the way the build goes on without a cache."""
    (tmp_path / "cache").write_text("a file")
    cache = Cache(tmp_path / "cache")
    assert cache.fault == ""
    cache.put(KEY, b"data")
    assert "cannot be written" in cache.fault
    cache.put(KEY, b"data")
    assert cache.get(KEY) is None
    assert (tmp_path / "cache").read_text() == "a file"


def test_failed_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is a fault of the cache, and no half entry stays."""

    def full(*_arguments: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    monkeypatch.setattr(Path, "replace", full)
    cache = Cache(tmp_path)
    cache.put(KEY, b"data")
    assert "No space left" in cache.fault
    assert _files(tmp_path) == []


def test_folder_is_kept_out_of_git_and_from_other_users(tmp_path: Path) -> None:
    """Drafts under embargo are neither committed nor readable by others."""
    Cache(tmp_path / "cache").put(KEY, b"data")
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"
    assert (tmp_path / "cache").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("key", ["", "../../etc/passwd", "A" * 64, "a" * 63, "a" * 65])
def test_only_a_sha256_is_a_key(tmp_path: Path, key: str) -> None:
    """No key leads out of the folder."""
    with pytest.raises(ValueError, match="sha256"):
        Cache(tmp_path).get(key)


def test_two_builds_at_once_get_whole_entries(tmp_path: Path) -> None:
    """Several processes put and get the same keys, over the cap, and never see half an entry."""
    program = """
import sys
from pathlib import Path
from presskit.cache import Cache, content_key
cache = Cache(Path(sys.argv[1]), max_bytes=200_000)
for round in range(60):
    for number in range(8):
        key = content_key(str(number))
        data = cache.get(key)
        assert data in (None, str(number).encode() * 5000), "half an entry"
        cache.put(key, str(number).encode() * 5000)
assert not cache.fault, cache.fault
"""
    builds = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path)]) for _build in range(3)]
    assert [build.wait(HUNG_S) for build in builds] == [0, 0, 0]
    for path in _files(tmp_path):
        entry = path.read_bytes()
        assert hashlib.sha256(entry[32:]).digest() == entry[:32]
