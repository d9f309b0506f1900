"""The store: entries that are whole and our own or none, under a cap, and never in the way."""

import hmac
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from tests.at_home import cache_in
from tests.waiting import HUNG_S

from presskit.cache import Cache, CacheHome, content_key

KEY = content_key("a flyer")


def _entry(folder: Path, key: str = KEY) -> Path:
    return folder / key[:2] / key[2:]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_put_is_got(tmp_path: Path) -> None:
    """Another build with the same folder gets the bytes back."""
    cache_in(tmp_path / "cache").put(KEY, b"%PDF")
    assert cache_in(tmp_path / "cache").get(KEY) == b"%PDF"


def test_nothing_is_got_that_was_not_put(tmp_path: Path) -> None:
    """An empty or missing folder answers None, and is not made by asking."""
    assert cache_in(tmp_path / "cache").get(KEY) is None
    assert not (tmp_path / "cache").exists()


def test_empty_bytes_are_an_entry(tmp_path: Path) -> None:
    """Nothing put is not the same as an entry of no bytes."""
    cache = cache_in(tmp_path)
    cache.put(KEY, b"")
    assert cache.get(KEY) == b""


@pytest.mark.parametrize("length_bytes", [0, 10, 32, 42, 44])
def test_cut_entry_is_missing_and_removed(tmp_path: Path, length_bytes: int) -> None:
    """An entry shorter or longer than it was put counts as none."""
    cache = cache_in(tmp_path)
    cache.put(KEY, b"a whole PDF")
    _entry(tmp_path).write_bytes((_entry(tmp_path).read_bytes() + b"x" * 9)[:length_bytes])
    assert cache.get(KEY) is None
    assert not _entry(tmp_path).exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
def test_a_pipe_in_the_place_of_an_entry_is_none_and_gives_way(tmp_path: Path) -> None:
    """Nobody waits for what it may bring; what is made again takes its place."""
    cache = cache_in(tmp_path)
    cache.put(KEY, b"a PDF")
    _entry(tmp_path).unlink()
    os.mkfifo(_entry(tmp_path))

    assert cache.get(KEY) is None
    cache.put(KEY, b"a PDF")
    assert (cache.get(KEY), cache.fault) == (b"a PDF", "")


def test_every_flipped_byte_is_noticed(tmp_path: Path) -> None:
    """The seal covers all of the entry, and itself."""
    cache = cache_in(tmp_path)
    for place in range(32 + 6):
        cache.put(KEY, b"abcdef")
        entry = bytearray(_entry(tmp_path).read_bytes())
        entry[place] ^= 1
        _entry(tmp_path).write_bytes(entry)
        assert cache.get(KEY) is None


def test_an_entry_of_another_key_or_secret_is_not_believed(tmp_path: Path) -> None:
    """Neither one moved to the place of another, nor one made by somebody else, nor one with a mere checksum."""
    ours, other_key = cache_in(tmp_path), content_key("a letter")
    forged = b"%PDF with another address"
    for entry, planted in (
        (other_key, None),
        (KEY, sha256(forged).digest() + forged),
        (KEY, hmac.new(b"another's secret", KEY.encode() + forged, sha256).digest() + forged),
    ):
        ours.put(KEY, b"%PDF")
        sealed = planted or _entry(tmp_path).read_bytes()
        _entry(tmp_path, entry).parent.mkdir(exist_ok=True)
        _entry(tmp_path, entry).write_bytes(sealed)
        assert ours.get(entry) is None
        assert not _entry(tmp_path, entry).exists()


def test_without_a_secret_nothing_is_kept_or_believed(tmp_path: Path) -> None:
    """A home that is not the user's own gives none."""
    cache_in(tmp_path).put(KEY, b"%PDF")
    before = _entry(tmp_path).read_bytes()
    cache = Cache(CacheHome(tmp_path, fault="it belongs to another user"))

    cache.put(KEY, b"other")

    assert cache.get(KEY) is None
    assert _entry(tmp_path).read_bytes() == before


def test_full_cache_lets_go_what_was_used_longest_ago(tmp_path: Path) -> None:
    """Over the cap the oldest use goes first; an entry got by this build stays, however old it is."""
    keys = [content_key(str(number)) for number in range(9)]
    earlier = cache_in(tmp_path, max_bytes=10_000)
    for age, key in enumerate(keys):
        earlier.put(key, bytes(1000))
        os.utime(_entry(tmp_path, key), (1000 + age, 1000 + age))
    cache = cache_in(tmp_path, max_bytes=10_000)
    assert cache.get(keys[0]) is not None
    os.utime(_entry(tmp_path, keys[0]), (1, 1))  # as by a clock that was set back
    cache.put(content_key("new"), bytes(1000))

    held = [key for key in keys if _entry(tmp_path, key).exists()]

    assert keys[0] in held
    assert keys[1] not in held
    assert cache.get(content_key("new")) is not None
    assert sum(path.stat().st_size for path in _files(tmp_path)) <= 10_000


def test_what_this_build_has_made_is_never_let_go(tmp_path: Path) -> None:
    """However much it is: it would be made twice in one build; the next build brings the cache under its cap."""
    cache = cache_in(tmp_path, max_bytes=10_000)
    keys = [content_key(str(number)) for number in range(9)]
    for key in keys:
        cache.put(key, bytes(3000))
    assert all(cache.get(key) is not None for key in keys)

    cache_in(tmp_path, max_bytes=10_000).put(KEY, b"next")

    assert sum(path.stat().st_size for path in _files(tmp_path)) <= 10_000


def test_deleted_folder_is_made_again(tmp_path: Path) -> None:
    """The folder may be deleted between two entries."""
    import shutil

    cache = cache_in(tmp_path / "cache")
    cache.put(KEY, b"one")
    shutil.rmtree(tmp_path / "cache")
    assert cache.get(KEY) is None
    cache.put(KEY, b"two")
    assert cache.get(KEY) == b"two"
    assert cache.fault == ""


def test_folder_that_cannot_be_made_is_said_once_and_harms_nothing(tmp_path: Path) -> None:
    """Where a file stands in the way the build goes on without a cache."""
    (tmp_path / "cache").write_text("a file")
    cache = cache_in(tmp_path / "cache")
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
    cache = cache_in(tmp_path)
    cache.put(KEY, b"data")
    assert "No space left" in cache.fault
    assert _files(tmp_path) == []


def test_other_users_can_read_nothing(tmp_path: Path) -> None:
    """Drafts under embargo lie there."""
    cache_in(tmp_path / "cache").put(KEY, b"data")
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "cache", *(tmp_path / "cache").rglob("*"))} == {0}


@pytest.mark.parametrize("key", ["", "../../etc/passwd", "A" * 64, "a" * 63, "a" * 65])
def test_only_a_sha256_is_a_key(tmp_path: Path, key: str) -> None:
    """No key leads out of the folder."""
    with pytest.raises(ValueError, match="sha256"):
        cache_in(tmp_path).get(key)


def test_two_builds_at_once_get_whole_entries(tmp_path: Path) -> None:
    """Several processes put and get the same keys, over the cap, and never see half an entry."""
    program = """
import sys
from pathlib import Path
from presskit.cache import Cache, CacheHome, content_key
cache = Cache(CacheHome(Path(sys.argv[1]), bytes(32)), max_bytes=200_000)
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
    cache = Cache(CacheHome(tmp_path, bytes(32)))
    assert _files(tmp_path)
    assert all(cache.get(path.parent.name + path.name) is not None for path in _files(tmp_path))
