"""The user's own cache, and the secret that its entries are sealed with."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.at_home import CACHE, at_home

from presskit.cache import user_cache

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights and owners are written otherwise there")
KEY_FILE = ".local/share/presskit/cache.key"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """The home of a user who has never called presskit."""
    with at_home(tmp_path):
        yield tmp_path


def test_cache_and_secret_are_the_users_alone_and_lie_apart(home: Path) -> None:
    """Whoever can only write into the one cannot read the other."""
    cache = user_cache()

    assert (cache.folder, cache.fault) == (home / CACHE, "")
    assert cache.secret == (home / KEY_FILE).read_bytes()
    assert len(cache.secret) == 32
    assert (home / CACHE).stat().st_mode & 0o777 == 0o700
    assert (home / KEY_FILE).stat().st_mode & 0o777 == 0o600
    assert not (home / KEY_FILE).is_relative_to(home / CACHE)


def test_the_secret_is_made_once(home: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The next build has it too, and another user another one; nothing else is left beside it."""
    first, again = user_cache(), user_cache()
    with at_home(tmp_path_factory.mktemp("another")):
        other = user_cache()

    assert first.secret == again.secret != other.secret
    assert [path.name for path in (home / KEY_FILE).parent.iterdir()] == ["cache.key"]


def test_a_folder_that_others_could_read_is_closed(home: Path) -> None:
    """It may have been made by hand."""
    (home / CACHE).mkdir(parents=True)
    (home / CACHE).chmod(0o777)

    assert user_cache().fault == ""
    assert (home / CACHE).stat().st_mode & 0o777 == 0o700


def test_a_link_in_the_place_of_the_folder_is_refused(home: Path) -> None:
    """It may lead anywhere."""
    (home / "elsewhere").mkdir()
    (home / CACHE).parent.mkdir()
    (home / CACHE).symlink_to(home / "elsewhere")

    cache = user_cache()

    assert cache.secret == b""
    assert "is no folder" in cache.fault
    assert list((home / "elsewhere").iterdir()) == []


def test_anothers_folder_and_anothers_secret_are_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies in them could have been put there for us."""
    assert user_cache().fault == ""
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)

    assert "belongs to another user" in user_cache().fault


def test_a_pipe_in_the_place_of_the_secret_keeps_nobody_waiting(home: Path) -> None:
    """It is refused as a secret that is none."""
    user_cache()
    (home / KEY_FILE).unlink()
    os.mkfifo(home / KEY_FILE)

    cache = user_cache()

    assert cache.secret == b""
    assert "cache.key, the key it is sealed with, is no file; delete that file" in cache.fault


@pytest.mark.parametrize(
    ("size_bytes", "mode", "why"), [(31, 0o600, "damaged"), (33, 0o600, "damaged"), (32, 0o644, "others can read")]
)
def test_a_secret_that_is_none_is_refused(home: Path, size_bytes: int, mode: int, why: str) -> None:
    """Cut, too long, or told to everybody: it says which file to delete."""
    user_cache()
    (home / KEY_FILE).write_bytes(bytes(size_bytes))
    (home / KEY_FILE).chmod(mode)

    cache = user_cache()

    assert cache.secret == b""
    assert why in cache.fault
    assert "cache.key" in cache.fault
    assert "delete that file" in cache.fault
